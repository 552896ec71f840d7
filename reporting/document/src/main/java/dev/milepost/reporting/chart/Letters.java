// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.chart;

import java.util.ArrayList;
import java.util.List;

/** How much room words take, near enough without a font: wide letters are square, others a little over half. */
final class Letters {
    static final int SIZE = 120;
    static final int LINE = 160;
    private static final int NARROW_PERCENT = 58;
    private static final int FIRST_WIDE = 0x1100;
    private static final String MORE = "…";

    private Letters() {}

    static int width(String text) {
        return text.codePoints().map(Letters::width).sum();
    }

    private static int width(int codePoint) {
        return codePoint >= FIRST_WIDE ? SIZE : SIZE * NARROW_PERCENT / 100;
    }

    /** The words in at most so many lines of that width; what does not fit is cut off and marked. */
    static List<String> lines(String text, int width, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty() && lines.size() < most) {
            int end = end(rest, width);
            boolean cut = end < rest.length() && lines.size() == most - 1;
            String line = cut ? rest.substring(0, end(rest, width - SIZE)) + MORE : rest.substring(0, end);
            lines.add(line.strip());
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    /** Where a line ends: behind the last blank that fits, else behind the last letter; one letter at least. */
    private static int end(String text, int width) {
        int used = 0;
        int blank = 0;
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            used += width(letter);
            if (used > width) {
                return blank > 0 ? blank : Math.max(at, Character.charCount(text.codePointAt(0)));
            }
            at += Character.charCount(letter);
            blank = letter == ' ' ? at : blank;
        }
        return text.length();
    }
}

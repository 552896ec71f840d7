// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into lines: at blanks and beside wide characters, but so that no line begins with a closing mark or
 * ends with an opening one. A word too long for a line is cut.
 */
final class LineBreaker {
    private static final String NOT_FIRST = "，。、；：！？）】》〉」』”’…％%℃,.;:!?)]}";
    private static final String NOT_LAST = "（【《〈「『“‘([{";

    private final int width;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private LineBreaker(int width) {
        this.width = width;
    }

    /** The lines, each at most {@code width} columns wide (two or more), without blanks at their ends; at least one. */
    static List<String> lines(String text, int width) {
        LineBreaker breaker = new LineBreaker(width);
        for (String piece : pieces(text)) {
            breaker.add(piece);
        }
        breaker.endLine();
        return breaker.lines;
    }

    /** The parts between which a line may end; a blank stays with the part before it. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int at = start; at < text.length(); ) {
            int before = text.codePointAt(at);
            at += Character.charCount(before);
            if (at < text.length() && mayBreak(before, text.codePointAt(at))) {
                pieces.add(text.substring(start, at));
                start = at;
            }
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    private static boolean mayBreak(int before, int after) {
        if (after == ' ' || NOT_FIRST.indexOf(after) >= 0 || NOT_LAST.indexOf(before) >= 0) {
            return false;
        }
        return before == ' ' || ScreenWidth.isWide(before) || ScreenWidth.isWide(after);
    }

    private void add(String piece) {
        if (!line.isEmpty() && ScreenWidth.of(line + piece.stripTrailing()) > width) {
            endLine();
        }
        if (ScreenWidth.of(piece.stripTrailing()) <= width) {
            line.append(piece);
        } else {
            piece.codePoints().forEach(this::cut);
        }
    }

    private void cut(int codePoint) {
        if (ScreenWidth.of(line.toString()) + ScreenWidth.of(codePoint) > width) {
            endLine();
        }
        line.appendCodePoint(codePoint);
    }

    private void endLine() {
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line.toString().stripTrailing());
        }
        line.setLength(0);
    }
}

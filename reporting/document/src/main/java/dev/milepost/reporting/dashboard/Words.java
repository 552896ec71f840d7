// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.dashboard;

import dev.milepost.text.LocalizedText;
import java.util.Locale;
import java.util.function.Function;

/** Words for the page, in both languages and of characters that a page can hold. */
final class Words {
    private static final int REPLACEMENT = 0xFFFD;
    private static final String NOTHING = "—";

    private Words() {}

    static LocalizedText both(Function<Locale, String> words) {
        return clean(words.apply(Locale.CHINESE), words.apply(Locale.ENGLISH));
    }

    static LocalizedText clean(LocalizedText text) {
        return clean(text.in(Locale.CHINESE), text.in(Locale.ENGLISH));
    }

    private static LocalizedText clean(String zh, String en) {
        return LocalizedText.of(clean(zh), clean(en));
    }

    /**
     * What no page can hold is shown as such; of what is blank there is something to see. Line breaks are blanks, for
     * names stand in one line.
     */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(Words::clean).forEach(clean::appendCodePoint);
        return clean.toString().isBlank() ? NOTHING : clean.toString();
    }

    private static int clean(int codePoint) {
        if (codePoint == '\n' || codePoint == '\r' || codePoint == '\t') {
            return ' ';
        }
        boolean printable = !Character.isISOControl(codePoint)
                && Character.getType(codePoint) != Character.SURROGATE
                && codePoint != '\u2028'
                && codePoint != '\u2029'
                && (codePoint & 0xFFFE) != 0xFFFE;
        return printable ? codePoint : REPLACEMENT;
    }
}

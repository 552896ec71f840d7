// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Strings;
import java.util.Locale;

/** The rule every text of a document keeps: one line of characters that every format can hold. */
final class PlainText {

    private PlainText() {}

    static String checkFilled(String text, String property) {
        check(text, property);
        checkArgument(!text.isBlank(), "%s must not be blank, was '%s'", property, text);
        return text;
    }

    static String check(String text, String property) {
        requireNonNull(text, property);
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            if (!isPrintable(codePoint)) {
                // Not checkArgument: it would be given the whole text anew for every character.
                throw new IllegalArgumentException(refusal(property, codePoint, at, text));
            }
            at += Character.charCount(codePoint);
        }
        return text;
    }

    private static String refusal(String property, int codePoint, int at, String text) {
        return Strings.lenientFormat(
                "%s must hold only characters that can be printed, was U+%s at position %s of '%s'",
                property, hex(codePoint), at, visible(text));
    }

    private static boolean isPrintable(int codePoint) {
        return !Character.isISOControl(codePoint)
                && Character.getType(codePoint) != Character.SURROGATE
                && codePoint != '\u2028'
                && codePoint != '\u2029'
                && (codePoint & 0xFFFE) != 0xFFFE;
    }

    private static String hex(int codePoint) {
        String digits = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> visible.appendCodePoint(isPrintable(codePoint) ? codePoint : 0xFFFD));
        return visible.toString();
    }
}

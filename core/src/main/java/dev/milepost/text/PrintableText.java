// SPDX-License-Identifier: Apache-2.0
package dev.milepost.text;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * The rule that every text of a campaign keeps, so that each report format can hold it: one line of characters that can
 * be printed. That is no control character, neither line break nor tab, no half of a surrogate pair, no line or
 * paragraph separator (U+2028, U+2029) and none of the code points that are no characters (U+FFFE, U+FFFF and their
 * like). Everything else is welcome, marks that turn the direction of writing included. Rule 1.8.
 */
public final class PrintableText {

    private static final int SHOWN = 80;

    private PrintableText() {}

    /**
     * Checks a text.
     *
     * @param property what the text is, for the message
     * @param text the text to check
     * @return the text, unchanged
     * @throws IllegalArgumentException if it holds what cannot be printed; the message shows it as {@code \u0000}
     */
    public static String check(String property, String text) {
        OptionalInt wrong = find(requireNonNull(text, property));
        if (wrong.isPresent()) {
            checkArgument(
                    false,
                    "%s must hold only characters that can be printed on one line, was %s in '%s'",
                    property,
                    name(wrong.getAsInt()),
                    shortened(text));
        }
        return text;
    }

    /**
     * Finds the first character that cannot be printed.
     *
     * @return its code point; empty if all can be printed
     */
    public static OptionalInt find(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < ' ' || c >= '\u007F') {
                int codePoint = text.codePointAt(at);
                if (!isPrintable(codePoint)) {
                    return OptionalInt.of(codePoint);
                }
                at += Character.charCount(codePoint) - 1;
            }
        }
        return OptionalInt.empty();
    }

    /**
     * Shows what cannot be printed.
     *
     * @return the text with {@code \u0000} in place of the character U+0000, and so for all that cannot be printed
     */
    public static String visible(String text) {
        if (find(text).isEmpty()) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + SHOWN);
        text.codePoints()
                .forEach(point -> visible.append(isPrintable(point) ? Character.toString(point) : escaped(point)));
        return visible.toString();
    }

    /** The name of a character as Unicode writes it: {@code U+0000}. */
    public static String name(int codePoint) {
        return "U+" + hex(codePoint);
    }

    static boolean isPrintable(int codePoint) {
        return !Character.isISOControl(codePoint)
                && Character.getType(codePoint) != Character.SURROGATE
                && codePoint != '\u2028'
                && codePoint != '\u2029'
                && (codePoint & 0xFFFE) != 0xFFFE;
    }

    private static String escaped(int codePoint) {
        return Character.isBmpCodePoint(codePoint) ? "\\u" + hex(codePoint) : "\\u{" + hex(codePoint) + "}";
    }

    private static String hex(int codePoint) {
        String digits = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    private static String shortened(String text) {
        boolean fits = text.codePointCount(0, text.length()) <= SHOWN;
        return visible(fits ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…");
    }
}

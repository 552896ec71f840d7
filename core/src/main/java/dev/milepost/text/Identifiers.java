// SPDX-License-Identifier: Apache-2.0
package dev.milepost.text;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.text.Normalizer;

/**
 * The rules of an identifier. An id is compared exactly and may end up as a file name, a column and part of a text
 * form; so it is in Unicode form NFC, 1 to 128 characters (code points) long, without control characters, unpaired
 * surrogates, {@code /} and {@code \}, begins with no dot and neither begins nor ends with a blank. Chinese is welcome.
 */
public final class Identifiers {

    private static final int MAX_LENGTH = 128;

    private Identifiers() {}

    /**
     * Checks an identifier.
     *
     * @param property what the text identifies, for the message
     * @param text the text to check
     * @return the text, unchanged
     * @throws IllegalArgumentException if a rule is broken; the message names property, rule and value
     */
    public static String check(String property, String text) {
        requireNonNull(property, "property");
        requireNonNull(text, property);
        int length = text.codePointCount(0, text.length());
        require(length >= 1 && length <= MAX_LENGTH, property, "have 1 to 128 characters", text);
        require(
                text.codePoints().noneMatch(Identifiers::isForbidden),
                property,
                "have no control character, / or \\",
                text);
        require(text.charAt(0) != '.', property, "not begin with a dot", text);
        require(!isBlank(text.codePointAt(0)), property, "not begin with a blank", text);
        require(!isBlank(text.codePointBefore(text.length())), property, "not end with a blank", text);
        require(Normalizer.isNormalized(text, Normalizer.Form.NFC), property, "be in Unicode form NFC", text);
        return text;
    }

    private static void require(boolean satisfied, String property, String rule, String text) {
        checkArgument(satisfied, "%s must %s, was '%s'", property, rule, PrintableText.visible(text));
    }

    private static boolean isForbidden(int codePoint) {
        return !PrintableText.isPrintable(codePoint) || codePoint == '/' || codePoint == '\\';
    }

    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }
}

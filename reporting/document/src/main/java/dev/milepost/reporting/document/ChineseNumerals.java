// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import static com.google.common.base.Preconditions.checkArgument;

/** Small numbers in Chinese characters, as headings and annexes are counted. */
public final class ChineseNumerals {
    private static final String DIGITS = "一二三四五六七八九";

    /** The greatest number that can be written. */
    public static final int GREATEST = 99;

    private ChineseNumerals() {}

    /**
     * The number in characters: 一, 十, 十二, 二十, 九十九.
     *
     * @param number 1 to {@link #GREATEST}
     * @throws IllegalArgumentException if the number is out of these bounds
     */
    public static String of(int number) {
        checkArgument(number >= 1 && number <= GREATEST, "number must be 1 to %s, was %s", GREATEST, number);
        int tens = number / 10;
        int ones = number % 10;
        StringBuilder characters = new StringBuilder(3);
        if (tens > 1) {
            characters.append(DIGITS.charAt(tens - 1));
        }
        if (tens > 0) {
            characters.append('十');
        }
        if (ones > 0) {
            characters.append(DIGITS.charAt(ones - 1));
        }
        return characters.toString();
    }
}

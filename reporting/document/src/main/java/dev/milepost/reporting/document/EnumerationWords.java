// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;

/** The words that open the items of an enumeration inside running text: 一是, 二是; First, Second. */
public final class EnumerationWords {
    private static final List<String> FIRST_TO_NINETEENTH = List.of(
            "First",
            "Second",
            "Third",
            "Fourth",
            "Fifth",
            "Sixth",
            "Seventh",
            "Eighth",
            "Ninth",
            "Tenth",
            "Eleventh",
            "Twelfth",
            "Thirteenth",
            "Fourteenth",
            "Fifteenth",
            "Sixteenth",
            "Seventeenth",
            "Eighteenth",
            "Nineteenth");
    private static final List<String> TENS =
            List.of("Twent", "Thirt", "Fort", "Fift", "Sixt", "Sevent", "Eight", "Ninet");

    private EnumerationWords() {}

    /**
     * The opening of the item, to be joined to its sentence as it is: {@code 一是} or {@code "First, "}.
     *
     * @param number 1 to 99
     * @param locale Chinese or English
     * @throws IllegalArgumentException if the number is out of these bounds or the language is another one
     */
    public static String opening(int number, Locale locale) {
        requireNonNull(locale, "locale");
        checkArgument(
                number >= 1 && number <= ChineseNumerals.GREATEST,
                "number must be 1 to %s, was %s",
                ChineseNumerals.GREATEST,
                number);
        return PrintedWords.in(locale).isChinese() ? ChineseNumerals.of(number) + "是" : english(number) + ", ";
    }

    private static String english(int number) {
        if (number <= FIRST_TO_NINETEENTH.size()) {
            return FIRST_TO_NINETEENTH.get(number - 1);
        }
        String tens = TENS.get(number / 10 - 2);
        int ones = number % 10;
        return ones == 0
                ? tens + "ieth"
                : tens + "y-" + FIRST_TO_NINETEENTH.get(ones - 1).toLowerCase(Locale.ROOT);
    }
}

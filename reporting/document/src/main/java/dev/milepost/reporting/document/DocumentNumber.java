// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of an official document (发文字号), such as 某政发〔2023〕42号: the year in full between tortoise-shell brackets,
 * the serial without leading zeros. GB/T 9704-2012, 7.2.5. Written the same in every language.
 *
 * @param agency the short name of the office and the kind of document, such as 某政发; not blank, without 〔 and 〕
 * @param year 1000 to 9999
 * @param serial 1 or more
 */
public record DocumentNumber(String agency, int year, int serial) {
    private static final Pattern WRITTEN = Pattern.compile("([^〔〕]+)〔([1-9]\\d{3})〕([1-9]\\d{0,8})号");

    /** Checks. */
    public DocumentNumber {
        PlainText.checkFilled(agency, "agency of document number");
        checkArgument(
                agency.indexOf('〔') < 0 && agency.indexOf('〕') < 0,
                "agency of document number must have no bracket, was '%s'",
                agency);
        checkArgument(year >= 1000 && year <= 9999, "year of document number must be 1000 to 9999, was %s", year);
        checkArgument(
                serial >= 1 && serial <= 999_999_999,
                "serial of document number must be 1 to 999999999, was %s",
                serial);
    }

    /**
     * Reads a number as {@link #toString} writes it.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static DocumentNumber parse(String text) {
        Matcher parts = WRITTEN.matcher(requireNonNull(text, "text"));
        checkArgument(parts.matches(), "document number must be like 某政发〔2023〕42号, was '%s'", text);
        return new DocumentNumber(parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }

    /** The number as it is printed; {@link #parse} reads it. */
    @Override
    public String toString() {
        return agency + "〔" + year + "〕" + serial + "号";
    }
}

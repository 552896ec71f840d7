// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Quantity;
import dev.milepost.quantity.Units;
import dev.milepost.text.Identifiers;
import dev.milepost.text.PrintableText;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What stands in one field of a ledger; an empty field has none. The text form is what a person would write:
 * {@code 12.5}, {@code 2023-05-01}, {@code true}, or the words. The family is sealed and may grow in a minor version.
 */
public sealed interface LedgerValue {

    /**
     * Words, never a person's name (rule 14.2).
     *
     * @param text one line of 1 to 2000 characters, without a blank at either end
     */
    record Text(String text) implements LedgerValue {

        private static final int LONGEST = 2000;

        public Text {
            PrintableText.check("text of a ledger", text);
            checkArgument(
                    !text.isBlank() && text.equals(text.strip()),
                    "text of a ledger must neither be blank nor begin or end with a blank, was '%s'",
                    text);
            checkArgument(
                    text.codePointCount(0, text.length()) <= LONGEST,
                    "text of a ledger must have at most %s characters, had %s",
                    LONGEST,
                    text.length());
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * A number of the unit of its column.
     *
     * @param amount the exact number; without trailing zeros
     */
    record Amount(BigDecimal amount) implements LedgerValue {

        public Amount {
            amount = Quantity.of(amount, Units.ONE).amount();
        }

        @Override
        public String toString() {
            return amount.toPlainString();
        }
    }

    /**
     * A day.
     *
     * @param date the day
     */
    record Day(LocalDate date) implements LedgerValue {

        public Day {
            requireNonNull(date, "date");
        }

        @Override
        public String toString() {
            return date.toString();
        }
    }

    /**
     * An answer of yes or no.
     *
     * @param flag the answer
     */
    record Flag(boolean flag) implements LedgerValue {

        @Override
        public String toString() {
            return Boolean.toString(flag);
        }
    }

    /**
     * One of the codes of its column.
     *
     * @param code the code, an identifier
     */
    record Code(String code) implements LedgerValue {

        public Code {
            Identifiers.check("code of a ledger", code);
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /**
     * A unit of the organisation.
     *
     * @param unit the unit
     */
    record UnitReference(OrgUnitId unit) implements LedgerValue {

        public UnitReference {
            requireNonNull(unit, "unit");
        }

        @Override
        public String toString() {
            return unit.value();
        }
    }

    /**
     * A place in a unit.
     *
     * @param site the id of the place
     */
    record SiteReference(String site) implements LedgerValue {

        public SiteReference {
            Identifiers.check("site of a ledger", site);
        }

        @Override
        public String toString() {
            return site;
        }
    }

    /** Obtains words. */
    static LedgerValue text(String text) {
        return new Text(text);
    }

    /** Obtains a number of the unit of its column. */
    static LedgerValue amount(BigDecimal amount) {
        return new Amount(amount);
    }

    /** Obtains a whole number of the unit of its column. */
    static LedgerValue amount(long amount) {
        return new Amount(BigDecimal.valueOf(amount));
    }

    /** Obtains a day. */
    static LedgerValue day(LocalDate date) {
        return new Day(date);
    }

    /** Obtains an answer of yes or no. */
    static LedgerValue flag(boolean flag) {
        return new Flag(flag);
    }

    /** Obtains one of the codes of its column. */
    static LedgerValue code(String code) {
        return new Code(code);
    }

    /** Obtains a unit of the organisation. */
    static LedgerValue unit(OrgUnitId unit) {
        return new UnitReference(unit);
    }

    /** Obtains a place by its id. */
    static LedgerValue site(String site) {
        return new SiteReference(site);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.quantity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * What an amount counts or measures. Units of one dimension convert by exact factors; units of different dimensions
 * never mix, so households (户) and visits to households (户次) stay apart.
 *
 * @param code the stable code, an identifier without blanks, such as {@code "m2"}
 * @param symbol the symbol for tables, such as m²
 * @param word the word for prose, such as 平方米; the English one in the plural
 * @param dimension what is measured, an identifier, such as {@code "area"}
 * @param factor how many base units of the dimension one of this unit is, greater than zero; 2000/3 for 亩 in m²
 */
public record Unit(String code, LocalizedText symbol, LocalizedText word, String dimension, Ratio factor) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if code or dimension is no identifier, the code has a blank, or the factor is
     *     not greater than zero
     */
    public Unit {
        Identifiers.check("unit code", code);
        checkArgument(
                code.codePoints().noneMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c)),
                "unit code must have no blank, was '%s'",
                code);
        requireNonNull(symbol, "symbol");
        requireNonNull(word, "word");
        Identifiers.check("unit dimension", dimension);
        checkArgument(
                requireNonNull(factor, "factor").signum() > 0,
                "factor of unit '%s' must be greater than zero, was %s",
                code,
                factor);
    }

    /**
     * Tells whether amounts of this unit can be written in the other.
     *
     * @param other the other unit
     * @return whether both measure the same dimension
     */
    public boolean convertibleTo(Unit other) {
        return dimension.equals(other.dimension);
    }

    /**
     * Returns how many of the other unit one of this unit is.
     *
     * @param other the unit to convert to
     * @return the exact factor, greater than zero
     * @throws IllegalArgumentException if the dimensions differ
     */
    public Ratio factorTo(Unit other) {
        checkArgument(
                convertibleTo(other),
                "unit '%s' (%s) must have the dimension of '%s' (%s) to convert",
                code,
                dimension,
                other.code,
                other.dimension);
        return equals(other) ? Ratio.ONE : factor.dividedBy(other.factor);
    }

    /**
     * Returns the word for prose that goes with an amount: in English the singular for one, else the plural.
     *
     * @param amount the amount the word follows
     * @param locale the reader's locale
     * @return the word
     */
    public String wordFor(BigDecimal amount, Locale locale) {
        String plural = word.in(locale);
        boolean one = amount.abs().compareTo(BigDecimal.ONE) == 0;
        return one && plural.equals(word.en()) ? EnglishNouns.singular(plural) : plural;
    }

    /** Returns the code; {@link Units#get} reads those of the common units. */
    @Override
    public String toString() {
        return code;
    }
}

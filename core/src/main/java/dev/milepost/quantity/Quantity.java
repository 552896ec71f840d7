// SPDX-License-Identifier: Apache-2.0
package dev.milepost.quantity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * An exact amount of a unit, such as 800 m².
 *
 * @param amount the amount, any sign; without trailing zeros
 * @param unit what is counted or measured
 */
public record Quantity(BigDecimal amount, Unit unit) {

    /** Writes the amount without trailing zeros. */
    public Quantity {
        amount = Decimals.normal("amount", amount);
        requireNonNull(unit, "unit");
    }

    /**
     * Returns an amount of a unit.
     *
     * @param amount the amount
     * @param unit what is counted or measured
     * @return the quantity
     */
    public static Quantity of(BigDecimal amount, Unit unit) {
        return new Quantity(amount, unit);
    }

    /**
     * Returns a whole amount of a unit.
     *
     * @param amount the amount
     * @param unit what is counted or measured
     * @return the quantity
     */
    public static Quantity of(long amount, Unit unit) {
        return new Quantity(BigDecimal.valueOf(amount), unit);
    }

    /**
     * Reads an amount, one blank and the code of a common unit: {@code "800 m2"}.
     *
     * @param text the text
     * @return the quantity
     * @throws IllegalArgumentException if the text has another form or the unit is not among {@link Units}
     */
    public static Quantity parse(String text) {
        int blank = requireNonNull(text, "text").indexOf(' ');
        checkArgument(blank > 0, "quantity must be an amount, a blank and a unit, was '%s'", text);
        return of(Decimals.parse("amount", text.substring(0, blank)), Units.get(text.substring(blank + 1)));
    }

    /**
     * Returns the sum.
     *
     * @param other the quantity to add, of the same unit
     * @return the exact sum
     * @throws IllegalArgumentException if the units differ
     */
    public Quantity plus(Quantity other) {
        checkSameUnit(other);
        return new Quantity(amount.add(other.amount), unit);
    }

    /**
     * Returns the difference.
     *
     * @param other the quantity to subtract, of the same unit
     * @return the exact difference
     * @throws IllegalArgumentException if the units differ
     */
    public Quantity minus(Quantity other) {
        return plus(other.negate());
    }

    /**
     * Returns the quantity with the other sign.
     *
     * @return the negated quantity
     */
    public Quantity negate() {
        return new Quantity(amount.negate(), unit);
    }

    /**
     * Returns the exact amount in another unit of the same dimension.
     *
     * @param other the unit to convert to
     * @return how many of the other unit this is; 1 亩 is 2000/3 m²
     * @throws IllegalArgumentException if the dimensions differ
     */
    public Ratio in(Unit other) {
        return Ratio.whole(amount).times(unit.factorTo(other));
    }

    /**
     * Returns the quantity for prose, with the unit's word: 800平方米, {@code "12 kilometres"}. Digits are plain, without
     * grouping.
     *
     * @param locale the reader's locale
     * @return the text
     */
    public String text(Locale locale) {
        return join(unit.wordFor(amount, locale));
    }

    /**
     * Returns the quantity for tables, with the unit's symbol: {@code "800 m²"}, 42户. Digits are plain, without
     * grouping.
     *
     * @param locale the reader's locale
     * @return the text
     */
    public String symbolText(Locale locale) {
        return join(unit.symbol().in(locale));
    }

    /** Returns amount and unit code, {@code "800 m2"}; {@link #parse} reads it where the unit is a common one. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + unit.code();
    }

    private String join(String unitText) {
        if (unit.equals(Units.ONE)) {
            return amount.toPlainString();
        }
        int first = unitText.codePointAt(0);
        boolean spaced = Character.isLetterOrDigit(first) && !Character.isIdeographic(first);
        return amount.toPlainString() + (spaced ? " " : "") + unitText;
    }

    private void checkSameUnit(Quantity other) {
        checkArgument(
                unit.equals(other.unit),
                "unit of both quantities must be the same, was '%s' and '%s'",
                unit.code(),
                other.unit.code());
    }
}

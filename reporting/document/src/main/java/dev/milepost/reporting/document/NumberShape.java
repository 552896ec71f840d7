// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * How a number is to be shown by a format that keeps the number itself, such as a workbook or a drawn axis: with how
 * many decimals, as it is or per cent or per mille, with which unit behind it. Formats that keep words print the text
 * of the cell instead, which may have more decimals so as not to cross a target.
 */
public final class NumberShape {
    /** The most decimals. */
    public static final int MOST_DECIMALS = 20;

    /** By which sign a number is written. */
    public enum Notation {
        /** As it is: 12.5. */
        PLAIN(0, ""),
        /** In hundredths: 0.125 is 12.5%. */
        PERCENT(2, "%"),
        /** In thousandths: 0.0125 is 12.5‰. */
        PERMILLE(3, "‰");

        private final int shift;
        private final String sign;

        Notation(int shift, String sign) {
            this.shift = shift;
            this.sign = sign;
        }

        /** The number in front of the sign, exact: 12.5 for 0.125 in per cent. */
        public BigDecimal shown(BigDecimal number) {
            return number.movePointRight(shift);
        }

        /** What stands behind the number, without a blank; empty if plain. */
        public String sign() {
            return sign;
        }
    }

    private final Notation notation;
    private final int decimals;
    private final String unit;

    private NumberShape(Notation notation, int decimals, String unit) {
        checkArgument(
                decimals >= 0 && decimals <= MOST_DECIMALS,
                "decimals of number must be 0 to %s, were %s",
                MOST_DECIMALS,
                decimals);
        this.notation = notation;
        this.decimals = decimals;
        this.unit = PlainText.check(unit, "unit of number");
    }

    /** A number as it is, without unit; 0 to {@link #MOST_DECIMALS} decimals. */
    public static NumberShape plain(int decimals) {
        return new NumberShape(Notation.PLAIN, decimals, "");
    }

    /** A rate, 1 for 100%; 0 to {@link #MOST_DECIMALS} decimals of the per cent. */
    public static NumberShape percent(int decimals) {
        return new NumberShape(Notation.PERCENT, decimals, "");
    }

    /** A rate, 1 for 1000‰; 0 to {@link #MOST_DECIMALS} decimals of the per mille. */
    public static NumberShape permille(int decimals) {
        return new NumberShape(Notation.PERMILLE, decimals, "");
    }

    /** This shape with what is written behind number and sign, a blank in front of it included: 公里 or {@code " km"}. */
    public NumberShape withUnit(String value) {
        return new NumberShape(notation, decimals, requireNonNull(value, "unit"));
    }

    /** By which sign the number is written. */
    public Notation notation() {
        return notation;
    }

    /** How many decimals are shown, zero or more. */
    public int decimals() {
        return decimals;
    }

    /** What is written behind number and sign, as it stands; may be empty. */
    public String unit() {
        return unit;
    }

    /** A number in this shape, rounded half up: 12.5%, 800平方米. Digits are plain, without grouping. */
    public String text(BigDecimal number) {
        BigDecimal shown = notation.shown(number).setScale(decimals, RoundingMode.HALF_UP);
        return shown.toPlainString() + notation.sign() + unit;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumberShape that
                && notation == that.notation
                && decimals == that.decimals
                && unit.equals(that.unit);
    }

    @Override
    public int hashCode() {
        return Objects.hash(notation, decimals, unit);
    }

    @Override
    public String toString() {
        return "NumberShape[" + notation + ", " + decimals + ", " + unit + "]";
    }
}

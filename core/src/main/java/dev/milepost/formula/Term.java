// SPDX-License-Identifier: Apache-2.0
package dev.milepost.formula;

import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Unit;
import java.math.RoundingMode;

/** The value of a part of a formula. */
sealed interface Term {

    /** A number with what it measures. */
    record Numeric(Ratio value, Bounds bounds, Dimension dimension) implements Term {

        static Numeric literal(Ratio value) {
            return new Numeric(value, Bounds.exactly(value), Dimension.LITERAL);
        }

        static Numeric of(FormulaValue.Numeric operand) {
            return new Numeric(operand.number(), operand.bounds(), Dimension.of(operand.unit()));
        }

        Numeric plus(Numeric other) {
            Dimension common = dimension.besides(other.dimension);
            Numeric here = in(common);
            Numeric there = other.in(common);
            return new Numeric(here.value.plus(there.value), here.bounds.plus(there.bounds), common);
        }

        Numeric negated() {
            return new Numeric(value.negate(), Intervals.negated(bounds), dimension);
        }

        Numeric times(Numeric other) {
            Ratio scale = dimension.scaleTimes(other.dimension);
            return new Numeric(
                    value.times(other.value).times(scale),
                    Intervals.product(bounds, other.bounds).times(scale),
                    dimension.times(other.dimension));
        }

        /** Divides; the divisor is not zero. */
        Numeric over(Numeric divisor) {
            return times(new Numeric(
                    Ratio.ONE.dividedBy(divisor.value),
                    Intervals.inverse(divisor.bounds),
                    divisor.dimension.inverse()));
        }

        Numeric least(Numeric other) {
            Dimension common = dimension.besides(other.dimension);
            Numeric here = in(common);
            Numeric there = other.in(common);
            return new Numeric(Ratio.min(here.value, there.value), Intervals.least(here.bounds, there.bounds), common);
        }

        Numeric greatest(Numeric other) {
            return negated().least(other.negated()).negated();
        }

        Numeric absolute() {
            return new Numeric(value.signum() < 0 ? value.negate() : value, Intervals.absolute(bounds), dimension);
        }

        Numeric rounded(int decimals) {
            Ratio near = Ratio.whole(value.round(decimals, RoundingMode.HALF_UP));
            return new Numeric(near, Intervals.rounded(bounds, decimals), dimension);
        }

        Numeric unbounded() {
            return new Numeric(value, Bounds.unbounded(), dimension);
        }

        FormulaValue.Numeric in(Unit unit) {
            Ratio factor = dimension.factorTo(unit).orElseThrow(() -> mixed(unit));
            return new FormulaValue.Numeric(value.times(factor), bounds.times(factor), unit);
        }

        /** The same in another dimension; a number typed into the formula becomes one of it as it stands. */
        Numeric in(Dimension other) {
            Ratio factor = dimension.factorTo(other).orElseThrow(() -> mixed(other));
            return new Numeric(value.times(factor), bounds.times(factor), other);
        }

        private IllegalArgumentException mixed(Object other) {
            return new IllegalArgumentException("operands of a formula must be checked before it is evaluated, met "
                    + dimension + " beside " + other);
        }
    }

    /** Yes or no, and whether outstanding reports may change it. */
    record Truth(boolean value, boolean certain) implements Term {}

    /**
     * No value.
     *
     * @param reason why
     * @param forGood whether a zero denominator is part of it, so that nothing may stand in for it
     */
    record Gap(MissingReason reason, boolean forGood) implements Term {

        static Gap of(MissingReason reason) {
            return new Gap(reason, reason == MissingReason.ZERO_DENOMINATOR);
        }

        /** Both missing: for the reason of this one. */
        Gap and(Gap other) {
            return new Gap(reason, forGood || other.forGood);
        }
    }

    /** The gap of two operands of which one at least is missing; the reason is that of the first. */
    static Gap gap(Term one, Term other) {
        if (one instanceof Gap first) {
            return other instanceof Gap second ? first.and(second) : first;
        }
        return (Gap) other;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Ratio;
import java.util.Optional;

/** Within which bounds an incomplete figure certainly lies. Rule 2.4. */
final class FigureBounds {

    private FigureBounds() {}

    /**
     * The bounds of an element's figure.
     *
     * @param exact the figure so far, in the unit it is printed in
     * @param factor from the element's unit to that unit
     */
    static Bounds of(DataElement element, Resolved resolved, Ratio exact, Ratio factor) {
        if (element.unitOperator() == UnitOperator.TRUE_OF_EXPECTED) {
            return trueOfExpected(resolved.tally(), exact, factor);
        }
        boolean mean = isMean(element, resolved);
        boolean unweighed = mean && resolved.isUnweighed();
        if (resolved.tally().reporting().isComplete() && !unweighed) {
            return Bounds.exactly(exact);
        }
        Lack lack = new Lack(resolved.isPartial(), resolved.isSilent());
        Optional<Ratio> lower = mean || mayFall(element, lack)
                ? lowest(element, factor).map(one -> Ratio.min(one, exact))
                : Optional.of(exact);
        Optional<Ratio> upper = mean || mayRise(element, lack)
                ? highest(element, factor).map(one -> Ratio.max(one, exact))
                : Optional.of(exact);
        return new Bounds(lower, upper);
    }

    /** The bounds of an incomplete sum over units. */
    static Bounds ofSum(DataElement element, Lack lack, Ratio exact) {
        Optional<Ratio> lower = mayFall(element, lack)
                ? lowest(element, Ratio.ONE).map(one -> Ratio.min(one, exact))
                : Optional.of(exact);
        return new Bounds(lower, mayRise(element, lack) ? Optional.empty() : Optional.of(exact));
    }

    /**
     * The bounds of a rate: of a coverage (n never above d) the upper end and, where the numerator cannot be negative,
     * the lower one, as far as the denominators of the silent are known.
     */
    static Bounds ofPair(Indicator indicator, DataElement numerator, Resolved resolved, Ratio sums, Ratio multiplier) {
        if (resolved.tally().reporting().isComplete()) {
            return Bounds.exactly(Exact.reduced(sums.times(multiplier)));
        }
        UnitTally.Sums counted = resolved.tally().sums();
        Halves halves = new Halves(
                counted.numerator(),
                counted.denominator(),
                resolved.potential(),
                resolved.silentDenominator(),
                resolved.open());
        return ofPair(indicator, numerator, halves, multiplier);
    }

    /** The bounds of an incomplete rate. */
    static Bounds ofPair(Indicator indicator, DataElement numerator, Halves halves, Ratio multiplier) {
        boolean coverage = indicator
                .highest()
                .filter(most -> Ratio.whole(most).compareTo(multiplier) == 0)
                .isPresent();
        Ratio sums = halves.above().dividedBy(halves.below());
        Ratio all = halves.below().plus(halves.silentDenominator());
        Ratio least = halves.open() ? Ratio.ZERO : halves.above().dividedBy(all);
        Ratio most = halves.open()
                ? Ratio.max(Ratio.ONE, sums)
                : halves.above().plus(halves.potential()).dividedBy(all);
        return new Bounds(
                numerator.isNonNegative()
                        ? Optional.of(Exact.reduced(Ratio.min(least, sums).times(multiplier)))
                        : Optional.empty(),
                coverage ? Optional.of(Exact.reduced(most.times(multiplier))) : Optional.empty());
    }

    private static boolean mayRise(DataElement element, Lack lack) {
        boolean late = lack.partial() && element.timeOperator() != TimeOperator.MIN;
        return late || (lack.silent() && element.unitOperator() != UnitOperator.MIN);
    }

    private static boolean mayFall(DataElement element, Lack lack) {
        boolean onlyGrows = element.timeOperator() == TimeOperator.MAX
                || (element.timeOperator().accumulates() && element.isNonNegative());
        boolean late = lack.partial() && !onlyGrows;
        boolean silent = lack.silent()
                && element.unitOperator() != UnitOperator.MAX
                && !(element.unitOperator() == UnitOperator.SUM && element.isNonNegative());
        return late || silent;
    }

    private static boolean isMean(DataElement element, Resolved resolved) {
        return element.unitOperator() == UnitOperator.MEAN
                && (resolved.isSilent() || resolved.known().size() > 1);
    }

    private static Optional<Ratio> lowest(DataElement element, Ratio factor) {
        boolean sum = element.unitOperator() == UnitOperator.SUM;
        return element.lowest()
                .map(Ratio::whole)
                .filter(least -> !sum || element.isNonNegative())
                .map(least -> sum ? Ratio.ZERO : least.times(factor));
    }

    private static Optional<Ratio> highest(DataElement element, Ratio factor) {
        boolean sum = element.unitOperator() == UnitOperator.SUM;
        return element.highest().filter(most -> !sum).map(Ratio::whole).map(most -> most.times(factor));
    }

    private static Bounds trueOfExpected(UnitTally tally, Ratio exact, Ratio factor) {
        int reported = tally.units().size();
        int silent = (int) tally.reporting().missingUnits().stream()
                .filter(unit -> !tally.units().contains(unit))
                .count();
        if (silent == 0) {
            return Bounds.exactly(exact);
        }
        int expected = reported + silent;
        return Bounds.between(Ratio.of(tally.trueCount(), expected), Ratio.of(tally.trueCount() + silent, expected))
                .times(factor);
    }

    /**
     * What is still to come for a figure of an element.
     *
     * @param partial whether the figure of a unit lacks some of its reports
     * @param silent whether a unit that owes a figure has none
     */
    record Lack(boolean partial, boolean silent) {}

    /**
     * The halves of a rate and how far they may still grow.
     *
     * @param above the numerator so far
     * @param below the denominator so far, above zero
     * @param potential by how much the numerator may, as far as denominators tell
     * @param silentDenominator the denominators of units that lack a half
     * @param open whether the denominator of a unit is unknown
     */
    record Halves(Ratio above, Ratio below, Ratio potential, Ratio silentDenominator, boolean open) {}
}

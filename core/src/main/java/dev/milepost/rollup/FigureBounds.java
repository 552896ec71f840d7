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
        boolean unweighed = isMean(element, resolved) && resolved.isUnweighed();
        if (resolved.tally().reporting().isComplete() && !unweighed) {
            return Bounds.exactly(exact);
        }
        Optional<Ratio> lower = mayFall(element, resolved)
                ? lowest(element, factor).map(one -> Ratio.min(one, exact))
                : Optional.of(exact);
        Optional<Ratio> upper = mayRise(element, resolved)
                ? highest(element, factor).map(one -> Ratio.max(one, exact))
                : Optional.of(exact);
        return new Bounds(lower, upper);
    }

    /**
     * The bounds of a rate: of a coverage (n never above d) the upper end and, where the numerator cannot be negative,
     * the lower one, as far as the denominators of the silent are known.
     */
    static Bounds ofPair(Indicator indicator, DataElement numerator, Resolved resolved, Ratio sums, Ratio multiplier) {
        if (resolved.tally().reporting().isComplete()) {
            return Bounds.exactly(Exact.reduced(sums.times(multiplier)));
        }
        boolean coverage = indicator
                .highest()
                .filter(most -> Ratio.whole(most).compareTo(multiplier) == 0)
                .isPresent();
        Ratio n = resolved.tally().sums().numerator();
        Ratio d = resolved.tally().sums().denominator().plus(resolved.silentDenominator());
        Ratio least = resolved.open() ? Ratio.ZERO : n.dividedBy(d);
        Ratio most = resolved.open()
                ? Ratio.max(Ratio.ONE, sums)
                : n.plus(resolved.potential()).dividedBy(d);
        return new Bounds(
                numerator.isNonNegative()
                        ? Optional.of(Exact.reduced(Ratio.min(least, sums).times(multiplier)))
                        : Optional.empty(),
                coverage ? Optional.of(Exact.reduced(most.times(multiplier))) : Optional.empty());
    }

    private static boolean mayRise(DataElement element, Resolved resolved) {
        boolean late = resolved.isPartial() && element.timeOperator() != TimeOperator.MIN;
        return late || (resolved.isSilent() && element.unitOperator() != UnitOperator.MIN) || isMean(element, resolved);
    }

    private static boolean mayFall(DataElement element, Resolved resolved) {
        boolean onlyGrows = element.timeOperator() == TimeOperator.MAX
                || (element.timeOperator().accumulates() && element.isNonNegative());
        boolean late = resolved.isPartial() && !onlyGrows;
        boolean silent = resolved.isSilent()
                && element.unitOperator() != UnitOperator.MAX
                && !(element.unitOperator() == UnitOperator.SUM && element.isNonNegative());
        return late || silent || isMean(element, resolved);
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
}

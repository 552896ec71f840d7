// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.campaign.Comparator;
import dev.milepost.indicator.Completeness;
import dev.milepost.indicator.Indicator;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import dev.milepost.rollup.Figure;
import dev.milepost.rollup.Reporting;
import java.util.Optional;

/** Says what a comparator makes of a figure that may be incomplete. Rules 1.3, 2.4 to 2.6 and 6.4. */
public final class Judge {

    private Judge() {}

    /**
     * The verdict on any figure, known or not: undecided where it is missing, where fewer have reported than the
     * indicator asks for, or where some values within its bounds meet the comparator and some do not.
     *
     * @param indicator what the figure is of
     * @param comparator what is asked; undecided if it refers to another figure or to other periods
     * @param figure the figure
     */
    public static Verdict of(Indicator indicator, Comparator comparator, Figure figure) {
        boolean judged = figure.value().isKnown() && isCompleteEnough(indicator, figure);
        return judged ? verdict(indicator, comparator, figure) : Verdict.UNDECIDED;
    }

    /** The verdict on a known figure: alike for all that may come to be asked, or none. */
    static Verdict verdict(Indicator indicator, Asked asked, Figure figure) {
        if (!asked.isNumeric()) {
            return verdict(indicator, asked.comparator(), figure);
        }
        Verdict hardest = end(indicator, asked.hardest(), figure);
        Verdict easiest = end(indicator, asked.easiest(), figure);
        boolean same = hardest == Verdict.MET || easiest == Verdict.FAILED;
        Verdict now = hardest == Verdict.MET ? Verdict.MET : easiest;
        return asked.soFar().and(same ? now : Verdict.UNDECIDED);
    }

    /** Whether enough have reported for the indicator to be judged at all. Rule 2.5. */
    public static boolean isCompleteEnough(Indicator indicator, Figure figure) {
        Reporting reporting = figure.reporting();
        return indicator
                .leastCompleteness()
                .filter(least -> reporting.expected() > 0
                        && Ratio.of(reporting.reported(), reporting.expected()).compareTo(least) < 0)
                .isEmpty();
    }

    private static Verdict end(Indicator indicator, Optional<Comparator.Numeric> asked, Figure figure) {
        return asked.map(one -> numeric(indicator, one, figure)).orElse(Verdict.UNDECIDED);
    }

    /** The verdict on a known figure. */
    static Verdict verdict(Indicator indicator, Comparator comparator, Figure figure) {
        boolean complete = figure.reporting().isComplete();
        if (comparator instanceof Comparator.Numeric numeric) {
            return numeric(indicator, numeric, figure);
        }
        if (comparator instanceof Comparator.LevelAtLeast wanted && figure.value() instanceof Value.Level level) {
            return decided(level.grade().isAtLeast(wanted.level()), complete);
        }
        if (comparator instanceof Comparator.Achieved) {
            return achieved(figure);
        }
        if (comparator instanceof Comparator.EventFree && figure.measured().isPresent()) {
            return decided(figure.measured().get().isZero(), complete);
        }
        if (comparator instanceof Comparator.Qualitative wanted && figure.value() instanceof Value.Word word) {
            boolean same = word.word().equals(wanted.word().zh())
                    || word.word().equals(wanted.word().en());
            return same ? Verdict.MET : Verdict.FAILED;
        }
        return Verdict.UNDECIDED;
    }

    /** The verdict over all values within bounds. */
    static Verdict within(Comparator.Numeric comparator, Bounds bounds) {
        Optional<Ratio> lower = bounds.lower();
        Optional<Ratio> upper = bounds.upper();
        if (lower.filter(comparator::isMetBy).isPresent()
                && upper.filter(comparator::isMetBy).isPresent()) {
            return Verdict.MET;
        }
        if (isMetFrom(comparator, lower) || isMetUpTo(comparator, upper)) {
            return Verdict.MET;
        }
        return isOutside(comparator, lower, upper) ? Verdict.FAILED : Verdict.UNDECIDED;
    }

    /** Of a ceiling silence is not a clean record. Rule 2.6. */
    private static Verdict numeric(Indicator indicator, Comparator.Numeric comparator, Figure figure) {
        if (figure.measured().isEmpty()) {
            return Verdict.UNDECIDED;
        }
        boolean lenient = indicator.completeness() == Completeness.LENIENT && !comparator.isCeiling();
        if (lenient) {
            return comparator.isMetBy(figure.measured().get()) ? Verdict.MET : Verdict.FAILED;
        }
        Verdict verdict = within(comparator, figure.bounds().orElseThrow());
        boolean silent = comparator.isCeiling() && !figure.reporting().isComplete();
        return verdict == Verdict.MET && silent ? Verdict.UNDECIDED : verdict;
    }

    private static Verdict decided(boolean met, boolean complete) {
        if (!met) {
            return Verdict.FAILED;
        }
        return complete ? Verdict.MET : Verdict.UNDECIDED;
    }

    private static Verdict achieved(Figure figure) {
        if (figure.value() instanceof Value.Flag flag) {
            return decided(flag.flag(), figure.reporting().isComplete());
        }
        if (figure.value() instanceof Value.Rate share) {
            return decided(
                    share.pair().compareTo(Ratio.ONE) >= 0, figure.reporting().isComplete());
        }
        return Verdict.UNDECIDED;
    }

    private static boolean isMetFrom(Comparator.Numeric comparator, Optional<Ratio> lower) {
        return comparator.isFloor() && lower.filter(comparator::isMetBy).isPresent();
    }

    private static boolean isMetUpTo(Comparator.Numeric comparator, Optional<Ratio> upper) {
        return comparator.isCeiling() && upper.filter(comparator::isMetBy).isPresent();
    }

    /** Whether the bounds and what the comparator accepts have nothing in common. */
    private static boolean isOutside(Comparator.Numeric comparator, Optional<Ratio> lower, Optional<Ratio> upper) {
        Ratio bound = comparator.bound();
        Ratio top = comparator instanceof Comparator.Between between ? between.upper() : bound;
        boolean allBelow = !comparator.isCeiling()
                && upper.filter(most ->
                                most.compareTo(bound) < 0 || (most.compareTo(bound) == 0 && !comparator.isMetBy(most)))
                        .isPresent();
        boolean allAbove = !comparator.isFloor()
                && lower.filter(least ->
                                least.compareTo(top) > 0 || (least.compareTo(top) == 0 && !comparator.isMetBy(least)))
                        .isPresent();
        return allBelow || allAbove;
    }
}

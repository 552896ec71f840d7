// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.campaign.Baseline;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.quantity.Ratio;
import java.util.Optional;

/**
 * How much of a target a figure attains. Rule 6.5: rate of completion and distance covered are two figures under two
 * names.
 */
final class Attainment {

    private final Comparator.Numeric comparator;
    private final Optional<Ratio> baseline;
    private final boolean accumulates;

    private Attainment(Comparator.Numeric comparator, Optional<Ratio> baseline, boolean accumulates) {
        this.comparator = comparator;
        this.baseline = baseline;
        this.accumulates = accumulates;
    }

    /**
     * Prepares for a target; last year's figure of an accumulating element serves comparison, never as baseline.
     *
     * @param comparator what the target asks, resolved
     * @param accumulates whether the figure grows from zero towards a bound that stands still
     */
    static Attainment of(Target target, Comparator.Numeric comparator, boolean accumulates) {
        Optional<Ratio> baseline =
                target.baseline().map(Baseline::value).map(Ratio::whole).filter(value -> !accumulates);
        return new Attainment(comparator, baseline, accumulates);
    }

    /** Whether progress has a known start, so that a trajectory applies. Rule 6.6. */
    boolean hasStart() {
        return isMaintained() ? false : baseline.isPresent() || (accumulates && comparator.isFloor());
    }

    /** Whether it is a budget that must not be used up. Rule 6.6. */
    boolean isBudget() {
        return accumulates && comparator.isCeiling();
    }

    /** Whether the baseline already meets the target or is its bound, so that it only has to be kept. */
    boolean isMaintained() {
        return baseline.filter(
                        start -> comparator.isMetBy(start) || comparator.bound().sameValueAs(start))
                .isPresent();
    }

    /** The rate of completion a / t, of a budget the part used; empty where it has no meaning. */
    Optional<Ratio> completion(Ratio actual) {
        Ratio target = comparator.bound();
        boolean meaningful = target.signum() > 0 && actual.signum() >= 0;
        return meaningful && (comparator.isFloor() || isBudget())
                ? Optional.of(actual.dividedBy(target))
                : Optional.empty();
    }

    /** The distance covered from the baseline; empty without a baseline to start from. */
    Optional<Ratio> distance(Ratio actual) {
        if (baseline.isEmpty() || isMaintained()) {
            return Optional.empty();
        }
        Ratio start = baseline.get();
        if (comparator.isFloor() || comparator.isCeiling()) {
            Ratio target = comparator.bound();
            return Optional.of(Ratio.ONE.minus(target.minus(actual).dividedBy(target.minus(start))));
        }
        return Optional.of(Ratio.ONE.minus(outside(actual).dividedBy(outside(start))));
    }

    /** The attainment that pace and status go by; empty where the target has no ratio. */
    Optional<Ratio> of(Ratio actual) {
        if (accumulates) {
            return completion(actual);
        }
        if (isMaintained()) {
            return comparator.isMetBy(actual) ? Optional.of(Ratio.ONE) : withoutBaseline(actual);
        }
        return baseline.isPresent() ? distance(actual) : withoutBaseline(actual);
    }

    private Optional<Ratio> withoutBaseline(Ratio actual) {
        if (comparator.isFloor()) {
            return completion(actual);
        }
        if (comparator.isMetBy(actual)) {
            return Optional.of(Ratio.ONE);
        }
        Ratio violated = violatedBound(actual);
        if (violated.signum() <= 0 || actual.signum() <= 0) {
            return Optional.empty();
        }
        boolean above = actual.compareTo(violated) > 0;
        return Optional.of(above || comparator.isCeiling() ? violated.dividedBy(actual) : actual.dividedBy(violated));
    }

    private Ratio violatedBound(Ratio actual) {
        Ratio lower = comparator.bound();
        if (comparator instanceof Comparator.Between between) {
            Ratio upper = between.upper();
            return actual.compareTo(upper) > 0 ? upper : lower;
        }
        return lower;
    }

    /** How far a figure lies outside the interval or from the value. */
    private Ratio outside(Ratio figure) {
        if (comparator.isMetBy(figure)) {
            return Ratio.ZERO;
        }
        Ratio bound = violatedBound(figure);
        return figure.compareTo(bound) > 0 ? figure.minus(bound) : bound.minus(figure);
    }
}

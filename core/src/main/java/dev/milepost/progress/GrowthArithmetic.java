// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.quantity.Ratio;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalDouble;

/** The formulas of rule 6.12, with the coefficients as they are printed. */
final class GrowthArithmetic {

    private static final double LIMIT_EXPONENT = 4.44;

    private final GrowthSeries series;
    private final int baseYear;
    private final Ratio base;

    private GrowthArithmetic(GrowthSeries series) {
        this.series = series;
        this.baseYear = series.values().firstKey();
        this.base = series.base();
    }

    static GrowthRate judge(GrowthSeries series) {
        return series.values().size() < 2
                ? new GrowthRate.NotAssessable(GrowthRate.Reason.TOO_FEW_YEARS)
                : new GrowthArithmetic(series).judge();
    }

    private GrowthRate judge() {
        Optional<GrowthRate.Reason> obstacle = obstacle();
        if (series.reachesGoal()) {
            OptionalDouble progress = obstacle.isEmpty() ? OptionalDouble.of(progress()) : OptionalDouble.empty();
            return new GrowthRate.Assessed(GrowthRate.Rating.ACHIEVED, progress, 5);
        }
        if (obstacle.isPresent()) {
            return new GrowthRate.NotAssessable(obstacle.get());
        }
        return series.goal().isPresent() ? towardsGoal(progress()) : byItself(progress());
    }

    private Optional<GrowthRate.Reason> obstacle() {
        if (base.isZero()) {
            return Optional.of(GrowthRate.Reason.ZERO_BASE);
        }
        if (isOfOtherSign(series.current())) {
            return Optional.of(GrowthRate.Reason.DIFFERENT_SIGNS);
        }
        return series.goal().flatMap(this::obstacle);
    }

    private Optional<GrowthRate.Reason> obstacle(GrowthSeries.Goal goal) {
        if (goal.year() <= baseYear) {
            return Optional.of(GrowthRate.Reason.GOAL_NOT_LATER);
        }
        if (goal.value().sameValueAs(base)) {
            return Optional.of(GrowthRate.Reason.GOAL_IS_BASE);
        }
        return isOfOtherSign(goal.value()) ? Optional.of(GrowthRate.Reason.DIFFERENT_SIGNS) : Optional.empty();
    }

    private boolean isOfOtherSign(Ratio value) {
        return value.signum() * base.signum() < 0;
    }

    /** p: the growth rate the better way, over the one that leads to the goal if there is one. */
    private double progress() {
        double growth = series.sign()
                * base.signum()
                * cagr(series.current(), series.values().lastKey());
        return series.goal()
                .map(goal -> growth / StrictMath.abs(cagr(goal.value(), goal.year())))
                .orElse(growth);
    }

    private double cagr(Ratio value, int year) {
        return StrictMath.pow(number(value.dividedBy(base)), 1.0 / (year - baseYear)) - 1;
    }

    private static GrowthRate towardsGoal(double p) {
        double score = p >= 0.6 ? StrictMath.min(7.1429 * p - 4.2857, 5) : StrictMath.max(4.1667 * p - 2.5, -5);
        return new GrowthRate.Assessed(GrowthRate.Rating.of(p, 0.95, 0.6, 0), OptionalDouble.of(p), score);
    }

    private GrowthRate byItself(double p) {
        double room = room();
        if (room == 0 && p >= 0) {
            return new GrowthRate.Assessed(GrowthRate.Rating.SUBSTANTIAL, OptionalDouble.of(p), 5);
        }
        double r = p > 0 ? p / room : p;
        return new GrowthRate.Assessed(GrowthRate.Rating.of(r, 0.015, 0.005, 0), OptionalDouble.of(p), score(r));
    }

    private static double score(double r) {
        if (r >= 0.015) {
            return StrictMath.min(500 * r - 5, 5);
        }
        if (r >= 0.005) {
            return 250 * r - 1.25;
        }
        return r >= 0 ? 500 * r - 2.5 : StrictMath.max(125 * r - 2.5, -5);
    }

    /** C: how much room the natural limit leaves; near it less growth is asked for. 1 if there is no limit. */
    private double room() {
        double share = series.naturalLimit()
                .filter(limit -> !limit.isZero())
                .map(limit -> StrictMath.abs(number(base.dividedBy(limit))))
                .orElse(Double.POSITIVE_INFINITY);
        if (share > 2) {
            return 1;
        }
        return 1 - StrictMath.pow(share <= 1 ? share : 2 - share, LIMIT_EXPONENT);
    }

    static double number(Ratio ratio) {
        return ratio.divide(MathContext.DECIMAL128).doubleValue();
    }
}

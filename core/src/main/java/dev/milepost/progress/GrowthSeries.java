// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.indicator.Direction;
import dev.milepost.quantity.Ratio;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One series of yearly values as {@link GrowthRate} judges it. The first year is the base, the last one the current
 * year.
 *
 * @param values the known values by year, all in one unit; years without a value are absent
 * @param direction which way is better, {@link Direction#HIGHER} or {@link Direction#LOWER}
 * @param goal what is to be reached; empty if nothing is
 * @param naturalLimit the number beyond which the values cannot go, such as 100 for a share in per cent; empty if there
 *     is none
 */
public record GrowthSeries(
        SortedMap<Integer, Ratio> values, Direction direction, Optional<Goal> goal, Optional<Ratio> naturalLimit) {

    public GrowthSeries {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        requireNonNull(goal, "goal");
        requireNonNull(naturalLimit, "naturalLimit");
        checkArgument(
                direction == Direction.HIGHER || direction == Direction.LOWER,
                "direction of a growth series must be HIGHER or LOWER, was %s",
                direction);
    }

    /** A series without goal and natural limit. */
    public static GrowthSeries of(Map<Integer, Ratio> values, Direction direction) {
        return new GrowthSeries(new TreeMap<>(values), direction, Optional.empty(), Optional.empty());
    }

    /** Returns this series with a goal. */
    public GrowthSeries towards(int year, Ratio value) {
        return new GrowthSeries(values, direction, Optional.of(new Goal(year, value)), naturalLimit);
    }

    /** Returns this series with a natural limit. */
    public GrowthSeries within(Ratio limit) {
        return new GrowthSeries(values, direction, goal, Optional.of(limit));
    }

    /** Whether the last value is the goal or beyond it; false without a goal or without values. */
    boolean reachesGoal() {
        return !values.isEmpty()
                && goal.filter(wanted -> sign() * current().compareTo(wanted.value()) >= 0)
                        .isPresent();
    }

    /** The first value; there must be one. */
    Ratio base() {
        return requireNonNull(values.get(values.firstKey()));
    }

    /** The last value; there must be one. */
    Ratio current() {
        return requireNonNull(values.get(values.lastKey()));
    }

    /** +1 if higher is better, else -1. */
    int sign() {
        return direction == Direction.HIGHER ? 1 : -1;
    }

    /**
     * What is to be reached.
     *
     * @param year by the end of which year
     * @param value the value, in the unit of the series
     */
    public record Goal(int year, Ratio value) {

        public Goal {
            requireNonNull(value, "value");
        }
    }
}

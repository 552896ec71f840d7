// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.data;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many units a nation has at each of its six levels: nation, provinces, prefectures, counties, townships, villages.
 *
 * @param counts six numbers, the first 1, none below the one before, a million units at most
 */
public record Divisions(List<Integer> counts) implements Serializable {

    /** How many levels there are. */
    public static final int LEVELS = 6;

    /** The level of townships, counted from the nation as 0. */
    public static final int TOWNSHIP = 4;

    /** The level of villages, counted from the nation as 0. */
    public static final int VILLAGE = 5;

    private static final int MOST = 1_000_000;

    public Divisions {
        counts = List.copyOf(counts);
        checkArgument(
                counts.size() == LEVELS && counts.get(0) == 1, "counts must be 6 and begin with 1, were %s", counts);
        for (int level = 1; level < LEVELS; level++) {
            checkArgument(
                    counts.get(level) >= counts.get(level - 1),
                    "counts must not fall from one level to the next, were %s",
                    counts);
        }
        long units = counts.stream().mapToLong(Integer::longValue).sum();
        checkArgument(units <= MOST, "counts must add up to %s at most, were %s", MOST, units);
    }

    /**
     * Reads six numbers with commas between, such as {@code 1,31,333,2850,40000,700000}.
     *
     * @throws IllegalArgumentException if they are not six numbers or no nation
     */
    public static Divisions parse(String text) {
        return new Divisions(Stream.of(text.split(",", -1))
                .map(String::strip)
                .map(Integer::valueOf)
                .toList());
    }

    /** How many units there are in all. */
    public int units() {
        return first(LEVELS);
    }

    /** How many units a level has. */
    public int count(int level) {
        return counts.get(level);
    }

    /** The number of the first unit of a level; of level 6 the number of units. */
    public int first(int level) {
        return counts.subList(0, level).stream().mapToInt(Integer::intValue).sum();
    }

    /** How many units report: townships and villages. */
    int reporters() {
        return count(TOWNSHIP) + count(VILLAGE);
    }

    @Override
    public String toString() {
        return counts.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}

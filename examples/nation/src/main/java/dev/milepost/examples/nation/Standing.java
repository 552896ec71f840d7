// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation;

import dev.milepost.examples.nation.job.Comparison;
import dev.milepost.examples.nation.job.Contender;
import dev.milepost.examples.nation.job.Contender.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What was measured of one contender. Times in milliseconds. */
final class Standing {

    private final Contender contender;
    private double load;
    private long heapBytes;
    private long nativeBytes;
    private double first;
    private double second;
    private final List<Double> rounds = new ArrayList<>();
    private long compared;
    private long differences;
    private final List<String> firstDifferences = new ArrayList<>();

    Standing(Contender contender) {
        this.contender = contender;
    }

    void loaded(double millis, long heap, long outside) {
        load = millis;
        heapBytes = heap;
        nativeBytes = outside;
    }

    void tried(double coldMillis, double warmMillis) {
        first = coldMillis;
        second = warmMillis;
    }

    void ran(double millis) {
        rounds.add(millis);
    }

    void compared(Comparison comparison) {
        compared += comparison.cells();
        differences += comparison.differences();
        firstDifferences.addAll(comparison.first());
    }

    Contender contender() {
        return contender;
    }

    String name() {
        return contender.name();
    }

    /** Whether it is a form of SQL, of which the two fastest run in the rounds; all share one database. */
    boolean isDuckDb() {
        return contender.kind() == Kind.DUCKDB || contender.kind() == Kind.DUCKDB_SORTED;
    }

    /** Time to load; what is shared is counted where it was loaded first. */
    double load() {
        return load;
    }

    /** How much of the heap loading took. */
    long heapBytes() {
        return heapBytes;
    }

    /** What loading took outside the heap. */
    long nativeBytes() {
        return nativeBytes;
    }

    /** Time of the very first run. */
    double first() {
        return first;
    }

    /** Time of the second run. */
    double second() {
        return second;
    }

    /** The faster of both first runs, by which forms of one peer are chosen. */
    double trial() {
        return Math.min(first, second);
    }

    /** Times of the rounds; empty for a form that was not chosen. */
    List<Double> rounds() {
        return List.copyOf(rounds);
    }

    /** The median of the rounds; empty for a form that was not chosen. */
    OptionalDouble median() {
        if (rounds.isEmpty()) {
            return OptionalDouble.empty();
        }
        List<Double> sorted = rounds.stream().sorted().toList();
        int size = sorted.size();
        return OptionalDouble.of((sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2);
    }

    /** How many cells were compared, over all comparisons. */
    long compared() {
        return compared;
    }

    /** How many of them differ. */
    long differences() {
        return differences;
    }

    /** The first differences in words. */
    List<String> firstDifferences() {
        return List.copyOf(firstDifferences);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation;

import dev.milepost.examples.nation.job.Contender.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a race ended.
 *
 * @param rows how many reports there were
 * @param cells how many cells the first contender gave
 * @param standings what was measured, in the order of the contenders
 */
record Outcome(long rows, long cells, List<Standing> standings) {

    Outcome {
        standings = List.copyOf(standings);
    }

    /** Whether every cell of every contender is the same. */
    boolean equal() {
        return standings.stream().allMatch(standing -> standing.differences() == 0);
    }

    /** The fastest of a kind that ran in the rounds. */
    Optional<Standing> best(Kind kind) {
        return standings.stream()
                .filter(standing ->
                        standing.contender().kind() == kind && standing.median().isPresent())
                .min(Comparator.comparing(standing -> standing.median().orElseThrow()));
    }

    /** How many times as long the best of a peer takes as some time; empty where that peer did not run. */
    OptionalDouble times(Kind peer, double millis) {
        return best(peer)
                .map(best -> OptionalDouble.of(best.median().orElseThrow() / millis))
                .orElse(OptionalDouble.empty());
    }

    /** The library, where it takes part; else another; else the best of DuckDB itself. */
    private Optional<Standing> spokenOf() {
        return best(Kind.MILEPOST).or(() -> best(Kind.OTHER)).or(() -> best(Kind.DUCKDB));
    }

    /** The last line of the program. */
    String line() {
        double times = spokenOf()
                .map(standing -> times(Kind.DUCKDB, standing.median().orElseThrow()))
                .orElse(OptionalDouble.empty())
                .orElse(0);
        return Figures.text("nation: %d rows, %d cells, %.1f x DuckDB, equal: %b", rows, cells, times, equal());
    }
}

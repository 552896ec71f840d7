// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation;

import dev.milepost.examples.nation.data.Nation;
import dev.milepost.examples.nation.job.Cells;
import dev.milepost.examples.nation.job.Contender;
import dev.milepost.examples.nation.job.Contender.Kind;
import dev.milepost.examples.nation.job.Result;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lets contenders do the job in turns.
 *
 * <p>Each is loaded; each runs twice, the first time cold, and its cells are compared with those of the first
 * contender. What runs in this JVM is then run on until it is compiled: up to 30 times or 15 seconds. Of the forms of
 * SQL the two faster ones on each order of the table go on. Then come the rounds, in each everyone once; the cells of
 * the last round are compared again. The heap is cleared before every run, outside the time.
 */
final class Race {

    private static final int CHOSEN = 2;
    private static final int WARM_UPS = 30;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final double MILLION = 1e6;

    private final Nation nation;
    private final List<Standing> standings;
    private final int rounds;
    private final ProgressBar bar;
    private Optional<Cells> reference = Optional.empty();

    Race(Nation nation, List<Contender> contenders, int rounds, ProgressBar bar) {
        this.nation = nation;
        this.standings = contenders.stream().map(Standing::new).toList();
        this.rounds = rounds;
        this.bar = bar;
    }

    /** Runs to the end and closes all contenders. */
    Outcome run() {
        try {
            standings.forEach(this::load);
            standings.forEach(this::tryOut);
            List<Standing> chosen = chosen();
            for (int round = 1; round <= rounds; round++) {
                for (Standing standing : chosen) {
                    round(standing, round);
                }
            }
            long cells = reference.map(Cells::size).orElse(0);
            return new Outcome(nation.reports().size(), cells, standings);
        } finally {
            bar.end();
            standings.forEach(standing -> standing.contender().close());
        }
    }

    private void load(Standing standing) {
        Contender contender = standing.contender();
        long heap = usedHeap();
        long start = System.nanoTime();
        contender.load(nation, bar.begin("load", contender.name()));
        double millis = (System.nanoTime() - start) / MILLION;
        standing.loaded(millis, Math.max(0, usedHeap() - heap), contender.nativeBytes());
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void tryOut(Standing standing) {
        bar.begin("first runs", standing.name());
        Timed first = time(standing);
        try (Result result = first.result()) {
            compare(standing, result);
        }
        Timed second = time(standing);
        second.result().close();
        standing.tried(first.millis(), second.millis());
        warmUp(standing);
    }

    /** What runs in this JVM is compiled as it runs; DuckDB comes compiled. */
    private void warmUp(Standing standing) {
        long until = System.nanoTime() + WARM_UP.toNanos();
        for (int run = 0; !standing.isDuckDb() && run < WARM_UPS && System.nanoTime() < until; run++) {
            standing.contender().run().close();
        }
    }

    private void compare(Standing standing, Result result) {
        if (reference.isPresent()) {
            standing.compared(reference.get().compare(result));
        } else {
            reference = Optional.of(Cells.of(result));
        }
    }

    private record Timed(Result result, double millis) {}

    private static Timed time(Standing standing) {
        System.gc();
        long start = System.nanoTime();
        Result result = standing.contender().run();
        return new Timed(result, (System.nanoTime() - start) / MILLION);
    }

    private List<Standing> chosen() {
        List<Standing> best = Stream.of(Kind.DUCKDB, Kind.DUCKDB_SORTED)
                .flatMap(kind -> standings.stream()
                        .filter(standing -> standing.contender().kind() == kind)
                        .sorted(Comparator.comparing(Standing::trial))
                        .limit(CHOSEN))
                .toList();
        return standings.stream()
                .filter(standing -> best.contains(standing) || !standing.isDuckDb())
                .toList();
    }

    private void round(Standing standing, int round) {
        bar.begin("round " + round + " of " + rounds, standing.name()).done(round - 1L, rounds);
        Timed timed = time(standing);
        standing.ran(timed.millis());
        try (Result result = timed.result()) {
            if (round == rounds) {
                compare(standing, result);
            }
        }
    }
}

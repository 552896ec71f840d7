// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation;

import dev.milepost.examples.nation.data.Nation;
import dev.milepost.examples.nation.data.Steps;
import dev.milepost.examples.nation.job.Cell;
import dev.milepost.examples.nation.job.Contender;
import dev.milepost.examples.nation.job.Result;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Contenders with cells and times of one's own, to try what becomes of them. */
final class Invented {

    private Invented() {}

    /** A contender that knows nothing but a name. */
    static Contender named(String name, Contender.Kind kind) {
        return giving(name, kind, List.of());
    }

    /** A contender that always gives the same cells. */
    static Contender giving(String name, Contender.Kind kind, List<Cell> cells) {
        return new Contender() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Kind kind() {
                return kind;
            }

            @Override
            public void load(Nation nation, Steps steps) {
                steps.done(1, 1);
            }

            @Override
            public Result run() {
                return visitor -> cells.forEach(visitor);
            }
        };
    }

    /** What was measured of a contender that took so long in each round. */
    static Standing standing(Contender contender, double... rounds) {
        Standing standing = new Standing(contender);
        standing.loaded(1234.5, 3L << 20, 0);
        standing.tried(200, 150.25);
        for (double millis : rounds) {
            standing.ran(millis);
        }
        return standing;
    }

    /** The cells with one of them changed. */
    static List<Cell> changed(List<Cell> cells, int which, UnaryOperator<Cell> change) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> i == which ? change.apply(cells.get(i)) : cells.get(i))
                .toList();
    }
}

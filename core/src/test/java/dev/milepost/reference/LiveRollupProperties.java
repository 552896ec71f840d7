// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.rollup.CellChange;
import dev.milepost.rollup.LiveRollup;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Whatever comes in which order, twice, late, corrected or refused: the figures kept up are those of a roll-up of all
 * facts so far, and what listeners are told of is exactly what became different.
 */
class LiveRollupProperties {

    /** Cases of the normal build; {@code -Dreference.tries=20000} asks for more. */
    private static final int TRIES = 120;

    private static final FastSteps STEPS = new FastSteps(33);

    @Property(tries = TRIES)
    @Rule({"5.7", "4.5", "13.2", "5.3", "5.6"})
    void keepUpWithEveryFact(@ForAll("cases") List<Case> cases, @ForAll Random random, @ForAll boolean columns) {
        for (Case one : cases) {
            SeenSteps steps = SeenSteps.of(one, random);
            LiveRollup live = LiveRollup.of(
                    columns ? steps.inColumns() : steps.rollup(), one.view().window());
            List<CellChange> told = new ArrayList<>();
            live.addListener(told::addAll);
            SeenCells now = full(steps);
            assertThat(kept(live)).as("at first, of %s", one).isEqualTo(now);
            while (steps.hasNext()) {
                told.clear();
                long inPlace = live.changedInPlace();
                long anew = live.workedOutAnew();
                steps.next(live::add);
                STEPS.count(live.changedInPlace() - inPlace, live.workedOutAnew() - anew);
                now = compare(steps, live, now, told);
            }
        }
    }

    @Property(tries = TRIES)
    @Rule({"5.7", "4.5"})
    void manyFactsAreOneUpdate(@ForAll("cases") List<Case> cases, @ForAll Random random) {
        for (Case one : cases) {
            SeenSteps steps = SeenSteps.of(one, random);
            LiveRollup live = LiveRollup.of(steps.rollup(), one.view().window());
            List<List<CellChange>> told = new ArrayList<>();
            live.addListener(told::add);
            SeenCells before = full(steps);
            live.addAll(steps.takeAll());
            assertThat(told).as("updates of %s", one).hasSizeLessThanOrEqualTo(1);
            compare(steps, live, before, told.isEmpty() ? List.of() : told.get(0));
        }
    }

    @AfterContainer
    static void manyStepsChangeInPlace() {
        STEPS.check();
    }

    private static SeenCells compare(SeenSteps steps, LiveRollup live, SeenCells before, List<CellChange> told) {
        SeenCells after = full(steps);
        assertThat(kept(live)).as("after %s", steps).isEqualTo(after);
        SeenCells oneByOne = live.read((figures, table) ->
                SeenCells.of(figures.table(steps.one().view().window())));
        assertThat(oneByOne).as("by the roll-up of now after %s", steps).isEqualTo(after);
        assertThat(before.with(told)).as("what was told after %s", steps).isEqualTo(after);
        return after;
    }

    private static SeenCells full(SeenSteps steps) {
        return SeenCells.of(steps.rollup().table(steps.one().view().window()));
    }

    private static SeenCells kept(LiveRollup live) {
        return live.read((figures, table) -> SeenCells.of(table));
    }

    @Provide
    Arbitrary<List<Case>> cases() {
        int asked = Integer.getInteger("reference.tries", TRIES);
        return LiveCases.cases().list().ofSize(Math.max(1, asked / TRIES));
    }
}

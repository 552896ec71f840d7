// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.progress.LiveProgress;
import dev.milepost.progress.ProgressAssessor;
import dev.milepost.progress.StandingChange;
import dev.milepost.progress.StatusMethods;
import dev.milepost.rollup.LiveRollup;
import dev.milepost.rollup.Rollup;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever comes in which order: units stand as an assessment of all facts so far has them, and that is told. */
class LiveProgressProperties {

    /** Cases of the normal build; {@code -Dreference.tries=20000} asks for more. */
    private static final int TRIES = 100;

    private static final FastSteps STEPS = new FastSteps(33);

    @Property(tries = TRIES)
    @Rule({"5.7", "6.3", "6.4", "2.5"})
    void keepsUpWithEveryFact(@ForAll("cases") List<Case> cases, @ForAll Random random, @ForAll boolean byPace) {
        ProgressAssessor assessor = byPace
                ? ProgressAssessor.standard()
                : ProgressAssessor.standard().with(StatusMethods.attainment());
        for (Case one : cases) {
            SeenSteps steps = SeenSteps.of(one, random);
            LiveRollup live = LiveRollup.of(steps.rollup(), one.campaign().period());
            LiveProgress progress = LiveProgress.of(assessor, live);
            List<StandingChange> told = new ArrayList<>();
            progress.addListener(told::addAll);
            SeenStandings before = full(steps, assessor);
            assertThat(progress.read(SeenStandings::of))
                    .as("at first, of %s", one)
                    .isEqualTo(before);
            while (steps.hasNext()) {
                told.clear();
                long inPlace = live.changedInPlace();
                long anew = live.workedOutAnew();
                steps.next(live::add);
                STEPS.count(live.changedInPlace() - inPlace, live.workedOutAnew() - anew);
                SeenStandings after = full(steps, assessor);
                assertThat(progress.read(SeenStandings::of))
                        .as("after %s", steps)
                        .isEqualTo(after);
                assertThat(before.with(told))
                        .as("what was told after %s", steps)
                        .isEqualTo(after);
                before = after;
            }
        }
    }

    @AfterContainer
    static void manyStepsChangeInPlace() {
        STEPS.check();
    }

    private static SeenStandings full(SeenSteps steps, ProgressAssessor assessor) {
        Rollup rollup = steps.rollup();
        return SeenStandings.of(
                assessor.assess(rollup, rollup.table(steps.one().campaign().period())));
    }

    @Provide
    Arbitrary<List<Case>> cases() {
        int asked = Integer.getInteger("reference.tries", TRIES);
        return LiveCases.cases().list().ofSize(Math.max(1, asked / TRIES));
    }
}

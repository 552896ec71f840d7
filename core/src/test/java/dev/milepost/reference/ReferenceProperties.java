// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.campaign.Action;
import dev.milepost.indicator.Indicator;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.progress.Progress;
import dev.milepost.progress.ProgressAssessor;
import dev.milepost.rollup.Figure;
import dev.milepost.rollup.Rollup;
import dev.milepost.rollup.RollupFilling;
import dev.milepost.rollup.UnsupportedRollupException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The calculation and the reference say the same of every figure, to the last digit. */
class ReferenceProperties {

    /** Cases of the normal build; {@code -Dreference.tries=20000} asks for more. */
    private static final int TRIES = 250;

    @Property(tries = TRIES)
    @Rule({"1.1", "2.1", "2.3", "2.4", "3.1", "3.2", "4.3", "4.4", "4.5", "4.6", "5.1", "5.2", "5.3", "5.6", "13.2"})
    void sayTheSameOfEveryFigure(@ForAll("cases") List<Case> cases) {
        cases.forEach(ReferenceProperties::compare);
    }

    /** What is done at an asset counts once in the campaign, and fully in every action; plans stand apart. */
    @Property(tries = TRIES)
    @Rule({"3.2", "5.5"})
    void sayTheSameOfWhatProjectsComeTo(@ForAll("cases") List<Case> cases) {
        for (Case one : cases) {
            Progress progress = ProgressAssessor.standard().assess(rollup(one));
            Works works = new Works(one.campaign().projects());
            assertThat(Seen.of(progress.projectTotals())).as("%s", one).isEqualTo(works.totals());
            for (Action action : one.campaign().actions()) {
                assertThat(Seen.of(progress.projectTotals(action.id())))
                        .as("%s of %s", action.id(), one)
                        .isEqualTo(works.of(action.id()).totals());
            }
        }
    }

    static void compare(Case one) {
        Rollup rollup = rollup(one);
        Reference reference = new Reference(one);
        assertThat(rollup.tree()).isEqualTo(reference.territory().tree());
        Asking asking = reference.asking(one.view().window(), one.view().change());
        for (Indicator indicator : one.campaign().indicators()) {
            for (OrgUnit unit : rollup.tree().units()) {
                Optional<Answer> expected = answer(() -> reference.figure(indicator, unit.id(), asking));
                Optional<Answer> actual = figure(rollup, indicator, unit.id(), one.view());
                assertThat(actual)
                        .as("%s at %s of %s", indicator.id(), unit.id(), one)
                        .isEqualTo(expected);
            }
        }
    }

    static Rollup rollup(Case one) {
        RollupFilling filling = Rollup.of(one.campaign(), one.organisation(), one.when())
                .counting(one.view().states());
        return one.view().tree().map(filling::over).orElse(filling).collect(one.facts().stream());
    }

    private static Optional<Answer> answer(Supplier<Answer> question) {
        try {
            return Optional.of(question.get());
        } catch (Refused refused) {
            return Optional.empty();
        }
    }

    private static Optional<Answer> figure(Rollup rollup, Indicator indicator, OrgUnitId unit, Case.View view) {
        try {
            Figure figure = view.change()
                    ? rollup.inPeriod(indicator.id(), unit, view.window())
                    : rollup.figure(indicator.id(), unit, view.window());
            return Optional.of(Seen.of(figure));
        } catch (UnsupportedRollupException refused) {
            return Optional.empty();
        }
    }

    @Provide
    Arbitrary<List<Case>> cases() {
        int asked = Integer.getInteger("reference.tries", TRIES);
        return CaseArbitraries.cases().list().ofSize(Math.max(1, asked / TRIES));
    }
}

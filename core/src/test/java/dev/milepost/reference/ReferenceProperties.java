// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.Indicator;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.rollup.Figure;
import dev.milepost.rollup.Rollup;
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
    @Rule({"1.1", "2.1", "2.3", "2.4", "3.1", "3.2", "4.3", "4.5", "4.6", "5.1", "5.2", "5.3"})
    void sayTheSameOfEveryFigure(@ForAll("cases") List<Case> cases) {
        cases.forEach(ReferenceProperties::compare);
    }

    private static void compare(Case one) {
        Campaign campaign = one.campaign();
        Rollup rollup = Rollup.of(campaign, one.organisation(), one.when()).collect(one.facts().stream());
        Reference reference = new Reference(campaign, one.organisation(), one.when(), one.facts());
        for (Indicator indicator : campaign.indicators()) {
            for (OrgUnit unit : reference.tree().units()) {
                Optional<Answer> expected = answer(() -> reference.figure(indicator, unit.id(), one.window()));
                Optional<Answer> actual = figure(rollup, indicator, unit.id(), one);
                assertThat(actual)
                        .as("%s at %s of %s", indicator.id(), unit.id(), one)
                        .isEqualTo(expected);
            }
        }
    }

    private static Optional<Answer> answer(Supplier<Answer> question) {
        try {
            return Optional.of(question.get());
        } catch (Refused refused) {
            return Optional.empty();
        }
    }

    private static Optional<Answer> figure(Rollup rollup, Indicator indicator, OrgUnitId unit, Case one) {
        try {
            Figure figure = rollup.figure(indicator.id(), unit, one.window());
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

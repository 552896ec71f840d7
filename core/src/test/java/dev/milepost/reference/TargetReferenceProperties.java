// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.ValueKind;
import dev.milepost.progress.Assessment;
import dev.milepost.progress.ProgressAssessor;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The assessment and the reference say the same of every target on a number, to the last digit. */
class TargetReferenceProperties {

    /** Cases of the normal build; {@code -Dreference.tries=20000} asks for more. */
    private static final int TRIES = 250;

    @Property(tries = TRIES)
    @Rule({"2.5", "2.6", "4.7", "6.4", "6.5", "6.6", "6.7", "6.8"})
    void sayTheSameOfEveryTarget(@ForAll("cases") List<Case> cases) {
        cases.forEach(TargetReferenceProperties::compare);
    }

    private static void compare(Case one) {
        Reference reference = new Reference(one);
        for (Assessment assessed : ProgressAssessor.standard()
                .assess(ReferenceProperties.rollup(one))
                .assessments()) {
            Indicator indicator = assessed.indicator();
            boolean number = indicator.measure().elements().stream()
                    .map(reference::element)
                    .map(DataElement::kind)
                    .allMatch(ValueKind.AMOUNT::equals);
            if (number) {
                assertThat(Seen.of(assessed))
                        .as("%s at %s of %s", assessed.target().id(), assessed.unit(), one)
                        .isEqualTo(reference.standing(assessed.target(), indicator, assessed.unit()));
            }
        }
    }

    @Provide
    Arbitrary<List<Case>> cases() {
        int asked = Integer.getInteger("reference.tries", TRIES);
        return CaseArbitraries.cases().list().ofSize(Math.max(1, asked / TRIES));
    }
}

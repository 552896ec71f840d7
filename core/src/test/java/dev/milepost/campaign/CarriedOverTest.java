// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

@Rule("14.1")
class CarriedOverTest {

    private static final Origin TARGET = Origin.parse("town-2022/target/park");

    @Test
    void addsALinkForEachCampaignAndKeepsTheFirst() {
        CarriedOver carried = new CarriedOver(CarriedKind.TARGET, "park", List.of(TARGET));
        CarriedOver further = carried.further(CampaignId.of("town-2023"), "park-2");

        assertThat(further.id()).isEqualTo("park-2");
        assertThat(further.first()).isEqualTo(TARGET);
        assertThat(further.last()).hasToString("town-2023/target/park");
    }

    @Test
    void saysWhereItComesFromInBothLanguages() {
        assertThat(TARGET.text().zh()).isEqualTo("town-2022：目标“park”");
        assertThat(TARGET.text().en()).isEqualTo("town-2022: target \"park\"");
    }

    @Test
    void refusesTextsThatAreNoOrigin() {
        refused("town/target", "origin must be campaign/kind/id, was 'town/target'");
        refused("town/aim/park", "kind of origin must be one of [task, project, target, finding, black-list-entry]");
        refused("town/target/a/b", "id of a carried target must have no control character, / or \\, was 'a/b'");
        refused("town/finding/f1", "id of a carried finding must be inspection/finding, was 'f1'");
        refused("town/finding/a/b/c", "id of a carried finding must be inspection/finding, was 'a/b/c'");
    }

    @Test
    void refusesChainsThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CarriedOver(CarriedKind.TARGET, "park", List.of()))
                .withMessage("origins of carried target 'park' must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CarriedOver(CarriedKind.TASK, "park", List.of(TARGET)))
                .withMessageContaining("origins of carried task 'park' must be of its kind");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CarriedOver(CarriedKind.TARGET, "park", List.of(TARGET, TARGET)))
                .withMessageContaining("origins of carried target 'park' must not name a campaign twice");
    }

    @Property
    void theTextFormReadsBack(@ForAll CarriedKind kind) {
        Origin origin = new Origin(CampaignId.of("某镇-2023"), kind, kind == CarriedKind.FINDING ? "检查/一" : "某:项");

        assertThat(Origin.parse(origin.toString())).isEqualTo(origin);
    }

    private static void refused(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Origin.parse(text))
                .withMessageContaining(message);
    }
}

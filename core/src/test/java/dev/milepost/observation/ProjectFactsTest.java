// SPDX-License-Identifier: Apache-2.0
package dev.milepost.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.Rule;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.campaign.Project;
import dev.milepost.campaign.ProjectId;
import dev.milepost.campaign.ProjectStage;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.Quantity;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Units;
import dev.milepost.text.LocalizedText;
import java.util.List;
import org.junit.jupiter.api.Test;

@Rule({"3.2", "8.1"})
class ProjectFactsTest {

    private static final LocalizedText NAME = LocalizedText.of("名称", "name");

    @Test
    void keepsPlannedForecastAndActualApart() {
        Project project = project()
                .planned(Quantity.of(800, Units.M2))
                .forecast(Quantity.of(790, Units.M2))
                .actual(Quantity.of(300, Units.M2))
                .build();
        assertThat(facts(Units.M2, project))
                .map(fact -> fact.key() + " = " + fact.value() + " " + fact.assurance())
                .containsExactly(
                        "area · town · 2023 (project/slope) = 300 COMPUTED",
                        "area · town · 2023 (project/slope) PLANNED = 800 ESTIMATED",
                        "area · town · 2023 (project/slope) FORECAST = 790 ESTIMATED");
    }

    @Test
    void convertsExactlyIntoTheUnitOfTheElement() {
        Project project = project()
                .planned(Quantity.of(3, Units.MU))
                .unit(OrgUnitId.of("v1"))
                .build();
        assertThat(facts(Units.M2, project))
                .map(fact -> fact.key() + " = " + fact.value())
                .containsExactly("area · v1 · 2023 (project/slope) PLANNED = 2000");
        Project hectare = project().planned(Quantity.of(15, Units.M2)).build();
        assertThat(facts(Units.HECTARE, hectare))
                .map(fact -> fact.value().toString())
                .containsExactly("0.0015");
    }

    @Test
    void refusesAQuantityThatDoesNotConvertExactly() {
        Project project = project().planned(Quantity.of(1, Units.MU)).build();
        assertThatThrownBy(() -> facts(Units.M2, project))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("quantity 1 mu must convert exactly into 'm2', was ");
        Project length = project().planned(Quantity.of(1, Units.KM)).build();
        assertThatThrownBy(() -> facts(Units.M2, length)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysNothingOfAProjectWithoutElementOrQuantity() {
        Project nothing = project().build();
        assertThat(facts(Units.M2, nothing)).isEmpty();
        Project elsewhere = Project.builder(ProjectId.of("road"))
                .name(NAME)
                .stage(ProjectStage.STARTED)
                .stageWord("开工")
                .actual(Quantity.of(1, Units.KM))
                .build();
        assertThat(facts(Units.M2, elsewhere)).isEmpty();
    }

    private static List<Observation> facts(Unit unit, Project project) {
        DataElement element =
                DataElement.builder(DataElementId.of("area"), unit).name(NAME).build();
        return ProjectFacts.of(Campaign.builder(CampaignId.of("c"))
                .name(NAME)
                .edition("e")
                .period(Period.year(2023))
                .unit(OrgUnitId.of("town"))
                .elements(List.of(element))
                .projects(List.of(project))
                .build());
    }

    private static Project.Builder project() {
        return Project.builder(ProjectId.of("slope"))
                .name(NAME)
                .stage(ProjectStage.STARTED)
                .stageWord("开工")
                .element(DataElementId.of("area"));
    }
}

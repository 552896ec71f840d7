// SPDX-License-Identifier: Apache-2.0
package dev.milepost.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.campaign.Action;
import dev.milepost.campaign.ActionId;
import dev.milepost.campaign.BasisDocument;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.TargetId;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.indicator.Measure;
import dev.milepost.indicator.ValueKind;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.GradeScale;
import dev.milepost.quantity.Units;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CataloguePackTest {

    private static final LocalizedText NAME = LocalizedText.of("名称", "name");
    private static final GradeScale SCALE = GradeScale.of("scale", List.of("A", "B"));
    private static final OrgUnitId TOWN = OrgUnitId.of("town");
    private static final Period YEAR = Period.year(2023);

    private static CataloguePack.Builder pack() {
        return CataloguePack.builder("pack")
                .title(NAME)
                .issuer(NAME)
                .period(YEAR)
                .basisDocuments(List.of(new BasisDocument("plan", NAME, Optional.empty())))
                .scales(List.of(SCALE))
                .actions(List.of(Action.builder(ActionId.of("green"))
                        .name(NAME)
                        .aim(NAME)
                        .leadDepartment(NAME)
                        .indicators(List.of(IndicatorId.of("trees"), IndicatorId.of("water")))
                        .build()))
                .elements(List.of(element("trees", ValueKind.AMOUNT), element("water", ValueKind.LEVEL)))
                .indicators(List.of(indicator("trees"), indicator("water")))
                .targets(List.of(target("trees"), target("water")));
    }

    @Test
    void plansACampaignWithAllItHas() {
        CataloguePack pack = pack().build();
        Campaign campaign = pack.plan("town-2023", YEAR, TOWN).build();
        assertThat(campaign.id()).hasToString("town-2023");
        assertThat(campaign.name()).isEqualTo(NAME);
        assertThat(campaign.edition()).isEqualTo("pack");
        assertThat(campaign.period()).isEqualTo(YEAR);
        assertThat(campaign.unit()).isEqualTo(TOWN);
        assertThat(campaign.actions()).isEqualTo(pack.actions());
        assertThat(campaign.elements()).isEqualTo(pack.elements());
        assertThat(campaign.indicators()).isEqualTo(pack.indicators());
        assertThat(campaign.targets()).isEqualTo(pack.targets());
        assertThat(campaign.basisDocuments()).isEqualTo(pack.basisDocuments());
    }

    @Test
    void plansACampaignWithSomeIndicatorsAndTheirTargets() {
        Campaign campaign = pack().build()
                .plan("town-2023", YEAR, TOWN, List.of(IndicatorId.of("water")))
                .build();
        assertThat(campaign.indicators()).containsExactly(indicator("water"));
        assertThat(campaign.targets()).containsExactly(target("water"));
        assertThat(campaign.elements()).hasSize(2);
        assertThat(campaign.basisDocuments()).hasSize(1);
        Action green = campaign.actions().get(0);
        assertThat(green.indicators()).containsExactly(IndicatorId.of("water"));
        assertThat(green.aim()).contains(NAME);
        assertThat(green.leadDepartment()).contains(NAME);
    }

    @Test
    void keepsAllElseWhenItTakesSome() {
        CataloguePack pack = pack().build();
        assertThat(pack.only(List.of(IndicatorId.of("water"), IndicatorId.of("trees"))))
                .isEqualTo(pack);
        assertThat(pack.only(List.of())).isNotEqualTo(pack);
        assertThat(pack.only(List.of()).issuer()).contains(NAME);
        assertThat(pack).isNotEqualTo("pack").hasToString("CataloguePack[pack]").hasSameHashCodeAs(pack().build());
    }

    @Test
    void namesTheNearestIndicators() {
        assertThatThrownBy(() -> pack().build().only(List.of(IndicatorId.of("tree"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "indicator wanted of pack 'pack' must be one of the pack, was 'tree'; nearest: [trees, water]");
    }

    @Test
    void keepsTheLawsOfACampaign() {
        CataloguePack.Builder twice = pack().indicators(List.of(indicator("trees")));
        assertThatThrownBy(twice::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("indicator id must be unique");
        CataloguePack.Builder dangling = pack().targets(List.of(target("roads")));
        assertThatThrownBy(dangling::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("indicator of target 'roads' must be one of");
    }

    @Test
    void keepsTheLawsOfScales() {
        assertThatThrownBy(() -> pack().scales(List.of(GradeScale.of("scale", List.of("X"))))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scale id must be unique within pack 'pack', ids were [scale, scale]");
        CataloguePack.Builder lacking = CataloguePack.builder("bare")
                .title(NAME)
                .period(YEAR)
                .elements(List.of(element("water", ValueKind.LEVEL)));
        assertThatThrownBy(lacking::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scale of element 'water' must be one of the pack, [], was 'scale'");
    }

    @Test
    void refusesAnIdThatIsNone() {
        assertThatThrownBy(() ->
                        CataloguePack.builder("a/b").title(NAME).period(YEAR).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("pack id must");
    }

    private static DataElement element(String id, ValueKind kind) {
        DataElement.Builder element =
                DataElement.builder(DataElementId.of(id), Units.ONE).name(NAME).kind(kind);
        return (kind == ValueKind.LEVEL ? element.scale(SCALE) : element).build();
    }

    private static Indicator indicator(String id) {
        return Indicator.builder(IndicatorId.of(id), new Measure.Element(DataElementId.of(id)))
                .name(NAME)
                .unit(Units.ONE)
                .build();
    }

    private static Target target(String id) {
        return Target.builder(TargetId.of(id), IndicatorId.of(id), new Comparator.Achieved())
                .start(LocalDate.of(2023, 1, 1))
                .due(LocalDate.of(2023, 12, 31))
                .basis("plan")
                .build();
    }
}

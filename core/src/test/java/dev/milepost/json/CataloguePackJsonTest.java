// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.campaign.ProjectStage;
import dev.milepost.catalogue.CataloguePack;
import dev.milepost.catalogue.Catalogues;
import dev.milepost.indicator.Confidence;
import dev.milepost.indicator.Source;
import dev.milepost.period.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CataloguePackJsonTest {

    private static final CataloguePack SMALL = CataloguePackJson.read(Resources.pack());

    @Test
    void readsAllOfAPack() {
        assertThat(SMALL.id()).isEqualTo("small-pack");
        assertThat(SMALL.title().en()).isEqualTo("A small pack");
        assertThat(SMALL.issuer().orElseThrow().zh()).isEqualTo("某办公室");
        assertThat(SMALL.period()).isEqualTo(Period.span(LocalDate.of(2022, 1, 1), LocalDate.of(2025, 1, 1)));
        assertThat(SMALL.basisDocuments().get(0).number()).contains("1号");
        assertThat(SMALL.stageLexicon().get("开工")).isEqualTo(ProjectStage.STARTED);
        assertThat(SMALL.elements().get(3).scale()).contains(SMALL.scales().get(0));
        assertThat(SMALL.indicators().get(0).sheet().sources())
                .containsExactly(new Source("某页", Confidence.PRESS, false));
        assertThat(SMALL.sources()).containsExactly(new Source("某页", Confidence.PRESS, true));
        assertThat(SMALL.notFound()).hasSize(1);
    }

    @Test
    void writesScalesByTheirIds() {
        String written = CataloguePackJson.write(SMALL);
        assertThat(written).contains("\"scale\": \"vector-density\"").contains("\"period\": \"20220101-20241231\"");
        assertThat(CataloguePackJson.read(Resources.stream(written))).isEqualTo(SMALL);
    }

    @Test
    void readsAPackWithoutScales() {
        CataloguePack bare = CataloguePackJson.read("""
                { "format": "milepost-pack", "version": 1, "id": "bare", "title": { "en": "Bare" }, "period": "2023" }
                """);
        assertThat(bare.elements()).isEmpty();
        assertThat(CataloguePackJson.read(CataloguePackJson.write(bare))).isEqualTo(bare);
    }

    @Test
    void refusesAScaleThatThePackLacks() {
        assertThatThrownBy(() ->
                        CataloguePackJson.read(Resources.pack().replace("\"scale\": \"vector", "\"scale\": \"vektor")))
                .isInstanceOf(JsonException.class)
                .hasMessageEndingWith("unknown scale 'vektor-density'; nearest: vector-density");
    }

    @Test
    void refusesAnElementThatThePackLacks() {
        assertThatThrownBy(() -> CataloguePackJson.read(
                        Resources.pack().replace("\"denominator\": \"villages\"", "\"denominator\": \"hamlets\"")))
                .isInstanceOf(JsonException.class)
                .hasMessageStartingWith("indicators/1/measure/pair/denominator (line ")
                .hasMessageEndingWith("unknown element 'hamlets'; nearest: villages, park-area, vector-level");
    }

    @Test
    void providesTheBuiltInPacks() {
        assertThat(Catalogues.ids()).contains("national-hygiene-township-2021", "yn-seven-actions-2022");
        CataloguePack seven = Catalogues.get("yn-seven-actions-2022");
        assertThat(seven.id()).isEqualTo("yn-seven-actions-2022");
        assertThat(seven.actions())
                .map(action -> action.name().zh())
                .containsExactly("绿城市", "治污染", "除四害", "食安心", "勤锻炼", "管慢病", "家健康");
        assertThat(CataloguePackJson.read(CataloguePackJson.write(seven))).isEqualTo(seven);
    }

    @Test
    void saysWhichPacksAreBuiltIn() {
        assertThatThrownBy(() -> new BuiltInPacks().load("../secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("id of a built-in pack must be one of [national-hygiene-township-2021, vector-density-2011,"
                        + " yn-seven-actions-2022], was '../secret'");
    }
}

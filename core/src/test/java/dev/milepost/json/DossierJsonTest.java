// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.Rule;
import dev.milepost.campaign.Action;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Judgement;
import dev.milepost.campaign.ProjectStage;
import dev.milepost.campaign.StatusOverride;
import dev.milepost.campaign.StatusRule;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.TargetId;
import dev.milepost.dossier.Dossier;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Indicator;
import dev.milepost.quantity.Ratio;
import dev.milepost.text.LocalizedText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DossierJsonTest {

    private static final Dossier SMALL = DossierJson.read(Resources.dossier(), Resources::packs);
    private static final Campaign CAMPAIGN = SMALL.campaign();

    @Test
    void takesWhatThePackGivesAndReplacesInPlace() {
        assertThat(CAMPAIGN.edition()).isEqualTo("small-pack");
        assertThat(CAMPAIGN.actions()).extracting(action -> action.id().value()).containsExactly("green", "vectors");
        assertThat(CAMPAIGN.actions().get(0).name().zh()).isEqualTo("绿化行动");
        assertThat(CAMPAIGN.actions().get(0).aim()).isEmpty();
        assertThat(CAMPAIGN.elements()).map(DataElement::id).last().hasToString("trees");
        assertThat(CAMPAIGN.indicators())
                .extracting(indicator -> indicator.id().value())
                .containsExactly("park-area", "coverage", "vector-level", "trees");
        assertThat(CAMPAIGN.targets())
                .extracting(target -> target.id().value())
                .containsExactly("park-area", "vector-level", "trees");
        assertThat(CAMPAIGN.targets().get(0).comparator()).isEqualTo(new Comparator.AtLeast(new BigDecimal("12.5")));
        assertThat(CAMPAIGN.basisDocuments()).hasSize(1);
    }

    @Test
    void takesOnlyTheIndicatorsAskedForAndDropsTheOthersFromActions() {
        Dossier some = read(Resources.dossier()
                .replace(
                        "\"pack\": \"small-pack\",", "\"pack\": \"small-pack\", \"packIndicators\": [\"park-area\"],"));
        assertThat(some.campaign().indicators())
                .map(Indicator::id)
                .map(Object::toString)
                .containsExactly("park-area", "trees");
        assertThat(some.campaign().actions().get(0).indicators())
                .map(Object::toString)
                .containsExactly("trees", "park-area");
        assertThat(some.campaign().actions().get(1).indicators()).isEmpty();
        assertThat(some.campaign().targets())
                .map(Target::id)
                .map(Object::toString)
                .containsExactly("park-area", "trees");
        assertThat(some.campaign().elements()).hasSize(5);
    }

    @Test
    void keepsAnIndicatorThatTheFileDeclaresInPlaceOfOneNotTaken() {
        Dossier some = read(Resources.dossier()
                .replace("\"pack\": \"small-pack\",", "\"pack\": \"small-pack\", \"packIndicators\": [\"park-area\"],")
                .replace("\"indicators\": [\n      {", """
                        "indicators": [
                        { "id": "coverage", "name": { "zh": "覆盖" }, "measure": { "element": "villages" }, "unit": "village" },
                        {"""));
        assertThat(some.campaign().actions())
                .filteredOn(action -> action.id().value().equals("green"))
                .flatMap(Action::indicators)
                .map(Object::toString)
                .containsExactly("trees", "park-area", "coverage");
    }

    @Test
    void takesTheStageFromTheLexiconUnlessTheFileNamesIt() {
        assertThat(CAMPAIGN.projects().get(0).stage()).isEqualTo(ProjectStage.BASICALLY_COMPLETE);
        assertThat(CAMPAIGN.projects().get(0).stageWord()).isEqualTo("扫尾");
        Dossier named = read(Resources.dossier()
                .replace("\"stageWord\": \"扫尾\"", "\"stageWord\": \"尾声\", \"stage\": \"under-way\""));
        assertThat(named.campaign().projects().get(0).stage()).isEqualTo(ProjectStage.UNDER_WAY);
    }

    @Test
    void readsTheElementsScaleFromThePackByItsId() {
        String levelled = Resources.dossier().replace("\"elements\": [\n", """
                "elements": [
                { "id": "mice", "name": { "zh": "鼠密度" }, "unit": "level", "kind": "level", "scale": "vector-density" },
                """);
        DataElement mice = read(levelled).campaign().elements().get(4);
        assertThat(mice.id()).hasToString("mice");
        assertThat(mice.scale().orElseThrow().levels()).containsExactly("A", "B", "C", "D");
    }

    @Test
    void writesWhatStandsAlone() {
        String written = DossierJson.write(SMALL);
        assertThat(written).doesNotContain("\"pack\"").endsWith("}\n");
        assertThat(DossierJson.read(written)).isEqualTo(SMALL);
        assertThat(DossierJson.write(DossierJson.read(written))).isEqualTo(written);
    }

    @Test
    void writesReadableTextInDeclaredOrder() {
        String written = DossierJson.write(SMALL);
        assertThat(written).startsWith("""
                {
                  "format": "milepost-dossier",
                  "version": 1,
                  "campaign": {
                    "id": "town-2023",
                    "name": {
                      "zh": "某镇行动",
                      "en": "A town's campaign"
                    },
                    "edition": "small-pack",
                    "period": "2023",
                    "unit": "town",
                """);
        assertThat(written).doesNotContain("\r").doesNotContain("\\u").contains("""
                "comparator": {
                          "between": [
                            100,
                            200
                          ]
                        }""");
    }

    @Test
    @Rule("6.9")
    void keepsTheStatusRuleAndEveryStatusSetByHand() {
        String target = SMALL.campaign().targets().get(0).id().value();
        String unit = SMALL.campaign().unit().value();
        Dossier judged = read(Resources.dossier().replaceFirst("\"version\": 1,", """
                        "version": 1,
                        "statusRule": { "method": "attainment", "atRiskFrom": 0.7 },
                        "statusOverrides": [
                          { "target": "%s", "unit": "%s", "judgement": "basically-met", "reason": { "zh": "认定" },
                            "by": "office", "at": "2024-01-05T01:00:00Z" } ],
                        """.formatted(target, unit)));

        assertThat(judged.statusRule())
                .isEqualTo(new StatusRule(StatusRule.Method.ATTAINMENT, Ratio.parse("0.9"), Ratio.parse("0.7")));
        assertThat(judged.statusOverrides())
                .containsExactly(new StatusOverride(
                        SMALL.campaign().targets().get(0).id(),
                        SMALL.campaign().unit(),
                        Judgement.BASICALLY_MET,
                        LocalizedText.of("认定", ""),
                        "office",
                        Instant.parse("2024-01-05T01:00:00Z")));
        assertThat(DossierJson.read(DossierJson.write(judged))).isEqualTo(judged);
        StatusOverride stray = new StatusOverride(
                TargetId.of("stray"),
                SMALL.campaign().unit(),
                Judgement.MET,
                LocalizedText.of("认定", ""),
                "office",
                Instant.EPOCH);
        assertThatThrownBy(
                        () -> SMALL.toBuilder().statusOverrides(List.of(stray)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("target of a status override must be one of the campaign, was 'stray'");
        assertThat(SMALL.statusRule()).isEqualTo(StatusRule.of(StatusRule.Method.PACE));
        assertThat(DossierJson.write(SMALL)).doesNotContain("statusRule").doesNotContain("statusOverrides");
    }

    @Test
    void leavesStreamsOpen() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) {
                bytes.write(b);
            }

            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        DossierJson.write(SMALL, out);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(DossierJson.write(SMALL));
    }

    @Test
    void readsStreamsWithByteOrderMark() {
        assertThat(DossierJson.read(Resources.stream("\uFEFF" + Resources.dossier()), Resources::packs))
                .isEqualTo(SMALL);
        assertThat(DossierJson.read(Resources.stream(DossierJson.write(SMALL)))).isEqualTo(SMALL);
    }

    @Test
    void refusesOtherEncodings() {
        InputStream in = new ByteArrayInputStream(Resources.dossier().getBytes(Charset.forName("GB18030")));
        assertThatThrownBy(() -> DossierJson.read(in, Resources::packs))
                .isInstanceOf(JsonException.class)
                .hasMessage("the file: must be UTF-8, has bytes that are not")
                .satisfies(e ->
                        assertThat(((JsonException) e).message(Locale.CHINA)).isEqualTo("文件：不是 UTF-8 编码"));
    }

    @Test
    void saysThatAStreamCannotBeReadOrWritten() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        };
        assertThatThrownBy(() -> DossierJson.read(broken))
                .isInstanceOf(JsonException.class)
                .hasMessage("the file: cannot be read: the disk is gone");
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("the disk is full");
            }
        };
        assertThatThrownBy(() -> DossierJson.write(SMALL, full))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("cannot be written: the disk is full");
    }

    private static Dossier read(String text) {
        return DossierJson.read(text, Resources::packs);
    }
}

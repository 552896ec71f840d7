// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.observation.Anchor;
import dev.milepost.progress.ProgressAssessor;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import dev.milepost.reporting.Rule;
import dev.milepost.reporting.compose.SampleTown;
import dev.milepost.reporting.export.DataExporters;
import dev.milepost.rollup.Rollup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonDataExporterTest {

    private static String export(Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataExporters.named("json").export(SampleTown.progress(), locale, out);
        return out.toString(UTF_8);
    }

    private static JsonNode tree() throws IOException {
        return JsonMapper.builder().build().readTree(export(Locale.CHINA));
    }

    @Test
    void namesCampaignAndBothClocks() throws IOException {
        JsonNode tree = tree();
        assertThat(tree.at("/format").asString()).isEqualTo("milepost-progress");
        assertThat(tree.at("/version").asInt()).isEqualTo(2);
        assertThat(tree.at("/campaign/name/zh").asString()).isEqualTo("某镇2023年试点");
        assertThat(tree.at("/campaign/banner/en").asString()).isEqualTo("Invented example");
        assertThat(tree.at("/asOf").asString()).isEqualTo("2023-12-31");
        assertThat(tree.at("/knownAt").asString()).isEqualTo("2024-01-10T00:00:00Z");
        assertThat(tree.at("/shareOfTime").asString()).isEqualTo("periods");
    }

    @Test
    @Rule("13.3")
    void tellsTheAnchorOfTheRecordsThatWereReadIfThereIsOne() throws IOException {
        assertThat(tree().has("anchor")).isFalse();
        Anchor anchor = new Anchor(1L << 40, "a".repeat(64));
        Rollup rollup = Rollup.of(
                        SampleTown.campaign(),
                        SampleTown.tree(),
                        SampleTown.progress().when())
                .upTo(anchor)
                .collect(Stream.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataExporters.named("json").export(ProgressAssessor.standard().assess(rollup), Locale.CHINA, out);
        JsonNode told =
                JsonMapper.builder().build().readTree(out.toString(UTF_8)).at("/anchor");
        assertThat(told.at("/count").isNumber()).isTrue();
        assertThat(new Anchor(told.at("/count").asLong(), told.at("/hash").asString()))
                .isEqualTo(anchor);
    }

    @Test
    void keepsFiguresExactBesideWhatIsShown() throws IOException {
        JsonNode figure = tree().at("/indicators/0/figure");
        assertThat(Value.parse(figure.at("/value").asString())).isEqualTo(Value.rate(117, 150));
        assertThat(Ratio.parse(figure.at("/measured").asString())).isEqualByComparingTo(Ratio.whole(78));
        assertThat(figure.at("/shown/zh").asString()).isEqualTo("78.0%");
        assertThat(figure.at("/assurance").asString()).isEqualTo("computed");
        assertThat(figure.at("/reporting/expected").asInt()).isEqualTo(4);
        assertThat(figure.at("/bounds/lower").asString())
                .isEqualTo(figure.at("/bounds/upper").asString());
    }

    @Test
    void keepsPlannedAndForecastOutOfTheFigure() throws IOException {
        JsonNode figure = tree().at("/indicators/1/figure");
        assertThat(figure.at("/value").asString()).isEqualTo("missing:NOT_REPORTED");
        assertThat(figure.at("/planned").asString()).isEqualTo("800");
        assertThat(figure.at("/forecast").asString()).isEqualTo("800");
    }

    @Test
    void tracesAFigureDownToItsFacts() throws IOException {
        JsonNode tree = tree();
        JsonNode row = tree.at("/indicators/0");
        assertThat(row.at("/id").asString()).isEqualTo("assessment/toilets-2023@town");
        List<JsonNode> facts = new ArrayList<>();
        List<JsonNode> steps = new ArrayList<>(List.of(node(tree, row.at("/figure/explanation"))));
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).path("from").forEach(number -> steps.add(node(tree, number)));
            steps.get(i).path("fact").forEachEntry((name, value) -> {
                if (name.equals("key")) {
                    facts.add(value);
                }
            });
        }
        assertThat(steps.get(0).at("/operation/zh").asString()).contains("117 ÷ 150");
        assertThat(facts.stream().map(JsonNode::asString))
                .contains("toilets-clean · east · 2023", "toilets-all · west · 2023");
    }

    @Test
    void tellsHowTargetsStandAndWhy() throws IOException {
        JsonNode assessment = tree().at("/indicators/3/assessment");
        assertThat(assessment.at("/status").asString()).isEqualTo("met");
        assertThat(assessment.at("/asserted").asBoolean()).isTrue();
        assertThat(assessment.at("/target/asks/zh").asString()).isEqualTo("不低于100%");
        assertThat(assessment.at("/sentence/en").asString()).isNotEmpty();
        assertThat(node(tree(), assessment.at("/justification")).at("/operation/zh"))
                .isEqualTo(assessment.at("/sentence/zh"));
        assertThat(tree().at("/upcomingTargets/0/target/id").asString()).isEqualTo("toilets-2024");
    }

    @Test
    void tellsEachStepOnce() throws IOException {
        JsonNode steps = tree().at("/explanations");
        assertThat(steps).isNotEmpty().doesNotHaveDuplicates();
        for (int i = 0; i < steps.size(); i++) {
            assertThat(steps.get(i).at("/id").asInt()).isEqualTo(i + 1);
        }
        assertThat(steps.findValues("key").stream().map(JsonNode::asString)).doesNotHaveDuplicates();
    }

    private static JsonNode node(JsonNode tree, JsonNode number) {
        return tree.at("/explanations/" + (number.asInt() - 1));
    }

    @Test
    void countsASharedAssetOnceInTheCampaignAndFullyInAnAction() throws IOException {
        JsonNode totals = tree().at("/projectTotals");
        assertThat(totals.findValues("actual").stream().map(JsonNode::asString)).containsExactly("0", "12");
    }

    @Test
    void sameProgressGivesTheSameBytesWhateverTheLocale() throws IOException {
        assertThat(export(Locale.CHINA))
                .isEqualTo(export(Locale.ENGLISH))
                .endsWith("}\n")
                .doesNotContain("\r");
    }

    @Test
    void leavesTheStreamOpenAndPassesItsErrorsOn() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        };
        assertThatThrownBy(() -> DataExporters.named("json").export(SampleTown.progress(), Locale.CHINA, full))
                .isInstanceOf(IOException.class)
                .hasMessage("disk full");
    }

    @Test
    void describesItself() {
        JsonDataExporter exporter = new JsonDataExporter();
        assertThat(exporter.fileExtension()).isEqualTo("json");
        assertThat(exporter.mediaType()).isEqualTo("application/json");
    }
}

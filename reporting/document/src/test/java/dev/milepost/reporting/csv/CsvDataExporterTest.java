// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.milepost.campaign.Judgement;
import dev.milepost.campaign.StatusOverride;
import dev.milepost.observation.Observation;
import dev.milepost.progress.Assessment;
import dev.milepost.progress.Progress;
import dev.milepost.progress.ProgressAssessor;
import dev.milepost.reporting.Rule;
import dev.milepost.reporting.compose.SampleTown;
import dev.milepost.reporting.export.DataExporter;
import dev.milepost.reporting.export.DataExporters;
import dev.milepost.text.LocalizedText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvDataExporterTest {

    private static String export(DataExporter exporter, Locale locale, List<Observation> facts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exporter.export(SampleTown.progress(facts), locale, out);
        return out.toString(UTF_8);
    }

    private static List<List<String>> rows(String csv) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv.substring(1))) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }

    @Test
    void writesOneRowForEachAssessmentWithItsExactFigure() throws IOException {
        assertThat(rows(export(DataExporters.named("csv"), Locale.ENGLISH, SampleTown.facts())).stream()
                        .map(row -> String.join("|", row.subList(0, 18))))
                .containsExactly(
                        "action|id|indicator|organisation|unit|numerator (number)|denominator|actual|target|planned"
                                + "|forecast|completion|status|assurance|reported|expected|reason missing|issue",
                        "Greener Town|toilets|Sanitary toilets|town|%|117|150|78.0%|at least 85%|||91.8%|not met"
                                + "|computed|4|4||",
                        "Greener Town|area|New green space|town|m²||||at least 1000 square metres|800|800||missing||0"
                                + "|0|not reported|",
                        "Safe Food|closure|Problems rectified|town|%|12|12|100%|at least 100%|||100%|met|computed|2|2"
                                + "||",
                        "Safe Food|cleaners|Villages with a cleaner|town|%|100||100%|at least 100%|||100%"
                                + "|met, asserted|asserted|1|5||");
    }

    @Test
    void aStatusSetByHandStandsBesideTheComputedOne() throws IOException {
        Progress computed = SampleTown.progress();
        Assessment first = computed.assessments().get(0);
        StatusOverride override = new StatusOverride(
                first.target().id(),
                first.unit(),
                Judgement.BASICALLY_MET,
                LocalizedText.of("上级认定", "accepted"),
                "office",
                computed.when().knownAt());
        Progress judged = ProgressAssessor.standard().with(List.of(override)).assess(computed.rollup());

        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        DataExporters.named("csv").export(judged, Locale.ENGLISH, csv);
        List<String> row = rows(csv.toString(UTF_8)).get(1);
        assertThat(row.get(12)).isEqualTo("basically met");
        assertThat(row.get(19))
                .isEqualTo("computed: not met; accepted; office; "
                        + computed.when().knownAt());
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        DataExporters.named("json").export(judged, Locale.ENGLISH, json);
        assertThat(json.toString(UTF_8))
                .contains("\"computedStatus\": \"not-met\"", "\"judgement\": \"basically-met\"", "\"holds\": true");
    }

    @Test
    @Rule("11.1")
    void everyFigureHasTheIdOfItsTraceInTheJson() throws IOException {
        List<List<String>> rows = rows(export(DataExporters.named("csv"), Locale.ENGLISH, SampleTown.facts()));
        assertThat(rows.stream().map(row -> row.get(18)))
                .containsExactly(
                        "figure id",
                        "assessment/toilets-2023@town",
                        "assessment/area-2023@town",
                        "assessment/closure-2023@town",
                        "assessment/cleaners-2023@town");
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        DataExporters.named("json").export(SampleTown.progress(), Locale.ENGLISH, json);
        assertThat(rows.stream().skip(1).map(row -> "\"id\": \"" + row.get(18) + "\""))
                .allSatisfy(id -> assertThat(json.toString(UTF_8)).containsOnlyOnce(id));
    }

    @Test
    @Rule("11.2")
    void everyRowTellsTheChoicesBehindIt() throws IOException {
        List<List<String>> rows = rows(export(DataExporters.named("csv"), Locale.CHINA, SampleTown.facts()));
        assertThat(rows.get(0).get(20)).isEqualTo("口径说明");
        assertThat(rows.get(1).get(20))
                .startsWith("截至2023年12月31日，以2024-01-10T00:00:00Z前入库的数据为准")
                .contains("序时进度按完成月份计算", "分母为", "应报4，实报4", "四舍五入，保留1位小数")
                .doesNotContain("仅报比例");
        assertThat(rows.get(4).get(20)).contains("应报5，实报1", "取整数", "“仅报比例”指没有基数的比例");
    }

    @Test
    void headingsAndWordsAreChineseForChineseReaders() throws IOException {
        List<List<String>> rows = rows(export(DataExporters.named("csv"), Locale.CHINA, SampleTown.facts()));
        assertThat(rows.get(0)).startsWith("行动", "编码", "指标");
        assertThat(rows).anySatisfy(row -> assertThat(row).contains("保洁员覆盖率", "达标（仅报比例）"));
    }

    @Test
    void beginsWithAByteOrderMarkUnlessAskedNotTo() throws IOException {
        String usual = export(new CsvDataExporter(), Locale.CHINA, SampleTown.facts());
        String bare = export(new CsvDataExporter().withoutByteOrderMark(), Locale.CHINA, SampleTown.facts());
        assertThat(usual).isEqualTo("\uFEFF" + bare).endsWith("\r\n");
    }

    @Test
    void sameProgressGivesTheSameBytes() throws IOException {
        assertThat(export(new CsvDataExporter(), Locale.CHINA, SampleTown.facts()))
                .isEqualTo(export(new CsvDataExporter(), Locale.CHINA, SampleTown.facts()));
    }

    @Test
    void leavesFiguresBlankThatNobodyReported() throws IOException {
        List<List<String>> rows = rows(export(new CsvDataExporter(), Locale.ENGLISH, List.of()));
        assertThat(rows).hasSize(5);
        assertThat(rows.subList(1, 5)).allSatisfy(row -> assertThat(row.get(7)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "=1+1,'''=1+1'",
        "@cmd,'''@cmd'",
        "+cmd|' /C calc'!A0,'''+cmd|'' /C calc''!A0'",
        "-,'''-'",
        "-3.5,-3.5",
        "+12%,+12%",
        "plain,plain",
        "'',''",
        "1=1,1=1",
    })
    void keepsSpreadsheetsFromEvaluatingText(String cell, String written) {
        assertThat(CsvDataExporter.harmless(cell)).isEqualTo(written);
    }

    @Test
    void describesItself() {
        DataExporter exporter = DataExporters.named("csv");
        assertThat(exporter.fileExtension()).isEqualTo("csv");
        assertThat(exporter.mediaType()).isEqualTo("text/csv; charset=UTF-8");
        assertThat(DataExporters.names()).contains("csv", "json");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataExporters.named("xls"))
                .withMessageMatching("data exporter must be one of \\[.*csv, .*json.*], was 'xls'");
    }
}

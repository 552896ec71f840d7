// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import static dev.milepost.reporting.compose.SampleTown.TOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.catalogue.Catalogues;
import dev.milepost.dossier.Dossier;
import dev.milepost.grading.GradingStandard;
import dev.milepost.grading.StandardId;
import dev.milepost.grading.Survey;
import dev.milepost.grading.SurveyId;
import dev.milepost.grading.SurveyRecord;
import dev.milepost.period.Period;
import dev.milepost.reporting.Rule;
import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@Rule("9.1")
class SurveyAnnexTest {

    private static final StandardId RODENTS = StandardId.parse("gbt-27770:2011");

    /** 2 of 100 rooms: 2 %, level B; 4 of 100 bad: 96 %, level B; 6 signs on 1 km: below C. */
    private static final Map<String, Integer> COUNTS = Map.of("units", 10, "rooms", 100, "positive-rooms", 2);

    @Test
    void namesTheIndexThatDecided() {
        Survey failed = survey("a", "20231010")
                .records(List.of(
                        SurveyRecord.of("catering", COUNTS),
                        SurveyRecord.of("catering", Map.of("bad-rooms", 4)),
                        SurveyRecord.of("green-space", Map.of("path-metres", 1000, "path-signs", 6))))
                .build();

        assertThat(row(failed, Locale.CHINA))
                .containsExactly("GB/T 27770—2011 病媒生物密度控制水平 鼠类", "某镇", "2023年10月10日", "D", "外环境路径指数", "无法核对（未填报人口数）");
        assertThat(level(failed).tone()).isEqualTo(Tone.BAD);
    }

    @Test
    void withAnIndexMissingThereIsNoLevel() {
        Survey incomplete = survey("a", "20231010")
                .records(List.of(SurveyRecord.of("catering", COUNTS)))
                .build();

        assertThat(row(incomplete, Locale.ENGLISH)).contains("incomplete", "—");
        assertThat(level(incomplete).tone()).isEqualTo(Tone.WARN);
    }

    @Test
    void everyLevelIsExplainedAndShortagesAreNamed() {
        Survey small = survey("a", "20231010")
                .population(21_000)
                .records(List.of(SurveyRecord.of("catering", Map.of("units", 9, "rooms", 90))))
                .build();
        ReportDocument document = document(List.of(small), Locale.CHINA);

        assertThat(document.explanations())
                .anyMatch(note -> note.id().equals(level(small).explanationId().orElseThrow()));
        assertThat(table(document).orElseThrow().notes())
                .anyMatch(note -> note.startsWith("GB/T 27770—2011 病媒生物密度控制水平 鼠类（2023年10月10日）样本量不足：")
                        && note.contains("9（应不少于10）")
                        && note.contains("90（应不少于100）"));
    }

    @Test
    void surveysAreShownInTheirOrderAndThoseToComeAreNot() {
        List<Survey> surveys = List.of(
                survey("later", "20231010").build(),
                survey("earlier", "20230410").build(),
                survey("next-year", "20240110").build());

        assertThat(texts(table(document(surveys, Locale.CHINA)).orElseThrow()))
                .extracting(row -> row.get(2))
                .containsExactly("2023年4月10日", "2023年10月10日");
        assertThat(table(document(surveys.subList(2, 3), Locale.CHINA))).isEmpty();
    }

    private static Survey.Builder survey(String id, String period) {
        return Survey.builder(SurveyId.of(id), RODENTS).unit(TOWN).period(Period.parse(period));
    }

    private static ReportDocument document(List<Survey> surveys, Locale locale) {
        List<GradingStandard> standards = Catalogues.get("vector-density-2011").gradingStandards();
        Dossier dossier = SampleTown.dossier().toBuilder()
                .gradingStandards(standards)
                .surveys(surveys)
                .build();
        return WorkSummary.of(dossier, SampleTown.progress(), List.of())
                .in(locale)
                .compose();
    }

    private static Optional<Table> table(ReportDocument document) {
        return document.annexes().stream()
                .filter(one -> one.title().matches("监测评级情况表|Surveys and levels"))
                .map(Annex::blocks)
                .map(blocks -> (Table) blocks.get(0))
                .findFirst();
    }

    private static List<String> row(Survey survey, Locale locale) {
        return texts(table(document(List.of(survey), locale)).orElseThrow()).get(0);
    }

    private static Cell level(Survey survey) {
        return table(document(List.of(survey), Locale.CHINA))
                .orElseThrow()
                .rows()
                .iterator()
                .next()
                .get(3);
    }

    private static List<List<String>> texts(Table table) {
        List<List<String>> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(row.stream().map(Cell::text).toList()));
        return rows;
    }
}

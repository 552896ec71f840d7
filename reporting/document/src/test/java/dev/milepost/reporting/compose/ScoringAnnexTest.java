// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import static dev.milepost.reporting.compose.SampleTown.EAST;
import static dev.milepost.reporting.compose.SampleTown.TOWN;
import static dev.milepost.reporting.compose.SampleTown.WEST;
import static dev.milepost.reporting.compose.SampleTown.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.Ratio;
import dev.milepost.reporting.Rule;
import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Table;
import dev.milepost.scoring.AssessmentScheme;
import dev.milepost.scoring.Correction;
import dev.milepost.scoring.Objection;
import dev.milepost.scoring.Ranking;
import dev.milepost.scoring.RedBlackList;
import dev.milepost.scoring.SchemeGroup;
import dev.milepost.scoring.SchemeItem;
import dev.milepost.scoring.ScoreEntry;
import dev.milepost.scoring.ScoreGrade;
import dev.milepost.scoring.ScoreRecord;
import dev.milepost.scoring.ScoreRule;
import dev.milepost.scoring.ScoreSheet;
import dev.milepost.scoring.Scorer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Rule({"10.1", "10.2", "10.3"})
class ScoringAnnexTest {

    private static final Period FIRST = Period.parse("2023S1");
    private static final Period SECOND = Period.parse("2023S2");
    private static final Instant SETTLED = Instant.parse("2024-01-08T02:00:00Z");

    private static final AssessmentScheme SCHEME = AssessmentScheme.builder("s")
            .name(text("考核办法", "The scheme"))
            .groups(List.of(SchemeGroup.of(
                    "1",
                    text("组织管理", "Management"),
                    List.of(SchemeItem.builder(
                                    "1.1",
                                    Ratio.whole(10),
                                    ScoreRule.PerDefect.of(
                                            new ScoreRule.DefectKind("late", text("迟报", "late"), Ratio.of(1, 2))))
                            .content(text("月报报送", "Monthly reports"))
                            .build()))))
            .grades(List.of(
                    new ScoreGrade("good", text("良好", "good"), Ratio.whole(9)),
                    new ScoreGrade("poor", text("较差", "poor"), Ratio.ZERO)))
            .build();

    @Test
    void ranksUnitsWithScoreGradeChangeAndReason() {
        assertThat(texts(table(settled(), Locale.CHINA, 0)))
                .containsExactly(
                        List.of("1", "西村", "9.5", "良好", "上升 1", "1.1 月报报送扣0.5分（1期迟报）"),
                        List.of("2", "东村", "8", "较差", "下降 1", "1.1 月报报送扣2分（4期迟报）"),
                        List.of("—", "某镇", "—", "未报", "—", "1.1 未监测"));
        assertThat(texts(table(settled(), Locale.ENGLISH, 0)))
                .first()
                .isEqualTo(List.of(
                        "1", "West Village", "9.5", "good", "up 1", "1.1 Monthly reports: 0.5 points off (1 late)"));
    }

    @Test
    void saysByWhichSchemeAndWhoSettledIt() {
        assertThat(table(settled(), Locale.CHINA, 0).notes())
                .contains("按《考核办法》计分，满分10分。", "排名于2024-01-08T02:00:00Z由镇爱卫办审定。");
    }

    @Test
    void everyScoreHasItsExplanation() {
        ReportDocument document = document(settled(), Locale.CHINA);
        Table ranking = (Table) annex(document).blocks().get(0);

        assertThat(ranking.rows())
                .filteredOn(row -> !row.get(2).text().equals("—"))
                .allSatisfy(row -> assertThat(document.explanations())
                        .anyMatch(note ->
                                note.id().equals(row.get(2).explanationId().orElseThrow())));
    }

    @Test
    void listsEveryDeductionWithItsReason() {
        assertThat(texts(table(settled(), Locale.CHINA, 1)))
                .containsExactly(List.of("东村", "月报报送", "2", "4期迟报"), List.of("西村", "月报报送", "0.5", "1期迟报"));
    }

    @Test
    void showsEachSheetItemByItemWithItsTotal() {
        assertThat(texts(table(settled(), Locale.CHINA, 3)))
                .contains(
                        List.of("东村", "1.1 月报报送", "10", "8"),
                        List.of("东村", "总得分", "10", "8"),
                        List.of("西村", "1.1 月报报送", "10", "9.5"),
                        List.of("西村", "总得分", "10", "9.5"));
        assertThat(texts(table(settled(), Locale.ENGLISH, 3)))
                .contains(List.of("West Village", "1.1 Monthly reports", "10", "9.5"));
    }

    @Test
    void showsListsWithWhatWasCorrectedSince() {
        Table lists = table(settled(), Locale.CHINA, 2);

        assertThat(texts(lists))
                .containsExactly(
                        List.of("红榜", "西村", "2023年下半年", "1", "9.5", "1.1 月报报送扣0.5分（1期迟报）"),
                        List.of("黑榜", "东村", "2023年下半年", "2", "8", "1.1 月报报送扣2分（4期迟报）"));
        assertThat(lists.notes()).contains("西村（2023年上半年黑榜）已于2023-09-01经镇爱卫办核验整改：补报齐全。");
    }

    @Test
    void anUnsettledRankingSaysHowManyObjectionsAreOpenAndDrawsNoList() {
        ReportDocument document = document(unsettled(), Locale.CHINA);

        assertThat(((Table) annex(document).blocks().get(0)).notes()).contains("排名尚未审定，未处理申诉1件。");
        assertThat(annex(document).blocks()).hasSize(3);
    }

    @Test
    void refusesPartsOfAnotherPeriodAndNoSheets() {
        List<ScoreSheet> sheets = sheets(record(SECOND, Map.of(EAST, 0), List.of()));
        Ranking earlier = Ranking.of(SCHEME, FIRST).rank();

        assertThatThrownBy(() -> new ScoringResults(sheets, earlier, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sheet of unit 'east' must be of scheme 's' and period 2023S1, was of 's' and 2023S2");
        assertThatThrownBy(() -> new ScoringResults(List.of(), earlier, List.of()))
                .hasMessage("sheets of scoring results must not be empty");
        assertThatThrownBy(() -> new ScoringResults(
                        sheets,
                        Ranking.of(SCHEME, SECOND).sheets(sheets).rank(),
                        List.of(RedBlackList.builder("s", FIRST).build())))
                .hasMessage("red and black list must be of scheme 's' and period 2023S2, was of 's' and 2023S1");
    }

    /** An objection is open, so that the ranking is not settled and no list is drawn. */
    static ScoringResults unsettled() {
        Objection open = Objection.raised("o", "e1", LocalDate.of(2023, 12, 20), text("不属实", "not so"));
        List<ScoreSheet> sheets = sheets(record(SECOND, Map.of(EAST, 4, WEST, 1), List.of(open)));
        return new ScoringResults(
                sheets, Ranking.of(SCHEME, SECOND).sheets(sheets).rank(), List.of());
    }

    /** What random numbers of late reports come to. */
    static ScoringResults settled(int lateInTheEast, int lateInTheWest) {
        List<ScoreSheet> sheets = sheets(record(SECOND, Map.of(EAST, lateInTheEast, WEST, lateInTheWest), List.of()));
        Ranking ranking = Ranking.of(SCHEME, SECOND).sheets(sheets).rank().freeze("镇爱卫办", SETTLED);
        return new ScoringResults(
                sheets, ranking, List.of(RedBlackList.of(ranking, "").draw()));
    }

    /** West was last in the first half and has put that right; in the second half it is first. */
    static ScoringResults settled() {
        Ranking first = Ranking.of(SCHEME, FIRST)
                .sheets(sheets(record(FIRST, Map.of(EAST, 0, WEST, 6), List.of())))
                .rank()
                .freeze("镇爱卫办", SETTLED);
        List<ScoreSheet> sheets = sheets(record(SECOND, Map.of(EAST, 4, WEST, 1), List.of()));
        Ranking second =
                Ranking.of(SCHEME, SECOND).sheets(sheets).previous(first).rank().freeze("镇爱卫办", SETTLED);
        RedBlackList.Sizes one = new RedBlackList.Sizes(1, 1);
        Correction correction =
                new Correction(WEST, FIRST, LocalDate.of(2023, 9, 1), "镇爱卫办", text("补报齐全", "all sent since"));
        RedBlackList list = RedBlackList.of(second, "")
                .sizes(one)
                .previous(RedBlackList.of(first, "").sizes(one).draw())
                .corrections(List.of(correction))
                .draw();
        return new ScoringResults(sheets, second, List.of(list));
    }

    private static List<ScoreSheet> sheets(ScoreRecord scored) {
        return Scorer.of(SCHEME, scored).with(SampleTown.progress()).sheets(List.of(EAST, WEST, TOWN));
    }

    private static ScoreRecord record(Period period, Map<OrgUnitId, Integer> late, List<Objection> objections) {
        List<ScoreEntry> entries = new ArrayList<>();
        for (OrgUnitId unit : List.of(EAST, WEST)) {
            int count = late.getOrDefault(unit, 0);
            entries.add(ScoreEntry.of(
                    "e" + (entries.size() + 1),
                    unit,
                    "1.1",
                    new ScoreEntry.Defects("late", count),
                    text(count + "期迟报", count + " late")));
        }
        return ScoreRecord.builder("s", period)
                .entries(entries)
                .objections(objections)
                .build();
    }

    private static ReportDocument document(ScoringResults results, Locale locale) {
        return WorkSummary.of(SampleTown.dossier(), SampleTown.progress(), List.of())
                .scoring(results)
                .in(locale)
                .compose();
    }

    private static Annex annex(ReportDocument document) {
        return document.annexes().stream()
                .filter(one -> one.title().matches("考核评分排名表|Scores and ranking"))
                .findFirst()
                .orElseThrow();
    }

    private static Table table(ScoringResults results, Locale locale, int index) {
        return (Table) annex(document(results, locale)).blocks().get(index);
    }

    private static List<List<String>> texts(Table table) {
        List<List<String>> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(row.stream().map(Cell::text).toList()));
        return rows;
    }
}

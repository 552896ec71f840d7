// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import static dev.milepost.reporting.compose.SampleTown.EAST;
import static dev.milepost.reporting.compose.SampleTown.KNOWN;
import static dev.milepost.reporting.compose.SampleTown.TOWN;
import static dev.milepost.reporting.compose.SampleTown.WEST;
import static dev.milepost.reporting.compose.SampleTown.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.campaign.Action;
import dev.milepost.campaign.ActionId;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.TargetId;
import dev.milepost.dossier.Dossier;
import dev.milepost.explanation.Issue;
import dev.milepost.explanation.Severity;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.indicator.Measure;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.progress.PeriodReview;
import dev.milepost.progress.Progress;
import dev.milepost.progress.ProgressAssessor;
import dev.milepost.quantity.Rounding;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.reporting.Rule;
import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Stage;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Tone;
import dev.milepost.rollup.Rollup;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A report of June 2023 with figures worked by hand: trees, open dumps as a limit, and a coverage. */
@Rule("13.4")
class MonthlyReportTest {

    private static final Period JUNE = Period.month(2023, 6);
    private static final Period JUNE_BEFORE = Period.month(2022, 6);

    @Test
    void hasOneLineForEachIndicatorWithTheUsualColumns() {
        Table table = table(report().compose(), 0, 0);

        assertThat(table.caption()).contains("绿城市专项行动");
        assertThat(table.columns())
                .extracting(Table.Column::title)
                .containsExactly("指标", "本期", "本年累计", "上年同期", "同比", "年度目标", "完成率", "较序时进度", "实报/应报");
        assertThat(rows(table))
                .containsExactly(
                        List.of("植树", "50个", "300个", "40个", "+25%", "≥400个", "75%", "快 25 个百分点", "2/2"),
                        List.of("焚烧垃圾", "9次", "54次", "未报送", "—", "≤90次", "已用60%", "高 10 个百分点", "1/2"),
                        List.of("普及率", "80.0%", "80.0%", "82.5%", "-2.5个百分点", "≥85%", "94.1%", "—", "4/4"));
    }

    @Test
    void saysTheSameInEnglish() {
        ReportDocument report = report().in(Locale.ENGLISH).compose();

        assertThat(report.title()).isEqualTo("The pilot: monthly report, June 2023");
        assertThat(rows(table(report, 0, 0)))
                .contains(
                        List.of(
                                "Trees",
                                "50 items",
                                "300 items",
                                "40 items",
                                "+25%",
                                "≥400 items",
                                "75%",
                                "25 points ahead",
                                "2/2"),
                        List.of(
                                "Coverage",
                                "80.0%",
                                "80.0%",
                                "82.5%",
                                "-2.5 percentage points",
                                "≥85%",
                                "94.1%",
                                "—",
                                "4/4"));
        assertThat(paragraphs(report).get(0))
                .isEqualTo("This report tells how the work went in June 2023, as of 12 July 2023.");
    }

    @Test
    void tellsWhoReportedAndWhereTheTargetsStand() {
        ReportDocument report = report().compose();

        assertThat(report.title()).isEqualTo("某镇试点月报（2023年6月）");
        assertThat(report.issuer()).isEqualTo("某镇");
        assertThat(report.date()).isEqualTo(LocalDate.of(2023, 7, 12));
        assertThat(paragraphs(report))
                .containsExactly(
                        "本报告反映2023年6月的工作进展，数据截至2023年7月12日。",
                        "本期应报8，实报7，报送率87.5%；其中迟报1，及时率75%。有缺报的单位：西村。",
                        "列入年度目标的指标3项：达标、基本达标或达到序时进度1项，略慢1项，滞后或未达标0项，缺数据1项，其余0项尚不评价。");
        assertThat(rows(table(report, 1, 0)))
                .containsExactly(List.of("东村", "4", "4", "1", "0", "100%"), List.of("西村", "4", "3", "0", "1", "75%"));
    }

    @Test
    void saysBelowEachTableWhatItMeansAndWhatIsMissing() {
        assertThat(table(report().compose(), 0, 0).notes())
                .anyMatch(note -> note.startsWith("截至2023年7月12日，"))
                .anyMatch(note ->
                        note.startsWith("本期为2023年6月，本年累计为2023年1月1日至2023年6月30日，") && note.contains("上年同期为2022年6月"))
                .contains("焚烧垃圾（某镇）缺西村的数据，所列为已报部分。");
    }

    @Test
    void explainsEveryFigureItShows() {
        ReportDocument report = report().compose();

        Cell change = table(report, 0, 0).rows().iterator().next().get(4);
        String id = change.explanationId().orElseThrow();
        assertThat(report.explanations())
                .filteredOn(note -> note.id().equals(id))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.title()).isEqualTo("植树、某镇、同比");
                    assertThat(note.lines().get(0)).isEqualTo("同比，植树，某镇，2023年6月：(50 − 40) ÷ 40 = +25%");
                });
        assertThat(table(report, 0, 0).rows().iterator().next().get(7).tone()).isEqualTo(Tone.GOOD);
    }

    @Test
    void hasATableForEachIndicatorWithALineForEachUnitIfAsked() {
        assertThat(report().compose().annexes()).extracting(Annex::title).doesNotContain("分单位进展情况表");

        ReportDocument report = report().byUnit().compose();
        assertThat(report.annexes()).extracting(Annex::title).containsExactly("主要指标进展情况表", "分单位进展情况表", "数据报送情况表");
        assertThat(report.annexes()).extracting(Annex::landscape).containsExactly(true, true, false);
        assertThat(table(report, 1, 0).caption()).contains("植树");
        assertThat(rows(table(report, 1, 0)))
                .containsExactly(
                        List.of("东村", "30个", "180个", "15个", "+100%", "—", "—", "—", "1/1"),
                        List.of("西村", "20个", "120个", "25个", "-20%", "—", "—", "—", "1/1"));
        assertThat(rows(table(report, 1, 1))).contains(List.of("西村", "未报送", "27次", "未报送", "—", "—", "—", "—", "0/1"));
    }

    @Test
    void isNamedByTheKindOfPeriod() {
        PeriodReview quarter = PeriodReview.of(progress(), Period.quarter(2023, 2));
        ReportDocument report = MonthlyReport.of(dossier(), quarter).compose();

        assertThat(report.title()).isEqualTo("某镇试点季报（2023年第二季度）");
        assertThat(rows(table(report, 0, 0)).get(0).subList(0, 3)).containsExactly("植树", "150个", "300个");
    }

    @Test
    void saysThatNothingWasDue() {
        PeriodReview day = PeriodReview.of(progress(), Period.day(LocalDate.of(2023, 6, 1)));

        assertThat(paragraphs(MonthlyReport.of(dossier(), day).compose())).contains("本期没有应报数据。");
    }

    @Test
    void takesOtherPhrases() {
        PhrasePack own = PhrasePack.standard().with("own.tsv", "title.MONTH\t工作月报\tprogress of the month");

        assertThat(report().phrases(own).compose().title()).isEqualTo("某镇试点工作月报（2023年6月）");
    }

    @Test
    void isNotFinalWhileAnErrorStands() {
        Issue issue = Issue.of(Severity.ERROR, "bad", "element/x", text("有误", "wrong"));
        PeriodReview wrong = PeriodReview.of(progress().withIssues(List.of(issue)), JUNE);

        assertThatThrownBy(() ->
                        MonthlyReport.of(dossier(), wrong).stage(Stage.FINAL).compose())
                .isInstanceOf(FinalRefusedException.class)
                .hasMessageContaining("element/x: wrong");
        assertThat(MonthlyReport.of(dossier(), wrong).compose().stage()).isEqualTo(Stage.DRAFT);
        assertThat(report().stage(Stage.FINAL).compose().stage()).isEqualTo(Stage.FINAL);
    }

    private static MonthlyReport report() {
        return MonthlyReport.of(dossier(), PeriodReview.of(progress(), JUNE));
    }

    static Dossier dossier() {
        return Dossier.builder(campaign(), SampleTown.tree()).build();
    }

    static Progress progress() {
        return progress(facts(), LocalDate.of(2023, 7, 12));
    }

    /** How the town stands at the end of a day, by any facts. */
    static Progress progress(List<Observation> facts, LocalDate date) {
        List<RecordedObservation> recorded = new ArrayList<>();
        for (Observation fact : facts) {
            recorded.add(new RecordedObservation(fact, KNOWN, recorded.size() + 1L));
        }
        AsOf when = AsOf.of(date, KNOWN);
        return ProgressAssessor.standard()
                .assess(Rollup.of(campaign(), SampleTown.tree(), when).collect(recorded.stream()));
    }

    /** East plants 30 trees a month, West 20. Each burns rubbish 27 times; West does not tell how often in June. */
    private static List<Observation> facts() {
        List<Observation> facts = new ArrayList<>();
        for (int month = 1; month <= 6; month++) {
            Period period = Period.month(2023, month);
            facts.add(fact("trees", EAST, period, 30));
            facts.add(fact("trees", WEST, period, 20));
            facts.add(fact("fires", EAST, period, month == 6 ? 9 : month == 1 ? 6 : 3));
            if (month < 6) {
                facts.add(fact("fires", WEST, period, month == 1 ? 15 : 3));
            }
        }
        facts.add(fact("trees", EAST, JUNE_BEFORE, 15));
        facts.add(fact("trees", WEST, JUNE_BEFORE, 25));
        facts.add(fact("clean", EAST, JUNE, 90));
        facts.add(fact("all", EAST, JUNE, 100));
        facts.add(fact("clean", WEST, JUNE, 70));
        facts.add(fact("all", WEST, JUNE, 100));
        facts.add(fact("clean", EAST, JUNE_BEFORE, 165));
        facts.add(fact("all", EAST, JUNE_BEFORE, 200));
        return facts;
    }

    static Observation fact(String element, OrgUnitId unit, Period period, int amount) {
        boolean late = element.equals("trees") && unit.equals(EAST) && period.equals(JUNE);
        return Observation.builder(FactKey.of(DataElementId.of(element), unit, period), Value.amount(amount))
                .receivedOn(period.lastDay().plusDays(late ? 11 : 3))
                .build();
    }

    static Campaign campaign() {
        return Campaign.builder(CampaignId.of("monthly"))
                .name(text("某镇试点", "The pilot"))
                .edition("sample")
                .period(Period.year(2023))
                .unit(TOWN)
                .actions(List.of(Action.builder(ActionId.of("green"))
                        .name(text("绿城市", "Greener Town"))
                        .indicators(
                                List.of(IndicatorId.of("trees"), IndicatorId.of("fires"), IndicatorId.of("coverage")))
                        .build()))
                .elements(List.of(
                        element("trees", Units.ITEM, TimeOperator.IN_PERIOD),
                        element("fires", Units.TIMES, TimeOperator.IN_PERIOD),
                        element("clean", Units.ITEM, TimeOperator.POINT_IN_TIME),
                        element("all", Units.ITEM, TimeOperator.POINT_IN_TIME)))
                .indicators(List.of(
                        indicator("trees", new Measure.Element(DataElementId.of("trees")), Units.ITEM, "植树", "Trees"),
                        indicator(
                                "fires", new Measure.Element(DataElementId.of("fires")), Units.TIMES, "焚烧垃圾", "Fires"),
                        indicator("coverage", coverage(), Units.PERCENT, "普及率", "Coverage")))
                .targets(List.of(
                        target("trees", new Comparator.AtLeast(new BigDecimal("400"))),
                        target("fires", new Comparator.AtMost(new BigDecimal("90"))),
                        target("coverage", new Comparator.AtLeast(new BigDecimal("85")))))
                .build();
    }

    private static Measure coverage() {
        return new Measure.Pair(
                DataElementId.of("clean"), DataElementId.of("all"), BigDecimal.valueOf(100), Optional.empty());
    }

    private static DataElement element(String id, Unit unit, TimeOperator operator) {
        return DataElement.builder(DataElementId.of(id), unit)
                .name(text("数据" + id, id))
                .frequency(PeriodType.MONTH)
                .timeOperator(operator)
                .reportedAt(OrgLevels.VILLAGE)
                .dueDays(5)
                .lowest(BigDecimal.ZERO)
                .build();
    }

    private static Indicator indicator(String id, Measure measure, Unit unit, String zh, String en) {
        return Indicator.builder(IndicatorId.of(id), measure)
                .name(text(zh, en))
                .unit(unit)
                .rounding(Rounding.of(unit.equals(Units.PERCENT) ? 1 : 0))
                .build();
    }

    private static Target target(String indicator, Comparator asked) {
        return Target.builder(TargetId.of(indicator), IndicatorId.of(indicator), asked)
                .start(LocalDate.of(2023, 1, 1))
                .due(LocalDate.of(2023, 12, 31))
                .build();
    }

    private static Table table(ReportDocument report, int annex, int index) {
        return (Table) report.annexes().get(annex).blocks().get(index);
    }

    private static List<List<String>> rows(Table table) {
        List<List<String>> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(row.stream().map(Cell::text).toList()));
        return rows;
    }

    private static List<String> paragraphs(ReportDocument report) {
        return report.body().stream()
                .map(Block.Paragraph.class::cast)
                .map(block -> block.inlines().get(0).text())
                .toList();
    }
}

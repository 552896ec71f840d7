// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import static dev.milepost.reporting.compose.SampleTown.EAST;
import static dev.milepost.reporting.compose.SampleTown.WEST;
import static dev.milepost.reporting.compose.SampleTown.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.dossier.Dossier;
import dev.milepost.explanation.Issue;
import dev.milepost.explanation.Severity;
import dev.milepost.observation.Observation;
import dev.milepost.period.Period;
import dev.milepost.progress.PeriodReview;
import dev.milepost.reporting.Rule;
import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.DocumentNumber;
import dev.milepost.reporting.document.Inline;
import dev.milepost.reporting.document.OfficialHead;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Stage;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.narrative.Narrative;
import dev.milepost.reporting.narrative.NarrativeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The bulletin of the sample town at the end of its year, and that of the town with monthly data in July. */
class BulletinTest {

    private static final PeriodReview YEAR = PeriodReview.of(SampleTown.progress(), Period.year(2023));
    private static final PeriodReview JUNE = PeriodReview.of(MonthlyReportTest.progress(), Period.month(2023, 6));

    @Test
    void hasTheChaptersOfACircularAndSaysWhatOnlyAPersonCanAdd() {
        ReportDocument bulletin = full().compose();

        assertThat(bulletin.name()).isEqualTo("bulletin");
        assertThat(bulletin.title()).isEqualTo("关于某镇2023年试点2023年督查情况的通报");
        assertThat(bulletin.addressee()).contains("各有关单位");
        assertThat(headings(bulletin)).containsExactly("考核排名情况", "存在问题及整改情况", "与上年同期比较情况", "滞后事项", "工作要求");
        assertThat(words(bulletin)).contains("现将某镇2023年试点2023年督查考核情况通报如下，进展情况截至2023年12月31日。");
        assertThat(bulletin.annexes())
                .extracting(Annex::title)
                .containsExactly("滞后事项清单", "未销号问题及整改时限", "扣分明细", "待补事项与核对清单（草稿附页）");
        assertThat(Block.flat(bulletin.body()))
                .contains(Block.paragraph(Inline.gap("工作要求")))
                .anyMatch(Block.ChartBlock.class::isInstance);
    }

    @Test
    @Rule({"10.2", "10.3"})
    void tellsTheRankingAndTheLists() {
        ReportDocument bulletin = full().compose();

        assertThat(words(bulletin)).contains("2023年下半年参加排名的单位2个，未参加排名的单位1个，名次和主要原因见下表。", "红榜：西村；黑榜：东村；往期黑榜未整改：无。");
        assertThat(rows(table(bulletin, "2023年下半年考核评分排名")))
                .extracting(row -> row.get(1))
                .containsExactly("西村", "东村", "某镇");
        assertThat(table(bulletin, "红黑榜").rows()).hasSize(2);
    }

    @Test
    @Rule("8.4")
    void tellsProblemsAndTheirDeadlines() {
        ReportDocument bulletin = full().compose();

        assertThat(words(bulletin))
                .contains(
                        "截至2023年12月31日，2项检查共发现问题14个，已销号13个，未销号1个，其中逾期1个，整改完成率92.9%。其中12个问题检查记录只有汇总数，未分单位，是否逾期不详，未列入下表。");
        assertThat(rows(table(bulletin, "各责任单位问题整改情况"))).containsExactly(List.of("东村", "2", "1", "1", "1", "50%"));
        assertThat(rows(table(bulletin, "未销号问题清单")))
                .containsExactly(List.of("1", "环境卫生", "台面不洁", "东村", "2023-11-01", "2023-11-30", "已发现（逾期）", "农贸市场检查"));
        assertThat(rows(table(bulletin, "下达文书及办理时限")))
                .containsExactly(List.of("责令整改通知书", "—", "1", "校园食品安全检查", "—", "—"));
        assertThat(rows(table(bulletin, "逾期未整改的问题")))
                .containsExactly(List.of("东村", "台面不洁", "农贸市场检查", "2023-11-01", "2023-11-30", "31"));
    }

    /** East 60 of 80, West 57 of 70: 78 % in all, the target is 85 %. What nobody measured is in no row. */
    @Test
    @Rule({"6.3", "6.8"})
    void listsWhatIsBehindWithHowMuchAndUntilWhen() {
        ReportDocument bulletin = full().compose();

        assertThat(rows(table(bulletin, "滞后和未达标的目标")))
                .containsExactly(
                        List.of("某镇", "卫生厕所普及率", "≥85%", "78.0%", "100%", "差7.0个百分点", "未达标", "—", "2023-12-31"),
                        List.of("东村", "卫生厕所普及率", "≥85%", "75.0%", "100%", "差10.0个百分点", "未达标", "—", "2023-12-31"),
                        List.of("西村", "卫生厕所普及率", "≥85%", "81.4%", "100%", "差3.6个百分点", "未达标", "—", "2023-12-31"));
        assertThat(table(bulletin, "滞后和未达标的目标").notes())
                .anyMatch(note -> note.startsWith("因缺数据无法评价、未列入本表的：某镇") && note.contains("缺数据不作零计"));
    }

    @Test
    void explainsEveryFigureOfTheList() {
        ReportDocument bulletin = full().compose();

        assertThat(table(bulletin, "滞后和未达标的目标").rows())
                .allSatisfy(row -> assertThat(row.subList(3, 7))
                        .allSatisfy(cell -> assertThat(bulletin.explanations())
                                .anyMatch(note ->
                                        note.id().equals(cell.explanationId().orElseThrow()))));
    }

    @Test
    @Rule("6.7")
    void tellsOnTheWayByHowManyPointsLessThanExpected() {
        List<Observation> facts = new ArrayList<>();
        for (int month = 1; month <= 9; month++) {
            facts.add(MonthlyReportTest.fact("trees", EAST, Period.month(2023, month), 2));
            facts.add(MonthlyReportTest.fact("trees", WEST, Period.month(2023, month), 3));
        }
        PeriodReview october =
                PeriodReview.of(MonthlyReportTest.progress(facts, LocalDate.of(2023, 10, 1)), Period.month(2023, 9));
        List<String> trees = rows(table(
                        Bulletin.of(MonthlyReportTest.dossier(), october).compose(), "滞后和未达标的目标"))
                .get(0);

        assertThat(trees.subList(0, 4)).containsExactly("某镇", "植树", "≥400个", "45个");
        assertThat(trees.get(5)).matches("慢 \\d\\d(\\.\\d)? 个百分点");
        assertThat(trees.get(6)).isEqualTo("滞后");
    }

    @Test
    @Rule("13.4")
    void comparesWithTheYearBeforeByUnit() {
        ReportDocument bulletin = Bulletin.of(MonthlyReportTest.dossier(), JUNE).compose();

        assertThat(words(bulletin)).contains("与2022年6月相比，可比指标2项：上升1项，下降1项，持平0项；另有1项缺可比数据或不作同比。各单位情况见附件。");
        assertThat(rows(table(bulletin, "植树")))
                .containsExactly(
                        List.of("某镇", "50个", "40个", "+25%", "300个"),
                        List.of("东村", "30个", "15个", "+100%", "180个"),
                        List.of("西村", "20个", "25个", "-20%", "120个"));
        assertThat(rows(table(bulletin, "普及率"))).contains(List.of("西村", "70.0%", "未监测", "—", "70.0%"));
    }

    @Test
    void saysOfEachPartPlainlyThatThereIsNothing() {
        Dossier nothing = Dossier.of(MonthlyReportTest.campaign(), SampleTown.tree());
        PeriodReview empty =
                PeriodReview.of(MonthlyReportTest.progress(List.of(), LocalDate.of(2023, 1, 2)), Period.month(2023, 1));
        ReportDocument bulletin = Bulletin.of(nothing, empty).compose();

        assertThat(words(bulletin))
                .contains(
                        "本期未提供考核评分，不作排名，不列红黑榜。",
                        "截至2023年1月2日，没有检查记录。",
                        "没有可与2022年1月比较的数据，不作同比。",
                        "没有滞后或未达标的。",
                        "没有滞后或未达标的目标。",
                        "没有逾期未整改的问题。");
        assertThat(bulletin.annexes()).extracting(Annex::title).doesNotContain("分单位同比情况表", "扣分明细");
    }

    @Test
    void tellsReportsThatAreMissing() {
        PeriodReview march = PeriodReview.of(SampleTown.progress(), Period.month(2023, 3));
        ReportDocument bulletin = Bulletin.of(FormSamples.dossier(), march).compose();

        assertThat(words(bulletin)).contains("截至2023年12月31日，漏报报表").contains("漏报的报表");
        assertThat(table(bulletin, "漏报的报表").rows()).isNotEmpty();
    }

    @Test
    void takesTheUsersWordsWithFiguresInThem() {
        ReportDocument bulletin =
                full().narrative(words("""
                        # 导语
                        现通报如下。
                        # 好的做法
                        - 西村领先。
                        - 全镇普及率{{indicator:toilets|value+unit}}。
                        # 存在问题
                        有{{inspection:market|overdue}}个逾期。
                        # 工作要求
                        限期整改。
                        # 结束语
                        特此通报。
                        """)).stage(Stage.FINAL).compose();

        assertThat(headings(bulletin)).contains("好的做法");
        assertThat(words(bulletin))
                .contains("现通报如下。", "一是西村领先。", "全镇普及率78.0%。", "有1个逾期。", "限期整改。", "特此通报。")
                .doesNotContain("督查考核情况通报如下");
        assertThat(bulletin.body().stream()
                        .filter(Block.Slot.class::isInstance)
                        .map(block -> ((Block.Slot) block).key()))
                .containsExactly("lead", "good-practice", "problems", "requirements", "closing");
        assertThat(bulletin.annexes()).extracting(Annex::title).doesNotContain("待补事项与核对清单（草稿附页）");
    }

    @Test
    @Rule("12.3")
    void checksPlaceholdersAndTypedNumbersAsTheSummaryDoes() {
        assertThatThrownBy(() -> full().narrative(words("# 工作要求\n{{indicator:toilet|value}}"))
                        .compose())
                .isInstanceOf(NarrativeException.class)
                .hasMessageContaining("toilets");
        assertThatThrownBy(() -> words("# 绿城市\n好。"))
                .isInstanceOf(NarrativeException.class)
                .hasMessageContaining("bulletin.md:1");
        assertThat(words(full().narrative(words("# 工作要求\n卫生厕所普及率达到87%。")).compose()))
                .contains("bulletin.md:2");
    }

    @Test
    void refusesWordsThatItWouldPrintNowhere() {
        Narrative summary = Narrative.parse("words.md", "# 组织领导\n成立专班。", SampleTown.campaign());

        assertThatThrownBy(() -> full().narrative(summary))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'organisation'");
    }

    @Test
    void isNotFinalWithGapsErrorsOrARankingThatIsNotSettled() {
        assertThatThrownBy(() -> full().stage(Stage.FINAL).compose())
                .isInstanceOf(FinalRefusedException.class)
                .hasMessageContaining("please add: 工作要求");
        Bulletin unsettled = Bulletin.of(SampleTown.dossier(), YEAR)
                .scoring(ScoringAnnexTest.unsettled())
                .narrative(words("# 工作要求\n整改。"))
                .stage(Stage.FINAL);
        assertThatThrownBy(unsettled::compose).hasMessageContaining("the ranking is not settled");
        Issue issue = Issue.of(Severity.ERROR, "bad", "element/x", text("有误", "wrong"));
        PeriodReview wrong = PeriodReview.of(SampleTown.progress().withIssues(List.of(issue)), Period.year(2023));
        assertThatThrownBy(() -> Bulletin.of(SampleTown.dossier(), wrong)
                        .narrative(words("# 工作要求\n整改。"))
                        .stage(Stage.FINAL)
                        .compose())
                .hasMessageContaining("element/x: wrong");
    }

    @Test
    void standsUnderTheHeadOfTheOfficeThatSendsIt() {
        OfficialHead head = OfficialHead.builder()
                .issuer("某镇爱卫办")
                .number(new DocumentNumber("某爱卫办通", 2024, 1))
                .addressee("东村")
                .addressee("西村")
                .copy("镇党政办")
                .build();
        ReportDocument bulletin = full().head(head).compose();

        assertThat(bulletin.head()).contains(head);
        assertThat(bulletin.addressee()).contains("东村，西村");
    }

    @Test
    void saysTheSameInEnglish() {
        ReportDocument bulletin = full().in(Locale.ENGLISH).compose();

        assertThat(bulletin.title()).isEqualTo("Pilot of the town in 2023: inspection circular, 2023");
        assertThat(headings(bulletin))
                .containsExactly(
                        "Ranking",
                        "Problems and their rectification",
                        "Against the same period last year",
                        "What is behind",
                        "What is required");
        assertThat(rows(table(bulletin, "Targets that are behind or were not met")))
                .contains(List.of(
                        "East Village",
                        "Sanitary toilets",
                        "≥85%",
                        "75.0%",
                        "100%",
                        "10.0 percentage points short",
                        "not met",
                        "—",
                        "2023-12-31"));
        assertThat(words(bulletin)).contains("closure rate: 92.9%.").doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void takesOtherPhrases() {
        PhrasePack own = PhrasePack.standard().with("own.tsv", "bulletin.addressee\t各村\tTo the villages");

        assertThat(full().phrases(own).compose().addressee()).contains("各村");
    }

    private static Bulletin full() {
        return Bulletin.of(SampleTown.dossier(), YEAR).scoring(ScoringAnnexTest.settled());
    }

    private static Narrative words(String text) {
        return Narrative.parseBulletin("bulletin.md", text);
    }

    private static List<String> headings(ReportDocument bulletin) {
        return bulletin.body().stream()
                .filter(Block.Heading.class::isInstance)
                .map(block -> ((Block.Heading) block).text())
                .toList();
    }

    /** All that is said in sentences, in the body and in the annexes. */
    private static String words(ReportDocument bulletin) {
        List<Block> blocks = new ArrayList<>(Block.flat(bulletin.body()));
        bulletin.annexes().forEach(annex -> blocks.addAll(annex.blocks()));
        StringBuilder words = new StringBuilder();
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph paragraph) {
                paragraph.inlines().forEach(inline -> words.append(inline.text()));
            } else if (block instanceof Block.ListBlock list) {
                list.items().forEach(item -> item.forEach(inline -> words.append(inline.text())));
            } else if (block instanceof Table table) {
                words.append(table.caption().orElse(""));
            }
            words.append('\n');
        }
        return words.toString();
    }

    static Table table(ReportDocument bulletin, String caption) {
        List<Block> blocks = new ArrayList<>(bulletin.body());
        bulletin.annexes().forEach(annex -> blocks.addAll(annex.blocks()));
        return blocks.stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(table -> table.caption().filter(caption::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no table '" + caption + "'"));
    }

    static List<List<String>> rows(Table table) {
        List<List<String>> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(row.stream().map(Cell::text).toList()));
        return rows;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.milepost.dossier.Dossier;
import dev.milepost.explanation.Issue;
import dev.milepost.explanation.Severity;
import dev.milepost.progress.Definitions;
import dev.milepost.progress.Progress;
import dev.milepost.progress.TargetCourse;
import dev.milepost.quantity.Ratio;
import dev.milepost.reporting.Rule;
import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Chart;
import dev.milepost.reporting.document.Chart.Role;
import dev.milepost.reporting.document.Inline;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Stage;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Tone;
import dev.milepost.reporting.narrative.Narrative;
import dev.milepost.reporting.narrative.NarrativeException;
import dev.milepost.reporting.narrative.Slots;
import dev.milepost.reporting.tck.ProgressSamples;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WorkSummaryTest {

    private static final String COMPLETE = "# 导语\n现总结如下。\n# 绿城市\n普及率{{indicator:toilets}}。\n";

    @Test
    void hasTheChaptersOfAWorkSummary() {
        ReportDocument summary = summary().compose();

        assertThat(summary.title()).isEqualTo("某镇2023年试点工作总结");
        assertThat(summary.banner()).contains("虚构示例");
        assertThat(summary.issuer()).isEqualTo("某镇人民政府");
        assertThat(summary.body().stream()
                        .filter(Block.Heading.class::isInstance)
                        .map(block -> ((Block.Heading) block).text()))
                .containsExactly("工作开展情况", "组织领导", "2个专项行动开展情况", "绿城市专项行动", "食安心专项行动", "存在的问题", "2024年重点工作任务");
    }

    @Test
    void saysWhatTheDataSayWhereTheUserWroteNothing() {
        assertThat(paragraphs(summary().compose()))
                .contains(
                        "一是成立领导小组，镇长任组长，各村负责人为成员，各相关部门明确1名联络员。",
                        "二是东街由中心校包保，保洁日为周五。",
                        "一是小游园：开工，计划800平方米，尚未计入完成量。",
                        "二是绿美校园：已基本完工，预计完成800平方米，尚未计入完成量。",
                        "三是绿美公路：全部完成建设。",
                        "四是纵线绿化：建成，完成12公里。",
                        "七是落实保洁日制度，每周一、周四开展。",
                        "一是开展校园食品安全检查4次，涉及9个对象，发现5类12个问题，已整改12个，下达责令整改通知书1份。",
                        "二是开展农贸市场检查1次，涉及12个对象（摊贩9、餐馆3），发现1类2个问题，已整改1个。",
                        "三是健康知识宣讲于2023年4月7日开展，投入120人次。",
                        "参与不足。",
                        "二是到2024年12月31日，卫生厕所普及率不低于90%。");
        assertThat(paragraphs(summary().in(Locale.ENGLISH).compose()))
                .contains(
                        "project park: started, 800 square metres planned and not counted as done.",
                        "Campus food inspection carried out, rounds: 4; places covered: 9; types of problem: 5, "
                                + "problems: 12, rectified: 12; issued: order to rectify (1).",
                        "By 31 December 2024, Sanitary toilets: at least 90%.");
    }

    @Test
    void printsTheUsersWordsInsteadOfItsOwn() {
        Narrative words = Narrative.parse("n.md", COMPLETE + "# 结束语\n特此报告。\n", SampleTown.campaign());

        assertThat(paragraphs(summary().narrative(words).compose()))
                .contains("现总结如下。", "普及率78.0%。", "特此报告。")
                .noneMatch(text -> text.contains("小游园"));
    }

    @Test
    void drawsHowTheIndicatorsStandWhereChartsAreWanted() {
        ReportDocument plain = summary().compose();
        ReportDocument drawn = summary().charts().compose();
        List<Chart> charts = drawn.annexes().stream()
                .flatMap(annex -> annex.blocks().stream())
                .filter(Block.ChartBlock.class::isInstance)
                .map(block -> ((Block.ChartBlock) block).chart())
                .toList();
        Chart statuses = charts.get(charts.size() - 1);
        long assessed = statuses.numbers()
                .mapToLong(number -> number.exact().longValueExact())
                .sum();

        assertThat(drawn.annexes()).hasSize(plain.annexes().size() + 1);
        assertThat(drawn.annexes()).extracting(Annex::title).contains("主要指标完成情况图");
        assertThat(charts).extracting(Chart::caption).contains("各项指标评价结果").hasSizeGreaterThan(1);
        assertThat(charts.get(0).series()).extracting(Chart.Series::role).containsExactly(Role.ACTUAL, Role.TARGET);
        assertThat(charts.get(0).numbers()).allMatch(number -> number.text().endsWith("%"));
        assertThat(assessed).isPositive();
        assertThat(drawn.explanations()).isEqualTo(plain.explanations());
        assertThat(summary().charts().in(Locale.ENGLISH).compose().annexes())
                .extracting(Annex::title)
                .contains("Charts of the indicators");
    }

    /** The numbers drawn are those of the assessor, to the last digit. */
    @Test
    @Rule({"6.5", "6.6"})
    void drawsHowTargetsCameAlongWhereThatIsWanted() {
        Progress progress = ProgressSamples.stepwise();
        Dossier dossier = Dossier.of(progress.campaign(), progress.rollup().tree());
        WorkSummary drawn = WorkSummary.of(dossier, progress, progress.issues()).courses();
        List<Block> blocks = drawn.compose().annexes().stream()
                .filter(annex -> annex.title().equals("主要指标逐期进度图"))
                .flatMap(annex -> annex.blocks().stream())
                .toList();
        List<TargetCourse> courses = progress.current().stream()
                .filter(one -> one.unit().equals(progress.campaign().unit()))
                .flatMap(one -> TargetCourse.of(progress, one).stream())
                .toList();

        assertThat(blocks).hasSameSizeAs(courses).isNotEmpty();
        for (int at = 0; at < blocks.size(); at++) {
            Chart chart = ((Block.ChartBlock) blocks.get(at)).chart();
            List<TargetCourse.Point> points = courses.get(at).points();
            assertThat(chart.categories()).hasSameSizeAs(points);
            for (int point = 0; point < points.size(); point++) {
                assertNumber(chart.series().get(0), point, points.get(point).attainment());
                assertNumber(chart.series().get(1), point, points.get(point).expected());
            }
        }
        assertThat(summary().compose().annexes()).extracting(Annex::title).doesNotContain("主要指标逐期进度图");
    }

    private static void assertNumber(Chart.Series series, int point, Optional<Ratio> exact) {
        assertThat(series.number(point).map(Cell.NumberCell::exact))
                .isEqualTo(exact.map(share -> share.divide(MathContext.DECIMAL128)));
    }

    @Test
    void saysWhichPartsAreTheUsersToWord() {
        ReportDocument summary = summary().compose();
        List<Block.Slot> slots = summary.body().stream()
                .filter(Block.Slot.class::isInstance)
                .map(Block.Slot.class::cast)
                .toList();
        assertThat(slots)
                .extracting(Block.Slot::key)
                .startsWith(Slots.LEAD, Slots.ORGANISATION)
                .doesNotHaveDuplicates();
        assertThat(slots).extracting(Block.Slot::title).contains("组织领导", "存在的问题");
        assertThat(summary.body()).noneMatch(Block.Paragraph.class::isInstance);
    }

    @Test
    void marksGapsInADraftAndListsWhatIsToBeDone() {
        ReportDocument draft = summary(issue(Severity.WARNING)).compose();

        assertThat(inlines(draft)).contains(Inline.gap("导语"));
        Annex list = draft.annexes().get(draft.annexes().size() - 1);
        assertThat(list.title()).isEqualTo("待补事项与核对清单（草稿附页）");
        List<String> items = list.blocks().stream()
                .filter(Block.ListBlock.class::isInstance)
                .flatMap(block -> ((Block.ListBlock) block).items().stream())
                .map(item -> item.get(0).text())
                .toList();
        assertThat(items)
                .containsExactly("导语", "新增绿地（某镇）：未报送", "保洁员覆盖率缺东村、西村的数据", "保洁员覆盖率（某镇）：请补报分子、分母", "【警告】指标有疑（target/x）");
    }

    @Test
    void refusesAFinalReportWhileAnErrorOrAPromptStands() {
        FinalRefusedException refused = catchThrowableOfType(
                FinalRefusedException.class,
                () -> summary(issue(Severity.ERROR)).stage(Stage.FINAL).compose());

        assertThat(refused.reasons()).hasSize(2);
        assertThat(refused.message(Locale.CHINA))
                .contains("不能生成定稿")
                .contains("target/x：指标有疑")
                .contains("请补充：导语");
        assertThat(refused.code()).isEqualTo("final-refused");
    }

    @Test
    void givesAFinalReportWithoutCheckListAndWithoutAWordOfMissingDataInItsBody() {
        Narrative words = Narrative.parse("n.md", COMPLETE, SampleTown.campaign());

        ReportDocument report = summary(issue(Severity.WARNING))
                .narrative(words)
                .stage(Stage.FINAL)
                .compose();

        assertThat(report.annexes()).extracting(Annex::title).noneMatch(title -> title.contains("草稿"));
        assertThat(String.join("", paragraphs(report))).doesNotContain("未报送", "暂无数据", "请补充");
    }

    @Test
    void tabulatesTargetFigureCompletionAndStatus() {
        Table table = table(summary().compose(), 0, 0);

        assertThat(texts(table))
                .containsExactly(
                        List.of("绿城市", "卫生厕所普及率", "≥85%", "78.0%", "91.8%", "未达标", "据实核算", "4/4"),
                        List.of("绿城市", "新增绿地", "≥1000 m²", "—", "—", "未报送", "—", "—"),
                        List.of("食安心", "问题整改率", "≥100%", "100%", "100%", "达标", "据实核算", "2/2"),
                        List.of("食安心", "保洁员覆盖率", "≥100%", "100%", "100%", "达标（仅报比例）", "仅报比例（缺基数）", "1/5"));
        assertThat(table.notes()).contains("新增绿地：计划数800平方米、预计数800平方米，均未计入完成数。");
        List<Tone> tones = new ArrayList<>();
        table.rows().forEach(row -> tones.add(row.get(5).tone()));
        assertThat(tones).containsExactly(Tone.BAD, Tone.MISSING, Tone.GOOD, Tone.WARN);
    }

    @Test
    @Rule("11.2")
    void everyTableHasANoteOnDefinitionsInEitherLanguage() {
        Definitions definitions = Definitions.of(SampleTown.progress());
        for (Locale locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
            List<Table> tables = summary().in(locale).compose().annexes().stream()
                    .flatMap(annex -> annex.blocks().stream())
                    .filter(Table.class::isInstance)
                    .map(Table.class::cast)
                    .toList();
            assertThat(tables)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(table -> assertThat(sentences(table, locale))
                            .as("%s %s", locale, table.caption())
                            .containsAnyOf(
                                    definitions.scope().in(locale),
                                    definitions.day().in(locale)));
        }
    }

    /** The notes without the marks of a sentence, as the definitions give them. */
    private static List<String> sentences(Table table, Locale locale) {
        return table.notes().stream()
                .map(note -> note.substring(0, note.length() - 1))
                .map(note -> locale.equals(Locale.CHINA)
                        ? note
                        : note.substring(0, 1).toLowerCase(Locale.ROOT) + note.substring(1))
                .toList();
    }

    @Test
    void countsWhatIsAssertedInAColumnOfItsOwn() {
        assertThat(texts(table(summary().compose(), 0, 1)))
                .containsExactly(List.of("绿城市", "2", "0", "0", "1", "1"), List.of("食安心", "2", "2", "1", "0", "0"));
    }

    @Test
    void countsASharedAssetOnceAndNothingPlannedAsDone() {
        Table projects = table(summary().compose(), 1, 0);

        assertThat(texts(projects)).extracting(row -> row.get(2)).containsExactly("全部完成", "全部完成", "全部完成", "基本完工", "开工");
        assertThat(projects.notes())
                .contains("合计：完成0平方米，计划800平方米，预计800平方米。", "合计：完成12公里，计划0公里，预计0公里。", "纵线道路为多个项目共有，合计中只计一次。");
    }

    @Test
    void saysThatARateComesFromATally() {
        Table inspections = table(summary().compose(), 2, 0);

        assertThat(texts(inspections))
                .containsExactly(
                        List.of("校园食品安全检查", "4", "9", "12", "12", "—", "100%", "—", "1"),
                        List.of("农贸市场检查", "1", "12", "2", "1", "1", "50%", "50%", "0"));
        assertThat(inspections.notes()).contains("校园食品安全检查的问题数为检查记录中的汇总数，整改完成率100%由12÷12计算得出。");
        assertThat(texts(table(summary().compose(), 2, 1)))
                .extracting(row -> row.get(6))
                .containsExactly("已销号", "已发现（逾期）");
    }

    @Test
    void showsWhoReportedAndWhoDidNot() {
        assertThat(texts(table(summary().compose(), 4, 0)))
                .containsExactly(List.of("东村", "4", "2", "0", "2", "50%"), List.of("西村", "4", "2", "0", "2", "50%"));
    }

    @Test
    void givesBoundsWhileSomeAreSilent() {
        var facts = SampleTown.facts().stream()
                .filter(fact -> !(fact.key().element().value().equals("toilets-clean")
                        && fact.key().unit().equals(SampleTown.WEST)))
                .toList();
        ReportDocument summary = WorkSummary.of(SampleTown.dossier(), SampleTown.progress(facts), List.of())
                .compose();

        assertThat(table(summary, 0, 0).notes()).contains("卫生厕所普及率数据不全，补齐后的数值在40.0% – 86.7%之间。");
    }

    @Test
    void leavesOutAnnexesWithNothingInThem() {
        Dossier bare = Dossier.of(SampleTown.builder().build(), SampleTown.tree());

        assertThat(WorkSummary.of(bare, SampleTown.progress(), List.of())
                        .compose()
                        .annexes())
                .extracting(Annex::title)
                .noneMatch(title -> title.contains("检查整改"));
    }

    @Test
    void refusesANarrativeWithAnUnknownPlaceholderInAnyStage() {
        Narrative words = Narrative.parse("n.md", "# 导语\n{{target:x}}", SampleTown.campaign());

        assertThatThrownBy(() -> summary().narrative(words).compose()).isInstanceOf(NarrativeException.class);
    }

    @Test
    @Rule("12.3")
    void theCheckListNamesTypedNumbersThatDifferFromTheirFigures() {
        Narrative words = Narrative.parse("n.md", COMPLETE + "# 食安心\n校园食品安全检查发现问题13个。\n", SampleTown.campaign());

        assertThat(paragraphs(summary().narrative(words).compose())).contains("校园食品安全检查发现问题13个。");
        assertThat(summary().narrative(words).compose().annexes())
                .last()
                .satisfies(checks -> assertThat(checks.blocks().toString())
                        .contains("手工填写的“13”与计算结果不一致：校园食品安全检查发现问题数为12")
                        .contains("n.md:6"));
    }

    @Test
    void takesPhrasesOfOnesOwn() {
        PhrasePack pack = PhrasePack.standard().with("own.tsv", "# mine\n\nheading.problems\t短板\tShortcomings\n");

        assertThat(summary().phrases(pack).compose().body()).contains(Block.heading(1, "短板"));
    }

    private static WorkSummary summary(Issue... issues) {
        return WorkSummary.of(SampleTown.dossier(), SampleTown.progress(), List.of(issues));
    }

    private static Issue issue(Severity severity) {
        return Issue.of(severity, "bounds", "target/x", SampleTown.text("指标有疑", "doubtful"));
    }

    private static List<Inline> inlines(ReportDocument document) {
        return Block.flat(document.body()).stream()
                .filter(Block.Paragraph.class::isInstance)
                .flatMap(block -> ((Block.Paragraph) block).inlines().stream())
                .toList();
    }

    private static List<String> paragraphs(ReportDocument document) {
        return Block.flat(document.body()).stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> ((Block.Paragraph) block)
                        .inlines().stream().map(Inline::text).collect(Collectors.joining()))
                .toList();
    }

    private static Table table(ReportDocument document, int annex, int block) {
        return (Table) document.annexes().get(annex).blocks().get(block);
    }

    private static List<List<String>> texts(Table table) {
        List<List<String>> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(row.stream().map(Cell::text).toList()));
        return rows;
    }
}

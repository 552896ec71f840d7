// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import static dev.milepost.reporting.compose.SampleTown.WEST;
import static dev.milepost.reporting.compose.SampleTown.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.TargetId;
import dev.milepost.dossier.Dossier;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.observation.Anchor;
import dev.milepost.observation.CountedStates;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import dev.milepost.progress.Progress;
import dev.milepost.progress.ProgressAssessor;
import dev.milepost.progress.ProvisionalView;
import dev.milepost.progress.StatementOfChanges;
import dev.milepost.quantity.Value;
import dev.milepost.reporting.Rule;
import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.narrative.Narrative;
import dev.milepost.rollup.Rollup;
import dev.milepost.submission.Release;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ChangesAnnexTest {

    private static final LocalDate DATE = LocalDate.of(2023, 12, 31);
    private static final Instant SENT = Instant.parse("2024-01-05T12:00:00Z");
    private static final Instant NOW = Instant.parse("2024-02-01T12:00:00Z");

    private static final Release RELEASE = release(CountedStates.all());

    /** 60 + 57 = 117 of 150 toilets, 78 %, were sent up; with 5 left out in the west it is 122 of 150, 81.3 %. */
    @Test
    @Rule("13.3")
    void tellsEveryFigureThatChangedAndTheFactBehindIt() {
        List<Block> blocks =
                changes(Locale.CHINA, RELEASE, statement(corrected())).blocks();
        assertThat(rows(blocks.get(0))).containsExactly(List.of("卫生厕所普及率", "78.0%", "81.3%", "未达标", "未达标"));
        assertThat(((Table) blocks.get(0)).caption()).contains("与“2023年上报数”相比有变动的数值");
        assertThat(((Table) blocks.get(0)).notes())
                .first()
                .asString()
                .startsWith("上报数（2023年上报数）：截至2023年12月31日，以2024-01-05T12:00:00Z前入库的数据为准；计入已报送、已审核、已锁定的");
        assertThat(rows(blocks.get(1)))
                .containsExactly(List.of("数据toilets-clean，西村，2023年", "57（初报，已报送）", "62（第1次更正，已审核）", "漏报5座", "西村文书"));
        assertThat(blocks).hasSize(2);

        List<Block> english =
                changes(Locale.ENGLISH, RELEASE, statement(corrected())).blocks();
        assertThat(rows(english.get(0)))
                .containsExactly(List.of("Sanitary toilets", "78.0%", "81.3%", "not met", "not met"));
        assertThat(rows(english.get(1)))
                .containsExactly(List.of(
                        "toilets-clean, West Village, 2023",
                        "57 (first report, submitted)",
                        "62 (revision 1, approved)",
                        "5 were left out",
                        "clerk of West Village"));
    }

    @Test
    @Rule("13.3")
    void saysSoWhereNothingChanged() {
        Annex annex = changes(Locale.CHINA, RELEASE, statement());
        assertThat(annex.title()).isEqualTo("数据变动说明");
        assertThat(paragraph(annex)).isEqualTo("与“2023年上报数”相比，各项数值、数据和目标均无变动。");
        assertThat(annex.blocks()).hasSize(1);
        assertThat(paragraph(changes(Locale.ENGLISH, RELEASE, statement())))
                .isEqualTo("Nothing differs from \"2023 as sent up\": no figure, no fact, no target.");
    }

    /** Five clean toilets more in one village and five less in the other leave the rate as it was. */
    @Test
    @Rule("13.3")
    void tellsFactsThatMovedNoFigure() {
        List<Observation> both = List.of(
                corrected(), fact("toilets-clean", SampleTown.EAST, 55, 1).build());
        Annex annex = changes(Locale.CHINA, RELEASE, statement(both.toArray(new Observation[0])));
        assertThat(paragraph(annex)).isEqualTo("与“2023年上报数”相比，各项数值均无变动。");
        assertThat(rows(annex.blocks().get(1))).hasSize(2);
    }

    /** What the user wrote is kept to the letter; the list says which sentences read otherwise now. */
    @Test
    @Rule("13.3")
    void listsTheSentencesWhoseFiguresChanged() {
        StatementOfChanges statement = statement(corrected());
        String words = "# 绿城市\n\n- 建设厕所。普及率{{indicator:toilets}}，\n目标85%；健身步道{{project:axis-walk|actual}}。\n";
        Narrative narrative = Narrative.parse("n.md", words, SampleTown.campaign());
        WorkSummary summary = WorkSummary.of(SampleTown.dossier(), statement.now(), List.of())
                .narrative(narrative)
                .changes(RELEASE, statement);

        List<Block> blocks = annex(summary, "数据变动说明").blocks();
        Block last = blocks.get(blocks.size() - 1);
        assertThat(((Table) last).caption()).contains("文中数值有变动的句子");
        assertThat(rows(last)).containsExactly(List.of("n.md:3", "普及率78.0%，", "普及率81.3%，"));
        assertThat(((Table) last).notes())
                .containsExactly("文字为填报人所写，未作改动；“上报时”填入“2023年上报数”的数值，“现文”填入同为截至2023年12月31日、现在所知的数值。");

        StatementOfChanges nothing = statement();
        WorkSummary same = WorkSummary.of(SampleTown.dossier(), nothing.now(), List.of())
                .narrative(narrative)
                .changes(RELEASE, nothing);
        assertThat(annex(same, "数据变动说明").blocks()).hasSize(1);
    }

    @Test
    @Rule({"6.2", "13.3"})
    void tellsTargetsThatWereSetAnew() {
        Target before = east("85");
        Target once = before.changedTo(east("80"), SENT.plusSeconds(60), "镇爱卫办", text("上级调整", "from above"));
        Target twice = once.changedTo(east("75"), SENT.plusSeconds(90), "镇政府", text("再次调整", "once more"));
        Campaign renewed = SampleTown.builder().targets(List.of(twice)).build();
        StatementOfChanges statement = StatementOfChanges.between(
                progress(renewed, release(CountedStates.all()), SENT), progress(renewed, RELEASE, NOW));
        WorkSummary summary = WorkSummary.of(Dossier.of(renewed, SampleTown.tree()), statement.now(), List.of())
                .changes(RELEASE, statement);
        List<Block> blocks = annex(summary, "数据变动说明").blocks();
        assertThat(rows(blocks.get(blocks.size() - 1)))
                .containsExactly(
                        List.of("卫生厕所普及率", "≥85%", "≥80%", "上级调整", "镇爱卫办"),
                        List.of("卫生厕所普及率", "≥80%", "≥75%", "再次调整", "镇政府"));
        assertThat(rows(blocks.get(0))).containsExactly(List.of("卫生厕所普及率 · 东村", "75.0%", "75.0%", "未达标", "达标"));
    }

    @Test
    @Rule("13.3")
    void refusesAStatementOfAnotherRelease() {
        StatementOfChanges statement = statement();
        Release other = Release.builder("2022", AsOf.of(DATE, NOW))
                .title(text("另一版", "another"))
                .build();
        assertThatThrownBy(() -> WorkSummary.of(SampleTown.dossier(), statement.now(), List.of())
                        .changes(other, statement))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("statement of changes must be of release '2022' at 2023-12-31@2024-02-01");
    }

    /** Only the east is approved: 60 of 80 officially, 117 of 150 with what waits. */
    @Test
    @Rule("13.2")
    void putsTheProvisionalFigureBesideTheOfficialOne() {
        List<RecordedObservation> facts = recorded(List.of(
                approved("toilets-clean", 60),
                approved("toilets-all", 80),
                fact("toilets-clean", WEST, 57, 0).build(),
                fact("toilets-all", WEST, 70, 0).build()));
        Progress official = progress(release(CountedStates.approved()), SENT, facts);
        Progress provisional = progress(RELEASE, SENT, facts);
        WorkSummary summary = WorkSummary.of(SampleTown.dossier(), official, List.of())
                .provisional(ProvisionalView.of(official, provisional));
        Table table = (Table) annex(summary, "正式数与暂计数对照表").blocks().get(0);
        assertThat(rows(table)).contains(List.of("卫生厕所普及率", "75.0%", "78.0%", "数据不全", "未达标"));
        assertThat(table.notes().get(0)).startsWith("正式数：").contains("计入已审核、已锁定的，不计草稿、已报送、已退回的");
        assertThat(table.notes().get(1))
                .startsWith("暂计数：")
                .contains("计入已报送、已审核、已锁定的")
                .endsWith("仅供参考，不作上报和考核依据。");
        Annex english = annex(summary.in(Locale.ENGLISH), "Official and provisional figures");
        assertThat(rows(english.blocks().get(0))).anyMatch(row -> row.get(0).equals("Sanitary toilets"));
    }

    /** What was sent up and what is known now were read up to different records; each note names its own. */
    @Test
    @Rule("13.3")
    void namesTheRecordsBehindBothFigures() {
        List<RecordedObservation> facts = recorded(SampleTown.facts());
        Anchor sent = new Anchor(facts.size(), "a".repeat(64));
        facts.add(new RecordedObservation(corrected(), NOW, facts.size() + 1L));
        Anchor now = new Anchor(facts.size(), "b".repeat(64));
        StatementOfChanges statement =
                StatementOfChanges.between(anchored(SENT, facts, sent), anchored(NOW, facts, now));

        Table figures =
                (Table) changes(Locale.CHINA, RELEASE, statement).blocks().get(0);
        assertThat(figures.notes().get(0)).contains("；" + sent.text().zh()).doesNotContain(now.hash());
        assertThat(figures.notes().get(1)).contains("；" + now.text().zh()).doesNotContain(sent.hash());
        assertThat(WorkSummary.of(SampleTown.dossier(), statement.now(), List.of())
                        .compose()
                        .anchor())
                .contains(now);
    }

    private static Progress anchored(Instant knownAt, List<RecordedObservation> facts, Anchor anchor) {
        return ProgressAssessor.standard()
                .assess(Rollup.of(SampleTown.campaign(), SampleTown.tree(), AsOf.of(DATE, knownAt))
                        .upTo(anchor)
                        .collect(facts.stream()));
    }

    private static Target east(String bound) {
        return Target.builder(
                        TargetId.of("east"), IndicatorId.of("toilets"), new Comparator.AtLeast(new BigDecimal(bound)))
                .unit(SampleTown.EAST)
                .start(LocalDate.of(2023, 1, 1))
                .due(DATE)
                .build();
    }

    private static Annex changes(Locale locale, Release release, StatementOfChanges statement) {
        WorkSummary summary = WorkSummary.of(SampleTown.dossier(), statement.now(), List.of())
                .changes(release, statement)
                .in(locale);
        return annex(summary, locale.equals(Locale.CHINA) ? "数据变动说明" : "Statement of changes");
    }

    private static Annex annex(WorkSummary summary, String title) {
        return summary.compose().annexes().stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static String paragraph(Annex annex) {
        return ((Block.Paragraph) annex.blocks().get(0)).inlines().get(0).text();
    }

    private static List<List<String>> rows(Block table) {
        List<List<String>> rows = new ArrayList<>();
        ((Table) table)
                .rows()
                .forEach(row -> rows.add(row.stream().map(Cell::text).toList()));
        return rows;
    }

    private static StatementOfChanges statement(Observation... afterwards) {
        List<RecordedObservation> facts = recorded(SampleTown.facts());
        for (Observation fact : afterwards) {
            facts.add(new RecordedObservation(fact, NOW, facts.size() + 1L));
        }
        return StatementOfChanges.between(progress(RELEASE, SENT, facts), progress(RELEASE, NOW, facts));
    }

    private static Progress progress(Release like, Instant knownAt, List<RecordedObservation> facts) {
        return progress(SampleTown.campaign(), like, knownAt, facts);
    }

    private static Progress progress(Campaign campaign, Release like, Instant knownAt) {
        return progress(campaign, like, knownAt, recorded(SampleTown.facts()));
    }

    private static Progress progress(
            Campaign campaign, Release like, Instant knownAt, List<RecordedObservation> facts) {
        Rollup rollup = Rollup.of(campaign, SampleTown.tree(), AsOf.of(DATE, knownAt))
                .counting(like.states())
                .collect(facts.stream());
        return ProgressAssessor.standard().assess(rollup);
    }

    private static List<RecordedObservation> recorded(List<Observation> facts) {
        List<RecordedObservation> recorded = new ArrayList<>();
        facts.forEach(fact -> recorded.add(new RecordedObservation(fact, SENT.minusSeconds(60), recorded.size() + 1L)));
        return recorded;
    }

    private static Release release(CountedStates states) {
        return Release.builder("2023", AsOf.of(DATE, SENT))
                .title(text("2023年上报数", "2023 as sent up"))
                .states(states)
                .build();
    }

    private static Observation corrected() {
        return fact("toilets-clean", WEST, 62, 1)
                .state(ReviewState.APPROVED)
                .reason(text("漏报5座", "5 were left out"))
                .reporter(text("西村文书", "clerk of West Village"))
                .build();
    }

    private static Observation approved(String element, long amount) {
        return fact(element, SampleTown.EAST, amount, 0)
                .state(ReviewState.APPROVED)
                .build();
    }

    private static Observation.Builder fact(String element, OrgUnitId unit, long amount, int revision) {
        return Observation.builder(FactKey.of(DataElementId.of(element), unit, Period.year(2023)), Value.amount(amount))
                .revision(revision);
    }
}

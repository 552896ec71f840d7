// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import static dev.milepost.reporting.compose.SampleTown.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.milepost.campaign.ActionId;
import dev.milepost.campaign.CarriedKind;
import dev.milepost.campaign.CarriedOver;
import dev.milepost.campaign.Origin;
import dev.milepost.dossier.Dossier;
import dev.milepost.inspection.Finding;
import dev.milepost.inspection.FindingMove;
import dev.milepost.inspection.FindingReference;
import dev.milepost.inspection.FindingState;
import dev.milepost.inspection.Inspection;
import dev.milepost.inspection.InspectionId;
import dev.milepost.inspection.InspectionKind;
import dev.milepost.inspection.Notice;
import dev.milepost.period.Period;
import dev.milepost.reporting.Rule;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Tone;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@Rule({"8.4", "8.5"})
class RectificationAnnexTest {

    private static final LocalizedText OFFICE = text("市场监管所", "market office");
    private static final LocalizedText VILLAGE = text("东村", "East Village");
    private static final LocalDate DUE = LocalDate.of(2023, 11, 30);

    /** Extended and overdue since, long-term and verified, handed on outside, came back, merged, withdrawn. */
    private static final List<Finding> FINDINGS = List.of(
            finding("1", move(2, FindingState.RECTIFYING), extended()),
            finding(
                    "2",
                    move(2, FindingState.RECTIFYING),
                    move(9, FindingState.AWAITING_VERIFICATION),
                    move(10, FindingState.LONG_TERM_VERIFIED)),
            finding(
                    "3",
                    step(3, FindingState.TRANSFERRED)
                            .office(text("县水务局", "county water office"))
                            .build(),
                    step(4, FindingState.LONG_TERM).build(),
                    move(5, FindingState.RECTIFYING)),
            finding(
                    "4",
                    move(2, FindingState.RECTIFYING),
                    move(3, FindingState.AWAITING_VERIFICATION),
                    move(6, FindingState.CLOSED),
                    step(20, FindingState.REOPENED)
                            .dueOn(LocalDate.of(2024, 1, 31))
                            .build(),
                    move(21, FindingState.RECTIFYING)),
            finding(
                    "5",
                    FindingMove.builder(DUE, FindingState.MERGED, OFFICE)
                            .duplicateOf(FindingReference.parse("1"))
                            .build()),
            finding("6", move(2, FindingState.WITHDRAWN)));

    @Test
    void showsDeadlineStateAndWhatTheStateDoesNotTell() {
        assertThat(texts(findings(Locale.CHINA)))
                .extracting(row -> row.get(3), row -> row.get(5), row -> row.get(6))
                .containsExactly(
                        tuple("东村", "2023-12-15（原2023-11-30）", "已延期（逾期）"),
                        tuple("东村", "2023-11-30", "阶段性完成、长期坚持"),
                        tuple("县水务局", "2023-11-30", "整改中（逾期、长期坚持、已移交）"),
                        tuple("东村", "2024-01-31（原2023-11-30）", "整改中（重新打开）"),
                        tuple("东村", "2023-11-30", "已并案"),
                        tuple("东村", "2023-11-30", "已撤销"));
        assertThat(texts(findings(Locale.ENGLISH)))
                .extracting(row -> row.get(5), row -> row.get(6))
                .startsWith(tuple("2023-12-15 (first 2023-11-30)", "extended (overdue)"));
        assertThat(findings(Locale.CHINA).rows())
                .extracting(row -> ((Cell.FigureCell) row.get(6)).tone())
                .containsExactly(Tone.BAD, Tone.GOOD, Tone.BAD, Tone.WARN, Tone.NONE, Tone.NONE);
    }

    @Test
    void keepsTheTwoRatesApartAndWhatIsNotCounted() {
        Table inspections =
                (Table) summary(Locale.CHINA).annexes().get(2).blocks().get(0);

        assertThat(texts(inspections)).containsExactly(List.of("河道检查", "1", "0", "4", "1", "2", "25%", "33.3%", "1"));
        assertThat(inspections.notes()).contains("河道检查的问题中有2个需长期坚持，其中1个经核验计入已销号。", "河道检查另有撤销1个、并案1个，不计入发现问题。");
        assertThat(findings(Locale.CHINA).notes())
                .contains("所列问题：整改完成率1 ÷ 4 = 25%，按期整改率1 ÷ 3 = 33.3%，平均整改天数9.0，重新打开次数1。");
    }

    @Test
    void saysSoInTheSentenceToo() {
        assertThat(summary(Locale.CHINA).body().toString()).contains("发现1类4个问题，已整改1个，长期坚持2个，下达督办函（〔2023〕7号）1份。");
        assertThat(summary(Locale.ENGLISH).body().toString())
                .contains("problems: 4, rectified: 1, long-term: 2; issued: letter of reminder (no. 〔2023〕7号).");
    }

    /** Two of an earlier year: one overdue since, one closed this year; the older one was carried over twice. */
    @Test
    @Rule("14.1")
    void showsFindingsCarriedOverApartWithTheirLinksBack() {
        Table chinese = carried(Locale.CHINA, inspections());

        assertThat(chinese.caption()).contains("往期转入问题");
        assertThat(texts(chinese))
                .containsExactly(
                        List.of(
                                "1",
                                "河道",
                                "漂浮垃圾",
                                "东村",
                                "2021-05-01",
                                "2021-05-31",
                                "已发现（逾期）",
                                "town-2021：问题“dam/1”、town-2022：问题“old/1”"),
                        List.of("2", "河道", "漂浮垃圾", "东村", "2021-05-01", "2021-05-31", "已销号", "town-2022：问题“old/2”"));
        assertThat(chinese.notes()).contains("往期转入问题2个：已销号1个，未销号1个，其中逾期1个；均不计入本期各项整改率。");
        assertThat(carried(Locale.ENGLISH, inspections()).notes())
                .contains(
                        "Carried over: 2; closed: 1, open: 1, of which overdue: 1. They count in none of the rates of this"
                                + " campaign.");
        assertThat(texts(carried(Locale.ENGLISH, inspections())).get(1))
                .endsWith("closed", "town-2022: finding \"old/2\"");
    }

    @Test
    @Rule("14.1")
    void countsFindingsCarriedOverInNoneOfItsRates() {
        List<Block> without = annex(summary(dossier(inspections()), Locale.CHINA));
        List<Block> with = annex(summary(withCarried(inspections()), Locale.CHINA));

        assertThat(with).hasSize(3).startsWith(without.toArray(Block[]::new));
        assertThat(summary(withCarried(inspections()), Locale.CHINA).body())
                .isEqualTo(summary(dossier(inspections()), Locale.CHINA).body());
        assertThat(annex(summary(withCarried(List.of()), Locale.CHINA)))
                .as("nothing else was inspected")
                .hasSize(1);
    }

    private static Table carried(Locale locale, List<Inspection> own) {
        List<Block> blocks = annex(summary(withCarried(own), locale));
        return (Table) blocks.get(blocks.size() - 1);
    }

    private static List<Block> annex(ReportDocument summary) {
        return summary.annexes().get(2).blocks();
    }

    private static Dossier withCarried(List<Inspection> own) {
        Inspection old = Inspection.builder(InspectionId.of("old"), InspectionKind.ROUTINE)
                .theme(text("水库检查", "Reservoir inspection"))
                .period(Period.year(2021))
                .unit(SampleTown.TOWN)
                .findings(List.of(
                        old("1"),
                        old(
                                "2",
                                move(2, FindingState.RECTIFYING),
                                move(9, FindingState.AWAITING_VERIFICATION),
                                move(10, FindingState.CLOSED))))
                .build();
        return dossier(own).toBuilder()
                .carriedInspections(List.of(old))
                .carriedOver(List.of(
                        link("old/1", "town-2021/finding/dam/1", "town-2022/finding/old/1"),
                        link("old/2", "town-2022/finding/old/2")))
                .build();
    }

    private static CarriedOver link(String id, String... origins) {
        return new CarriedOver(
                CarriedKind.FINDING,
                id,
                Arrays.stream(origins).map(Origin::parse).toList());
    }

    private static Finding old(String id, FindingMove... moves) {
        LocalDate raised = LocalDate.of(2021, 5, 1);
        return started(id, raised, LocalDate.of(2021, 5, 31))
                .moves(List.of(moves))
                .build();
    }

    private static FindingMove extended() {
        return step(20, FindingState.EXTENDED).dueOn(LocalDate.of(2023, 12, 15)).build();
    }

    private static FindingMove.Builder step(int day, FindingState to) {
        return FindingMove.builder(LocalDate.of(2023, 11, day), to, OFFICE).reason(OFFICE);
    }

    private static FindingMove move(int day, FindingState to) {
        return FindingMove.of(LocalDate.of(2023, 11, day), to, to.isVerdict() ? OFFICE : VILLAGE);
    }

    private static Finding finding(String id, FindingMove... moves) {
        return started(id, LocalDate.of(2023, 11, 1), DUE).moves(List.of(moves)).build();
    }

    private static Finding.Builder started(String id, LocalDate raised, LocalDate due) {
        return Finding.builder(id)
                .type(text("河道", "river"))
                .description(text("漂浮垃圾", "floating waste"))
                .raisedOn(raised)
                .dueOn(due)
                .unit(SampleTown.EAST);
    }

    private static Table findings(Locale locale) {
        return (Table) summary(locale).annexes().get(2).blocks().get(1);
    }

    private static ReportDocument summary(Locale locale) {
        return summary(dossier(inspections()), locale);
    }

    private static ReportDocument summary(Dossier dossier, Locale locale) {
        return WorkSummary.of(dossier, SampleTown.progress(), List.of())
                .in(locale)
                .compose();
    }

    private static Dossier dossier(List<Inspection> inspections) {
        return Dossier.builder(SampleTown.campaign(), SampleTown.tree())
                .inspections(inspections)
                .build();
    }

    private static List<Inspection> inspections() {
        return List.of(Inspection.builder(InspectionId.of("river"), InspectionKind.ROUTINE)
                .theme(text("河道检查", "River inspection"))
                .period(Period.year(2023))
                .unit(SampleTown.TOWN)
                .action(ActionId.of("food"))
                .findings(FINDINGS)
                .notices(List.of(Notice.builder(text("督办函", "letter of reminder"))
                        .number("〔2023〕7号")
                        .build()))
                .build());
    }

    private static List<List<String>> texts(Table table) {
        List<List<String>> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(row.stream().map(Cell::text).toList()));
        return rows;
    }
}

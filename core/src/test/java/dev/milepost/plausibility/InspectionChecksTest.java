// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import static dev.milepost.plausibility.Doubts.campaign;
import static dev.milepost.plausibility.Doubts.found;
import static dev.milepost.plausibility.Doubts.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.dossier.Dossier;
import dev.milepost.inspection.Finding;
import dev.milepost.inspection.FindingMove;
import dev.milepost.inspection.FindingReference;
import dev.milepost.inspection.FindingState;
import dev.milepost.inspection.FindingTally;
import dev.milepost.inspection.Inspection;
import dev.milepost.inspection.InspectionId;
import dev.milepost.inspection.InspectionKind;
import dev.milepost.inspection.ScopeCount;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Rule({"8.3", "12.1"})
class InspectionChecksTest {

    @Test
    void namesATallyWithMoreRectifiedThanFound() {
        Inspection inspection = campus().tally(new FindingTally(5, 12, 13)).build();

        assertThat(found(ConsistencyRules.TALLY, subject(inspection)))
                .containsExactly("ERROR inspection/campus | 检查“校园检查”：整改13个，多于发现的12个"
                        + " | inspection \"campus\": 13 rectified of 12 found");
    }

    @Test
    void namesATallyThatItsFindingsContradict() {
        Inspection inspection = campus().tally(FindingTally.allRectified(2, 3))
                .findings(List.of(closed("1", "卫生"), open("2", "卫生")))
                .build();

        assertThat(found(ConsistencyRules.TALLY, subject(inspection)))
                .containsExactly("ERROR inspection/campus | 检查“校园检查”：汇总为2类3个问题、整改3个，逐项登记为1类2个、销号1个"
                        + " | inspection \"campus\": types 2, problems 3, rectified 3 by the tally;"
                        + " types 1, problems 2, closed 1 by its findings"
                        + " | 以逐项登记为准核对汇总数 | check the tally against the register of findings");
    }

    @Test
    void acceptsATallyThatStandsAloneOrAgrees() {
        assertThat(found(
                        ConsistencyRules.TALLY,
                        subject(campus().tally(FindingTally.allRectified(5, 12)).build())))
                .isEmpty();
        assertThat(found(
                        ConsistencyRules.TALLY,
                        subject(campus().tally(new FindingTally(1, 2, 1))
                                .findings(List.of(closed("1", "卫生"), open("2", "卫生"), withdrawn("3")))
                                .build())))
                .isEmpty();
        assertThat(found(
                        ConsistencyRules.TALLY,
                        subject(campus().findings(List.of(open("1", "卫生"))).build())))
                .isEmpty();
    }

    @Test
    @Rule("8.4")
    void comparesATallyWithLongTermOnesThatWereVerifiedAndWithoutMergedOnes() {
        Finding kept = finding("1", "卫生")
                .moves(List.of(
                        move(FindingState.RECTIFYING, "学校"),
                        move(FindingState.AWAITING_VERIFICATION, "学校"),
                        move(FindingState.LONG_TERM_VERIFIED, "检查组")))
                .build();
        Finding merged = finding("2", "台账")
                .moves(List.of(FindingMove.builder(LocalDate.of(2023, 6, 1), FindingState.MERGED, text("检查组", "team"))
                        .duplicateOf(FindingReference.parse("1"))
                        .build()))
                .build();

        assertThat(found(
                        ConsistencyRules.TALLY,
                        subject(campus().tally(new FindingTally(1, 1, 1))
                                .findings(List.of(kept, merged))
                                .build())))
                .isEmpty();
    }

    @Test
    void waitsForTheEndOfAnInspectionBeforeItCompares() {
        Inspection inspection = campus().tally(FindingTally.allRectified(2, 3))
                .findings(List.of(open("1", "卫生")))
                .build();
        Dossier dossier = dossier(inspection);

        assertThat(found(ConsistencyRules.TALLY, ConsistencySubject.of(dossier, List.of(), LocalDate.of(2023, 12, 30))))
                .isEmpty();
        assertThat(found(ConsistencyRules.TALLY, ConsistencySubject.of(dossier, List.of(), LocalDate.of(2024, 1, 1))))
                .hasSize(1);
    }

    @Test
    void comparesTypesProblemsAndClosuresEach() {
        List<Finding> findings = List.of(closed("1", "卫生"), open("2", "台账"));

        for (FindingTally tally :
                List.of(new FindingTally(1, 2, 1), new FindingTally(2, 3, 1), new FindingTally(2, 2, 2))) {
            assertThat(found(
                            ConsistencyRules.TALLY,
                            subject(campus().tally(tally).findings(findings).build())))
                    .hasSize(1);
        }
    }

    @Test
    void namesCountsOfOneCategoryThatDifferBetweenInspections() {
        assertThat(found(
                        ConsistencyRules.ENTITY_COUNT,
                        subject(scoped("catering", "2023", "town", 9), scoped("campus", "2023", "town", 8))))
                .containsExactly("WARNING inspection/campus | 某镇，2023年：各次检查涉及的“学校食堂”数量不一：“campus”8、“catering”9"
                        + " | Town, 2023: inspections differ in the number of school canteens:"
                        + " 8 in \"campus\", 9 in \"catering\""
                        + " | 核对是否漏查或重复计数 | check whether some were left out or counted twice");
    }

    @Test
    void acceptsCountsThatAgreeOrSpeakOfOtherUnitsAndTimes() {
        assertThat(found(
                        ConsistencyRules.ENTITY_COUNT,
                        subject(scoped("catering", "2023", "town", 9), scoped("campus", "2023", "town", 9))))
                .isEmpty();
        assertThat(found(
                        ConsistencyRules.ENTITY_COUNT,
                        subject(
                                scoped("catering", "2023", "town", 9),
                                scoped("campus", "2023", "v1", 2),
                                scoped("earlier", "2022", "town", 8))))
                .isEmpty();
    }

    @Test
    void comparesNoInspectionsThatLookAtAPartOnPurpose() {
        for (InspectionKind kind : InspectionKind.values()) {
            boolean ofAll = kind == InspectionKind.SPECIAL || kind == InspectionKind.ROUTINE;
            assertThat(found(
                            ConsistencyRules.ENTITY_COUNT,
                            subject(scoped("catering", "2023", "town", 9), scoped("campus", kind, 8))))
                    .as(kind.name())
                    .hasSize(ofAll ? 1 : 0);
        }
    }

    @Test
    void pointsAtDigitsThatExplainADifference() {
        Inspection inspection = campus().tally(FindingTally.allRectified(1, 21))
                .findings(IntStream.rangeClosed(1, 12)
                        .mapToObj(i -> closed(String.valueOf(i), "卫生"))
                        .toList())
                .build();

        assertThat(found(ConsistencyRules.TALLY, subject(inspection)))
                .hasSize(1)
                .allMatch(line -> line.contains("the register of findings; \"21\" and \"12\" differ only in two"));
        assertThat(found(
                        ConsistencyRules.ENTITY_COUNT,
                        subject(scoped("catering", "2023", "town", 19), scoped("campus", "2023", "town", 91))))
                .hasSize(1)
                .allMatch(line -> line.contains("counted twice; \"91\" and \"19\" differ only in two"));
    }

    private static ConsistencySubject subject(Inspection... inspections) {
        return Doubts.subject(dossier(inspections), List.of());
    }

    private static Dossier dossier(Inspection... inspections) {
        return Dossier.builder(campaign().build(), Doubts.TREE)
                .inspections(List.of(inspections))
                .build();
    }

    private static Inspection.Builder campus() {
        return Inspection.builder(InspectionId.of("campus"), InspectionKind.SPECIAL)
                .theme(text("校园检查", "campus"))
                .period(Period.year(2023))
                .unit(OrgUnitId.of("town"));
    }

    private static Inspection scoped(String id, InspectionKind kind, int canteens) {
        return scoped(id, kind, "2023", "town", canteens);
    }

    private static Inspection scoped(String id, String period, String unit, int canteens) {
        return scoped(id, InspectionKind.ROUTINE, period, unit, canteens);
    }

    private static Inspection scoped(String id, InspectionKind kind, String period, String unit, int canteens) {
        return Inspection.builder(InspectionId.of(id), kind)
                .theme(text(id, id))
                .period(Period.parse(period))
                .unit(OrgUnitId.of(unit))
                .scope(List.of(new ScopeCount("school-canteen", text("学校食堂", "school canteens"), canteens)))
                .build();
    }

    private static Finding open(String id, String type) {
        return finding(id, type).build();
    }

    private static Finding withdrawn(String id) {
        return finding(id, "误报")
                .moves(List.of(move(FindingState.WITHDRAWN, "检查组")))
                .build();
    }

    private static Finding closed(String id, String type) {
        return finding(id, type)
                .moves(List.of(
                        move(FindingState.RECTIFYING, "学校"),
                        move(FindingState.AWAITING_VERIFICATION, "学校"),
                        move(FindingState.CLOSED, "检查组")))
                .build();
    }

    private static FindingMove move(FindingState to, String by) {
        return FindingMove.of(LocalDate.of(2023, 6, 1), to, text(by, by));
    }

    private static Finding.Builder finding(String id, String type) {
        return Finding.builder(id)
                .type(text(type, type))
                .description(text("说明", "description"))
                .raisedOn(LocalDate.of(2023, 5, 1));
    }
}

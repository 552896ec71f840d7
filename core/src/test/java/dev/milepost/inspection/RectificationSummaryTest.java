// SPDX-License-Identifier: Apache-2.0
package dev.milepost.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@Rule("8.5")
class RectificationSummaryTest {

    private static final LocalDate RAISED = LocalDate.of(2023, 5, 1);
    private static final LocalDate DUE = LocalDate.of(2023, 5, 31);
    private static final LocalizedText OFFICE = LocalizedText.of("市场监管所", "market office");
    private static final LocalizedText VILLAGE = LocalizedText.of("甲村", "village of Jia");

    /** Closed in time, closed late, overdue, not due yet, without due date, withdrawn, merged. */
    private static final List<Finding> FINDINGS = List.of(
            closed("in-time", DUE, RAISED.plusDays(10)),
            closed("late", DUE, DUE.plusDays(5)),
            finding("overdue").dueOn(DUE).build(),
            finding("later").dueOn(DUE.plusMonths(6)).build(),
            finding("undated").build(),
            finding("withdrawn")
                    .dueOn(DUE)
                    .moves(List.of(FindingMove.of(RAISED, FindingState.WITHDRAWN, OFFICE)))
                    .build(),
            finding("merged")
                    .dueOn(DUE)
                    .moves(List.of(FindingMove.builder(RAISED, FindingState.MERGED, OFFICE)
                            .duplicateOf(FindingReference.parse("overdue"))
                            .build()))
                    .build());

    @Test
    void keepsClosureAndOnTimeApart() {
        RectificationSummary june = RectificationSummary.of(FINDINGS, LocalDate.of(2023, 6, 30));

        assertThat(june.raised()).isEqualTo(5);
        assertThat(june.closed()).isEqualTo(2);
        assertThat(june.open()).isEqualTo(3);
        assertThat(june.overdue()).isEqualTo(1);
        assertThat(june.count(InspectionMeasure.WITHDRAWN)).isEqualTo(1);
        assertThat(june.count(InspectionMeasure.MERGED)).isEqualTo(1);
        assertThat(june.closureRate()).isEqualTo(Value.rate(2, 5));
        assertThat(june.onTimeRate()).isEqualTo(Value.rate(1, 3));
        assertThat(june.meanDaysToClose()).isEqualTo(Value.rate(10 + 35, 2));
        assertThat(june).hasToString("RectificationSummary[2 of 5 closed, 1 overdue]");
    }

    @Test
    void countsThoseDueOnTheDayAskedAboutAndNoneBefore() {
        assertThat(RectificationSummary.of(FINDINGS, DUE.minusDays(1)).onTimeRate())
                .isEqualTo(Value.missing(MissingReason.ZERO_DENOMINATOR));
        RectificationSummary onTheDay = RectificationSummary.of(FINDINGS, DUE);
        assertThat(onTheDay.onTimeRate()).isEqualTo(Value.rate(1, 3));
        assertThat(onTheDay.overdue()).isZero();
    }

    @Test
    void hasNoRateOfNothing() {
        RectificationSummary before = RectificationSummary.of(FINDINGS, RAISED.minusDays(1));

        assertThat(before).isEqualTo(RectificationSummary.none()).hasSameHashCodeAs(RectificationSummary.none());
        for (Value rate : List.of(before.closureRate(), before.onTimeRate(), before.meanDaysToClose())) {
            assertThat(rate).isEqualTo(Value.missing(MissingReason.ZERO_DENOMINATOR));
        }
    }

    @Test
    void measuresTimeAgainstTheExtendedDueDate() {
        Finding extended = finding("extended")
                .dueOn(DUE)
                .moves(List.of(
                        FindingMove.of(RAISED, FindingState.RECTIFYING, VILLAGE),
                        FindingMove.builder(RAISED, FindingState.EXTENDED, OFFICE)
                                .reason(OFFICE)
                                .dueOn(DUE.plusDays(10))
                                .build(),
                        FindingMove.of(DUE.plusDays(2), FindingState.AWAITING_VERIFICATION, VILLAGE),
                        FindingMove.of(DUE.plusDays(3), FindingState.CLOSED, OFFICE)))
                .build();

        assertThat(RectificationSummary.of(List.of(extended), DUE.plusDays(9)).onTimeRate())
                .isEqualTo(Value.missing(MissingReason.ZERO_DENOMINATOR));
        RectificationSummary then = RectificationSummary.of(List.of(extended), DUE.plusDays(10));
        assertThat(then.onTimeRate()).isEqualTo(Value.rate(1, 1));
        assertThat(then.count(InspectionMeasure.EXTENDED)).isEqualTo(1);
    }

    @Test
    void addsInspectionsByFindingsOrTallyAndSaysHowManyAreStated() {
        RectificationSummary sum = RectificationSummary.ofInspections(
                List.of(
                        inspection("a").findings(FINDINGS).build(),
                        inspection("b").tally(new FindingTally(5, 12, 11)).build(),
                        inspection("c").build()),
                LocalDate.of(2023, 6, 30));

        assertThat(sum.closureRate()).isEqualTo(Value.rate(13, 17));
        assertThat(sum.open()).isEqualTo(4);
        assertThat(sum.stated()).isEqualTo(12);
        assertThat(sum.onTimeRate()).isEqualTo(Value.rate(1, 3));
        assertThat(sum.meanDaysToClose()).isEqualTo(Value.rate(45, 2));
        assertThat(sum).isNotEqualTo(RectificationSummary.none()).isNotEqualTo("sum");
    }

    @Test
    void refusesAMeasureThatIsNoneOfFindings() {
        for (InspectionMeasure measure :
                List.of(InspectionMeasure.ROUNDS, InspectionMeasure.TYPES, InspectionMeasure.NOTICES)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RectificationSummary.none().count(measure))
                    .withMessageEndingWith("was " + measure);
        }
    }

    private static Finding closed(String id, LocalDate due, LocalDate closed) {
        return finding(id)
                .dueOn(due)
                .moves(List.of(
                        FindingMove.of(RAISED, FindingState.RECTIFYING, VILLAGE),
                        FindingMove.of(closed, FindingState.AWAITING_VERIFICATION, VILLAGE),
                        FindingMove.of(closed, FindingState.CLOSED, OFFICE)))
                .build();
    }

    private static Finding.Builder finding(String id) {
        return Finding.builder(id).type(OFFICE).description(OFFICE).raisedOn(RAISED);
    }

    private static Inspection.Builder inspection(String id) {
        return Inspection.builder(InspectionId.of(id), InspectionKind.SPECIAL)
                .theme(OFFICE)
                .period(Period.year(2023))
                .unit(OrgUnitId.of("town"));
    }
}

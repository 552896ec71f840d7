// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.HolidayCalendar;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Value;
import dev.milepost.submission.SubmissionMove.Objection;
import dev.milepost.submission.SubmissionMove.Returned;
import dev.milepost.submission.SubmissionMove.Submitted;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@Rule("13.1")
class ReportingCalendarTest {

    private static final CellKey X = CellKey.of(SmallTown.X);
    private static final LocalizedText CLERK = LocalizedText.of("村统计员", "clerk");
    private static final LocalizedText OFFICE = LocalizedText.of("镇爱卫办", "health office");
    private static final LocalizedText WHY = LocalizedText.of("原因", "reason");

    @Test
    void tellsOnTimeFromLateByOneDayFromMissing() {
        ReportingCalendar calendar = calendar(SmallTown.tree(3));
        List<Submission> submissions =
                List.of(sent(1, 1, LocalDate.of(2023, 2, 5)), sent(2, 1, LocalDate.of(2023, 2, 6)));

        assertThat(calendar.on(LocalDate.of(2023, 2, 8), submissions))
                .filteredOn(report -> report.due().period().equals(Period.month(2023, 1)))
                .extracting(report -> report.due().unit().value(), ReportStanding::timeliness, ReportStanding::days)
                .containsExactly(
                        tuple("v1", Timeliness.ON_TIME, 0),
                        tuple("v2", Timeliness.LATE, 1),
                        tuple("v3", Timeliness.MISSING, 3));
        assertThat(calendar.tally(LocalDate.of(2023, 2, 8), submissions)).isEqualTo(new ReportingTally(3, 2, 1));
        assertThat(calendar.on(LocalDate.of(2023, 2, 5), submissions))
                .as("at the end of the due day nothing is overdue yet")
                .extracting(ReportStanding::timeliness, ReportStanding::days)
                .contains(tuple(Timeliness.MISSING, 0), tuple(Timeliness.NOT_DUE, 0))
                .doesNotContain(tuple(Timeliness.MISSING, 1));
        assertThat(calendar.tally(LocalDate.of(2023, 2, 4), submissions)).isEqualTo(ReportingTally.NONE);
    }

    @Test
    void aReportThatIsEarlyIsOnTimeAndCountsFromItsDueDay() {
        List<Submission> early = List.of(sent(1, 1, LocalDate.of(2023, 1, 31)));
        ReportingCalendar calendar = calendar(SmallTown.tree(1));

        assertThat(calendar.on(LocalDate.of(2023, 2, 1), early).get(0).timeliness())
                .isEqualTo(Timeliness.ON_TIME);
        assertThat(calendar.tally(LocalDate.of(2023, 2, 4), early).due()).isZero();
        assertThat(calendar.tally(LocalDate.of(2023, 2, 5), early)).isEqualTo(new ReportingTally(1, 1, 1));
    }

    @Test
    void aUnitOwesThePeriodsOnWhoseLastDayItExists() {
        List<OrgUnit> units = new ArrayList<>(SmallTown.tree(1).units());
        units.add(SmallTown.villageUnit(2).opens(LocalDate.of(2023, 6, 30)).build());
        units.add(SmallTown.villageUnit(3).opens(LocalDate.of(2023, 7, 1)).build());
        units.add(SmallTown.villageUnit(4).closes(LocalDate.of(2023, 6, 30)).build());
        ReportingCalendar calendar = calendar(OrgTree.of(units));

        assertThat(owed(calendar, 1)).isEqualTo(12);
        assertThat(owed(calendar, 2)).as("opened on the last day of June").isEqualTo(7);
        assertThat(owed(calendar, 3)).as("opened on the day after").isEqualTo(6);
        assertThat(owed(calendar, 4)).as("closed on the last day of June").isEqualTo(5);
    }

    @Test
    void remindsOfWhatIsMissingAndOfWhatWasSentBackTheLongestOverdueFirst() {
        Submission returned = sent(1, 2, LocalDate.of(2023, 3, 1))
                .with(new Returned(LocalDate.of(2023, 3, 3), OFFICE, List.of(new Objection(X, WHY))));
        Submission inTime = sent(1, 1, LocalDate.of(2023, 2, 1));
        ReportingCalendar calendar = calendar(SmallTown.tree(2));

        assertThat(calendar.reminders(LocalDate.of(2023, 3, 6), List.of(returned, inTime)))
                .extracting(
                        report -> report.due().unit().value(),
                        report -> report.due().period().toString(),
                        ReportStanding::timeliness,
                        ReportStanding::state)
                .containsExactly(
                        tuple("v2", "202301", Timeliness.MISSING, ReviewState.DRAFT),
                        tuple("v1", "202302", Timeliness.ON_TIME, ReviewState.RETURNED),
                        tuple("v2", "202302", Timeliness.MISSING, ReviewState.DRAFT));
        assertThat(calendar.reminders(LocalDate.of(2023, 3, 2), List.of(returned, inTime)))
                .as("before it was sent back")
                .extracting(report -> report.due().unit().value())
                .containsExactly("v2");
    }

    @Test
    void onlyPeriodsThatLieWholeInTheTimeAreOwed() {
        Form weekly = form(PeriodType.WEEK)
                .due(new DueRule.DaysAfterEnd(2, DueRule.Shift.NONE))
                .build();
        ReportingCalendar calendar =
                ReportingCalendar.of(weekly, Period.year(2023), SmallTown.tree(1), HolidayCalendar.none());

        assertThat(calendar.dues()).hasSize(52);
        assertThat(calendar.dues().get(0).period()).hasToString("2023W01");
        assertThat(calendar.form()).isEqualTo(weekly);
    }

    @Test
    void ratesAreKeptAsPairsAndNothingDueHasNone() {
        ReportingTally tally = new ReportingTally(8, 6, 4).plus(new ReportingTally(2, 2, 2));

        assertThat(tally.reportingRate()).isEqualTo(Value.rate(8, 10));
        assertThat(tally.timelinessRate()).isEqualTo(Value.rate(6, 10));
        assertThat(tally.count(SubmissionMeasure.RECEIVED)).isEqualTo(8);
        assertThat(ReportingTally.NONE.reportingRate()).isEqualTo(Value.missing(MissingReason.ZERO_DENOMINATOR));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReportingTally(1, 2, 0))
                .withMessage("reports due, received and on time must each contain the next, were 1, 2 and 0");
    }

    @Test
    void refusesUnitsThatNobodyKnowsAndStandingsThatContradictThemselves() {
        Form form = form(PeriodType.MONTH).units(List.of(OrgUnitId.of("v9"))).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingCalendar.of(form, SmallTown.YEAR, SmallTown.tree(1), HolidayCalendar.none()))
                .withMessageContaining("'v9'");
        ReportDue due = new ReportDue(form.id(), SmallTown.village(1), Period.month(2023, 1), LocalDate.of(2023, 2, 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReportStanding(due, SmallTown.MID_YEAR, Optional.empty(), ReviewState.SUBMITTED))
                .withMessageContaining("must be DRAFT only if it did not come in, was SUBMITTED");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReportStanding(
                        due, SmallTown.MID_YEAR, Optional.of(SmallTown.YEAR_END), ReviewState.SUBMITTED))
                .withMessageContaining("must not be after 2023-06-30, was 2023-12-31");
    }

    @Test
    void aRegisterKeepsOneSubmissionForEachFormUnitAndPeriod() {
        Submission first = sent(1, 1, LocalDate.of(2023, 2, 1));
        Form form = first.form();
        Submission returned =
                first.with(new Returned(LocalDate.of(2023, 2, 2), OFFICE, List.of(new Objection(X, WHY))));
        ReportingRegister register = ReportingRegister.of(List.of(form), List.of(first));

        assertThat(register.with(returned).submissions()).containsExactly(returned);
        assertThat(register.with(sent(2, 1, LocalDate.of(2023, 2, 1))).submissions())
                .hasSize(2);
        assertThat(register.find(form.id())).contains(form);
        assertThat(register.observations(LocalDate.of(2023, 1, 31))).isEmpty();
        assertThat(register.observations(LocalDate.of(2023, 2, 1))).isEqualTo(first.observations());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingRegister.of(List.of(form), List.of(first, returned)))
                .withMessage("submission must be unique, was twice: [[monthly, v1, 202301]]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingRegister.of(List.of(form, form), List.of()))
                .withMessage("form must be unique, was twice: [monthly]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingRegister.none().with(first))
                .withMessageContaining("must be one of the register, was 'monthly'");
    }

    private static long owed(ReportingCalendar calendar, int village) {
        return calendar.dues().stream()
                .filter(due -> due.unit().equals(SmallTown.village(village)))
                .count();
    }

    private static ReportingCalendar calendar(OrgTree tree) {
        return ReportingCalendar.of(form(PeriodType.MONTH).build(), SmallTown.YEAR, tree, HolidayCalendar.none());
    }

    private static Submission sent(int village, int month, LocalDate date) {
        return Submission.of(form(PeriodType.MONTH).build(), SmallTown.village(village), Period.month(2023, month))
                .with(Submitted.of(date, Signatories.of(CLERK), List.of(Cell.of(X, Value.amount(5)))));
    }

    private static Form.Builder form(PeriodType type) {
        return Form.builder(FormId.of("monthly"), type)
                .name(LocalizedText.of("月报表", "monthly return"))
                .cells(List.of(X))
                .level(OrgLevels.VILLAGE)
                .due(new DueRule.DayOfNextMonth(5, DueRule.Shift.NONE));
    }
}

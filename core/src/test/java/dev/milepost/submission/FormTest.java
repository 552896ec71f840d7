// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.period.HolidayCalendar;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.submission.DueRule.Shift;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Rule("13.1")
class FormTest {

    /** The first days of May 2023: a holiday from Monday to Wednesday, worked for on the Saturday after. */
    private static final HolidayCalendar MAY = HolidayCalendar.of(
            Set.of(LocalDate.of(2023, 5, 1), LocalDate.of(2023, 5, 2), LocalDate.of(2023, 5, 3)),
            Set.of(LocalDate.of(2023, 5, 6)));

    @Test
    void theFifthOfTheNextMonthMovesAroundHolidays() {
        Period march = Period.month(2023, 3);
        Period april = Period.month(2023, 4);

        assertThat(dueOn(new DueRule.DayOfNextMonth(5, Shift.NONE), april)).isEqualTo("2023-05-05");
        assertThat(dueOn(new DueRule.DayOfNextMonth(2, Shift.NONE), april)).isEqualTo("2023-05-02");
        assertThat(dueOn(new DueRule.DayOfNextMonth(2, Shift.NEXT_WORKING_DAY), april))
                .isEqualTo("2023-05-04");
        assertThat(dueOn(new DueRule.DayOfNextMonth(2, Shift.PREVIOUS_WORKING_DAY), april))
                .as("back over the holiday and the weekend before it")
                .isEqualTo("2023-04-28");
        assertThat(dueOn(new DueRule.DayOfNextMonth(6, Shift.NEXT_WORKING_DAY), april))
                .as("a Saturday that is worked")
                .isEqualTo("2023-05-06");
        assertThat(dueOn(new DueRule.DayOfNextMonth(5, Shift.PREVIOUS_WORKING_DAY), march))
                .isEqualTo("2023-04-05");
    }

    @Test
    void aDayThatAShorterMonthLacksIsItsLast() {
        DueRule rule = new DueRule.DayOfNextMonth(31, Shift.NONE);

        assertThat(dueOn(rule, Period.month(2023, 1))).isEqualTo("2023-02-28");
        assertThat(dueOn(rule, Period.month(2024, 1))).isEqualTo("2024-02-29");
        assertThat(dueOn(rule, Period.month(2023, 3))).isEqualTo("2023-04-30");
    }

    @Test
    void theLastMonthOfAYearIsDueInTheNext() {
        assertThat(dueOn(new DueRule.DayOfNextMonth(5, Shift.NONE), Period.month(2023, 12)))
                .isEqualTo("2024-01-05");
        assertThat(dueOn(new DueRule.DaysAfterEnd(10, Shift.NONE), Period.year(2023)))
                .isEqualTo("2024-01-10");
    }

    @Test
    void theTwentyThirdOfAQuartersLastMonthIsBeforeItsEnd() {
        DueRule rule = new DueRule.DayOfLastMonth(23, Shift.NONE);

        assertThat(dueOn(rule, Period.quarter(2023, 1))).isEqualTo("2023-03-23");
        assertThat(dueOn(rule, Period.quarter(2023, 4))).isEqualTo("2023-12-23");
        assertThat(dueOn(new DueRule.DayOfLastMonth(23, Shift.NEXT_WORKING_DAY), Period.quarter(2023, 4)))
                .as("from a Saturday")
                .isEqualTo("2023-12-25");
    }

    @Test
    void daysAfterTheEndCountEveryDay() {
        DueRule rule = new DueRule.DaysAfterEnd(3, Shift.NONE);

        assertThat(dueOn(rule, Period.month(2024, 2))).isEqualTo("2024-03-03");
        assertThat(dueOn(rule, Period.month(2023, 2))).isEqualTo("2023-03-03");
        assertThat(dueOn(new DueRule.DaysAfterEnd(0, Shift.NONE), Period.month(2024, 2)))
                .isEqualTo("2024-02-29");
    }

    @Test
    void opensAndLocksByItsDays() {
        Form form = form(PeriodType.MONTH)
                .opening(Opening.afterEnd(1))
                .due(new DueRule.DayOfNextMonth(2, Shift.NEXT_WORKING_DAY))
                .lockAfterDays(10)
                .build();

        assertThat(form.opensOn(Period.month(2023, 4))).isEqualTo("2023-05-01");
        assertThat(form.locksOn(Period.month(2023, 4), MAY)).contains(LocalDate.of(2023, 5, 14));
        assertThat(form(PeriodType.MONTH).opening(Opening.afterStart(3)).build().opensOn(Period.month(2023, 4)))
                .isEqualTo("2023-04-04");
        assertThat(form(PeriodType.MONTH).build().locksOn(Period.month(2023, 4), MAY))
                .isEmpty();
    }

    @Test
    void isOwedByTheUnitsOfItsLevelAndByThoseNamed() {
        Form form = form(PeriodType.MONTH).units(List.of(SmallTown.TOWN)).build();

        assertThat(SmallTown.tree(2).units()).allMatch(form::isOwedBy);
        assertThat(SmallTown.tree(2).units())
                .filteredOn(form(PeriodType.MONTH).build()::isOwedBy)
                .extracting(unit -> unit.id().value())
                .containsExactly("v1", "v2");
        assertThat(form.elements()).containsExactly(SmallTown.X);
        assertThat(form.asksForApproval()).isFalse();
    }

    @Test
    void refusesWhatCannotBeAForm() {
        refused(form(PeriodType.SPAN), "periodType of form 'f' must come again, was SPAN");
        refused(
                form(PeriodType.MONTH).cells(List.of(CellKey.of(SmallTown.X))),
                "cells of form 'f' must be unique, were [x, x [small], x]");
        refused(
                Form.builder(FormId.of("f"), PeriodType.MONTH)
                        .name(LocalizedText.ofChinese("表"))
                        .due(new DueRule.DaysAfterEnd(1, Shift.NONE)),
                "cells of form 'f' must not be empty");
        refused(
                Form.builder(FormId.of("f"), PeriodType.MONTH)
                        .name(LocalizedText.ofChinese("表"))
                        .cells(List.of(CellKey.of(SmallTown.X)))
                        .due(new DueRule.DaysAfterEnd(1, Shift.NONE)),
                "level or units of form 'f' must be given");
        refused(form(PeriodType.MONTH).lockAfterDays(-1), "lockAfterDays of form 'f' must not be negative, was -1");
        refused(
                form(PeriodType.MONTH).approvalLevels(List.of(OrgLevels.COUNTY, OrgLevels.TOWNSHIP)),
                "approvalLevels of form 'f' must go upwards, were [county, township]");
        refused(
                form(PeriodType.MONTH).approvalLevels(List.of(OrgLevels.GROUP)),
                "approvalLevels of form 'f' must not lie below 'village', were [group]");
        refused(
                form(PeriodType.WEEK).due(new DueRule.DayOfLastMonth(23, Shift.NONE)),
                "due of form 'f' must not be a day of the last month of a WEEK");
        refused(
                form(PeriodType.MONTH).opening(Opening.afterEnd(6)),
                "due of form 'f' must not be before it opens on 2023-02-06, was 2023-02-05 for 202301");
    }

    @Test
    void refusesDaysThatNoMonthHas() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DueRule.DayOfNextMonth(32, Shift.NONE))
                .withMessage("day of a due rule must be 1 to 31, was 32");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DueRule.DayOfLastMonth(0, Shift.NONE))
                .withMessage("day of a due rule must be 1 to 31, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DueRule.DaysAfterEnd(-1, Shift.NONE))
                .withMessage("days of a due rule must be 0 to 3650, was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Opening.afterEnd(-1))
                .withMessage("days of an opening must be 0 to 3650, was -1");
    }

    private static void refused(Form.Builder form, String message) {
        assertThatIllegalArgumentException().isThrownBy(form::build).withMessage(message);
    }

    private static String dueOn(DueRule rule, Period period) {
        return rule.dueOn(period, MAY).toString();
    }

    private static Form.Builder form(PeriodType type) {
        return Form.builder(FormId.of("f"), type)
                .name(LocalizedText.ofChinese("表"))
                .cells(List.of(CellKey.of(SmallTown.X), CellKey.of(SmallTown.X, "small")))
                .level(OrgLevels.VILLAGE)
                .due(new DueRule.DayOfNextMonth(5, Shift.NONE));
    }
}

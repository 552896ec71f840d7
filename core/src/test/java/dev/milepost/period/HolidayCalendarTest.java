// SPDX-License-Identifier: Apache-2.0
package dev.milepost.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Due dates count working days, and move where they fall on a holiday. */
@Rule({"8.4", "13.1"})
class HolidayCalendarTest {

    private static final LocalDate FRIDAY = LocalDate.of(2023, 4, 28);
    private static final LocalDate SATURDAY = FRIDAY.plusDays(1);

    /** Three holidays from Saturday 29 April to Wednesday 3 May 2023; Sunday 23 April is worked in exchange. */
    private static final HolidayCalendar MAY_DAY = HolidayCalendar.of(
            Set.of(LocalDate.of(2023, 5, 1), LocalDate.of(2023, 5, 2), LocalDate.of(2023, 5, 3)),
            Set.of(LocalDate.of(2023, 4, 23)));

    @Test
    void restsOnWeekendsAndHolidaysSaveThoseWorkedInExchange() {
        assertThat(HolidayCalendar.none().isWorkingDay(FRIDAY)).isTrue();
        assertThat(HolidayCalendar.none().isWorkingDay(SATURDAY)).isFalse();
        assertThat(MAY_DAY.isWorkingDay(LocalDate.of(2023, 5, 2))).isFalse();
        assertThat(MAY_DAY.isWorkingDay(LocalDate.of(2023, 4, 23))).isTrue();
        assertThat(MAY_DAY.isWorkingDay(LocalDate.of(2023, 4, 22))).isFalse();
    }

    @Test
    void countsWorkingDaysInBothDirections() {
        assertThat(HolidayCalendar.none().plusWorkingDays(FRIDAY, 3)).isEqualTo(LocalDate.of(2023, 5, 3));
        assertThat(MAY_DAY.plusWorkingDays(FRIDAY, 1)).isEqualTo(LocalDate.of(2023, 5, 4));
        assertThat(MAY_DAY.plusWorkingDays(LocalDate.of(2023, 5, 4), -1)).isEqualTo(FRIDAY);
        assertThat(MAY_DAY.plusWorkingDays(SATURDAY, 0)).isEqualTo(SATURDAY);
    }

    @Test
    void countsAsFarAsAHundredThousandDays() {
        assertThat(HolidayCalendar.none().plusWorkingDays(FRIDAY, 100_000)).isEqualTo(FRIDAY.plusWeeks(20_000));
        assertThat(HolidayCalendar.none().plusWorkingDays(FRIDAY, -100_000)).isEqualTo(FRIDAY.minusWeeks(20_000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MAY_DAY.plusWorkingDays(FRIDAY, 100_001))
                .withMessage("days must be within +/- 100000, was 100001");
        assertThatIllegalArgumentException().isThrownBy(() -> MAY_DAY.plusWorkingDays(FRIDAY, -100_001));
    }

    @Test
    void movesADueDateToTheNextWorkingDay() {
        assertThat(MAY_DAY.nextWorkingDay(FRIDAY)).isEqualTo(FRIDAY);
        assertThat(MAY_DAY.nextWorkingDay(SATURDAY)).isEqualTo(LocalDate.of(2023, 5, 4));
    }

    @Test
    void refusesContradictoryDays() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HolidayCalendar.of(Set.of(SATURDAY), Set.of(SATURDAY)))
                .withMessageContaining("must not be both holiday and working weekend, was [2023-04-29]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HolidayCalendar.of(Set.of(), Set.of(FRIDAY)))
                .withMessage("working weekend must be a Saturday or Sunday, was 2023-04-28");
    }

    @Test
    void isEqualByItsDays() {
        HolidayCalendar same = HolidayCalendar.of(MAY_DAY.holidays(), MAY_DAY.workingWeekends());

        assertThat(same).isEqualTo(MAY_DAY).hasSameHashCodeAs(MAY_DAY).hasToString(MAY_DAY.toString());
        assertThat(HolidayCalendar.of(Set.of(), Set.of(SATURDAY)))
                .hasToString("HolidayCalendar[holidays=[], workingWeekends=[2023-04-29]]");
        assertThat(MAY_DAY)
                .isNotEqualTo(HolidayCalendar.none())
                .isNotEqualTo(HolidayCalendar.of(MAY_DAY.holidays(), Set.of()))
                .isNotEqualTo("calendar");
    }
}

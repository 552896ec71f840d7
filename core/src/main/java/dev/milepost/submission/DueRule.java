// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.period.HolidayCalendar;
import dev.milepost.period.Period;
import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;

/**
 * When the report of a period is due: a day counted from the period, moved where it is not worked. Rule 13.1. The due
 * day is the last one in time, inclusive.
 */
public sealed interface DueRule {

    /** Where a due day goes that is not worked. */
    Shift shift();

    /** The day counted, before it is moved. */
    LocalDate unshiftedOn(Period period);

    /**
     * The last day in time, inclusive.
     *
     * @param period the period of the report
     * @param calendar which days are worked
     */
    default LocalDate dueOn(Period period, HolidayCalendar calendar) {
        return shift().from(unshiftedOn(period), calendar);
    }

    /**
     * A day of the month after the one in which the period ends: the 5th of the next month.
     *
     * @param day the day of the month, 1 to 31; a shorter month ends earlier, and so does the rule
     * @param shift where it goes if it is not worked
     */
    record DayOfNextMonth(int day, Shift shift) implements DueRule {

        public DayOfNextMonth {
            checkDay(day);
            requireNonNull(shift, "shift");
        }

        @Override
        public LocalDate unshiftedOn(Period period) {
            return dayOf(period.lastDay().withDayOfMonth(1).plusMonths(1), day);
        }
    }

    /**
     * A day of the month in which the period ends: the 23rd of a quarter's last month.
     *
     * @param day the day of the month, 1 to 31; a shorter month ends earlier, and so does the rule
     * @param shift where it goes if it is not worked
     */
    record DayOfLastMonth(int day, Shift shift) implements DueRule {

        public DayOfLastMonth {
            checkDay(day);
            requireNonNull(shift, "shift");
        }

        @Override
        public LocalDate unshiftedOn(Period period) {
            return dayOf(period.lastDay(), day);
        }
    }

    /**
     * So many days after the period.
     *
     * @param days how many days after its last day, 0 to 3,650; 0 is the last day itself
     * @param shift where it goes if it is not worked
     */
    record DaysAfterEnd(int days, Shift shift) implements DueRule {

        private static final int MAX_DAYS = 3_650;

        public DaysAfterEnd {
            requireNonNull(shift, "shift");
            checkArgument(days >= 0 && days <= MAX_DAYS, "days of a due rule must be 0 to %s, was %s", MAX_DAYS, days);
        }

        @Override
        public LocalDate unshiftedOn(Period period) {
            return period.lastDay().plusDays(days);
        }
    }

    /** Where a due day goes that is not worked. */
    enum Shift {
        /** 不顺延: nowhere. */
        NONE,
        /** 遇节假日顺延: to the first working day after it. */
        NEXT_WORKING_DAY,
        /** 遇节假日提前: to the last working day before it. */
        PREVIOUS_WORKING_DAY;

        /** What offices write. */
        public LocalizedText label() {
            return Glossary.get("dueshift." + name());
        }

        /** Returns the day itself if it is worked, else where it goes. */
        public LocalDate from(LocalDate day, HolidayCalendar calendar) {
            return switch (this) {
                case NONE -> day;
                case NEXT_WORKING_DAY -> calendar.nextWorkingDay(day);
                case PREVIOUS_WORKING_DAY -> calendar.isWorkingDay(day) ? day : calendar.plusWorkingDays(day, -1);
            };
        }
    }

    private static void checkDay(int day) {
        checkArgument(day >= 1 && day <= 31, "day of a due rule must be 1 to 31, was %s", day);
    }

    private static LocalDate dayOf(LocalDate month, int day) {
        return month.withDayOfMonth(Math.min(day, month.lengthOfMonth()));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.inspection;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.period.HolidayCalendar;
import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;

/**
 * How long a rectification may take, counted from the day the finding was raised, which itself is not counted. Rule
 * 8.4. Ten working days from a Friday end on a Friday two weeks later, where no holiday lies between.
 *
 * @param days how many days, 0 to 3,650; 0 is the day itself (立行立改)
 * @param counting which days count
 */
public record TimeLimit(int days, Counting counting) {

    private static final int MAX_DAYS = 3_650;

    public TimeLimit {
        requireNonNull(counting, "counting");
        checkArgument(days >= 0 && days <= MAX_DAYS, "days of a time limit must be 0 to %s, was %s", MAX_DAYS, days);
    }

    /** Which days count. */
    public enum Counting {
        /** 自然日: every day; the last one may be a holiday. */
        CALENDAR_DAYS,
        /** 工作日: working days alone. */
        WORKING_DAYS;

        /** What offices write. */
        public LocalizedText label() {
            return Glossary.get("counting." + name());
        }
    }

    /** Obtains a limit in calendar days. */
    public static TimeLimit ofCalendarDays(int days) {
        return new TimeLimit(days, Counting.CALENDAR_DAYS);
    }

    /** Obtains a limit in working days. */
    public static TimeLimit ofWorkingDays(int days) {
        return new TimeLimit(days, Counting.WORKING_DAYS);
    }

    /**
     * The last day in time, inclusive.
     *
     * @param raisedOn the day to count from
     * @param calendar which days are worked; calendar days go without it
     */
    public LocalDate dueOn(LocalDate raisedOn, HolidayCalendar calendar) {
        requireNonNull(calendar, "calendar");
        return counting == Counting.WORKING_DAYS ? calendar.plusWorkingDays(raisedOn, days) : raisedOn.plusDays(days);
    }
}

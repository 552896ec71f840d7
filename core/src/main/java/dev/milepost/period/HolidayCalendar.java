// SPDX-License-Identifier: Apache-2.0
package dev.milepost.period;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which days are working days: Monday to Friday, save holidays, and those weekend days that are worked in exchange
 * (调休). Holidays are data; the library knows none.
 */
public final class HolidayCalendar {

    private static final HolidayCalendar NONE = new HolidayCalendar(Set.of(), Set.of());
    private static final int MAX_DAYS = 100_000;

    private final Set<LocalDate> holidays;
    private final Set<LocalDate> workingWeekends;

    private HolidayCalendar(Set<LocalDate> holidays, Set<LocalDate> workingWeekends) {
        this.holidays = Set.copyOf(holidays);
        this.workingWeekends = Set.copyOf(workingWeekends);
    }

    /**
     * Returns the calendar without holidays: Monday to Friday are worked.
     *
     * @return the calendar
     */
    public static HolidayCalendar none() {
        return NONE;
    }

    /**
     * Returns a calendar.
     *
     * @param holidays days that are not worked; those on a weekend change nothing
     * @param workingWeekends Saturdays and Sundays that are worked
     * @return the calendar
     * @throws IllegalArgumentException if a day is in both sets, or a working weekend is no Saturday or Sunday
     */
    public static HolidayCalendar of(Set<LocalDate> holidays, Set<LocalDate> workingWeekends) {
        Set<LocalDate> both = Sets.intersection(holidays, workingWeekends);
        checkArgument(both.isEmpty(), "day must not be both holiday and working weekend, was %s", both);
        for (LocalDate day : workingWeekends) {
            checkArgument(isWeekend(day), "working weekend must be a Saturday or Sunday, was %s", day);
        }
        return new HolidayCalendar(holidays, workingWeekends);
    }

    /**
     * Returns the days that are not worked.
     *
     * @return the holidays in order of time, a copy
     */
    public Set<LocalDate> holidays() {
        return new TreeSet<>(holidays);
    }

    /**
     * Returns the weekend days that are worked.
     *
     * @return the days in order of time, a copy
     */
    public Set<LocalDate> workingWeekends() {
        return new TreeSet<>(workingWeekends);
    }

    /**
     * Tells whether a day is worked.
     *
     * @param date the day
     * @return whether it is a working day
     */
    public boolean isWorkingDay(LocalDate date) {
        requireNonNull(date, "date");
        return isWeekend(date) ? workingWeekends.contains(date) : !holidays.contains(date);
    }

    /**
     * Counts working days from a day, which itself is not counted: three working days after a Friday is a Wednesday.
     *
     * @param date the day to count from
     * @param days how many working days, -100,000 to 100,000; negative counts backwards, zero returns the day itself
     * @return the day reached
     * @throws IllegalArgumentException if the number is out of range
     */
    public LocalDate plusWorkingDays(LocalDate date, int days) {
        checkArgument(days >= -MAX_DAYS && days <= MAX_DAYS, "days must be within +/- %s, was %s", MAX_DAYS, days);
        LocalDate reached = requireNonNull(date, "date");
        int step = Integer.signum(days);
        for (int left = Math.abs(days); left > 0; ) {
            reached = reached.plusDays(step);
            left -= isWorkingDay(reached) ? 1 : 0;
        }
        return reached;
    }

    /**
     * Returns the first working day not before a day: where a due date moves that falls on a holiday.
     *
     * @param date the day
     * @return the day itself if it is worked, else the first working day after it
     */
    public LocalDate nextWorkingDay(LocalDate date) {
        return isWorkingDay(date) ? date : plusWorkingDays(date, 1);
    }

    /** Compares the days of both sets. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HolidayCalendar that
                && holidays.equals(that.holidays)
                && workingWeekends.equals(that.workingWeekends);
    }

    @Override
    public int hashCode() {
        return Objects.hash(holidays, workingWeekends);
    }

    @Override
    public String toString() {
        return "HolidayCalendar[holidays=" + holidays() + ", workingWeekends=" + workingWeekends() + "]";
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.period;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The kinds of reporting period. */
public enum PeriodType {
    /** One day, {@code 20230615}. */
    DAY,
    /** One ISO week, Monday to Sunday, {@code 2023W12}. */
    WEEK,
    /** A third of a month (旬): days 1-10, 11-20, 21 to the end, {@code 202306X2}. */
    TEN_DAY,
    /** A calendar month, {@code 202306}. */
    MONTH,
    /** A calendar quarter, {@code 2023Q2}. */
    QUARTER,
    /** Half a calendar year, {@code 2023S1}. */
    HALF_YEAR,
    /** A calendar year, {@code 2023}. */
    YEAR,
    /** Any run of days, such as that of a campaign, {@code 20220701-20241231}. */
    SPAN;

    /**
     * Returns the period of this type that contains a day.
     *
     * @param date the day
     * @return the period
     * @throws IllegalArgumentException if this is {@link #SPAN}, which has no period of its own for a day
     */
    public Period periodOf(LocalDate date) {
        LocalDate start = startOf(requireNonNull(date, "date"));
        return new Period(this, start, endAfter(start));
    }

    /**
     * Returns the type for a reader.
     *
     * @return the words of the glossary, in both languages
     */
    public LocalizedText label() {
        return Glossary.get("periodtype." + name());
    }

    /** Returns the first day of the period that contains the day. */
    LocalDate startOf(LocalDate date) {
        checkArgument(this != SPAN, "period type must have one period for a day, was SPAN");
        return switch (this) {
            case DAY, SPAN -> date;
            case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case TEN_DAY -> date.withDayOfMonth(Math.min((date.getDayOfMonth() - 1) / 10, 2) * 10 + 1);
            case MONTH -> date.withDayOfMonth(1);
            case QUARTER -> startOfMonths(date, 3);
            case HALF_YEAR -> startOfMonths(date, 6);
            case YEAR -> date.withDayOfYear(1);
        };
    }

    /** Returns the day after the period that begins on the given first day. */
    LocalDate endAfter(LocalDate start) {
        return switch (this) {
            case DAY, SPAN -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case TEN_DAY ->
                start.getDayOfMonth() < 21 ? start.plusDays(10) : start.with(TemporalAdjusters.firstDayOfNextMonth());
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(3);
            case HALF_YEAR -> start.plusMonths(6);
            case YEAR -> start.plusYears(1);
        };
    }

    private static LocalDate startOfMonths(LocalDate date, int months) {
        int month = (date.getMonthValue() - 1) / months * months + 1;
        return LocalDate.of(date.getYear(), month, 1);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.observation.CountedStates;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What is asked of the figures.
 *
 * @param period over which days
 * @param when by which two clocks
 * @param yearsFrom the first day of a campaign year; the others begin whole years before and after it (rule 4.4)
 * @param change whether cumulative figures answer with what they grew by in the period, instead of how far they got
 * @param states which states count
 */
record Window(Period period, AsOf when, LocalDate yearsFrom, boolean change, CountedStates states) {

    /** The last day that is spoken of: that of the period, or of the question if it comes first. */
    LocalDate lastDay() {
        return period.lastDay().isBefore(when.date()) ? period.lastDay() : when.date();
    }

    /** The campaign year of a day. */
    Period yearOf(LocalDate day) {
        long years = ChronoUnit.YEARS.between(yearsFrom, day);
        LocalDate start = yearsFrom.plusYears(years);
        long first = start.isAfter(day) ? years - 1 : years;
        return Period.span(yearsFrom.plusYears(first), yearsFrom.plusYears(first + 1));
    }

    /** The campaign years of the days that are spoken of, in order of time; none before the period has begun. */
    List<Period> years() {
        List<Period> years = new ArrayList<>();
        LocalDate day = period.startInclusive();
        while (!day.isAfter(lastDay())) {
            Period year = yearOf(day);
            years.add(year);
            day = year.endExclusive();
        }
        return years;
    }

    /** The same question of the period before, of the same kind. */
    Window previous() {
        return new Window(period.previous(), when, yearsFrom, change, states);
    }

    /** The same question from the start of the campaign year to the end of the period; of a week, the whole weeks. */
    Window yearToDate() {
        LocalDate start = yearOf(period.lastDay()).startInclusive();
        Period year = period.type() == PeriodType.WEEK
                ? Period.span(start, period.endExclusive())
                : Period.between(start, period.endExclusive());
        return new Window(year, when, yearsFrom, false, states);
    }

    /** Whether figures of a kind of period count at all in the period asked for: ISO weeks in no month. Rule 4.2. */
    boolean takes(PeriodType type) {
        return type != PeriodType.WEEK || period.type() == PeriodType.WEEK || period.type() == PeriodType.SPAN;
    }
}

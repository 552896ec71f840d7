// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.rollup.Rollup;
import java.time.LocalDate;

/**
 * How far a question about targets looks.
 *
 * @param rollup the figures
 * @param day the last day that is spoken of, not after the as-of date
 */
record Horizon(Rollup rollup, LocalDate day) {

    /** All that the roll-up speaks of. */
    static Horizon of(Rollup rollup) {
        return new Horizon(rollup, rollup.when().date());
    }

    /** What there is up to the end of a period; who had reported by then is told by the roll-up's own date. */
    static Horizon until(Rollup rollup, Period period) {
        LocalDate date = rollup.when().date();
        return new Horizon(rollup, period.lastDay().isBefore(date) ? period.lastDay() : date);
    }

    /** The part of a window that is spoken of; the whole window if it has not begun. */
    Period cut(Period window) {
        boolean whole = day.equals(rollup.when().date())
                || !day.isBefore(window.lastDay())
                || day.isBefore(window.startInclusive());
        if (whole) {
            return window;
        }
        LocalDate end = day.plusDays(1);
        return window.type() == PeriodType.SPAN
                ? Period.span(window.startInclusive(), end)
                : Period.between(window.startInclusive(), end);
    }

    /** Whether a period is over. */
    boolean isPast(Period period) {
        return !period.lastDay().isAfter(day);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.period.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is asked over time. Rules 4.3, 4.4.
 *
 * @param window over which days
 * @param change whether a cumulative figure answers with what it grew by
 * @param yearsFrom the first day of a campaign year
 * @param date the day of the question
 */
record Asking(Period window, boolean change, LocalDate yearsFrom, LocalDate date) {

    /** The last day spoken of. */
    LocalDate lastDay() {
        return date.isBefore(window.lastDay()) ? date : window.lastDay();
    }

    /** The campaign years, twelve months each, that the days spoken of touch. */
    List<Period> years() {
        return IntStream.rangeClosed(-5, 5)
                .mapToObj(year -> Period.span(yearsFrom.plusYears(year), yearsFrom.plusYears(year + 1L)))
                .filter(year -> year.startInclusive().isBefore(window.endExclusive()))
                .filter(year -> !year.startInclusive().isAfter(lastDay()))
                .filter(year -> year.endExclusive().isAfter(window.startInclusive()))
                .filter(year -> !lastDay().isBefore(window.startInclusive()))
                .toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.indicator.DataElement;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.period.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a window means for the slots of an element: which count and which are owed by a unit that exists throughout.
 * Rules 2.3, 4.2 to 4.4.
 *
 * @param counted the slots that count, as bits; they lie side by side
 * @param owed the slots owed by now, as bits
 * @param from the first slot that counts
 * @param to the slot behind the last that counts, exclusive
 * @param years of cumulative figures the campaign years
 * @param freshFrom of a latest state the first slot that is not stale
 */
@SuppressWarnings("ArrayRecordComponent") // never compared and never handed on
record SlotWindow(long[] counted, long[] owed, int from, int to, List<Year> years, int freshFrom) {

    /**
     * Makes the window of an element; empty if some of what is owed is none of the slots.
     *
     * @param unit any unit that exists throughout
     */
    static Optional<SlotWindow> of(DataElement element, Slots slots, Window window, OrgUnit unit) {
        List<Period> owed = new Dues(element, unit, window).owed();
        if (owed.stream().anyMatch(period -> slots.find(period) < 0)) {
            return Optional.empty();
        }
        long[] owing = slots.mask(owed::contains);
        return Optional.of(
                switch (element.timeOperator()) {
                    case CUMULATIVE -> cumulative(slots, window, owing);
                    case POINT_IN_TIME -> pointInTime(element, slots, window, owing);
                    case IN_PERIOD, AVERAGE, MAX, MIN -> {
                        long[] counted = slots.mask(period -> window.period().contains(period)
                                && isBy(period, window.when().date()));
                        yield of(counted, owing, List.of(), 0);
                    }
                });
    }

    /** How many reports a unit owes that has sent none. */
    int silent(DataElement element) {
        return switch (element.timeOperator()) {
            case CUMULATIVE ->
                (int) years.stream().filter(year -> year.lastOwed >= 0).count();
            case POINT_IN_TIME -> Math.min(1, count(owed));
            case IN_PERIOD, AVERAGE, MAX, MIN -> count(owed);
        };
    }

    private static SlotWindow cumulative(Slots slots, Window window, long[] owing) {
        List<Year> years = new ArrayList<>();
        for (Period year : window.years()) {
            long[] counted = slots.mask(
                    period -> window.takes(period.type()) && year.contains(period) && isBy(period, window.lastDay()));
            long[] owed = slots.mask(period -> year.contains(period.lastDay())
                    && (owing[slots.find(period) >>> 6] >>> slots.find(period) & 1) != 0);
            years.add(new Year(counted, highest(owed)));
        }
        return of(new long[slots.words()], owing, years, 0);
    }

    private static SlotWindow pointInTime(DataElement element, Slots slots, Window window, long[] owing) {
        long[] counted = slots.mask(period -> isBy(period, window.lastDay()));
        int fresh = 0;
        while (element.maximumAgeDays().isPresent()
                && fresh < slots.size()
                && ChronoUnit.DAYS.between(slots.period(fresh).lastDay(), window.lastDay())
                        > element.maximumAgeDays().get()) {
            fresh++;
        }
        return of(counted, owing, List.of(), fresh);
    }

    private static SlotWindow of(long[] counted, long[] owed, List<Year> years, int freshFrom) {
        int to = highest(counted) + 1;
        return new SlotWindow(counted, owed, to - count(counted), to, List.copyOf(years), freshFrom);
    }

    private static boolean isBy(Period period, LocalDate day) {
        return !period.lastDay().isAfter(day);
    }

    static int count(long[] mask) {
        int count = 0;
        for (long word : mask) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** The highest bit; -1 if there is none. */
    static int highest(long[] mask) {
        for (int word = mask.length - 1; word >= 0; word--) {
            if (mask[word] != 0) {
                return (word << 6) + 63 - Long.numberOfLeadingZeros(mask[word]);
            }
        }
        return -1;
    }

    /**
     * A campaign year of cumulative figures.
     *
     * @param counted the slots that count, as bits
     * @param lastOwed the last slot owed; -1 if none is
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared and never handed on
    record Year(long[] counted, int lastOwed) {}
}

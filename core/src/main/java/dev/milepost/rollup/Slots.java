// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The periods of one kind that a campaign lies in, numbered in order of time: the places of a series. None of a span,
 * which has no period of its own for a day, and none where there would be too many.
 */
final class Slots {

    /** So that the reports of a pair fit into 12 bits: five and a half years of days. */
    static final int MOST = 2047;

    private final List<Period> periods;
    private final Map<Period, Integer> numbers = new HashMap<>();

    private Slots(List<Period> periods) {
        this.periods = periods;
        periods.forEach(period -> numbers.put(period, numbers.size()));
    }

    static Slots of(PeriodType type, Period campaign) {
        List<Period> periods = new ArrayList<>();
        if (type != PeriodType.SPAN) {
            Period period = type.periodOf(campaign.startInclusive());
            while (period.startInclusive().isBefore(campaign.endExclusive()) && periods.size() <= MOST) {
                periods.add(period);
                period = period.next();
            }
        }
        return new Slots(periods.size() > MOST ? List.of() : List.copyOf(periods));
    }

    int size() {
        return periods.size();
    }

    /** How many bits a slot number takes. */
    int bits() {
        return Math.max(1, 32 - Integer.numberOfLeadingZeros(Math.max(0, size() - 1)));
    }

    /** How many words a mask of all slots takes. */
    int words() {
        return (size() + 63) >>> 6;
    }

    Period period(int slot) {
        return periods.get(slot);
    }

    /** The number of a period; -1 if it is none of these. */
    int find(Period period) {
        return numbers.getOrDefault(period, -1);
    }

    /** The slots whose periods are wanted, as bits. */
    long[] mask(Predicate<Period> wanted) {
        long[] mask = new long[words()];
        for (int slot = 0; slot < size(); slot++) {
            if (wanted.test(period(slot))) {
                mask[slot >>> 6] |= 1L << slot;
            }
        }
        return mask;
    }
}

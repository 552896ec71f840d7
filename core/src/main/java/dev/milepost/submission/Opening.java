// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.period.Period;
import java.time.LocalDate;

/**
 * From which day on a form may be filled in.
 *
 * @param days how many days after the first or last day of the period, 0 to 3,650; 0 is that day itself
 * @param after the day to count from
 */
public record Opening(int days, Anchor after) {

    private static final int MAX_DAYS = 3_650;

    public Opening {
        requireNonNull(after, "after");
        checkArgument(days >= 0 && days <= MAX_DAYS, "days of an opening must be 0 to %s, was %s", MAX_DAYS, days);
    }

    /** Which day an opening is counted from. */
    public enum Anchor {
        /** The first day of the period. */
        START,
        /** The last day of the period. */
        END
    }

    /** Obtains an opening so many days after the first day of the period; 0 is that day itself. */
    public static Opening afterStart(int days) {
        return new Opening(days, Anchor.START);
    }

    /** Obtains an opening so many days after the last day of the period; 0 is that day itself. */
    public static Opening afterEnd(int days) {
        return new Opening(days, Anchor.END);
    }

    /** The first day on which the form of a period may be filled in. */
    public LocalDate on(Period period) {
        LocalDate from = after == Anchor.START ? period.startInclusive() : period.lastDay();
        return from.plusDays(days);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.period;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The two clocks of a question: which day it speaks of, and up to when records count. Asking again with the same two
 * gives the same answer, whatever was recorded since.
 *
 * @param date the day spoken of
 * @param knownAt the instant up to which, included, what was recorded counts
 */
public record AsOf(LocalDate date, Instant knownAt) {

    /** Checks the components. */
    public AsOf {
        requireNonNull(date, "date");
        requireNonNull(knownAt, "knownAt");
    }

    /**
     * Returns the two clocks.
     *
     * @param date the day spoken of
     * @param knownAt the instant up to which, included, what was recorded counts
     * @return the pair
     */
    public static AsOf of(LocalDate date, Instant knownAt) {
        return new AsOf(date, knownAt);
    }

    /**
     * Returns the last day of a period with an instant.
     *
     * @param period the period spoken of
     * @param knownAt the instant up to which, included, what was recorded counts
     * @return the pair
     */
    public static AsOf endOf(Period period, Instant knownAt) {
        return new AsOf(period.lastDay(), knownAt);
    }

    /**
     * Reads {@code "2023-12-31@2024-01-05T00:00:00Z"}.
     *
     * @param text ISO date, {@code @} and ISO instant
     * @return the pair
     * @throws IllegalArgumentException if the text has another form
     */
    public static AsOf parse(String text) {
        int at = requireNonNull(text, "text").indexOf('@');
        checkArgument(at > 0, "as-of must be date@instant, was '%s'", text);
        try {
            return of(LocalDate.parse(text.substring(0, at)), Instant.parse(text.substring(at + 1)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "as-of must look like 2023-12-31@2024-01-05T00:00:00Z, was '" + text + "'", e);
        }
    }

    /** Returns ISO date, {@code @} and ISO instant; {@link #parse} reads it. */
    @Override
    public String toString() {
        return date + "@" + knownAt;
    }
}

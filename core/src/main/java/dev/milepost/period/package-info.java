// SPDX-License-Identifier: Apache-2.0

/**
 * Time as it is reported.
 *
 * <p>Start with {@link dev.milepost.period.Period}: a half-open run of days of a
 * {@link dev.milepost.period.PeriodType}, with a text form such as {@code 2023S1}. {@link dev.milepost.period.AsOf}
 * holds the two clocks of every question: the date it speaks of, and the instant up to which records count.
 * {@link dev.milepost.period.HolidayCalendar} counts working days from holidays given as data. Nothing here reads a
 * clock: dates are always given.
 *
 * <p>May use {@link dev.milepost.text} and {@link dev.milepost.quantity}.
 */
@NullMarked
package dev.milepost.period;

import org.jspecify.annotations.NullMarked;

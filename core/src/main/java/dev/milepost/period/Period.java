// SPDX-License-Identifier: Apache-2.0
package dev.milepost.period;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A reporting period: a half-open run of whole days in the years 1 to 9999. Its text form is {@code 2023},
 * {@code 2023S1}, {@code 2023Q2}, {@code 202306}, {@code 202306X2}, {@code 2023W12}, {@code 20230615}, or
 * {@code 20220701-20241231} for a span, whose last day is included in the text.
 *
 * @param type the kind of period
 * @param startInclusive the first day
 * @param endExclusive the day after the last
 */
public record Period(PeriodType type, LocalDate startInclusive, LocalDate endExclusive) implements Comparable<Period> {

    private static final int MAX_YEAR = 9999;
    private static final Comparator<Period> ORDER = Comparator.comparing(Period::startInclusive)
            .thenComparing(Period::endExclusive)
            .thenComparing(Period::type);

    /**
     * Checks the days against the type: a month is a whole calendar month, a week begins on Monday.
     *
     * @throws IllegalArgumentException if the days are not one period of the type, a span is empty, or a year is out of
     *     range
     */
    public Period {
        requireNonNull(type, "type");
        requireNonNull(startInclusive, "startInclusive");
        requireNonNull(endExclusive, "endExclusive");
        checkArgument(
                startInclusive.isBefore(endExclusive),
                "start of period must be before its end, was %s and %s",
                startInclusive,
                endExclusive);
        checkArgument(
                startInclusive.getYear() >= 1 && lastCountedYear(type, startInclusive, endExclusive) <= MAX_YEAR,
                "days of period must be in the years 1 to %s, was %s to before %s",
                MAX_YEAR,
                startInclusive,
                endExclusive);
        checkArgument(
                type == PeriodType.SPAN
                        || (type.startOf(startInclusive).equals(startInclusive)
                                && type.endAfter(startInclusive).equals(endExclusive)),
                "days of period must be one whole %s, was %s to before %s",
                type,
                startInclusive,
                endExclusive);
    }

    /** The last week of the year 9999 ends in the year after, and still counts in its own. */
    private static int lastCountedYear(PeriodType type, LocalDate startInclusive, LocalDate endExclusive) {
        return type == PeriodType.WEEK
                ? startInclusive.getYear()
                : endExclusive.minusDays(1).getYear();
    }

    /**
     * Returns a calendar year.
     *
     * @param year the year, 1 to 9999
     * @return the period
     */
    public static Period year(int year) {
        return PeriodType.YEAR.periodOf(date(year, 1, 1));
    }

    /**
     * Returns half a calendar year.
     *
     * @param year the year, 1 to 9999
     * @param half 1 or 2
     * @return the period
     */
    public static Period halfYear(int year, int half) {
        checkRange("half-year", half, 2);
        return PeriodType.HALF_YEAR.periodOf(date(year, half * 6, 1));
    }

    /**
     * Returns a calendar quarter.
     *
     * @param year the year, 1 to 9999
     * @param quarter 1 to 4
     * @return the period
     */
    public static Period quarter(int year, int quarter) {
        checkRange("quarter", quarter, 4);
        return PeriodType.QUARTER.periodOf(date(year, quarter * 3, 1));
    }

    /**
     * Returns a calendar month.
     *
     * @param year the year, 1 to 9999
     * @param month 1 to 12
     * @return the period
     */
    public static Period month(int year, int month) {
        checkRange("month", month, 12);
        return PeriodType.MONTH.periodOf(date(year, month, 1));
    }

    /**
     * Returns an ISO week. Its days may lie in the calendar year before or after.
     *
     * @param weekYear the year the week is counted in, 1 to 9999
     * @param week 1 to 52, or 53 in a year that has as many
     * @return the period
     */
    public static Period week(int weekYear, int week) {
        LocalDate inYear = date(weekYear, 1, 4);
        checkRange("week of " + weekYear, week, (int)
                inYear.range(IsoFields.WEEK_OF_WEEK_BASED_YEAR).getMaximum());
        return PeriodType.WEEK.periodOf(inYear.plusWeeks(week - 1L));
    }

    /**
     * Returns ten days (旬) of a month, the last of which run to the end of the month.
     *
     * @param year the year, 1 to 9999
     * @param month 1 to 12
     * @param tenDay 1 to 3
     * @return the period
     */
    public static Period tenDay(int year, int month, int tenDay) {
        checkRange("month", month, 12);
        checkRange("ten-day period", tenDay, 3);
        return PeriodType.TEN_DAY.periodOf(date(year, month, tenDay * 10 - 9));
    }

    /**
     * Returns one day.
     *
     * @param date the day
     * @return the period
     */
    public static Period day(LocalDate date) {
        return PeriodType.DAY.periodOf(date);
    }

    /**
     * Returns any run of days.
     *
     * @param startInclusive the first day
     * @param endExclusive the day after the last
     * @return the period
     * @throws IllegalArgumentException if there is no day between
     */
    public static Period span(LocalDate startInclusive, LocalDate endExclusive) {
        return new Period(PeriodType.SPAN, startInclusive, endExclusive);
    }

    /**
     * Returns the period of any kind that has just these days: the month, the quarter, the year; a span if there is
     * none.
     *
     * @param startInclusive the first day
     * @param endExclusive the day after the last
     * @return the period
     * @throws IllegalArgumentException if the end is not after the start
     */
    public static Period between(LocalDate startInclusive, LocalDate endExclusive) {
        return Arrays.stream(PeriodType.values())
                .filter(type -> type != PeriodType.SPAN)
                .map(type -> type.periodOf(startInclusive))
                .filter(one -> one.startInclusive().equals(startInclusive)
                        && one.endExclusive().equals(endExclusive))
                .findFirst()
                .orElseGet(() -> span(startInclusive, endExclusive));
    }

    /**
     * Reads the text form of a period.
     *
     * @param text the text, as {@link #toString} writes it
     * @return the period
     * @throws IllegalArgumentException if the text is no period
     */
    public static Period parse(String text) {
        return PeriodText.parse(requireNonNull(text, "text"));
    }

    /**
     * Tells whether a day lies within.
     *
     * @param date the day
     * @return whether it is one of the days of the period
     */
    public boolean contains(LocalDate date) {
        return !date.isBefore(startInclusive) && date.isBefore(endExclusive);
    }

    /**
     * Tells whether a figure for the other period counts in this one: all its days lie within. An ISO week counts in a
     * week or a span only, never in a month, quarter or year, of which weeks are no parts.
     *
     * @param other the other period
     * @return whether this period contains it whole
     */
    public boolean contains(Period other) {
        return holds(other.type)
                && !other.startInclusive.isBefore(startInclusive)
                && !other.endExclusive.isAfter(endExclusive);
    }

    /**
     * Tells whether both periods have a day in common.
     *
     * @param other the other period
     * @return whether they overlap
     */
    public boolean overlaps(Period other) {
        return startInclusive.isBefore(other.endExclusive) && other.startInclusive.isBefore(endExclusive);
    }

    /**
     * Returns the last day.
     *
     * @return the day before {@link #endExclusive}
     */
    public LocalDate lastDay() {
        return endExclusive.minusDays(1);
    }

    /**
     * Returns the number of days.
     *
     * @return the length in days, 1 or more
     */
    public long days() {
        return ChronoUnit.DAYS.between(startInclusive, endExclusive);
    }

    /**
     * Returns the period of the same type that ends where this one begins; for a span, the one of as many days.
     *
     * @return the period before
     * @throws IllegalArgumentException if it would begin before the year 1
     */
    public Period previous() {
        return type == PeriodType.SPAN
                ? span(startInclusive.minusDays(days()), startInclusive)
                : type.periodOf(startInclusive.minusDays(1));
    }

    /**
     * Returns the period of the same type that begins where this one ends; for a span, the one of as many days.
     *
     * @return the period after
     * @throws IllegalArgumentException if it would end after the year 9999
     */
    public Period next() {
        return type == PeriodType.SPAN
                ? span(endExclusive, endExclusive.plusDays(days()))
                : type.periodOf(endExclusive);
    }

    /**
     * Returns the same period of the year before, for comparison (同比). Where the year before has no such day or week,
     * 29 February compares with the 28th and week 53 with week 52.
     *
     * @return the same period of the year before
     * @throws IllegalArgumentException if that is before the year 1
     */
    public Period sameLastYear() {
        return switch (type) {
            case WEEK -> sameWeekLastYear();
            case SPAN -> span(startInclusive.minusYears(1), endYearBefore());
            default -> type.periodOf(startInclusive.minusYears(1));
        };
    }

    /**
     * Cuts the period into periods of a type that fill it exactly.
     *
     * @param partType the type of the parts
     * @return the parts in order of time
     * @throws IllegalArgumentException if the parts do not fill the period exactly, as weeks do not fill a month, or
     *     the type is {@link PeriodType#SPAN}
     */
    public List<Period> split(PeriodType partType) {
        List<Period> parts = new ArrayList<>();
        Period part = partType.periodOf(startInclusive);
        checkTiling(part.startInclusive.equals(startInclusive) && holds(partType), partType);
        parts.add(part);
        while (part.endExclusive.isBefore(endExclusive)) {
            part = part.next();
            parts.add(part);
        }
        checkTiling(part.endExclusive.equals(endExclusive), partType);
        return List.copyOf(parts);
    }

    /**
     * Tells whether periods of a type fill this one exactly, so that {@link #split} gives them: months fill a quarter,
     * weeks no month. Nothing is filled by spans.
     *
     * @param partType the type of the parts
     * @return whether both ends of this period are ends of parts that count in it
     */
    public boolean isFilledBy(PeriodType partType) {
        return partType != PeriodType.SPAN
                && holds(partType)
                && partType.startOf(startInclusive).equals(startInclusive)
                && partType.startOf(endExclusive).equals(endExclusive);
    }

    /**
     * Returns the period for prose: 2023年上半年, {@code "first half of 2023"}.
     *
     * @param locale the reader's locale
     * @return the text
     */
    public String text(Locale locale) {
        return PeriodProse.of(this).in(locale);
    }

    /** Orders by first day, then by end, then by type. */
    @Override
    public int compareTo(Period other) {
        return ORDER.compare(this, other);
    }

    /** Returns the text form, such as {@code "2023S1"}; {@link #parse} reads it. */
    @Override
    public String toString() {
        return PeriodText.print(this);
    }

    private boolean holds(PeriodType part) {
        return part != PeriodType.WEEK || type == PeriodType.WEEK || type == PeriodType.SPAN;
    }

    private void checkTiling(boolean exact, PeriodType partType) {
        checkArgument(
                exact, "period %s (%s) must be filled exactly by its parts, was split into %s", this, type, partType);
    }

    private Period sameWeekLastYear() {
        int year = startInclusive.get(IsoFields.WEEK_BASED_YEAR) - 1;
        int week = startInclusive.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        long last = date(year, 1, 4).range(IsoFields.WEEK_OF_WEEK_BASED_YEAR).getMaximum();
        return week(year, (int) Math.min(week, last));
    }

    /** An end of 29 February, so a last day of the 28th, becomes an end of 1 March: the 28th stays the last day. */
    private LocalDate endYearBefore() {
        return lastDay().minusYears(1).plusDays(1).isAfter(endExclusive.minusYears(1))
                ? lastDay().minusYears(1).plusDays(1)
                : endExclusive.minusYears(1);
    }

    private static LocalDate date(int year, int month, int day) {
        checkRange("year", year, MAX_YEAR);
        return LocalDate.of(year, month, day);
    }

    private static void checkRange(String property, int value, int max) {
        checkArgument(value >= 1 && value <= max, "%s must be 1 to %s, was %s", property, max, value);
    }
}

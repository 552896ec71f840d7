// SPDX-License-Identifier: Apache-2.0
package dev.milepost.period;

import com.google.common.base.Strings;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text form of a period, both ways. */
final class PeriodText {

    private static final String FORMS =
            "2023, 2023S1, 2023Q2, 202306, 202306X2, 2023W12, 20230615 or 20220701-20241231";

    private static final Pattern SYNTAX = Pattern.compile("(?<year>[0-9]{4})(S(?<half>[12])|Q(?<quarter>[1-4])"
            + "|W(?<week>[0-9]{2})|(?<month>[0-9]{2})(X(?<ten>[1-3])|(?<day>[0-9]{2})(?<rest>-[0-9]{8})?)?)?");

    private PeriodText() {}

    static Period parse(String text) {
        Matcher matcher = SYNTAX.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("period must look like " + FORMS + ", was '" + text + "'");
        }
        try {
            return period(matcher, text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException("period must exist, was '" + text + "': " + e.getMessage(), e);
        }
    }

    private static Period period(Matcher matcher, String text) {
        int year = number(matcher.group("year"));
        if (matcher.group("rest") != null) {
            return Period.span(
                    date(text.substring(0, 8)), date(text.substring(9)).plusDays(1));
        } else if (matcher.group("day") != null) {
            return Period.day(date(text));
        } else if (matcher.group("ten") != null) {
            return Period.tenDay(year, number(matcher.group("month")), number(matcher.group("ten")));
        } else if (matcher.group("month") != null) {
            return Period.month(year, number(matcher.group("month")));
        } else if (matcher.group("week") != null) {
            return Period.week(year, number(matcher.group("week")));
        } else if (matcher.group("quarter") != null) {
            return Period.quarter(year, number(matcher.group("quarter")));
        } else if (matcher.group("half") != null) {
            return Period.halfYear(year, number(matcher.group("half")));
        }
        return Period.year(year);
    }

    static String print(Period period) {
        LocalDate start = period.startInclusive();
        String year = digits(start.getYear(), 4);
        return switch (period.type()) {
            case DAY -> day(start);
            case WEEK ->
                digits(start.get(IsoFields.WEEK_BASED_YEAR), 4) + "W"
                        + digits(start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
            case TEN_DAY -> year + digits(start.getMonthValue(), 2) + "X" + (start.getDayOfMonth() / 10 + 1);
            case MONTH -> year + digits(start.getMonthValue(), 2);
            case QUARTER -> year + "Q" + start.get(IsoFields.QUARTER_OF_YEAR);
            case HALF_YEAR -> year + "S" + (start.getMonthValue() / 6 + 1);
            case YEAR -> year;
            case SPAN -> day(start) + "-" + day(period.lastDay());
        };
    }

    private static LocalDate date(String digits) {
        return LocalDate.of(
                number(digits.substring(0, 4)), number(digits.substring(4, 6)), number(digits.substring(6, 8)));
    }

    private static String day(LocalDate date) {
        return digits(date.getYear(), 4) + digits(date.getMonthValue(), 2) + digits(date.getDayOfMonth(), 2);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static String digits(int number, int length) {
        return Strings.padStart(Integer.toString(number), length, '0');
    }
}

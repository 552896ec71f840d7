// SPDX-License-Identifier: Apache-2.0
package dev.milepost.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every day of twelve years: leap years, years of 53 weeks and all seven first weekdays among them. */
@Rule("4.1")
class PeriodCalendarTest {

    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final LocalDate AFTER = LocalDate.of(2027, 1, 1);

    private static Stream<LocalDate> days() {
        return FIRST.datesUntil(AFTER);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SPAN")
    void eachDayLiesInOnePeriodOfEachTypeAndThePeriodsFollowEachOther(PeriodType type) {
        days().forEach(day -> {
            Period period = type.periodOf(day);
            assertThat(period.contains(day)).isTrue();
            assertThat(Period.parse(period.toString())).isEqualTo(period);
            Period ofTheNextDay = type.periodOf(day.plusDays(1));
            assertThat(ofTheNextDay).isEqualTo(period.lastDay().equals(day) ? period.next() : period);
            assertThat(period.next().previous()).isEqualTo(period);
        });
    }

    /** ISO 8601: a week begins on Monday and belongs to the year in which its Thursday lies. */
    @Test
    void aWeekIsCountedInTheYearOfItsThursday() {
        days().forEach(day -> {
            Period week = PeriodType.WEEK.periodOf(day);
            LocalDate thursday = week.startInclusive().plusDays(3);
            int number = (thursday.getDayOfYear() + 6) / 7;
            assertThat(week.startInclusive().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(week.days()).isEqualTo(7);
            assertThat(week.toString())
                    .isEqualTo(thursday.getYear() + "W" + (number < 10 ? "0" : "") + number)
                    .isEqualTo(Period.week(thursday.getYear(), number).toString());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2015W53, 2015-12-28, 2016-01-03, 2016W01",
        "2016W52, 2016-12-26, 2017-01-01, 2017W01",
        "2019W52, 2019-12-23, 2019-12-29, 2020W01",
        "2020W53, 2020-12-28, 2021-01-03, 2021W01",
        "2021W52, 2021-12-27, 2022-01-02, 2022W01",
        "2024W52, 2024-12-23, 2024-12-29, 2025W01",
        "2025W52, 2025-12-22, 2025-12-28, 2026W01",
        "2026W53, 2026-12-28, 2027-01-03, 2027W01"
    })
    void theLastWeekOfAYearIsFollowedByTheFirst(String week, LocalDate monday, LocalDate sunday, String next) {
        Period last = Period.parse(week);

        assertThat(last.startInclusive()).isEqualTo(monday);
        assertThat(last.lastDay()).isEqualTo(sunday);
        assertThat(last.next()).hasToString(next);
        assertThat(Period.parse(next).previous()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"2016W53", "2019W53", "2021W53", "2025W53", "2020W54", "2020W00"})
    void aWeekThatAYearDoesNotHaveIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse(text))
                .withMessageContaining("was '" + text + "'")
                .withMessageContaining("week of " + text.substring(0, 4) + " must be 1 to ");
    }

    @ParameterizedTest
    @CsvSource({"2023-02, 8", "2024-02, 9", "2023-04, 10", "2023-06, 10", "2023-12, 11", "2100-02, 8", "2000-02, 9"})
    void theLastTenDaysRunToTheEndOfTheMonth(YearMonth month, long lastDays) {
        List<Period> thirds =
                Period.month(month.getYear(), month.getMonthValue()).split(PeriodType.TEN_DAY);

        assertThat(thirds).extracting(Period::days).containsExactly(10L, 10L, lastDays);
        assertThat(thirds)
                .extracting(Period::toString)
                .extracting(text -> text.substring(6))
                .containsExactly("X1", "X2", "X3");
        assertThat(thirds.get(2).next().startInclusive())
                .isEqualTo(month.plusMonths(1).atDay(1));
    }

    @ParameterizedTest
    @CsvSource({
        "2020W53, 202012, false",
        "2020W53, 202101, false",
        "2020W53, 2020, false",
        "2020W53, 2021, false",
        "2024W10, 202403, false",
        "2024W10, 2024Q1, false",
        "2024W10, 2024S1, false",
        "2024W10, 2024, false",
        "2024W10, 202403X1, false",
        "2024W10, 20240304-20240310, true",
        "2024W10, 20240305-20240310, false",
        "2024W10, 20240304-20240309, false",
        "2020W53, 20201228-20210103, true",
        "202403X1, 202403, true",
        "202403X3, 2024Q1, true",
        "2024Q1, 2024S1, true",
        "2024S2, 2024, true",
        "2024, 2024S2, false",
        "202403, 20240301-20250228, true",
        "202402, 20240301-20250228, false",
        "20240310, 2024W10, true",
        "20240311, 2024W10, false",
        "202402, 2024W10, false"
    })
    @Rule("4.2")
    void aPeriodCountsOnlyWhereItLiesWhole(String part, String whole, boolean counts) {
        assertThat(Period.parse(whole).contains(Period.parse(part))).isEqualTo(counts);
    }

    /** 28 days from a Monday on: four weeks fill them to the day, and still they are no parts of a month. */
    @Test
    @Rule("4.2")
    void noWeekEverCountsInAMonthNotEvenWhereFourFillIt() {
        Period february = Period.parse("202702");

        assertThat(february.startInclusive().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(february.days()).isEqualTo(28);
        assertThat(days().map(PeriodType.WEEK::periodOf)).noneMatch(february::contains);
        assertThat(february.contains(Period.parse("2027W05"))).isFalse();
        assertThat(Period.parse("20270201-20270228").contains(Period.parse("2027W05")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023-06  | period must look like 2023, 2023S1, 2023Q2, 202306, 202306X2, 2023W12, 20230615 or \
            20220701-20241231, was '2023-06'
            202313   | period must exist, was '202313': month must be 1 to 12, was 13
            202300X1 | period must exist, was '202300X1': month must be 1 to 12, was 0
            0000     | period must exist, was '0000': year must be 1 to 9999, was 0
            0000S1   | period must exist, was '0000S1': year must be 1 to 9999, was 0
            2023W53  | period must exist, was '2023W53': week of 2023 must be 1 to 52, was 53
            20230229 | period must exist, was '20230229': Invalid date 'February 29' as '2023' is not a leap year
            20230615-20230614 | period must exist, was '20230615-20230614': start of period must be before its end, \
            was 2023-06-15 and 2023-06-15
            """)
    void whatIsNoPeriodIsRefusedWithTheRuleAndTheValue(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse(text))
                .withMessage(message);
    }

    @Test
    void aFactoryNamesThePartThatIsOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.halfYear(2023, 3))
                .withMessage("half-year must be 1 to 2, was 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.halfYear(2023, 0))
                .withMessage("half-year must be 1 to 2, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.month(2023, 13))
                .withMessage("month must be 1 to 12, was 13");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.tenDay(2023, 13, 1))
                .withMessage("month must be 1 to 12, was 13");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.tenDay(2023, 12, 4))
                .withMessage("ten-day period must be 1 to 3, was 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.year(10_000))
                .withMessage("year must be 1 to 9999, was 10000");
    }
}

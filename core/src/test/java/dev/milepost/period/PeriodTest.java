// SPDX-License-Identifier: Apache-2.0
package dev.milepost.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Rule("4.1")
class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2023, 2023-01-01, 2023-12-31, 2023年, 2023",
        "2023S1, 2023-01-01, 2023-06-30, 2023年上半年, first half of 2023",
        "2023S2, 2023-07-01, 2023-12-31, 2023年下半年, second half of 2023",
        "2023Q2, 2023-04-01, 2023-06-30, 2023年第二季度, second quarter of 2023",
        "202306, 2023-06-01, 2023-06-30, 2023年6月, June 2023",
        "202306X1, 2023-06-01, 2023-06-10, 2023年6月上旬, first ten days of June 2023",
        "202306X2, 2023-06-11, 2023-06-20, 2023年6月中旬, second ten days of June 2023",
        "202302X3, 2023-02-21, 2023-02-28, 2023年2月下旬, last days of February 2023",
        "2023W12, 2023-03-20, 2023-03-26, 2023年第12周, week 12 of 2023",
        "2025W01, 2024-12-30, 2025-01-05, 2025年第1周, week 1 of 2025",
        "20230615, 2023-06-15, 2023-06-15, 2023年6月15日, 15 June 2023",
        "20220701-20241231, 2022-07-01, 2024-12-31, 2022年7月1日至2024年12月31日, 1 July 2022 to 31 December 2024"
    })
    void readsAndSpeaks(String text, LocalDate first, LocalDate last, String zh, String en) {
        Period period = Period.parse(text);

        assertThat(period).hasToString(text);
        assertThat(period.startInclusive()).isEqualTo(first);
        assertThat(period.lastDay()).isEqualTo(last);
        assertThat(period.text(Locale.CHINA)).isEqualTo(zh);
        assertThat(period.text(Locale.ENGLISH)).isEqualTo(en);
    }

    @Test
    void isBuiltByType() {
        assertThat(Period.year(2023)).isEqualTo(Period.parse("2023"));
        assertThat(Period.halfYear(2023, 2)).isEqualTo(Period.parse("2023S2"));
        assertThat(Period.quarter(2023, 4)).isEqualTo(Period.parse("2023Q4"));
        assertThat(Period.month(2023, 12)).isEqualTo(Period.parse("202312"));
        assertThat(Period.tenDay(2023, 12, 3)).isEqualTo(Period.parse("202312X3"));
        assertThat(Period.week(2020, 53)).isEqualTo(Period.parse("2020W53"));
        assertThat(Period.day(LocalDate.of(2024, 2, 29))).isEqualTo(Period.parse("20240229"));
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "23",
        "2023S3",
        "2023S0",
        "2023Q5",
        "202313",
        "202300",
        "2023W00",
        "2023W53",
        "2023W1",
        "20230230",
        "202306X4",
        "2023-06",
        "2023s1",
        "20230615-20230614",
        "20230615-",
        "' 2023'",
        "２０２３",
        "0000",
        "20230615-2023061"
    })
    void refusesWhatIsNoPeriodNamingIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse(text))
                .withMessageStartingWith("period must ")
                .withMessageContaining("was '" + text + "'");
    }

    @Test
    void refusesDaysThatAreNotOnePeriodOfTheType() {
        LocalDate june = LocalDate.of(2023, 6, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(PeriodType.MONTH, june, june.plusDays(29)))
                .withMessage("days of period must be one whole MONTH, was 2023-06-01 to before 2023-06-30");
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(PeriodType.WEEK, june, june.plusWeeks(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.span(june, june))
                .withMessageContaining("start of period must be before its end");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.span(june, LocalDate.of(10000, 1, 2)))
                .withMessageContaining("years 1 to 9999");
        assertThatIllegalArgumentException().isThrownBy(() -> Period.span(LocalDate.of(0, 12, 31), june));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.quarter(2023, 0))
                .withMessage("quarter must be 1 to 4, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.week(2023, 53))
                .withMessage("week of 2023 must be 1 to 52, was 53");
    }

    @Test
    void staysWithinTheYearsItCanPrint() {
        assertThat(Period.week(9999, 52)).hasToString("9999W52");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.week(9999, 52).next());
        assertThatIllegalArgumentException().isThrownBy(() -> Period.year(9999).next());
        assertThatIllegalArgumentException().isThrownBy(() -> Period.year(1).previous());
        assertThatIllegalArgumentException().isThrownBy(() -> Period.year(1).sameLastYear());
    }

    @Test
    @Rule("4.2")
    void countsWeeksInWeeksAndSpansButNeverInMonthsOrYears() {
        Period week = Period.parse("2023W12");

        assertThat(Period.parse("20230101-20231231").contains(week)).isTrue();
        assertThat(week.contains(week)).isTrue();
        assertThat(Period.parse("202303").contains(week)).isFalse();
        assertThat(Period.parse("2023").contains(week)).isFalse();
        assertThat(week.contains(Period.parse("20230326"))).isTrue();
        assertThat(week.contains(Period.parse("20230327"))).isFalse();
        assertThat(week.contains(Period.parse("20230319"))).isFalse();
    }

    @Test
    void isHalfOpen() {
        Period june = Period.parse("202306");

        assertThat(june.contains(LocalDate.of(2023, 6, 1))).isTrue();
        assertThat(june.contains(LocalDate.of(2023, 6, 30))).isTrue();
        assertThat(june.contains(LocalDate.of(2023, 7, 1))).isFalse();
        assertThat(june.contains(LocalDate.of(2023, 5, 31))).isFalse();
        assertThat(june.overlaps(Period.parse("202307"))).isFalse();
        assertThat(june.overlaps(Period.parse("202305"))).isFalse();
        assertThat(june.overlaps(Period.parse("2023W26"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2023, 2022",
        "2023S1, 2022S1",
        "202306X2, 202206X2",
        "20240229, 20230228",
        "2020W53, 2019W52",
        "2021W01, 2020W01",
        "20220701-20241231, 20210701-20231231",
        "20250201-20250228, 20240201-20240229",
        "20240228-20240228, 20230228-20230228",
        "20240229-20240229, 20230228-20230228"
    })
    void comparesWithTheSamePeriodLastYear(String period, String lastYear) {
        assertThat(Period.parse(period).sameLastYear()).hasToString(lastYear);
    }

    @Test
    void movesASpanByItsOwnLength() {
        Period span = Period.parse("20230611-20230620");

        assertThat(span.next()).hasToString("20230621-20230630");
        assertThat(span.previous()).hasToString("20230601-20230610");
        assertThat(span.days()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-15, 2023-06-16, 20230615",
        "2023-06-05, 2023-06-12, 2023W23",
        "2023-06-06, 2023-06-13, 20230606-20230612",
        "2023-02-21, 2023-03-01, 202302X3",
        "2023-06-01, 2023-07-01, 202306",
        "2023-06-01, 2023-06-30, 20230601-20230629",
        "2023-06-02, 2023-07-01, 20230602-20230630",
        "2023-04-01, 2023-07-01, 2023Q2",
        "2023-07-01, 2024-01-01, 2023S2",
        "2023-01-01, 2024-01-01, 2023",
        "2023-01-01, 2025-01-01, 20230101-20241231"
    })
    void isNamedByItsDaysAsASpanOnlyWhereNoOtherKindFits(LocalDate start, LocalDate end, String expected) {
        assertThat(Period.between(start, end)).hasToString(expected);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.between(end, end))
                .withMessageContaining("start of period must be before its end");
    }

    @ParameterizedTest
    @CsvSource({"2023, MONTH, 12", "2023, TEN_DAY, 36", "2023S1, QUARTER, 2", "2023W12, DAY, 7", "2023, YEAR, 1"})
    void splitsIntoPartsThatFillIt(String period, PeriodType type, int parts) {
        assertThat(Period.parse(period).split(type)).hasSize(parts);
    }

    @Test
    void splitsASpanOfWholeWeeks() {
        assertThat(Period.parse("20230320-20230402").split(PeriodType.WEEK))
                .isEqualTo(List.of(Period.week(2023, 12), Period.week(2023, 13)));
    }

    @ParameterizedTest
    @CsvSource({
        "202302, WEEK", // does not begin on a Monday
        "202702, WEEK", // exactly four weeks, and still no week counts in a month
        "2023W12, MONTH",
        "202306, QUARTER",
        "20230101-20230215, MONTH",
        "202306, SPAN"
    })
    void refusesPartsThatDoNotFillIt(String period, PeriodType type) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse(period).split(type))
                .withMessageStartingWith("period");
    }

    @ParameterizedTest
    @EnumSource
    void namesEachTypeInBothLanguages(PeriodType type) {
        assertThat(type.label().isBilingual()).isTrue();
    }
}

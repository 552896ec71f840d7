// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static dev.milepost.SmallTown.INDICATOR;
import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.X;
import static dev.milepost.SmallTown.YEAR_END;
import static dev.milepost.SmallTown.fact;
import static dev.milepost.progress.MonthTown.JUNE;
import static dev.milepost.progress.MonthTown.month;
import static dev.milepost.progress.MonthTown.months;
import static dev.milepost.progress.MonthTown.percent;
import static dev.milepost.progress.MonthTown.sum;
import static dev.milepost.progress.StandardColumnsTest.assertMissing;
import static dev.milepost.progress.StandardColumnsTest.assertSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.rollup.Rollup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which days the standard columns speak of, and where last year's figures come from. */
@Rule("13.4")
class ColumnsCalendarTest {

    @Test
    void aQuarterAndAHalfYearAreSummedAndComparedWhole() {
        List<Observation> facts = new ArrayList<>(months(2023, "10", "20", "30", "40", "50", "60"));
        facts.addAll(months(2022, "5", "5", "5", "20", "20", "20"));

        StandardColumns quarter = MonthTown.of(sum()).columns(Period.quarter(2023, 2), facts);
        assertThat(quarter.thisPeriod().measured()).contains(Ratio.whole(150));
        assertThat(quarter.yearToDate().measured()).contains(Ratio.whole(210));
        assertThat(quarter.samePeriodLastYear().measured()).contains(Ratio.whole(60));
        assertSame(quarter.change(), Ratio.of(3, 2));

        StandardColumns half = MonthTown.of(sum()).columns(Period.halfYear(2023, 1), facts);
        assertThat(half.thisPeriod().measured()).contains(Ratio.whole(210));
        assertThat(half.samePeriodLastYear().measured()).contains(Ratio.whole(75));
        assertSame(half.change(), Ratio.of(9, 5));
    }

    @Test
    void theYearOfACampaignThatStartsInOctoberStartsInOctober() {
        Period campaign = Period.parse("20221001-20230930");
        List<Observation> facts = List.of(
                month(2022, 1, "7"),
                month(2022, 9, "1"),
                month(2022, 10, "2"),
                month(2022, 12, "3"),
                month(2023, 1, "14"));
        StandardColumns row =
                MonthTown.of(sum()).over(campaign).on(LocalDate.of(2023, 1, 31)).columns(Period.month(2023, 1), facts);

        assertThat(row.yearToDate().measured()).contains(Ratio.whole(19));
        assertSame(row.change(), Ratio.ONE);
    }

    @Test
    void theLastDayOfFebruaryIsComparedWithTheLastOfTheYearBefore() {
        DataElement daily = SmallTown.element().frequency(PeriodType.DAY).build();
        Period leapDay = Period.day(LocalDate.of(2024, 2, 29));
        List<Observation> facts =
                List.of(fact(TOWN, leapDay, 12), fact(TOWN, Period.day(LocalDate.of(2023, 2, 28)), 10));
        StandardColumns row = MonthTown.of(daily)
                .over(Period.year(2024))
                .on(LocalDate.of(2024, 2, 29))
                .columns(leapDay, facts);

        assertSame(row.change(), Ratio.of(1, 5));
    }

    @Test
    void weekFiftyThreeIsComparedWithFiftyTwoAndTheYearCountsItsWholeWeeks() {
        DataElement weekly = SmallTown.element().frequency(PeriodType.WEEK).build();
        List<Observation> facts = List.of(
                fact(TOWN, Period.week(2019, 52), 4),
                fact(TOWN, Period.week(2020, 1), 100),
                fact(TOWN, Period.week(2020, 2), 3),
                fact(TOWN, Period.week(2020, 52), 5),
                fact(TOWN, Period.week(2020, 53), 6));
        MonthTown town = MonthTown.of(weekly).over(Period.year(2020)).on(LocalDate.of(2021, 1, 3));

        StandardColumns last = town.columns(Period.week(2020, 53), facts);
        assertThat(last.thisPeriod().measured()).contains(Ratio.whole(6));
        assertThat(last.samePeriodLastYear().measured()).contains(Ratio.whole(4));
        assertSame(last.change(), Ratio.of(1, 2));

        StandardColumns before = town.columns(Period.week(2020, 52), facts);
        assertThat(before.yearToDate().measured()).contains(Ratio.whole(8));
    }

    @Test
    void aWeekAtTheEndOfAMonthStillCountsInTheYear() {
        DataElement weekly = SmallTown.element().frequency(PeriodType.WEEK).build();
        List<Observation> facts = List.of(fact(TOWN, Period.week(2021, 1), 3), fact(TOWN, Period.week(2021, 4), 5));
        StandardColumns row = MonthTown.of(weekly)
                .over(Period.year(2021))
                .on(LocalDate.of(2021, 1, 31))
                .columns(Period.week(2021, 4), facts);

        assertThat(row.yearToDate().measured()).contains(Ratio.whole(8));
    }

    @Test
    void theYearToDateOfAStateIsItsLatestFigure() {
        DataElement stock = MonthTown.monthly(TimeOperator.POINT_IN_TIME).build();
        StandardColumns row =
                MonthTown.of(stock).columns(JUNE, month(2022, 6, "200"), month(2023, 4, "240"), month(2023, 5, "250"));

        assertThat(row.yearToDate().measured()).contains(Ratio.whole(250));
        assertThat(row.thisPeriod().measured()).contains(Ratio.whole(250));
        assertSame(row.change(), Ratio.of(1, 4));
    }

    @Test
    void aStateNobodyMeasuredThenOrSinceHasNotChanged() {
        StandardColumns notThen = MonthTown.of(percent()).columns(JUNE, month(2021, 3, "70"), month(2023, 6, "80"));
        assertThat(notThen.samePeriodLastYear().value()).isEqualTo(Value.missing(MissingReason.NOT_MEASURED));
        assertMissing(notThen.change(), MissingReason.NOT_MEASURED);

        DataElement yearly =
                SmallTown.element().timeOperator(TimeOperator.POINT_IN_TIME).build();
        List<Observation> old = List.of(fact(TOWN, Period.year(2021), 900));
        StandardColumns notSince = MonthTown.of(yearly).columns(JUNE, old);
        assertThat(notSince.thisPeriod().measured()).contains(Ratio.whole(900));
        assertMissing(notSince.change(), MissingReason.NOT_MEASURED);
    }

    @Test
    void theMeanOfTheYearIsThatOfItsMonths() {
        DataElement mean = MonthTown.monthly(TimeOperator.AVERAGE).build();
        StandardColumns row = MonthTown.of(mean).columns(JUNE, months(2023, "1", "2", "3", "4", "5", "6"));

        assertThat(row.thisPeriod().measured()).contains(Ratio.whole(6));
        assertThat(row.yearToDate().measured().orElseThrow().sameValueAs(Ratio.of(7, 2)))
                .isTrue();
    }

    @Test
    void lastYearsCampaignTellsOfLastYear() {
        Rollup lastYear = MonthTown.of(sum())
                .over(Period.year(2022))
                .on(LocalDate.of(2022, 12, 31))
                .rollup(List.of(month(2022, 6, "40")));
        PeriodReview june = MonthTown.of(sum()).review(JUNE, List.of(month(2023, 6, "60")));

        assertMissing(june.at(INDICATOR, TOWN).change(), MissingReason.NOT_REPORTED);
        assertSame(june.comparedWith(lastYear).at(INDICATOR, TOWN).change(), Ratio.of(1, 2));
    }

    @Test
    void whatLastYearsCampaignDoesNotTellIsTakenFromTheSameReading() {
        Rollup silent = MonthTown.of(sum()).over(Period.year(2022)).on(YEAR_END).rollup(List.of());
        Rollup inAcres = MonthTown.of(SmallTown.element(X, Units.MU)
                        .frequency(PeriodType.MONTH)
                        .build())
                .on(YEAR_END)
                .rollup(List.of(month(2022, 6, "1")));
        PeriodReview june = MonthTown.of(sum()).review(JUNE, List.of(month(2022, 6, "30"), month(2023, 6, "60")));

        assertSame(june.comparedWith(silent).at(INDICATOR, TOWN).change(), Ratio.ONE);
        assertSame(june.comparedWith(inAcres).at(INDICATOR, TOWN).change(), Ratio.ONE);
    }

    @Test
    void refusesARollupThatSpeaksOfLessThanThePeriodCompared() {
        Rollup early = MonthTown.of(sum()).on(LocalDate.of(2022, 6, 29)).rollup(List.of());
        PeriodReview june = MonthTown.of(sum()).review(JUNE, List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> june.comparedWith(early))
                .withMessage(
                        "as-of date of the earlier roll-up must not be before the last day of 202206, was 2022-06-29");
    }

    @Test
    void refusesWhatTheCampaignDoesNotHave() {
        PeriodReview june = MonthTown.of(sum()).review(JUNE, List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> june.at(IndicatorId.of("none"), TOWN))
                .withMessageContaining("was 'none'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> june.at(INDICATOR, OrgUnitId.of("nowhere")))
                .withMessageContaining("nowhere");
        assertThat(june.period()).isEqualTo(JUNE);
        assertThat(june.progress().campaign().id().value()).isEqualTo("sample");
    }
}

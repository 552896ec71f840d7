// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.X;
import static dev.milepost.SmallTown.YEAR_END;
import static dev.milepost.SmallTown.fact;
import static dev.milepost.progress.MonthTown.JUNE;
import static dev.milepost.progress.MonthTown.month;
import static dev.milepost.progress.MonthTown.monthly;
import static dev.milepost.progress.MonthTown.months;
import static dev.milepost.progress.MonthTown.percent;
import static dev.milepost.progress.MonthTown.sum;
import static dev.milepost.progress.MonthTown.year;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.indicator.CountBasis;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The columns of a monthly report, with figures worked by hand. */
@Rule("13.4")
class StandardColumnsTest {

    private static final List<Observation> HALF_A_YEAR = halfAYear();

    @Test
    void tellsOfASumWhatTheMonthCameToAndHowFarTheYearHasGot() {
        StandardColumns row = MonthTown.of(sum(), year("600")).columns(JUNE, HALF_A_YEAR);

        assertThat(row.thisPeriod().measured()).contains(Ratio.whole(60));
        assertThat(row.yearToDate().measured()).contains(Ratio.whole(210));
        assertThat(row.samePeriodLastYear().measured()).contains(Ratio.whole(50));
        assertSame(row.change(), Ratio.of(1, 5));
        assertThat(row.changeMeasure()).isEqualTo(ChangeMeasure.SHARE_OF_BASE);
        assertSame(row.completion(), Ratio.of(35, 100));
        assertSame(row.againstShareOfTime(), Ratio.whole(-15));
        assertThat(row.change().assurance()).contains(Assurance.COMPUTED);
    }

    @Test
    void saysTheSameOfJuneWhenTheYearIsOver() {
        List<Observation> all = new ArrayList<>(HALF_A_YEAR);
        for (int month = 7; month <= 12; month++) {
            all.add(month(2023, month, "100"));
        }
        StandardColumns row = MonthTown.of(sum(), year("600")).on(YEAR_END).columns(JUNE, all);

        assertThat(row.yearToDate().measured()).contains(Ratio.whole(210));
        assertSame(row.completion(), Ratio.of(35, 100));
        assertSame(row.againstShareOfTime(), Ratio.whole(-15));
        assertThat(row.target().orElseThrow().assessment().status()).isEqualTo(Status.BEHIND);
    }

    @Test
    void tellsOfACumulativeFigureWhatItGrewBy() {
        DataElement grown = monthly(TimeOperator.CUMULATIVE).build();
        List<Observation> facts = new ArrayList<>(months(2023, "10", "30", "60", "100", "150", "210"));
        facts.addAll(months(2022, "5", "5", "5", "5", "50", "90"));
        StandardColumns row = MonthTown.of(grown, year("600")).columns(JUNE, facts);

        assertThat(row.thisPeriod().measured()).contains(Ratio.whole(60));
        assertThat(row.yearToDate().measured()).contains(Ratio.whole(210));
        assertThat(row.samePeriodLastYear().measured()).contains(Ratio.whole(40));
        assertSame(row.change(), Ratio.of(1, 2));
        assertSame(row.completion(), Ratio.of(35, 100));
    }

    @Test
    void withoutTheFigureOfTheEveNobodyKnowsWhatACumulativeFigureGrewBy() {
        DataElement grown =
                monthly(TimeOperator.CUMULATIVE).reportedAt(OrgLevels.TOWNSHIP).build();
        StandardColumns row =
                MonthTown.of(grown, year("600")).columns(JUNE, month(2023, 4, "100"), month(2023, 6, "210"));

        assertThat(row.thisPeriod().value()).isEqualTo(Value.missing(MissingReason.NOT_REPORTED));
        assertThat(row.yearToDate().measured()).contains(Ratio.whole(210));
        assertMissing(row.change(), MissingReason.NOT_REPORTED);
        assertSame(row.completion(), Ratio.of(35, 100));
    }

    @Test
    void tellsTheChangeOfAPercentageInPoints() {
        StandardColumns row = MonthTown.of(percent(), year("85"))
                .columns(JUNE, month(2022, 6, "80.5"), month(2023, 5, "76"), month(2023, 6, "77.3"));

        assertThat(row.thisPeriod().measured()).contains(Ratio.whole(new BigDecimal("77.3")));
        assertThat(row.yearToDate()).isNotEqualTo(row.samePeriodLastYear());
        assertThat(row.yearToDate().measured()).contains(Ratio.whole(new BigDecimal("77.3")));
        assertThat(row.changeMeasure()).isEqualTo(ChangeMeasure.POINTS);
        assertSame(row.change(), Ratio.whole(new BigDecimal("-3.2")));
        assertThat(row.change().why().lines(Locale.CHINESE).get(0)).isEqualTo("同比，指标，某镇，2023年6月：77.3 − 80.5 = -3个百分点");
        assertMissing(row.againstShareOfTime(), MissingReason.NOT_APPLICABLE);
    }

    @Test
    void explainsTheChangeDownToTheFactsOfBothYears() {
        StandardColumns row = MonthTown.of(sum()).columns(JUNE, month(2022, 6, "50"), month(2023, 6, "60"));

        assertThat(row.change().why().lines(Locale.ENGLISH))
                .startsWith("year on year, indicator, the town, June 2023: (60 − 50) ÷ 50 = +20%")
                .contains("  element x, the town, June 2023: 60 m²", "  element x, the town, June 2022: 50 m²");
    }

    @Test
    void hasNoChangeFromABaseOfZeroOrLess() {
        DataElement any =
                monthly(TimeOperator.IN_PERIOD).lowest(new BigDecimal("-1000")).build();

        StandardColumns zero = MonthTown.of(any).columns(JUNE, month(2022, 6, "0"), month(2023, 6, "60"));
        assertThat(zero.samePeriodLastYear().measured()).contains(Ratio.ZERO);
        assertMissing(zero.change(), MissingReason.ZERO_DENOMINATOR);
        assertThat(zero.change().why().notes().get(0).zh()).isEqualTo("上年同期为零，不计增减幅");

        StandardColumns negative = MonthTown.of(any).columns(JUNE, month(2022, 6, "-20"), month(2023, 6, "60"));
        assertMissing(negative.change(), MissingReason.NOT_APPLICABLE);
        assertThat(negative.change().why().notes().get(0).en()).isEqualTo("the base is negative: no rate of change");

        StandardColumns fallen = MonthTown.of(any).columns(JUNE, month(2022, 6, "20"), month(2023, 6, "-10"));
        assertSame(fallen.change(), Ratio.of(-3, 2));
    }

    @Test
    void aPercentageMayRiseFromZero() {
        StandardColumns row = MonthTown.of(percent()).columns(JUNE, month(2022, 6, "0"), month(2023, 6, "12.5"));

        assertSame(row.change(), Ratio.whole(new BigDecimal("12.5")));
    }

    @Test
    void whatIsMissingIsNeverZero() {
        StandardColumns row = MonthTown.of(sum(), year("600")).columns(JUNE);

        assertThat(row.thisPeriod().value()).isEqualTo(Value.missing(MissingReason.NOT_REPORTED));
        assertThat(row.yearToDate().value()).isEqualTo(Value.missing(MissingReason.NOT_REPORTED));
        assertThat(row.samePeriodLastYear().value()).isEqualTo(Value.missing(MissingReason.NOT_REPORTED));
        assertMissing(row.change(), MissingReason.NOT_REPORTED);
        assertMissing(row.completion(), MissingReason.NOT_REPORTED);
        assertMissing(row.againstShareOfTime(), MissingReason.NOT_REPORTED);
    }

    @Test
    void anIncompleteFigureGivesBoundsToWhatIsComputedFromIt() {
        DataElement villages =
                monthly(TimeOperator.IN_PERIOD).reportedAt(OrgLevels.VILLAGE).build();
        List<Observation> facts = new ArrayList<>(List.of(
                fact(SmallTown.village(1), JUNE, 30),
                fact(SmallTown.village(1), MonthTown.JUNE_BEFORE, 20),
                fact(SmallTown.village(2), MonthTown.JUNE_BEFORE, 20)));
        StandardColumns row =
                MonthTown.of(villages, year("100")).withVillages(2).columns(JUNE, facts);

        assertThat(row.thisPeriod().measured()).contains(Ratio.whole(30));
        assertThat(row.thisPeriod().reporting().reported()).isEqualTo(1);
        assertThat(row.change().exact())
                .hasValueSatisfying(change ->
                        assertThat(change.sameValueAs(Ratio.of(-1, 4))).isTrue());
        assertThat(row.change().possible().upper()).isEmpty();
        assertThat(row.change().possible().lower().orElseThrow().sameValueAs(Ratio.of(-1, 4)))
                .isTrue();
        assertThat(row.completion().possible().contains(Ratio.of(3, 10))).isTrue();
        assertThat(row.completion().possible().contains(Ratio.of(29, 100))).isFalse();
        assertThat(row.completion().possible().isExact()).isFalse();
    }

    @Test
    void aCountOfDifferentThingsIsNotSummedOverTheYear() {
        DataElement operators = SmallTown.element(X, Units.HOUSEHOLD)
                .frequency(PeriodType.MONTH)
                .basis(CountBasis.DISTINCT)
                .build();
        StandardColumns row = MonthTown.of(operators).columns(JUNE, month(2023, 5, "40"), month(2023, 6, "42"));

        assertThat(row.thisPeriod().measured()).contains(Ratio.whole(42));
        assertThat(row.yearToDate().value()).isEqualTo(Value.missing(MissingReason.NOT_MEASURED));
        assertThat(row.yearToDate().issues()).extracting(issue -> issue.code()).containsExactly("unsupported-rollup");
    }

    @Test
    void whatIsReportedByYearHasNoMonthAndIsNotDueBeforeTheYearIsOver() {
        DataElement yearly = SmallTown.element().reportedAt(OrgLevels.TOWNSHIP).build();
        List<Observation> facts = List.of(fact(TOWN, Period.year(2023), 500), fact(TOWN, Period.year(2022), 400));

        StandardColumns june = MonthTown.of(yearly, year("500")).columns(JUNE, facts);
        assertThat(june.thisPeriod().value()).isEqualTo(Value.missing(MissingReason.NOT_APPLICABLE));
        assertThat(june.yearToDate().value()).isEqualTo(Value.missing(MissingReason.NOT_DUE));

        StandardColumns whole = MonthTown.of(yearly, year("500")).on(YEAR_END).columns(Period.year(2023), facts);
        assertThat(whole.thisPeriod().measured()).contains(Ratio.whole(500));
        assertThat(whole.yearToDate()).isEqualTo(whole.thisPeriod());
        assertSame(whole.change(), Ratio.of(1, 4));
        assertSame(whole.completion(), Ratio.ONE);
        assertSame(whole.againstShareOfTime(), Ratio.ZERO);
    }

    @Test
    void aPeriodThatIsNotOverIsComparedInTheLikePart() {
        List<Observation> facts = new ArrayList<>(months(2023, "10", "20", "30", "40", "50", "60"));
        facts.addAll(months(2022, "10", "10", "10", "10", "10", "10", "100", "100", "100", "100", "100", "100"));
        StandardColumns row = MonthTown.of(sum()).columns(Period.year(2023), facts);

        assertThat(row.thisPeriod().measured()).contains(Ratio.whole(210));
        assertThat(row.samePeriodLastYear().measured()).contains(Ratio.whole(60));
        assertSame(row.change(), Ratio.of(5, 2));

        StandardColumns begun =
                MonthTown.of(sum()).on(LocalDate.of(2023, 6, 15)).columns(JUNE, facts);
        assertThat(begun.thisPeriod().value()).isEqualTo(Value.missing(MissingReason.NOT_DUE));
        assertMissing(begun.change(), MissingReason.NOT_DUE);
    }

    private static List<Observation> halfAYear() {
        List<Observation> facts = new ArrayList<>(months(2023, "10", "20", "30", "40", "50", "60"));
        facts.add(month(2022, 6, "50"));
        return List.copyOf(facts);
    }

    static void assertSame(ColumnValue value, Ratio expected) {
        assertThat(value.exact())
                .hasValueSatisfying(number -> assertThat(number.sameValueAs(expected))
                        .as("%s should be %s", number, expected)
                        .isTrue());
        assertThat(value.possible().isExact()).isTrue();
        assertThat(value.possible().contains(expected)).isTrue();
        assertThat(value.missing()).isEmpty();
    }

    static void assertMissing(ColumnValue value, MissingReason reason) {
        assertThat(value.exact()).isEmpty();
        assertThat(value.missing()).contains(reason);
        assertThat(value.possible()).isEqualTo(Bounds.unbounded());
        assertThat(value.assurance()).isEmpty();
    }
}

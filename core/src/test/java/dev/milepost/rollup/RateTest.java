// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static dev.milepost.SmallTown.D;
import static dev.milepost.SmallTown.INDICATOR;
import static dev.milepost.SmallTown.N;
import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.YEAR;
import static dev.milepost.SmallTown.YEAR_END;
import static dev.milepost.SmallTown.d;
import static dev.milepost.SmallTown.fact;
import static dev.milepost.SmallTown.n;
import static dev.milepost.SmallTown.number;
import static dev.milepost.SmallTown.tree;
import static dev.milepost.SmallTown.village;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rates whose halves are no plain counts, or are there at some units only. */
class RateTest {

    private static final DataElement COUNT =
            SmallTown.element(D, Units.HOUSEHOLD).build();

    @Test
    @Rule({"5.2", "1.1"})
    void halvesThatAreNoDecimalsAddUpWithTheirOwnWeight() {
        DataElement mean = monthly(TimeOperator.AVERAGE).build();
        Figure figure = rate(mean, COUNT, month(1, 1, 1), month(1, 2, 2), d(1, 10), month(2, 1, 5), d(2, 10));
        assertThat(figure.measured().orElseThrow())
                .isEqualByComparingTo(SmallTown.number(65).dividedBy(number(2)));
        DataElement thirds = monthly(TimeOperator.AVERAGE).build();
        Figure endless =
                rate(thirds, COUNT, month(1, 1, 1), month(1, 2, 1), month(1, 3, 2), d(1, 10), month(2, 1, 5), d(2, 10));
        assertThat(endless.measured().orElseThrow())
                .isEqualByComparingTo(number(95).dividedBy(number(3)));
    }

    @Test
    @Rule("2.4")
    void aNumeratorThatMayFallLeavesARateOpen() {
        for (TimeOperator operator : List.of(TimeOperator.AVERAGE, TimeOperator.MIN)) {
            Figure figure = rate(monthly(operator).build(), COUNT, month(1, 1, 5), d(1, 10));
            assertThat(figure.bounds()).as("%s", operator).hasValue(Bounds.between(number(0), number(100)));
        }
        Figure rising = rate(monthly(TimeOperator.IN_PERIOD).build(), COUNT, month(1, 1, 5), d(1, 10));
        assertThat(rising.bounds()).hasValue(Bounds.between(number(50), number(100)));
    }

    @Test
    @Rule("2.4")
    void aNumeratorBelowZeroHasNoLowerBound() {
        DataElement signed = DataElement.builder(N, Units.HOUSEHOLD)
                .name(LocalizedText.of("增减", "change"))
                .reportedAt(OrgLevels.VILLAGE)
                .build();
        Figure figure = rate(signed, COUNT, n(1, -5), d(1, 1), d(2, 9), n(3, 0), d(3, 0));
        assertThat(figure.bounds()).hasValue(Bounds.atMost(number(40)));
        Figure negative = rate(signed, COUNT, n(1, 5), d(1, 10), d(2, -9));
        assertThat(negative.bounds()).hasValue(Bounds.atMost(number(100)));
    }

    @Test
    @Rule({"2.3", "2.4", "3.3"})
    void whoStatesADenominatorAloneOwesNothing() {
        DataElement freely = SmallTown.element(N, Units.HOUSEHOLD).build();
        Figure figure = rate(freely, COUNT, n(1, 5), d(1, 10), d(2, 30), n(3, 1));
        assertThat(figure.value()).isEqualTo(Value.rate(5, 10));
        assertThat(figure.reporting().missingUnits()).containsExactly(village(3));
        Figure partly = rate(monthly(TimeOperator.IN_PERIOD).build(), COUNT, month(1, 1, 5), d(1, 10), d(2, 30));
        assertThat(partly.bounds()).hasValue(Bounds.between(number(50), number(100)));
    }

    @Test
    @Rule("2.1")
    void aNumeratorThatNobodySentIsNotReportedOnceTheYearIsOver() {
        DataElement freely = SmallTown.element(N, Units.HOUSEHOLD).build();
        assertThat(rate(freely, COUNT, d(1, 10)).value()).isEqualTo(Value.missing(MissingReason.NOT_REPORTED));
    }

    @Test
    @Rule("2.1")
    void aRateDoesNotConcernAUnitWithoutADenominator() {
        Observation notHere = fact(D, village(2), YEAR, Value.missing(MissingReason.NOT_APPLICABLE));
        DataElement owed = SmallTown.rateElements().get(0);
        Figure figure = rate(owed, COUNT, n(1, 5), d(1, 10), notHere, n(3, 0), d(3, 10));
        assertThat(figure.value()).isEqualTo(Value.rate(5, 20));
        assertThat(figure.reporting().isComplete()).isTrue();
        Figure never = rate(owed, COUNT, notHere);
        assertThat(never.reporting().missingUnits()).containsExactly(village(1), village(3));
    }

    private static DataElement.Builder monthly(TimeOperator operator) {
        return SmallTown.element(N, Units.HOUSEHOLD).frequency(PeriodType.MONTH).timeOperator(operator);
    }

    private static Observation month(int village, int month, long amount) {
        OrgUnitId unit = village(village);
        return fact(N, unit, Period.month(2023, month), Value.amount(amount));
    }

    private static Figure rate(DataElement numerator, DataElement denominator, Observation... facts) {
        List<DataElement> elements =
                List.of(numerator, denominator, SmallTown.rateElements().get(2));
        return SmallTown.rollup(
                        SmallTown.campaign(elements, SmallTown.rate().build()).build(),
                        tree(3),
                        YEAR_END,
                        List.of(facts))
                .figure(INDICATOR, TOWN);
    }
}

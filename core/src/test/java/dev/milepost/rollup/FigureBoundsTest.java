// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static dev.milepost.SmallTown.X;
import static dev.milepost.SmallTown.YEAR;
import static dev.milepost.SmallTown.fact;
import static dev.milepost.SmallTown.number;
import static dev.milepost.SmallTown.tree;
import static dev.milepost.SmallTown.village;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.indicator.ValueKind;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How far an incomplete figure may still move, end by end. */
@Rule("2.4")
class FigureBoundsTest {

    @Test
    void aSumOfWhatMayBeNegativeHasNoLimits() {
        DataElement balance = element(UnitOperator.SUM)
                .lowest(BigDecimal.valueOf(-10))
                .highest(BigDecimal.valueOf(100))
                .build();
        assertThat(bounds(balance, 2, fact(village(1), YEAR, 60))).isEqualTo(Bounds.unbounded());
    }

    @Test
    void aSumOfWhatHasALeastAmountLiesAtOrAboveWhatWasAddedSoFar() {
        DataElement trees = element(UnitOperator.SUM)
                .lowest(BigDecimal.valueOf(5))
                .highest(BigDecimal.valueOf(100))
                .build();
        assertThat(bounds(trees, 2, fact(village(1), YEAR, 60))).isEqualTo(Bounds.atLeast(number(60)));
    }

    @Test
    void anAverageThatLacksPeriodsMayStillFallToNothing() {
        DataElement average = element(UnitOperator.SUM)
                .lowest(BigDecimal.valueOf(5))
                .timeOperator(TimeOperator.AVERAGE)
                .frequency(PeriodType.HALF_YEAR)
                .build();
        assertThat(bounds(average, 1, half(1, 60))).isEqualTo(Bounds.atLeast(number(0)));
    }

    @Test
    void theLeastOverTimeMayOnlyFallAndTheGreatestOnlyRise() {
        DataElement.Builder state = element(UnitOperator.SUM).frequency(PeriodType.HALF_YEAR);
        assertThat(bounds(state.timeOperator(TimeOperator.MIN).build(), 1, half(1, 60)))
                .isEqualTo(Bounds.between(number(0), number(60)));
        assertThat(bounds(state.timeOperator(TimeOperator.MAX).build(), 1, half(1, 60)))
                .isEqualTo(Bounds.atLeast(number(60)));
    }

    @Test
    void theMeanOfOneUnitIsThatUnitAndThatOfSeveralMayMoveWithEach() {
        DataElement mean = element(UnitOperator.MEAN)
                .weightedBy(X)
                .highest(BigDecimal.valueOf(100))
                .frequency(PeriodType.HALF_YEAR)
                .build();
        assertThat(bounds(mean, 1, half(1, 60))).isEqualTo(Bounds.between(number(60), number(100)));
        assertThat(bounds(mean, 2, half(1, 60), half(2, 60))).isEqualTo(Bounds.between(number(0), number(100)));
        assertThat(bounds(mean, 2, half(1, 60))).isEqualTo(Bounds.between(number(0), number(100)));
    }

    @Test
    void anExtremeMovesTowardsItsOwnEndOnly() {
        DataElement.Builder limited = element(UnitOperator.MAX).highest(BigDecimal.valueOf(100));
        assertThat(bounds(limited.build(), 2, fact(village(1), YEAR, 60)))
                .isEqualTo(Bounds.between(number(60), number(100)));
        assertThat(bounds(limited.unitOperator(UnitOperator.MIN).build(), 2, fact(village(1), YEAR, 60)))
                .isEqualTo(Bounds.between(number(0), number(60)));
    }

    @Test
    void limitsAreThoseOfTheUnitThatIsPrinted() {
        DataElement most =
                element(UnitOperator.MAX).highest(BigDecimal.valueOf(100)).build();
        Figure figure = SmallTown.rollup(
                        SmallTown.campaign(
                                        List.of(most),
                                        SmallTown.indicatorOf(most)
                                                .unit(Units.KM2)
                                                .build())
                                .build(),
                        tree(2),
                        SmallTown.YEAR_END,
                        List.of(fact(village(1), YEAR, 60)))
                .figure(SmallTown.INDICATOR, SmallTown.TOWN);
        Bounds bounds = figure.bounds().orElseThrow();
        assertThat(bounds.lower().orElseThrow()).isEqualByComparingTo(Ratio.of(60, 1_000_000));
        assertThat(bounds.upper().orElseThrow()).isEqualByComparingTo(Ratio.of(100, 1_000_000));
    }

    @Test
    void aUnitThatHasAnsweredIsNotSilentAlthoughAReportOfItIsMissing() {
        DataElement tidy = SmallTown.element(X, Units.ONE)
                .kind(ValueKind.FLAG)
                .unitOperator(UnitOperator.TRUE_OF_EXPECTED)
                .timeOperator(TimeOperator.POINT_IN_TIME)
                .frequency(PeriodType.QUARTER)
                .reportedAt(OrgLevels.VILLAGE)
                .build();
        List<Observation> facts = new ArrayList<>();
        facts.add(fact(X, village(1), Period.quarter(2023, 4), Value.flag(true)));
        facts.add(fact(X, village(2), Period.quarter(2023, 1), Value.flag(true)));
        Figure figure = SmallTown.figure(tidy, tree(2), facts.toArray(new Observation[0]));
        assertThat(figure.bounds()).isEqualTo(Optional.of(Bounds.exactly(number(1))));
        assertThat(SmallTown.figure(tidy, tree(2), facts.get(0)).bounds())
                .hasValueSatisfying(
                        bounds -> assertThat(bounds.lower().orElseThrow()).isEqualByComparingTo(Ratio.of(1, 2)));
    }

    private static DataElement.Builder element(UnitOperator operator) {
        return SmallTown.element().unitOperator(operator).reportedAt(OrgLevels.VILLAGE);
    }

    private static Observation half(int village, long amount) {
        return fact(village(village), Period.halfYear(2023, 1), amount);
    }

    private static Bounds bounds(DataElement element, int villages, Observation... facts) {
        return SmallTown.figure(element, tree(villages), facts).bounds().orElseThrow();
    }
}

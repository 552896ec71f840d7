// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static dev.milepost.SmallTown.INDICATOR;
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
import dev.milepost.indicator.Completeness;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A table of all figures tells how far an incomplete one may still move, as the figure by itself does. */
@Rule("2.4")
class OutlookTest {

    @Test
    void aSumLiesAtOrAboveWhatWasAddedSoFar() {
        Rollup rollup = sum(TimeOperator.IN_PERIOD, half(1, 1, 60), half(1, 2, 5), half(2, 1, 7));
        assertThat(told(rollup, TOWN)).hasValue(Bounds.atLeast(number(72)));
        assertThat(told(rollup, village(1))).hasValue(Bounds.exactly(number(65)));
        assertThat(told(rollup, village(2))).hasValue(Bounds.atLeast(number(7)));
    }

    @Test
    void theLeastMayFallWhereItLacksReportsAndRiseWhereAnotherUnitIsSilent() {
        assertThat(told(sum(TimeOperator.MIN, half(1, 1, 60), half(2, 2, 4)), TOWN))
                .hasValue(Bounds.between(number(0), number(64)));
        assertThat(told(sum(TimeOperator.MIN, half(1, 1, 60), half(1, 2, 70)), TOWN))
                .hasValue(Bounds.atLeast(number(60)));
    }

    @Test
    void aRateGrowsAtMostByTheDenominatorsOfTheSilent() {
        Rollup known = rate(SmallTown.rate().build(), n(1, 15), d(1, 17), d(2, 3));
        assertThat(told(known, TOWN)).hasValue(Bounds.between(number(75), number(90)));
        Rollup unknown = rate(SmallTown.rate().build(), n(1, 15), d(1, 20));
        assertThat(told(unknown, TOWN)).hasValue(Bounds.between(number(0), number(100)));
    }

    @Test
    void nothingIsKeptForARateThatIsDecidedOnWhatThereIs() {
        Rollup rollup = rate(SmallTown.rate().completeness(Completeness.LENIENT).build(), n(1, 15), d(1, 17), d(2, 3));
        assertThat(cell(rollup, TOWN)).isEmpty();
    }

    private static Rollup sum(TimeOperator operator, Observation... facts) {
        DataElement trees = SmallTown.element()
                .timeOperator(operator)
                .frequency(PeriodType.HALF_YEAR)
                .reportedAt(OrgLevels.VILLAGE)
                .build();
        return SmallTown.rollup(SmallTown.campaign(trees), tree(2), YEAR_END, List.of(facts));
    }

    private static Rollup rate(Indicator rate, Observation... facts) {
        return SmallTown.rollup(
                SmallTown.campaign(SmallTown.rateElements(), rate).build(), tree(2), YEAR_END, List.of(facts));
    }

    private static Observation half(int village, int half, long amount) {
        return fact(SmallTown.X, village(village), Period.halfYear(2023, half), Value.amount(amount));
    }

    /** What the table tells, which is what the figure says. */
    private static Optional<Bounds> told(Rollup rollup, OrgUnitId unit) {
        Optional<Bounds> told = cell(rollup, unit);
        assertThat(told).isEqualTo(rollup.figure(INDICATOR, unit).bounds());
        return told;
    }

    private static Optional<Bounds> cell(Rollup rollup, OrgUnitId unit) {
        FigureTable table = rollup.table(YEAR);
        FigureColumn column = table.column(INDICATOR);
        return column.bounds(column.find(table.units().find(unit).orElseThrow()));
    }
}

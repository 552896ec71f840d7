// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static dev.milepost.SmallTown.INDICATOR;
import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.YEAR_END;
import static dev.milepost.SmallTown.fact;
import static dev.milepost.SmallTown.village;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.Succession;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Village 1 closes at the end of June and goes to villages 2 and 3 by shares that do not come to 1, so that the town
 * keeps its figure: until all who took over tell of it.
 */
@Rule("5.6")
class UnknownSharesTest {

    private static final LocalDate JULY = LocalDate.of(2023, 7, 1);

    @Test
    void aStateHoldsUntilAllWhoTookOverReportTheirOwn() {
        assertThat(state(of(1, 6, 100), of(2, 12, 30))).isEqualTo(Value.amount(130));
        assertThat(state(of(1, 6, 100), of(2, 12, 30), of(3, 12, 80))).isEqualTo(Value.amount(110));
        assertThat(state(of(1, 6, 100), of(2, 6, 30), of(3, 12, 80)))
                .as("village 2 reported before it took over")
                .isEqualTo(Value.amount(210));
    }

    @Test
    void aReturnedReportSupersedesNothing() {
        Observation returned = Observation.builder(key(3, 12), Value.amount(80))
                .state(ReviewState.RETURNED)
                .build();
        assertThat(state(of(1, 6, 100), of(2, 12, 30), returned)).isEqualTo(Value.amount(130));
    }

    @Test
    void aStateOfTheTownItselfSupersedesThatOfTheClosedVillage() {
        assertThat(state(of(1, 6, 100), fact(TOWN, Period.month(2023, 12), 7))).isEqualTo(Value.amount(7));
        assertThat(state(of(1, 6, 100))).isEqualTo(Value.amount(100));
    }

    @Test
    void aCumulativeFigureIsHeldOnceAllWhoTookOverCarryItOn() {
        assertThat(cumulative(of(1, 6, 100), carryingOn(2, 12, 30), of(3, 12, 7)))
                .isEqualTo(Value.amount(137));
        assertThat(cumulative(of(1, 6, 100), carryingOn(2, 12, 30), carryingOn(3, 12, 77)))
                .isEqualTo(Value.amount(107));
    }

    @Test
    void whatHappenedSinceIsCountedFromTheClosedVillagesFigure() {
        Rollup rollup = rollup(
                TimeOperator.CUMULATIVE,
                of(1, 6, 100),
                of(2, 6, 10),
                of(3, 6, 20),
                carryingOn(2, 9, 80),
                carryingOn(3, 10, 90));
        assertThat(rollup.inPeriod(INDICATOR, TOWN, Period.halfYear(2023, 2)).value())
                .isEqualTo(Value.amount(80 - 10 + 90 - 20 - 100));
        assertThat(rollup.figure(INDICATOR, TOWN, Period.halfYear(2023, 1)).value())
                .isEqualTo(Value.amount(100 + 10 + 20));
    }

    private static Value state(Observation... facts) {
        return rollup(TimeOperator.POINT_IN_TIME, facts).figure(INDICATOR, TOWN).value();
    }

    private static Value cumulative(Observation... facts) {
        return rollup(TimeOperator.CUMULATIVE, facts).figure(INDICATOR, TOWN).value();
    }

    private static Rollup rollup(TimeOperator time, Observation... facts) {
        DataElement element = SmallTown.element()
                .frequency(PeriodType.MONTH)
                .timeOperator(time)
                .build();
        OrgTree tree = OrgTree.of(
                List.of(
                        SmallTown.tree(0).root(),
                        SmallTown.villageUnit(1).closes(JULY).build(),
                        SmallTown.villageUnit(2).build(),
                        SmallTown.villageUnit(3).build()),
                List.of(
                        new Succession(village(1), village(2), JULY, Ratio.of(1, 3)),
                        new Succession(village(1), village(3), JULY, Ratio.of(1, 3))));
        return SmallTown.rollup(SmallTown.campaign(element), tree, YEAR_END, List.of(facts));
    }

    private static Observation of(int village, int month, long amount) {
        return fact(village(village), Period.month(2023, month), amount);
    }

    private static Observation carryingOn(int village, int month, long amount) {
        return Observation.builder(key(village, month), Value.amount(amount))
                .carriesOn(true)
                .build();
    }

    private static FactKey key(int village, int month) {
        return FactKey.of(SmallTown.X, village(village), Period.month(2023, month));
    }
}

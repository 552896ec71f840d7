// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static dev.milepost.SmallTown.INDICATOR;
import static dev.milepost.SmallTown.N;
import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.YEAR;
import static dev.milepost.SmallTown.YEAR_END;
import static dev.milepost.SmallTown.fact;
import static dev.milepost.SmallTown.tree;
import static dev.milepost.SmallTown.village;
import static dev.milepost.progress.Promise.atLeast;
import static dev.milepost.progress.Promise.atMost;
import static dev.milepost.progress.Promise.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Split;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.TargetId;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.rollup.Rollup;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;

/** How a target on an amount reaches the units below, and when it does not. */
@Rule("6.3")
class SplitTest {

    private static final DataElement AREA = SmallTown.element().build();
    private static final DataElement HOUSEHOLDS =
            SmallTown.element(N, Units.HOUSEHOLD).disjoint(true).build();

    @Test
    void anUndeclaredTargetReachesNoChild() {
        assertThat(parts(target(atLeast("800")).build())).containsExactly("-", "-", "-");
    }

    @Test
    void anEvenSplitGivesTheRemainderToTheFirst() {
        assertThat(parts(target(atLeast("800")).split(new Split.Even()).build()))
                .containsExactly("267", "267", "266");
        Split tens = new Split.Even(BigDecimal.TEN);
        assertThat(parts(target(atMost("800")).split(tens).build())).containsExactly("270", "270", "260");
        assertThat(parts(target(new Comparator.LessThan(BigDecimal.ONE))
                        .split(new Split.Even())
                        .build()))
                .containsExactly("1", "0", "0");
    }

    @Test
    void weightsGoByLargestRemainder() {
        Split weighted = new Split.ByWeights(
                Map.of(village(1), Ratio.whole(1), village(2), Ratio.whole(2), village(3), Ratio.parse("3.1")));
        assertThat(parts(target(new Comparator.EqualTo(BigDecimal.valueOf(800)))
                        .split(weighted)
                        .build()))
                .containsExactly("131", "262", "407");
        Split two = new Split.ByWeights(Map.of(village(1), Ratio.ONE, village(3), Ratio.ONE), new BigDecimal("0.5"));
        assertThat(parts(target(new Comparator.MoreThan(new BigDecimal("10.5")))
                        .split(two)
                        .build()))
                .containsExactly("5.5", "-", "5");
    }

    @Test
    void givenPartsAreTakenAsTheyStand() {
        Split given = new Split.Given(Map.of(village(1), new BigDecimal("500.5"), village(2), new BigDecimal("299.5")));
        assertThat(parts(target(atLeast("800")).split(given).build())).containsExactly("500.5", "299.5", "-");
    }

    @Test
    void anElementsFiguresAreWeightsOnceAllAreThere() {
        Target split = target(atLeast("800")).split(new Split.ByElement(N)).build();
        assertThat(parts(split, households(1, 100), households(2, 300), households(3, 0)))
                .containsExactly("200", "600", "0");
        assertThat(parts(split, households(1, 100), households(2, 300))).containsExactly("-", "-", "-");
        assertThat(parts(split, households(1, 0), households(2, 0), households(3, 0)))
                .containsExactly("-", "-", "-");
    }

    @Test
    void aPartIsAssessedWithItsOwnFigureAndKeepsWhatTheWholeSays() {
        Target whole = target(atLeast("800"))
                .split(new Split.Even())
                .weight(Ratio.whole(3))
                .veto(true)
                .basicallyMetFrom(Ratio.of(9, 10))
                .build();
        Rollup rollup = rollup(whole, fact(village(1), YEAR, 250), fact(village(2), YEAR, 267));
        Assessment first = only(rollup, village(1));
        assertThat(first.status()).isEqualTo(Status.BASICALLY_MET);
        assertThat(first.target().id()).isEqualTo(whole.id());
        assertThat(first.target().unit()).hasValue(village(1));
        assertThat(first.target().weight()).isEqualTo(Ratio.whole(3));
        assertThat(first.target().veto()).isTrue();
        assertThat(only(rollup, village(2)).status()).isEqualTo(Status.MET);
        assertThat(only(rollup, TOWN).target()).isEqualTo(whole);
    }

    @Test
    void whatIsSetForAUnitComesBeforeItsPartAndThatBeforeItsLevel() {
        Target whole = target(atLeast("800")).split(new Split.Even()).build();
        Target own = Target.builder(TargetId.of("own"), INDICATOR, atLeast("5"))
                .start(whole.start())
                .due(whole.due())
                .unit(village(2))
                .build();
        Target level = Target.builder(TargetId.of("level"), INDICATOR, atLeast("7"))
                .start(whole.start())
                .due(whole.due())
                .level(OrgLevels.VILLAGE)
                .build();
        assertThat(parts(List.of(level, own, whole))).containsExactly("267", "5", "266");
        Target undivided = target(atLeast("800")).build();
        assertThat(parts(List.of(undivided, level))).containsExactly("7", "7", "7");
    }

    @Test
    void refusesSplitsThatCannotSum() {
        refused(target(atLeast("800")).split(new Split.Given(Map.of(village(1), BigDecimal.TEN))))
                .withMessage("parts of split target 'target' must sum to its bound 800, summed to 10");
        refused(target(atLeast("800.5")).split(new Split.Even()))
                .withMessage("bound of split target 'target' must be a multiple of the step 1, was 800.5");
        refused(target(atLeast("-8")).split(new Split.Even()))
                .withMessage("bound of split target 'target' must not be negative, was -8");
        refused(target(new Comparator.Between(BigDecimal.ONE, BigDecimal.TEN)).split(new Split.Even()))
                .withMessageStartingWith(
                        "comparator of target 'target' must have one declared bound to be split, was ");
        refused(target(new Comparator.AtLeastParent()).split(new Split.Even()))
                .withMessageStartingWith(
                        "comparator of target 'target' must have one declared bound to be split, was ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Split.Even(BigDecimal.ZERO))
                .withMessage("step of a split must be above 0, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Split.ByWeights(Map.of(village(1), Ratio.ZERO)))
                .withMessage("weights of a split must not all be 0, were {v1=0}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Split.ByWeights(Map.of(village(1), Ratio.whole(-1))))
                .withMessage("weight of 'v1' in a split must not be negative, was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Split.Given(Map.of(village(1), BigDecimal.ONE.negate())))
                .withMessage("part of 'v1' in a split must not be negative, was -1");
    }

    @Test
    void refusesToDivideWhatDoesNotAddUp() {
        DataElement most = SmallTown.element().unitOperator(UnitOperator.MAX).build();
        Target split = target(atLeast("800")).split(new Split.Even()).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmallTown.campaign(most, split))
                .withMessage("split of target 'target' needs an amount that adds up over units, indicator 'indicator'"
                        + " does not");
        Target unknown = target(atLeast("800"))
                .split(new Split.ByElement(DataElementId.of("people")))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmallTown.campaign(AREA, unknown))
                .withMessage("element of the split of target 'target' must be one of the campaign, was 'people'");
    }

    private static ThrowableAssertAlternative<IllegalArgumentException> refused(Target.Builder target) {
        return assertThatIllegalArgumentException().isThrownBy(target::build);
    }

    private static Observation households(int village, long count) {
        return fact(N, village(village), YEAR, Value.amount(count));
    }

    private static Assessment only(Rollup rollup, OrgUnitId unit) {
        return ProgressAssessor.standard().assessAt(rollup, unit).get(0);
    }

    private static List<String> parts(Target target, Observation... facts) {
        return parts(List.of(target), facts);
    }

    /** What is asked of each of three villages. */
    private static List<String> parts(List<Target> targets, Observation... facts) {
        TargetResolution resolution = new TargetResolution(rollup(targets, facts));
        return IntStream.rangeClosed(1, 3)
                .mapToObj(number -> resolution.find(INDICATOR, village(number)))
                .map(found -> found.map(one -> ((Comparator.Numeric) one.comparator()).bound())
                        .map(bound -> bound.divide(MathContext.DECIMAL128)
                                .stripTrailingZeros()
                                .toPlainString())
                        .orElse("-"))
                .toList();
    }

    private static Rollup rollup(Target target, Observation... facts) {
        return rollup(List.of(target), facts);
    }

    private static Rollup rollup(List<Target> targets, Observation... facts) {
        Campaign campaign = SmallTown.campaign(
                        List.of(AREA, HOUSEHOLDS), SmallTown.indicatorOf(AREA).build())
                .targets(targets)
                .build();
        return SmallTown.rollup(campaign, tree(3), YEAR_END, List.of(facts));
    }
}

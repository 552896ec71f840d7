// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static dev.milepost.SmallTown.INDICATOR;
import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.X;
import static dev.milepost.SmallTown.YEAR;
import static dev.milepost.SmallTown.YEAR_END;
import static dev.milepost.SmallTown.village;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.indicator.ValueKind;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Complete data are made, some of them are silenced, and the complete figure must lie within the bounds. */
@Rule("2.4")
class FigureBoundsProperties {

    private static final int VILLAGES = 3;
    private static final DataElementId WEIGHT = DataElementId.of("weight");

    @Property
    void theBoundsOfAnElementHoldTheCompleteFigure(
            @ForAll TimeOperator time,
            @ForAll("numericOperators") UnitOperator operator,
            @ForAll boolean nonNegative,
            @ForAll("amounts") List<Integer> amounts,
            @ForAll @Size(max = 5) Set<@net.jqwik.api.constraints.IntRange(max = 11) Integer> silenced) {
        DataElement element = element(time, operator, nonNegative);
        List<Observation> complete = new ArrayList<>();
        List<Observation> some = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Observation fact = SmallTown.fact(
                    X, village(i / 4 + 1), Period.quarter(2023, i % 4 + 1), Value.amount(amount(element, amounts, i)));
            complete.add(fact);
            boolean state = time == TimeOperator.POINT_IN_TIME;
            boolean silent = state ? silenced.contains(i / 4) : silenced.contains(i);
            if (!silent) {
                some.add(fact);
            }
        }
        complete.addAll(weights());
        some.addAll(weights());
        Figure whole = figure(element, complete);
        Figure part = figure(element, some);
        assertThat(whole.bounds().orElseThrow().isExact()).isTrue();
        part.bounds()
                .ifPresent(bounds -> assertThat(bounds.contains(whole.measured().orElseThrow()))
                        .as("%s must hold %s", bounds, whole.measured())
                        .isTrue());
        assertThat(part.reporting().isComplete())
                .isEqualTo(part.reporting().gaps().isEmpty());
    }

    @Property
    void theBoundsOfACoverageHoldTheCompleteFigure(
            @ForAll("amounts") List<Integer> amounts,
            @ForAll Set<@net.jqwik.api.constraints.IntRange(max = 7) Integer> silenced) {
        List<Observation> complete = new ArrayList<>();
        List<Observation> some = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int d = 1 + Math.abs(amounts.get(i));
            int n = Math.abs(amounts.get(i + 4)) % (d + 1);
            boolean numerator = i % 2 == 0;
            int dOfVillage = 1 + Math.abs(amounts.get(i - i % 2));
            Observation fact =
                    numerator ? SmallTown.n(i / 2 + 1, Math.min(n, dOfVillage)) : SmallTown.d(i / 2 + 1, dOfVillage);
            complete.add(fact);
            if (!silenced.contains(i)) {
                some.add(fact);
            }
        }
        Figure whole = SmallTown.rateFigure(SmallTown.tree(4), complete.toArray(new Observation[0]));
        Figure part = SmallTown.rateFigure(SmallTown.tree(4), some.toArray(new Observation[0]));
        part.bounds()
                .ifPresent(bounds -> assertThat(bounds.contains(whole.measured().orElseThrow()))
                        .as("%s must hold %s", bounds, whole.measured())
                        .isTrue());
        assertThat(part.bounds().isPresent()).isEqualTo(part.value().isKnown());
    }

    @Property
    void theBoundsOfAShareOfUnitsHoldTheCompleteFigure(
            @ForAll @Size(6) List<Boolean> flags,
            @ForAll @Size(max = 5) Set<@net.jqwik.api.constraints.IntRange(max = 5) Integer> silenced) {
        DataElement element = SmallTown.element()
                .kind(ValueKind.FLAG)
                .unitOperator(UnitOperator.TRUE_OF_EXPECTED)
                .reportedAt(OrgLevels.VILLAGE)
                .build();
        List<Observation> complete = new ArrayList<>();
        List<Observation> some = new ArrayList<>();
        for (int i = 0; i < flags.size(); i++) {
            Observation fact = SmallTown.fact(X, village(i + 1), YEAR, Value.flag(flags.get(i)));
            complete.add(fact);
            if (!silenced.contains(i)) {
                some.add(fact);
            }
        }
        Figure whole = SmallTown.figure(element, SmallTown.tree(6), complete.toArray(new Observation[0]));
        Figure part = SmallTown.figure(element, SmallTown.tree(6), some.toArray(new Observation[0]));
        assertThat(part.bounds().orElseThrow().contains(whole.measured().orElseThrow()))
                .isTrue();
    }

    private static DataElement element(TimeOperator time, UnitOperator operator, boolean nonNegative) {
        DataElement.Builder element = DataElement.builder(X, Units.M2)
                .name(dev.milepost.text.LocalizedText.of("数据", "element"))
                .timeOperator(time)
                .unitOperator(operator)
                .weightedBy(WEIGHT)
                .frequency(PeriodType.QUARTER)
                .reportedAt(OrgLevels.VILLAGE);
        return (nonNegative || time == TimeOperator.CUMULATIVE ? element.lowest(BigDecimal.ZERO) : element).build();
    }

    /** Cumulative figures rise, figures of zero or more are not negative. */
    private static long amount(DataElement element, List<Integer> amounts, int i) {
        if (element.timeOperator() == TimeOperator.CUMULATIVE) {
            return amounts.subList(i - i % 4, i + 1).stream()
                    .mapToLong(Math::abs)
                    .sum();
        }
        return element.isNonNegative() ? Math.abs(amounts.get(i)) : amounts.get(i);
    }

    private static List<Observation> weights() {
        return List.of(
                SmallTown.fact(WEIGHT, village(1), YEAR, Value.amount(2)),
                SmallTown.fact(WEIGHT, village(2), YEAR, Value.amount(3)),
                SmallTown.fact(WEIGHT, village(3), YEAR, Value.amount(5)));
    }

    private static Figure figure(DataElement element, List<Observation> facts) {
        DataElement weight = SmallTown.element(WEIGHT, Units.PERSON).build();
        Indicator indicator = SmallTown.indicatorOf(element).build();
        return SmallTown.rollup(
                        SmallTown.campaign(List.of(element, weight), indicator).build(),
                        SmallTown.tree(VILLAGES),
                        YEAR_END,
                        facts)
                .figure(INDICATOR, TOWN);
    }

    @Provide
    Arbitrary<UnitOperator> numericOperators() {
        return Arbitraries.of(UnitOperator.SUM, UnitOperator.MEAN, UnitOperator.MAX, UnitOperator.MIN);
    }

    @Provide
    Arbitrary<List<Integer>> amounts() {
        return Arbitraries.integers().between(-100, 100).list().ofSize(12);
    }
}

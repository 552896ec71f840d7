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
import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Hierarchy;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.Succession;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RollupProperties {

    private static final int VILLAGES = 5;
    private static final LocalDate MERGER = LocalDate.of(2023, 7, 1);

    /** A sum of every month; what a unit above reports is its own share. */
    private static final DataElement MONTHLY = SmallTown.element()
            .frequency(PeriodType.MONTH)
            .reportedAt(OrgLevels.VILLAGE)
            .hierarchy(Hierarchy.OWN)
            .build();

    @Property
    @Rule({"5.6", "1.1"})
    void aSumOverAnyTreeIsTheSumOfTheFacts(@ForAll("facts") List<Observation> facts, @ForAll("trees") OrgTree tree) {
        Figure figure = figure(tree, facts);
        Ratio expected = sum(facts, FactNature.ACTUAL);
        boolean none = facts.stream().noneMatch(fact -> fact.key().nature() == FactNature.ACTUAL);
        assertThat(figure.measured().orElse(Ratio.ZERO)).isEqualByComparingTo(expected);
        assertThat(figure.measured().isEmpty()).isEqualTo(none);
    }

    @Property
    @Rule("5.6")
    void aSumIsTheSameOverEveryCompleteTreeAndItsVillagesMakeUpTheTown(
            @ForAll("facts") List<Observation> facts, @ForAll("reorganisations") OrgTree tree, @ForAll Random random) {
        LocalDate day = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(365));
        AsOf when = AsOf.of(YEAR_END, SmallTown.RECORDED.plusSeconds(facts.size()));
        Rollup rollup = Rollup.of(SmallTown.campaign(MONTHLY), tree, when)
                .over(day)
                .collect(SmallTown.recorded(facts).stream());
        Figure town = rollup.figure(INDICATOR, TOWN);
        assertThat(town.measured().orElse(Ratio.ZERO)).isEqualByComparingTo(sum(facts, FactNature.ACTUAL));
        assertThat(town.planned()).isEqualByComparingTo(sum(facts, FactNature.PLANNED));
        if (town.issues().isEmpty()
                && facts.stream().noneMatch(fact -> fact.key().unit().equals(TOWN))) {
            Ratio villages = rollup.tree().children(TOWN).stream()
                    .flatMap(village -> rollup.figure(INDICATOR, village.id()).measured().stream())
                    .reduce(Ratio.ZERO, Ratio::plus);
            assertThat(villages).isEqualByComparingTo(sum(facts, FactNature.ACTUAL));
        }
    }

    @Property
    @Rule("3.2")
    void whatIsPlannedNeverEntersWhatIsDone(@ForAll("facts") List<Observation> facts) {
        List<Observation> done = facts.stream()
                .filter(fact -> fact.key().nature() == FactNature.ACTUAL)
                .toList();
        OrgTree tree = SmallTown.tree(VILLAGES);
        Figure figure = figure(tree, facts);
        assertThat(figure.value()).isEqualTo(figure(tree, done).value());
        assertThat(figure.planned()).isEqualByComparingTo(sum(facts, FactNature.PLANNED));
        assertThat(figure.forecast()).isEqualByComparingTo(sum(facts, FactNature.FORECAST));
    }

    @Property
    @Rule({"1.1", "4.6", "5.7"})
    void orderAndRepetitionOfFactsChangeNothing(
            @ForAll("facts") List<Observation> facts, @ForAll("trees") OrgTree tree, @ForAll Random random) {
        List<RecordedObservation> recorded = SmallTown.recorded(facts);
        List<RecordedObservation> shuffled = new ArrayList<>(recorded);
        shuffled.addAll(recorded.subList(0, recorded.size() / 2));
        Collections.shuffle(shuffled, random);
        AsOf when = AsOf.of(YEAR_END, SmallTown.RECORDED.plusSeconds(facts.size()));
        Campaign campaign = SmallTown.campaign(MONTHLY);
        Figure one = Rollup.of(campaign, tree, when).collect(recorded.stream()).figure(INDICATOR, TOWN);
        Figure other =
                Rollup.of(campaign, tree, when).collect(shuffled.stream()).figure(INDICATOR, TOWN);
        assertThat(other).isEqualTo(one).hasSameHashCodeAs(one).hasToString(one.toString());
        assertThat(other.explain()).isEqualTo(one.explain());
    }

    @Property
    @Rule({"3.3", "5.2"})
    void aRateIsThatOfTheCountsAloneAndLiesBetweenItsParts(@ForAll("rates") List<int[]> rates) {
        List<Observation> facts = new ArrayList<>();
        List<Ratio> pairs = new ArrayList<>();
        long n = 0;
        long d = 0;
        for (int i = 0; i < rates.size(); i++) {
            int[] rate = rates.get(i);
            if (rate[2] == 0) {
                facts.add(SmallTown.n(i + 1, rate[0]));
                facts.add(SmallTown.d(i + 1, rate[1]));
                pairs.add(Ratio.of(rate[0], rate[1]));
                n += rate[0];
                d += rate[1];
            } else {
                facts.add(SmallTown.fact(SmallTown.CLAIM, village(i + 1), YEAR, Value.amount(100)));
            }
        }
        Figure figure = SmallTown.rateFigure(SmallTown.tree(rates.size()), facts.toArray(new Observation[0]));
        if (pairs.isEmpty()) {
            assertThat(figure.measured()).isEmpty();
            return;
        }
        assertThat(figure.value()).isEqualTo(Value.rate(n, d));
        Ratio hundredth = Ratio.of(1, 100);
        assertThat(figure.measured().orElseThrow().times(hundredth))
                .isBetween(Collections.min(pairs), Collections.max(pairs));
        assertThat(figure.reporting().reported()).isEqualTo(2 * pairs.size());
        assertThat(figure.isAsserted()).isFalse();
    }

    private static Figure figure(OrgTree tree, List<Observation> facts) {
        return SmallTown.rollup(SmallTown.campaign(MONTHLY), tree, YEAR_END, facts)
                .figure(INDICATOR, TOWN);
    }

    private static Ratio sum(List<Observation> facts, FactNature nature) {
        return facts.stream()
                .filter(fact -> fact.key().nature() == nature)
                .map(fact -> fact.value().exact().orElseThrow())
                .reduce(Ratio.ZERO, Ratio::plus);
    }

    /** Facts of the town and its villages for months, one for each key, of every nature. */
    @Provide
    Arbitrary<List<Observation>> facts() {
        Arbitrary<Integer> unit = Arbitraries.integers().between(0, VILLAGES);
        Arbitrary<Integer> month = Arbitraries.integers().between(1, 12);
        Arbitrary<FactNature> nature = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.just(FactNature.ACTUAL)),
                net.jqwik.api.Tuple.of(1, Arbitraries.of(FactNature.class)));
        Arbitrary<java.math.BigDecimal> amount = Arbitraries.bigDecimals()
                .between(java.math.BigDecimal.ZERO, java.math.BigDecimal.valueOf(1000))
                .ofScale(2);
        return Combinators.combine(unit, month, nature, amount)
                .as((u, m, kind, a) -> Observation.builder(
                                FactKey.of(X, u == 0 ? TOWN : village(u), Period.month(2023, m))
                                        .withNature(kind),
                                Value.amount(a))
                        .build())
                .list()
                .ofMaxSize(20)
                .map(RollupProperties::oneOfEachKey);
    }

    private static List<Observation> oneOfEachKey(List<Observation> facts) {
        Map<FactKey, Observation> byKey = new LinkedHashMap<>();
        facts.forEach(fact -> byKey.putIfAbsent(fact.key(), fact));
        return List.copyOf(byKey.values());
    }

    /** Trees in which villages merge and split twice, in April and in October, and some have no successor. */
    @Provide
    Arbitrary<OrgTree> reorganisations() {
        return Arbitraries.integers().between(0, 4).list().ofSize(VILLAGES).map(RollupProperties::reorganised);
    }

    /** Villages 1 to 3 may close in April, 4 opens then and may close in October, 5 opens then. */
    private static OrgTree reorganised(List<Integer> fates) {
        LocalDate april = LocalDate.of(2023, 4, 1);
        LocalDate october = LocalDate.of(2023, 10, 1);
        List<OrgUnit> units = new ArrayList<>(List.of(SmallTown.tree(0).root()));
        List<Succession> successions = new ArrayList<>();
        for (int i = 1; i <= VILLAGES; i++) {
            OrgUnit.Builder unit = SmallTown.villageUnit(i);
            unit = i == 4 ? unit.opens(april) : unit;
            unit = i == 5 ? unit.opens(october) : unit;
            int fate = fates.get(i - 1);
            LocalDate end = i == 4 ? october : april;
            units.add((fate == 0 || i == 5 ? unit : unit.closes(end)).build());
            if (fate == 0 || i == 5) {
                continue;
            }
            if (fate == 1 || (fate == 2 && i == 4)) {
                successions.add(new Succession(village(i), village(i == 4 ? 5 : 4), end, Ratio.ONE));
            } else if (fate == 2) {
                successions.add(new Succession(village(i), village(4), end, Ratio.of(2, 7)));
                successions.add(new Succession(village(i), village(i % 3 + 1), end, Ratio.of(5, 7)));
            } else if (fate == 3) {
                successions.add(new Succession(village(i), village(i == 4 ? 5 : 4), end, Ratio.of(1, 3)));
            }
        }
        return OrgTree.of(units, successions);
    }

    /** Trees in which some villages close in July: for another one, for two, or for none. */
    @Provide
    Arbitrary<OrgTree> trees() {
        return Arbitraries.integers().between(0, 3).list().ofSize(VILLAGES).map(RollupProperties::tree);
    }

    private static OrgTree tree(List<Integer> fates) {
        List<OrgUnit> units = new ArrayList<>();
        List<Succession> successions = new ArrayList<>();
        units.add(SmallTown.tree(0).root());
        for (int i = 1; i <= VILLAGES; i++) {
            int fate = i == VILLAGES ? 0 : fates.get(i - 1);
            OrgUnit.Builder unit = SmallTown.villageUnit(i);
            units.add((fate == 0 ? unit : unit.closes(MERGER)).build());
            if (fate == 1) {
                successions.add(new Succession(village(i), village(i + 1), MERGER, Ratio.ONE));
            }
            if (fate == 2) {
                successions.add(new Succession(village(i), village(i + 1), MERGER, Ratio.of(1, 3)));
                successions.add(new Succession(village(i), village(VILLAGES), MERGER, Ratio.of(2, 3)));
            }
        }
        return OrgTree.of(units, successions);
    }

    /** Numerator, denominator, and whether only a percentage is given. */
    @Provide
    Arbitrary<List<int[]>> rates() {
        Arbitrary<Integer> n = Arbitraries.integers().between(0, 100);
        Arbitrary<Integer> d = Arbitraries.integers().between(1, 100);
        Arbitrary<Integer> claim = Arbitraries.integers().between(0, 1);
        return Combinators.combine(n, d, claim)
                .as((a, b, c) -> new int[] {a, b, c})
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }
}

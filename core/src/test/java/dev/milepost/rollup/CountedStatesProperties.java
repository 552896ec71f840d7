// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.indicator.DataElement;
import dev.milepost.observation.CountedStates;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Rule("13.2")
class CountedStatesProperties {

    private static final int VILLAGES = 3;

    private static final DataElement MONTHLY = SmallTown.element()
            .frequency(PeriodType.MONTH)
            .reportedAt(OrgLevels.VILLAGE)
            .build();

    @Property
    void noDraftAndNoReturnedFigureEverEntersAnOfficialFigure(
            @ForAll("facts") List<RecordedObservation> facts, @ForAll("states") CountedStates states) {
        Rollup rollup = filling().counting(states).collect(facts.stream());
        Figure town = rollup.figure(SmallTown.INDICATOR, SmallTown.TOWN);
        List<Observation> counted = rollup.facts().stream()
                .filter(fact -> fact.state() != ReviewState.RETURNED)
                .toList();
        assertThat(counted).allMatch(fact -> states.states(SmallTown.X).contains(fact.state()));
        assertThat(town.measured().orElse(Ratio.ZERO)).isEqualTo(sum(counted));
        List<RecordedObservation> without = facts.stream()
                .filter(fact -> fact.observation().state() != ReviewState.DRAFT)
                .toList();
        assertThat(filling().counting(states).collect(without.stream()).figure(SmallTown.INDICATOR, SmallTown.TOWN))
                .isEqualTo(town);
    }

    /** Worked out key by key, as a clerk would with a card for each. */
    @Property
    void ofEachKeyTheLastDecidedRevisionCountsOrSaysWhyNot(
            @ForAll("facts") List<RecordedObservation> facts, @ForAll("states") CountedStates states) {
        Rollup rollup = filling().counting(states).collect(facts.stream());
        Map<FactKey, List<Observation>> cards =
                facts.stream().map(RecordedObservation::observation).collect(Collectors.groupingBy(Observation::key));
        for (Map.Entry<FactKey, List<Observation>> card : cards.entrySet()) {
            Figure figure = rollup.figure(
                    SmallTown.INDICATOR, card.getKey().unit(), card.getKey().period());
            assertThat(figure.value()).isEqualTo(expected(card.getValue(), states));
        }
    }

    private static Value expected(List<Observation> revisions, CountedStates states) {
        Set<ReviewState> counted = states.states(SmallTown.X);
        Optional<Observation> decided = last(revisions.stream()
                .filter(fact -> counted.contains(fact.state()) || fact.state() == ReviewState.RETURNED));
        if (decided.filter(fact -> fact.state() != ReviewState.RETURNED).isPresent()) {
            return decided.get().value();
        }
        Optional<Observation> sent = last(revisions.stream().filter(fact -> fact.state() != ReviewState.DRAFT));
        return Value.missing(
                sent.isEmpty()
                        ? MissingReason.NOT_REPORTED
                        : sent.get().state() == ReviewState.RETURNED
                                ? MissingReason.RETURNED
                                : MissingReason.UNDER_REVIEW);
    }

    private static Optional<Observation> last(Stream<Observation> revisions) {
        return revisions.max(Comparator.comparing(Observation::revision));
    }

    /** A tally keeps what any states need, so that official and provisional figures come of one reading. */
    @Property
    @Rule("5.7")
    void oneMergedTallyServesWhicheverStatesCount(
            @ForAll("facts") List<RecordedObservation> facts,
            @ForAll("states") CountedStates states,
            @ForAll Random random) {
        List<List<RecordedObservation>> parts = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        facts.forEach(fact -> parts.get(random.nextInt(3)).add(fact));
        facts.forEach(fact -> parts.get(random.nextInt(3)).add(fact));
        List<SeriesTally> tallies =
                parts.stream().map(part -> filling().tally(part.stream())).toList();
        SeriesTally merged = tallies.get(0).merge(tallies.get(1)).merge(tallies.get(2));
        assertThat(merged)
                .isEqualTo(tallies.get(2).merge(tallies.get(1).merge(tallies.get(0))))
                .isEqualTo(filling().counting(states).tally(facts.stream()));
        Rollup whole = filling().counting(states).collect(facts.stream());
        assertThat(filling().counting(states).collect(merged).figure(SmallTown.INDICATOR, SmallTown.TOWN))
                .isEqualTo(whole.figure(SmallTown.INDICATOR, SmallTown.TOWN));
        assertThat(merged.underReview(CountedStates.all())).isEmpty();
    }

    /** What is not asked to be approved does not change when others are. */
    @Property(tries = 200)
    void approvalAskedOfAnotherElementChangesNothing(@ForAll("facts") List<RecordedObservation> facts) {
        CountedStates others = CountedStates.approved(Set.of(SmallTown.N));
        assertThat(filling().counting(others).collect(facts.stream()).figure(SmallTown.INDICATOR, SmallTown.TOWN))
                .isEqualTo(filling().collect(facts.stream()).figure(SmallTown.INDICATOR, SmallTown.TOWN));
    }

    private static Ratio sum(List<Observation> facts) {
        return facts.stream().flatMap(fact -> fact.value().exact().stream()).reduce(Ratio.ZERO, Ratio::plus);
    }

    private static RollupFilling filling() {
        return Rollup.of(
                SmallTown.campaign(MONTHLY),
                SmallTown.tree(VILLAGES),
                AsOf.of(SmallTown.YEAR_END, SmallTown.RECORDED.plusSeconds(100)));
    }

    @Provide
    Arbitrary<CountedStates> states() {
        return Arbitraries.of(
                CountedStates.all(),
                CountedStates.approved(),
                CountedStates.approved(Set.of(SmallTown.X)),
                CountedStates.of(Set.of(ReviewState.LOCKED)));
    }

    /** Few keys with many revisions in any states, one after the other. */
    @Provide
    Arbitrary<List<RecordedObservation>> facts() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, VILLAGES),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 50),
                        Arbitraries.of(ReviewState.class))
                .as(Drawn::new)
                .list()
                .ofMaxSize(20)
                .map(CountedStatesProperties::recorded);
    }

    private record Drawn(int village, int month, int amount, ReviewState state) {}

    private static List<RecordedObservation> recorded(List<Drawn> drawn) {
        Map<FactKey, Integer> revisions = new HashMap<>();
        List<Observation> facts = new ArrayList<>();
        for (Drawn one : drawn) {
            FactKey key = FactKey.of(SmallTown.X, SmallTown.village(one.village()), Period.month(2023, one.month()));
            facts.add(Observation.builder(key, Value.amount(one.amount()))
                    .revision(revisions.merge(key, 1, Integer::sum) - 1)
                    .state(one.state())
                    .build());
        }
        return SmallTown.recorded(facts);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Campaign;
import dev.milepost.observation.Anchor;
import dev.milepost.observation.CountedStates;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.period.AsOf;
import dev.milepost.quantity.Value;
import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.CampaignStores;
import dev.milepost.storage.ObservationQuery;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

@Rule({"4.6", "13.3"})
class AnchoredRollupProperties {

    private static final int VILLAGES = 3;
    private static final Campaign CAMPAIGN =
            SmallTown.campaign(SmallTown.element().build());
    private static final AsOf WHEN = AsOf.of(SmallTown.YEAR_END, SmallTown.RECORDED.plusSeconds(100));

    private static RollupFilling filling() {
        return Rollup.of(CAMPAIGN, SmallTown.tree(VILLAGES), WHEN);
    }

    private static Anchor anchor(int count) {
        return new Anchor(count, "a".repeat(64));
    }

    private static Observation fact(int village, int revision, int amount) {
        return Observation.builder(
                        FactKey.of(SmallTown.X, SmallTown.village(village), SmallTown.YEAR), Value.amount(amount))
                .revision(revision)
                .build();
    }

    /** Whatever comes after the anchor, in whatever order it is read: the figures are those of the records before. */
    @Property
    void countsTheRecordsOfTheAnchorAndNoOthers(@ForAll("facts") List<Observation> facts, @ForAll("counts") int count) {
        List<RecordedObservation> recorded = SmallTown.recorded(facts);
        int known = Math.min(count, recorded.size());

        Rollup anchored = filling().upTo(anchor(known)).collect(recorded.stream());
        Rollup before = filling().collect(recorded.subList(0, known).stream());

        assertThat(anchored.facts()).isEqualTo(before.facts());
        assertThat(anchored.figure(SmallTown.INDICATOR, SmallTown.TOWN))
                .isEqualTo(before.figure(SmallTown.INDICATOR, SmallTown.TOWN));
        assertThat(anchored.anchor()).contains(anchor(known));
        assertThat(before.anchor()).isEmpty();
    }

    @Test
    void keepsTheAnchorThroughTheOtherSettings() {
        Rollup rollup = filling()
                .upTo(anchor(2))
                .counting(CountedStates.approved())
                .over(SmallTown.YEAR_END)
                .collect(SmallTown.recorded(List.of(fact(1, 0, 7), fact(2, 0, 5), fact(3, 0, 3))).stream());

        assertThat(rollup.anchor()).contains(anchor(2));
        assertThat(rollup.underReview()).containsExactly(fact(1, 0, 7), fact(2, 0, 5));
        assertThat(rollup.knownAt(SmallTown.RECORDED).anchor()).isEmpty();
    }

    @Test
    void refusesATallyThatHoldsALaterRecord() {
        SeriesTally tally = filling().tally(SmallTown.recorded(List.of(fact(1, 0, 7), fact(2, 0, 5))).stream());

        assertThat(filling().upTo(anchor(2)).collect(tally).facts()).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> filling().upTo(anchor(1)).collect(tally))
                .withMessageContaining("must not be after anchor 1:aaa")
                .withMessageEndingWith("was 2");
    }

    /** Somebody appends after the anchor was asked for and before the facts are read: the print stands for the rest. */
    @Test
    void standsForWhatWasCountedThoughOthersAppendMeanwhile() {
        try (CampaignStore store = CampaignStores.inMemory(() -> SmallTown.RECORDED)) {
            store.append(List.of(fact(1, 0, 7), fact(2, 0, 5)));
            Anchor anchor = store.anchor(WHEN.knownAt());
            store.append(List.of(fact(1, 1, 100), fact(3, 0, 3)));

            Rollup rollup =
                    store.read(ObservationQuery.of(CAMPAIGN, WHEN), filling().upTo(anchor)::collect);

            assertThat(rollup.facts()).containsExactly(fact(1, 0, 7), fact(2, 0, 5));
            assertThat(rollup.anchor()).contains(anchor);
            assertThat(store.verify(anchor).isClean()).isTrue();
        }
    }

    @Provide
    Arbitrary<Integer> counts() {
        return Arbitraries.integers().between(0, 12);
    }

    /** Few keys, each with one revision after the other. */
    @Provide
    Arbitrary<List<Observation>> facts() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, VILLAGES),
                        Arbitraries.integers().between(0, 50))
                .as((village, amount) -> new int[] {village, amount})
                .list()
                .ofMaxSize(12)
                .map(drawn -> {
                    List<Observation> facts = new ArrayList<>();
                    drawn.forEach(one -> facts.add(fact(one[0], facts.size(), one[1])));
                    return facts;
                });
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.period.Period;
import dev.milepost.quantity.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Rule("5.7")
class SeriesTallyProperties {

    @Property
    void mergingIsAssociativeAndCommutativeAndHasAnIdentity(
            @ForAll("records") List<RecordedObservation> one,
            @ForAll("records") List<RecordedObservation> two,
            @ForAll("records") List<RecordedObservation> three) {
        SeriesTally a = SeriesTally.of(one);
        SeriesTally b = SeriesTally.of(two);
        SeriesTally c = SeriesTally.of(three);
        assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
        assertThat(a.merge(b)).isEqualTo(b.merge(a)).hasSameHashCodeAs(b.merge(a));
        assertThat(a.merge(SeriesTally.empty())).isEqualTo(a);
        assertThat(SeriesTally.empty().merge(a)).isEqualTo(a);
    }

    @Property
    void replaysAndOverlapsDoNoHarm(@ForAll("records") List<RecordedObservation> records, @ForAll Random random) {
        SeriesTally whole = SeriesTally.of(records);
        assertThat(whole.merge(whole)).isEqualTo(whole);
        List<RecordedObservation> twice = new ArrayList<>(records);
        twice.addAll(records);
        Collections.shuffle(twice, random);
        int cut = twice.isEmpty() ? 0 : random.nextInt(twice.size());
        SeriesTally parts =
                SeriesTally.of(twice.subList(0, cut)).merge(SeriesTally.of(twice.subList(cut / 2, twice.size())));
        assertThat(parts).isEqualTo(whole);
    }

    @Property
    @Rule("4.5")
    void theHighestRevisionOfEachKeyCounts(@ForAll("records") List<RecordedObservation> records) {
        SeriesTally tally = SeriesTally.of(records);
        for (RecordedObservation record : records) {
            Observation winner = requireNonNull(
                            tally.winners().get(record.observation().key()))
                    .observation();
            assertThat(winner.revision())
                    .isGreaterThanOrEqualTo(record.observation().revision());
        }
        assertThat(tally).hasToString("SeriesTally[" + tally.winners().size() + " keys]");
    }

    @Property(tries = 20)
    @Rule("4.5")
    void twoContentsOfOneRevisionAreRefused(@ForAll long amount) {
        FactKey key = FactKey.of(SmallTown.X, SmallTown.TOWN, SmallTown.YEAR);
        Observation one = Observation.builder(key, Value.word("a" + amount)).build();
        Observation other = Observation.builder(key, Value.word("b" + amount)).build();
        assertThatThrownBy(() -> SeriesTally.of(SmallTown.recorded(List.of(one, other))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("revision 0 of fact 'x · town · 2023' must have one content, had word:a" + amount
                        + " and word:b" + amount);
    }

    /** Facts of few keys, with revisions and records made twice; one key and revision has one content. */
    @Provide
    Arbitrary<List<RecordedObservation>> records() {
        Arbitrary<Integer> village = Arbitraries.integers().between(1, 3);
        Arbitrary<Integer> month = Arbitraries.integers().between(1, 2);
        Arbitrary<Integer> revision = Arbitraries.integers().between(0, 2);
        Arbitrary<Integer> sequence = Arbitraries.integers().between(1, 50);
        return Combinators.combine(village, month, revision, sequence)
                .as(SeriesTallyProperties::record)
                .list()
                .ofMaxSize(12);
    }

    private static RecordedObservation record(int village, int month, int revision, int sequence) {
        FactKey key = FactKey.of(SmallTown.X, SmallTown.village(village), Period.month(2023, month));
        Observation fact = Observation.builder(key, Value.amount(100L * village + 10L * month + revision))
                .revision(revision)
                .build();
        return new RecordedObservation(fact, SmallTown.RECORDED.plusSeconds(sequence), sequence);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.milepost.dossier.Dossier;
import dev.milepost.indicator.DataElementId;
import dev.milepost.observation.Anchor;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import dev.milepost.quantity.Value;
import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.JournalMismatchException;
import dev.milepost.storage.JournalRecord;
import dev.milepost.storage.ObservationQuery;
import dev.milepost.storage.RevisionConflictException;
import dev.milepost.storage.SavedDossier;
import dev.milepost.storage.StaleVersionException;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/**
 * What every {@link CampaignStore} keeps to. A store shows it by a test class that extends this one, and
 * {@link CampaignStoreScopeContract} and {@link CampaignStoreLoadContract}, and names its place. Needs JUnit 5, jqwik
 * and AssertJ.
 */
public abstract class CampaignStoreContract {

    private static final Instant LATER = StoreSamples.NOON.plusSeconds(3600);
    private static final int MOST_BATCHES = 4;

    /** A new, empty place for each call. */
    protected abstract StorePlace place();

    private final HandClock clock = new HandClock();

    @Test
    void keepsEveryVersionOfADossier() {
        with(store -> {
            Dossier first = StoreSamples.dossier("动员会");
            Dossier second = StoreSamples.dossier("推进会 \uD83C\uDF33");
            assertThat(store.find(StoreSamples.TOWN_CAMPAIGN)).isEmpty();

            SavedDossier one = store.save(first, 0);
            clock.set(LATER);
            SavedDossier two = store.save(second, 1);

            assertThat(List.of(one.version(), two.version())).containsExactly(1, 2);
            assertThat(store.find(StoreSamples.TOWN_CAMPAIGN)).contains(two);
            assertThat(store.find(StoreSamples.TOWN_CAMPAIGN, one.recordedAt())).contains(one);
            assertThat(store.find(StoreSamples.TOWN_CAMPAIGN, one.recordedAt().minusNanos(1)))
                    .isEmpty();
            assertThat(one.dossier()).isEqualTo(first);
            assertThat(two.dossier()).isEqualTo(second);
        });
    }

    @Test
    void savesNothingWhereNothingChanged() {
        with(store -> {
            SavedDossier saved = store.save(StoreSamples.dossier("动员会"), 0);

            assertThat(store.save(StoreSamples.dossier("动员会"), 1)).isEqualTo(saved);
            assertThat(store.anchor().count()).isEqualTo(1);
        });
    }

    @Test
    void refusesAStaleVersionNamingBoth() {
        with(store -> {
            Dossier dossier = StoreSamples.dossier("动员会");
            refusesStale(store, dossier, 1, 0);
            store.save(dossier, 0);
            refusesStale(store, StoreSamples.dossier("推进会"), 0, 1);
            refusesStale(store, StoreSamples.dossier("推进会"), 7, 1);
            refusesStale(store, StoreSamples.dossier("推进会"), -1, 1);

            assertThat(store.find(StoreSamples.TOWN_CAMPAIGN).orElseThrow().dossier())
                    .isEqualTo(dossier);
        });
    }

    private static void refusesStale(CampaignStore store, Dossier dossier, int basedOn, int stored) {
        StaleVersionException refused =
                catchThrowableOfType(StaleVersionException.class, () -> store.save(dossier, basedOn));
        assertThat(refused).isNotNull();
        assertThat(refused.basedOn()).isEqualTo(basedOn);
        assertThat(refused.stored()).isEqualTo(stored);
        assertThat(refused).hasMessageContaining("last version " + stored).hasMessageContaining("version " + basedOn);
    }

    @Test
    void listsCampaignsInTheOrderTheyWereFirstSaved() {
        with(store -> {
            assertThat(store.campaigns()).isEmpty();
            store.save(StoreSamples.dossier("动员会"), 0);
            store.save(StoreSamples.villageDossier(), 0);
            store.save(StoreSamples.dossier("推进会"), 1);

            assertThat(store.campaigns()).containsExactly(StoreSamples.TOWN_CAMPAIGN, StoreSamples.VILLAGE_CAMPAIGN);
        });
    }

    @Test
    void givesRecordedTimeThatNeverStandsStillOrRunsBack() {
        with(store -> {
            store.append(StoreSamples.facts("a", 3));
            clock.set(LATER);
            store.append(StoreSamples.facts("b", 2));
            clock.set(StoreSamples.NOON.minusSeconds(86_400));
            store.append(StoreSamples.facts("c", 2));
            store.save(StoreSamples.dossier("动员会"), 0);

            List<JournalRecord> journal = journal(store, 0);
            assertThat(journal).map(JournalRecord::sequence).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
            assertThat(journal).map(JournalRecord::recordedAt).isSorted().doesNotHaveDuplicates();
            assertThat(journal.get(0).recordedAt()).isEqualTo(StoreSamples.NOON);
            assertThat(journal.get(3).recordedAt()).isEqualTo(LATER);
            assertThat(all(store)).map(RecordedObservation::sequence).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        });
    }

    @Test
    void passesOverWhatIsThereAlready() {
        with(store -> {
            Observation fact = StoreSamples.fact(StoreSamples.KEY, 1, 0);

            assertThat(store.append(List.of(fact, fact))).isEqualTo(1);
            assertThat(store.append(List.of(fact))).isZero();
            assertThat(store.append(List.of())).isZero();
            assertThat(store.append(List.of(fact, StoreSamples.fact(StoreSamples.KEY, 2, 1))))
                    .isEqualTo(1);
            assertThat(all(store)).hasSize(2);
        });
    }

    @Test
    void refusesOtherContentUnderOneRevisionAndThenTheWholeBatch() {
        with(store -> {
            Observation stored = StoreSamples.fact(StoreSamples.KEY, 1, 0);
            Observation other = StoreSamples.fact(StoreSamples.KEY, 2, 0);
            Observation further = StoreSamples.fact(StoreSamples.KEY, 3, 1);
            store.append(List.of(stored));

            RevisionConflictException refused =
                    catchThrowableOfType(RevisionConflictException.class, () -> store.append(List.of(further, other)));
            assertThat(refused).isNotNull();
            assertThat(refused.stored()).isEqualTo(stored);
            assertThat(refused.refused()).isEqualTo(other);
            assertThatThrownBy(() -> store.append(List.of(further, StoreSamples.fact(StoreSamples.KEY, 4, 1))))
                    .isInstanceOf(RevisionConflictException.class);
            assertThat(all(store)).map(RecordedObservation::observation).containsExactly(stored);
        });
    }

    @Test
    void storesNothingOfABatchThatBreaksOff() {
        with(store -> {
            List<Observation> whole = StoreSamples.facts("a", 40);
            List<Observation> breaking = new AbstractList<>() {
                @Override
                public Observation get(int index) {
                    if (index == 30) {
                        throw new IllegalStateException("the line broke");
                    }
                    return whole.get(index);
                }

                @Override
                public int size() {
                    return whole.size();
                }
            };

            assertThatThrownBy(() -> store.append(breaking)).hasMessage("the line broke");
            assertThat(all(store)).isEmpty();
            assertThat(store.append(whole)).isEqualTo(40);
            assertThat(all(store)).hasSize(40);
            assertThat(store.verify().isClean()).isTrue();
        });
    }

    @Test
    void keepsTextThatWasNoUnicodeAsItIsShown() {
        with(store -> {
            Observation broken = Observation.builder(StoreSamples.KEY, Value.amount(1))
                    .reason(LocalizedText.ofChinese("半个字 \uD842，另一半 \uDFB7"))
                    .build();
            assertThat(broken.reason()).contains(LocalizedText.ofChinese("半个字 \\uD842，另一半 \\uDFB7"));
            store.append(List.of(broken));

            assertThat(all(store)).map(RecordedObservation::observation).containsExactly(broken);
            assertThat(store.append(List.of(broken))).isZero();
            assertThat(journal(store, 0))
                    .map(record -> record.observation().observation())
                    .containsExactly(broken);
        });
    }

    @Test
    void keepsTheValueOfANumberOfAnyLength() {
        with(store -> {
            List<BigDecimal> numbers = Stream.of(
                            "0.1", "-0.30", "12345678901234567890.123456789012345678901234567890", "1E+300", "1E-300")
                    .map(BigDecimal::new)
                    .toList();
            List<Observation> facts = new ArrayList<>();
            numbers.forEach(number -> facts.add(Observation.builder(StoreSamples.KEY, Value.amount(number))
                    .revision(facts.size())
                    .build()));
            store.append(facts);

            assertThat(all(store)).map(RecordedObservation::observation).containsExactlyElementsOf(facts);
            assertThat(store.append(facts)).isZero();
        });
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void givesBackWhatWasAppendedAsItWasAsked(
            @ForAll("histories") List<List<Observation>> batches, @ForAll("questions") Question question) {
        with(store -> {
            List<Observation> expected = new ArrayList<>();
            for (List<Observation> batch : batches) {
                store.append(batch);
                expected.addAll(batch);
            }
            List<RecordedObservation> stored = all(store);
            ObservationQuery query = question.query(stored);

            assertThat(stored).map(RecordedObservation::observation).containsExactlyElementsOf(expected);
            assertThat(read(store, query))
                    .isEqualTo(stored.stream().filter(query).toList());
            assertThat(journal(store, 0)).map(JournalRecord::observation).isEqualTo(stored);
        });
    }

    @Test
    void lendsAStreamThatShowsTheStoreAsItWasAndLetsAppendMeanwhile() {
        with(store -> {
            store.append(StoreSamples.facts("a", 20));

            long seen = store.read(
                    everything(),
                    facts -> facts.peek(fact -> store.append(List.of(
                                    StoreSamples.fact(StoreSamples.KEY, fact.sequence(), (int) fact.sequence()))))
                            .count());

            assertThat(seen).isEqualTo(20);
            assertThat(all(store)).hasSize(40);
        });
    }

    @Test
    void goesOnAfterAReaderThatThrows() {
        with(store -> {
            store.append(StoreSamples.facts("a", 20));

            assertThatThrownBy(() -> store.read(everything(), facts -> {
                        throw new IllegalStateException("no paper");
                    }))
                    .hasMessage("no paper");
            assertThat(store.<Long>read(everything(), facts -> facts.limit(3).count()))
                    .isEqualTo(3);
            assertThat(store.append(StoreSamples.facts("b", 1))).isEqualTo(1);
        });
    }

    @Test
    void chainsItsJournal() {
        with(store -> {
            assertThat(store.anchor()).isEqualTo(Anchor.EMPTY);
            assertThat(store.verify(Anchor.EMPTY).isClean()).isTrue();
            store.append(StoreSamples.facts("a", 5));
            Anchor printed = store.anchor();
            store.save(StoreSamples.dossier("动员会"), 0);
            store.append(StoreSamples.facts("b", 5));

            assertThat(printed.count()).isEqualTo(5);
            assertThat(store.verify(printed).isClean()).isTrue();
            assertThat(store.verify(store.anchor()).isClean()).isTrue();
            assertThat(store.verify().head()).isEqualTo(store.anchor());
            assertThat(journal(store, 9)).map(JournalRecord::sequence).containsExactly(10L, 11L);
            assertThat(journal(store, 5).get(0).dossier()).isEqualTo(StoreSamples.dossier("动员会"));
            assertThat(store.verify(new Anchor(12, store.anchor().hash())).fault())
                    .isPresent();
            assertThat(store.verify(new Anchor(3, store.anchor().hash())).fault())
                    .isPresent();
        });
    }

    /** Rules 4.6 and 13.3: what was known at an instant has one anchor, whatever is recorded afterwards. */
    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void tellsTheAnchorOfWhatWasKnownAtAnInstant(
            @ForAll("histories") List<List<Observation>> batches, @ForAll("pauses") List<Integer> pauses) {
        with(store -> {
            clock.set(StoreSamples.NOON);
            Map<Instant, Anchor> printed = new HashMap<>(Map.of(StoreSamples.NOON.minusNanos(1), Anchor.EMPTY));
            for (int i = 0; i < batches.size(); i++) {
                store.append(batches.get(i));
                List<JournalRecord> journal = journal(store, 0);
                Instant last = journal.isEmpty()
                        ? StoreSamples.NOON
                        : journal.get(journal.size() - 1).recordedAt();
                printed.put(last, store.anchor());
                clock.set(last.plusNanos(1 + pauses.get(i)));
            }
            store.save(StoreSamples.dossier("动员会"), 0);

            printed.forEach((knownAt, anchor) ->
                    assertThat(store.anchor(knownAt)).as("%s", knownAt).isEqualTo(anchor));
            journal(store, 0).forEach(record -> {
                assertThat(store.anchor(record.recordedAt()))
                        .isEqualTo(record.head().anchor());
                assertThat(store.anchor(record.recordedAt().minusNanos(1)).count())
                        .isEqualTo(record.sequence() - 1);
            });
            assertThat(store.anchor(Instant.MAX)).isEqualTo(store.anchor());
            assertThat(store.anchor(Instant.MIN)).isEqualTo(Anchor.EMPTY);
        });
    }

    @Test
    void tellsTheEmptyAnchorOfAnEmptyJournal() {
        with(store -> {
            assertThat(store.anchor(StoreSamples.NOON)).isEqualTo(Anchor.EMPTY);
            assertThat(store.anchor(Instant.MAX)).isEqualTo(Anchor.EMPTY);
        });
    }

    /** From no time to a second between two batches, most of them less than what is told apart by a coarse clock. */
    @Provide
    Arbitrary<List<Integer>> pauses() {
        return Arbitraries.of(0, 1, 2, 999, 1_000_000, 999_999_999).list().ofSize(MOST_BATCHES);
    }

    @Test
    void takesTheJournalOfAnotherStoreAsItIs() {
        with(store -> {
            store.append(StoreSamples.facts("a", 5));
            store.save(StoreSamples.dossier("动员会"), 0);
            store.save(StoreSamples.dossier("推进会"), 1);
            store.append(StoreSamples.facts("b", 5));
            List<JournalRecord> journal = journal(store, 0);
            with(copy -> {
                copy.restore(journal.subList(0, 7));
                copy.restore(journal.subList(7, 12));

                assertThat(copy.anchor()).isEqualTo(store.anchor());
                assertThat(all(copy)).isEqualTo(all(store));
                assertThat(copy.find(StoreSamples.TOWN_CAMPAIGN)).isEqualTo(store.find(StoreSamples.TOWN_CAMPAIGN));
                assertThat(copy.append(StoreSamples.facts("b", 5))).isZero();
                assertThat(copy.save(StoreSamples.dossier("总结会"), 2).sequence()).isEqualTo(13);
                assertThat(copy.verify(store.anchor()).isClean()).isTrue();
            });
        });
    }

    @Test
    void takesNoRecordThatDoesNotComeNext() {
        with(store -> {
            store.append(StoreSamples.facts("a", 5));
            List<JournalRecord> journal = journal(store, 0);
            JournalRecord third = journal.get(2);
            JournalRecord altered = new JournalRecord(
                    3, third.recordedAt(), third.kind(), third.content().replace("2", "3"), third.hash());
            with(copy -> {
                refusesToRestore(copy, journal.subList(1, 3), 2);
                refusesToRestore(copy, List.of(journal.get(0), journal.get(1), altered), 3);
                refusesToRestore(copy, List.of(journal.get(0), journal.get(2)), 3);
                copy.restore(journal.subList(0, 2));
                refusesToRestore(copy, journal.subList(0, 2), 1);
                copy.append(StoreSamples.facts("b", 1));
                refusesToRestore(copy, journal.subList(2, 5), 3);
                assertThat(copy.anchor().count()).isEqualTo(3);
            });
        });
    }

    private static void refusesToRestore(CampaignStore store, List<JournalRecord> records, long sequence) {
        Anchor before = store.anchor();
        JournalMismatchException refused =
                catchThrowableOfType(JournalMismatchException.class, () -> store.restore(records));
        assertThat(refused).isNotNull();
        assertThat(refused.sequence()).isEqualTo(sequence);
        assertThat(store.anchor()).isEqualTo(before);
    }

    @Test
    void isThereAgainWhenOpenedAnew() throws Exception {
        try (StorePlace place = place()) {
            if (!place.isLasting()) {
                return;
            }
            Observation fact = StoreSamples.fact(StoreSamples.KEY, 1, 0);
            clock.set(LATER);
            Anchor anchor;
            SavedDossier saved;
            try (CampaignStore store = place.open(clock)) {
                store.append(List.of(fact));
                saved = store.save(StoreSamples.dossier("动员会"), 0);
                anchor = store.anchor();
            }
            clock.set(StoreSamples.NOON);
            try (CampaignStore store = place.open(clock)) {
                assertThat(store.anchor()).isEqualTo(anchor);
                assertThat(store.find(StoreSamples.TOWN_CAMPAIGN)).contains(saved);
                assertThat(store.append(List.of(fact))).isZero();
                assertThatThrownBy(() -> store.append(List.of(StoreSamples.fact(StoreSamples.KEY, 2, 0))))
                        .isInstanceOf(RevisionConflictException.class);
                refusesStale(store, StoreSamples.dossier("推进会"), 0, 1);
                store.append(StoreSamples.facts("a", 1));
                assertThat(journal(store, 0))
                        .map(JournalRecord::recordedAt)
                        .containsExactly(LATER, LATER.plusNanos(1), LATER.plusNanos(2));
                assertThat(store.verify(anchor).isClean()).isTrue();
            }
        }
    }

    @Test
    void refusesAllOnceClosed() {
        with(store -> {
            store.append(StoreSamples.facts("a", 1));
            store.close();
            assertThatCode(store::close).doesNotThrowAnyException();
            Dossier dossier = StoreSamples.dossier("动员会");
            List<Runnable> calls = List.of(
                    () -> store.save(dossier, 0),
                    () -> store.find(StoreSamples.TOWN_CAMPAIGN),
                    () -> store.find(StoreSamples.TOWN_CAMPAIGN, LATER),
                    store::campaigns,
                    () -> store.append(List.of()),
                    () -> store.append(StoreSamples.facts("b", 1)),
                    () -> store.restore(List.of()),
                    () -> store.read(everything(), Stream::toList),
                    () -> store.journal(0, Stream::toList),
                    store::anchor,
                    () -> store.anchor(LATER),
                    store::verify,
                    () -> store.verify(Anchor.EMPTY),
                    () -> store.scopedTo(StoreSamples.TOWN).campaigns());
            assertThat(calls)
                    .allSatisfy(call -> assertThatThrownBy(call::run)
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessage("store must be open, was closed"));
        });
    }

    /** Batches whose facts have keys and revisions of their own. */
    @Provide
    Arbitrary<List<List<Observation>>> histories() {
        return StoreSamples.observations()
                .list()
                .ofMaxSize(12)
                .list()
                .ofMaxSize(MOST_BATCHES)
                .map(batches -> {
                    Map<FactKey, Set<Integer>> taken = new HashMap<>();
                    return batches.stream()
                            .map(batch -> batch.stream()
                                    .filter(fact -> taken.computeIfAbsent(fact.key(), key -> new HashSet<>())
                                            .add(fact.revision()))
                                    .toList())
                            .toList();
                });
    }

    @Provide
    Arbitrary<Question> questions() {
        return Combinators.combine(
                        Arbitraries.of(
                                List.of(StoreSamples.TREES),
                                List.of(StoreSamples.ROADS, StoreSamples.TREES),
                                List.<DataElementId>of()),
                        Arbitraries.of(StoreSamples.UNITS).set().ofMaxSize(3).optional(),
                        Arbitraries.of(Period.year(2023), Period.month(2023, 12), Period.year(2022))
                                .optional(),
                        Arbitraries.integers().between(0, 30))
                .as(Question::new);
    }

    record Question(List<DataElementId> elements, Optional<Set<OrgUnitId>> units, Optional<Period> within, int known) {

        /** Asks for what was known when some of the facts were stored. */
        ObservationQuery query(List<RecordedObservation> stored) {
            Instant knownAt = known < stored.size() ? stored.get(known).recordedAt() : LATER;
            ObservationQuery query = ObservationQuery.of(elements, AsOf.of(StoreSamples.DATE, knownAt));
            query = units.isPresent() ? query.ofUnits(units.get()) : query;
            return within.isPresent() ? query.within(within.get()) : query;
        }
    }

    static ObservationQuery everything() {
        return ObservationQuery.of(
                List.of(StoreSamples.TREES, StoreSamples.ROADS),
                AsOf.of(StoreSamples.DATE, StoreSamples.NOON.plusSeconds(1_000_000)));
    }

    static List<RecordedObservation> all(CampaignStore store) {
        return read(store, everything());
    }

    private static List<RecordedObservation> read(CampaignStore store, ObservationQuery query) {
        return store.read(query, Stream::toList);
    }

    private static List<JournalRecord> journal(CampaignStore store, long after) {
        return store.journal(after, Stream::toList);
    }

    private void with(Use use) {
        try (StorePlace place = place();
                CampaignStore store = place.open(clock)) {
            use.of(store);
        }
    }

    /** What is tried with an empty store. */
    @FunctionalInterface
    private interface Use {
        void of(CampaignStore store);
    }
}

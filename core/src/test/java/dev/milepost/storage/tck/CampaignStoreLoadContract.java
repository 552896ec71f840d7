// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.JournalRecord;
import dev.milepost.storage.StaleVersionException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link CampaignStore} keeps to when much is stored, and by many at once. */
public abstract class CampaignStoreLoadContract {

    private static final int THREADS = 8;

    /** A new, empty place for each call. */
    protected abstract StorePlace place();

    /** How many calls each of eight threads makes. */
    protected int appendsOfAThread() {
        return 100;
    }

    private final HandClock clock = new HandClock();

    @Test
    void keepsAHundredThousandFacts() throws Exception {
        try (StorePlace place = place();
                CampaignStore store = place.open(clock)) {
            List<Observation> facts = StoreSamples.facts("a", 100_000);
            for (int from = 0; from < facts.size(); from += 20_000) {
                assertThat(store.append(facts.subList(from, from + 20_000))).isEqualTo(20_000);
            }
            List<Observation> read = store.read(
                    CampaignStoreContract.everything(),
                    stored -> stored.map(RecordedObservation::observation).toList());

            assertThat(read).isEqualTo(facts);
            assertThat(store.append(facts.subList(0, 20_000))).isZero();
            assertThat(store.verify(store.anchor()).isClean()).isTrue();
        }
    }

    @Test
    void losesAndDoublesNothingWhenManyAppendAtOnce() throws Exception {
        int each = appendsOfAThread();
        try (StorePlace place = place();
                CampaignStore store = place.open(clock)) {
            List<Integer> fresh = atOnce(thread -> () -> {
                int count = 0;
                for (Observation fact : StoreSamples.facts(thread / 2 + "", each)) {
                    count += store.append(List.of(fact));
                }
                return count;
            });

            assertThat(fresh.stream().mapToInt(count -> count).sum()).isEqualTo(each * THREADS / 2);
            List<RecordedObservation> stored = CampaignStoreContract.all(store);
            assertThat(stored).map(one -> one.observation().key()).doesNotHaveDuplicates();
            assertThat(stored)
                    .map(RecordedObservation::sequence)
                    .isEqualTo(IntStream.rangeClosed(1, each * THREADS / 2)
                            .mapToObj(one -> (long) one)
                            .toList());
            assertThat(stored).map(RecordedObservation::recordedAt).isSorted().doesNotHaveDuplicates();
            assertThat(store.verify(store.anchor()).isClean()).isTrue();
        }
    }

    @Test
    void letsOneOfManyWhoSaveTheSameVersionWin() throws Exception {
        try (StorePlace place = place();
                CampaignStore store = place.open(clock)) {
            List<Integer> won = atOnce(thread -> () -> {
                int count = 0;
                for (int version = 0; version < 10; version++) {
                    count += saves(store, thread, version) ? 1 : 0;
                }
                return count;
            });

            int versions = store.find(StoreSamples.TOWN_CAMPAIGN).orElseThrow().version();
            assertThat(won.stream().mapToInt(count -> count).sum())
                    .isEqualTo(versions)
                    .isEqualTo(10);
            assertThat(store.<Long>journal(
                            0,
                            records -> records.filter(one -> one.kind() == JournalRecord.Kind.DOSSIER)
                                    .count()))
                    .isEqualTo(versions);
        }
    }

    private static boolean saves(CampaignStore store, int thread, int version) {
        while (store.find(StoreSamples.TOWN_CAMPAIGN)
                        .map(saved -> saved.version())
                        .orElse(0)
                < version) {
            Thread.onSpinWait();
        }
        try {
            store.save(StoreSamples.dossier("第" + version + "次，" + thread), version);
            return true;
        } catch (StaleVersionException another) {
            return false;
        }
    }

    private static List<Integer> atOnce(java.util.function.IntFunction<Callable<Integer>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> future :
                    threads.invokeAll(IntStream.range(0, THREADS).mapToObj(work).toList())) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}

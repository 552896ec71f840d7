// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.period.AsOf;
import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.CampaignStores;
import dev.milepost.storage.ObservationQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A writer is killed at random moments, again and again on the same store: what it was told is stored is there, a batch
 * is there as a whole or not at all, and the journal is whole. Runs with {@code -Pcrash}.
 */
class StoreCrash {

    private static final int KILLS = Integer.getInteger("milepost.kills", 200);
    /** After so many a new store is begun, for every check reads all of it. */
    private static final int KILLS_OF_A_STORE = 10;

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2024-01-10T04:00:00Z"));

    @TempDir
    Path directory;

    private int acknowledged = -1;
    private long batches;
    private int midBatch;

    @ParameterizedTest
    @ValueSource(strings = {"file:", "jdbc:sqlite:"})
    void keepsWhatItAcknowledged(String scheme) throws Exception {
        Random random = new Random(20231231);
        for (int kill = 1; kill <= KILLS; kill++) {
            if (kill % KILLS_OF_A_STORE == 1) {
                batches += acknowledged + 1;
                acknowledged = -1;
            }
            String url = scheme + directory.resolve("store" + (kill - 1) / KILLS_OF_A_STORE);
            write(url, random.nextInt(400));
            check(url, kill);
        }
        System.out.printf(
                "%s %d kills, %d batches, %d of them stored and not yet acknowledged; all there, none torn, journal clean%n",
                scheme, KILLS, batches + acknowledged + 1, midBatch);
    }

    /** Lets a writer go on from the last batch, and kills it so many milliseconds after its first word. */
    private void write(String url, int millis) throws IOException, InterruptedException {
        Path said = directory.resolve("said");
        Files.deleteIfExists(said);
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashWriter.class.getName(),
                        url,
                        Integer.toString(acknowledged + 1))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(said.toFile())
                .start();
        while (Files.notExists(said) || Files.size(said) == 0) {
            assertThat(writer.isAlive()).as("the writer before its first word").isTrue();
            TimeUnit.MILLISECONDS.sleep(2);
        }
        TimeUnit.MILLISECONDS.sleep(millis);
        writer.destroyForcibly();
        assertThat(writer.waitFor(10, TimeUnit.SECONDS)).isTrue();
        String words = Files.readString(said);
        words.substring(0, words.lastIndexOf('\n') + 1)
                .lines()
                .mapToInt(Integer::parseInt)
                .forEach(batch -> acknowledged = batch);
    }

    private void check(String url, int kill) {
        try (CampaignStore store = CampaignStores.open(url, CLOCK)) {
            ObservationQuery query =
                    ObservationQuery.of(List.of(CrashWriter.ELEMENT), AsOf.of(LocalDate.of(2023, 12, 31), Instant.MAX));
            List<Observation> stored = store.read(
                    query, facts -> facts.map(RecordedObservation::observation).toList());
            List<Observation> expected = new ArrayList<>();
            for (int batch = 0; batch <= acknowledged; batch++) {
                expected.addAll(CrashWriter.batch(batch));
            }
            List<Observation> next = CrashWriter.batch(acknowledged + 1);
            if (stored.size() > expected.size()) {
                expected.addAll(next);
                acknowledged++;
                midBatch++;
            }
            assertThat(stored).as("after kill %s", kill).isEqualTo(expected);
            assertThat(store.verify(store.anchor()).isClean()).isTrue();
        }
    }
}

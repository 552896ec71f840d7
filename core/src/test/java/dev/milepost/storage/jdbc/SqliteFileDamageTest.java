// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import static dev.milepost.storage.jdbc.JdbcSamples.CLOCK;
import static dev.milepost.storage.jdbc.JdbcSamples.everything;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.campaign.CampaignId;
import dev.milepost.observation.Anchor;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.CampaignStores;
import dev.milepost.storage.JournalRecord;
import dev.milepost.storage.SavedDossier;
import dev.milepost.storage.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What becomes of a SQLite file whose bytes were changed past SQLite: it is found, or refused, or everything that can
 * be read is what it was.
 */
class SqliteFileDamageTest {

    private static final long SEED = Long.getLong("milepost.seed", 20231231);
    private static final int EDITS = Integer.getInteger("milepost.edits", 500);
    private static final int PAGE = 4096;

    @TempDir
    Path directory;

    private Path file;
    private byte[] whole = {};
    private Anchor anchor = Anchor.EMPTY;
    private Content content = Content.EMPTY;

    @BeforeEach
    void store() throws IOException {
        file = directory.resolve("campaign.db");
        try (CampaignStore store = open()) {
            JdbcTamperContract.fill(store);
            anchor = store.anchor();
            content = Content.of(store);
        }
        whole = Files.readAllBytes(file);
    }

    private CampaignStore open() {
        return CampaignStores.open("jdbc:sqlite:" + file, CLOCK);
    }

    /** What became of a file. */
    private enum Outcome {
        REFUSED,
        FOUND,
        UNCHANGED
    }

    @Test
    void noChangeOfTheFileIsReadAsIfItWereTheContent() throws IOException {
        Random random = new Random(SEED);
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (int i = 1; i <= EDITS; ) {
            byte[] changed = whole.clone();
            String edit = "seed " + SEED + ", edit " + i + ": " + edit(changed, random);
            if (!Arrays.equals(changed, whole)) {
                outcomes.merge(outcome(changed, edit), 1, Integer::sum);
                i++;
            }
        }
        assertThat(outcome(whole, "none")).isEqualTo(Outcome.UNCHANGED);
        assertThat(outcomes).containsOnlyKeys(Outcome.values());
        System.out.printf("sqlite: %d edits of a file of %d bytes: %s%n", EDITS, whole.length, outcomes);
    }

    private Outcome outcome(byte[] bytes, String edit) throws IOException {
        Files.write(file, bytes);
        Files.deleteIfExists(directory.resolve("campaign.db-wal"));
        Files.deleteIfExists(directory.resolve("campaign.db-shm"));
        try (CampaignStore store = open()) {
            if (!store.verify(anchor).isClean()) {
                return Outcome.FOUND;
            }
            assertThat(Content.of(store)).as(edit).isEqualTo(content);
            return Outcome.UNCHANGED;
        } catch (StoreException refused) {
            return Outcome.REFUSED;
        } catch (RuntimeException e) {
            throw new AssertionError(edit, e);
        }
    }

    /** A bit or a byte, a run of bytes, a page; most edits are of one byte, which is the least that can be seen. */
    private static String edit(byte[] bytes, Random random) {
        int at = place(bytes, random);
        int page = at / PAGE * PAGE;
        int other = random.nextInt(bytes.length / PAGE) * PAGE;
        int length = Math.min(1 + random.nextInt(40), bytes.length - at);
        switch (random.nextInt(10)) {
            case 0 -> Arrays.fill(bytes, page, page + PAGE, (byte) 0);
            case 1 -> System.arraycopy(bytes.clone(), other, bytes, page, PAGE);
            case 2 -> System.arraycopy(bytes.clone(), random.nextInt(bytes.length - length), bytes, at, length);
            case 3 -> {
                return "from " + at + " random " + random(bytes, at, length, random);
            }
            case 4 -> Arrays.fill(bytes, at, at + length, (byte) 0);
            case 5 -> bytes[at] = (byte) random.nextInt(256);
            case 6 -> bytes[at] += (byte) (random.nextBoolean() ? 1 : -1);
            default -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        }
        return "at " + at + ", page " + other + ", length " + length;
    }

    /** Seldom one of the many where nothing is written. */
    private static int place(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        while (bytes[at] == 0 && random.nextInt(20) > 0) {
            at = random.nextInt(bytes.length);
        }
        return at;
    }

    private static int random(byte[] bytes, int at, int length, Random random) {
        for (int i = at; i < at + length; i++) {
            bytes[i] = (byte) random.nextInt(256);
        }
        return length;
    }

    /**
     * Everything a store tells, by each way it can be asked.
     *
     * @param journal all records
     * @param facts all facts
     * @param byUnit those of each unit
     * @param campaigns the campaigns
     * @param dossiers all versions of the dossiers of each
     */
    private record Content(
            List<JournalRecord> journal,
            List<RecordedObservation> facts,
            List<List<RecordedObservation>> byUnit,
            List<CampaignId> campaigns,
            List<SavedDossier> dossiers) {

        private static final Content EMPTY = new Content(List.of(), List.of(), List.of(), List.of(), List.of());

        private static Content of(CampaignStore store) {
            List<JournalRecord> journal = store.journal(0, Stream::toList);
            List<CampaignId> campaigns = store.campaigns();
            return new Content(
                    journal,
                    store.read(everything(), Stream::toList),
                    IntStream.range(0, 12)
                            .mapToObj(unit -> everything().ofUnits(List.of(OrgUnitId.of("村-" + unit))))
                            .map(query -> store.<List<RecordedObservation>>read(query, Stream::toList))
                            .toList(),
                    campaigns,
                    journal.stream()
                            .flatMap(record -> campaigns.stream()
                                    .flatMap(campaign -> store.find(campaign, record.recordedAt()).stream()))
                            .toList());
        }
    }
}

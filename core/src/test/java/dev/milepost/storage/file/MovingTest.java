// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.indicator.DataElementId;
import dev.milepost.observation.Anchor;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.Value;
import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.CampaignStores;
import dev.milepost.storage.JournalCopy;
import dev.milepost.storage.JournalMismatchException;
import dev.milepost.storage.JournalRecord;
import dev.milepost.storage.StoreException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal moves from store to store, and into a text and out of it, and stays the same. */
class MovingTest {

    private static final InstantSource THEN = InstantSource.fixed(Instant.parse("2024-01-10T04:00:00Z"));
    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2025-06-01T00:00:00Z"));

    @TempDir
    Path directory;

    private final CampaignStore source = CampaignStores.inMemory(THEN);
    private final CampaignStore target = CampaignStores.inMemory(NOW);
    private final List<Long> told = new ArrayList<>();

    @BeforeEach
    void fill() {
        source.append(facts(0, 25));
    }

    @AfterEach
    void close() {
        source.close();
        target.close();
    }

    @Test
    void copiesWithTimesAndHashesAndTellsHowFarItIs() {
        try (CampaignStore file = FileCampaignStore.open(directory, NOW)) {
            assertThat(JournalCopy.copy(source, file, 10, told::add)).isEqualTo(25);
            assertThat(JournalCopy.copy(file, target, 25, told::add)).isEqualTo(25);
        }
        assertThat(told).containsExactly(10L, 20L, 25L, 25L);
        List<JournalRecord> copied = target.journal(0, Stream::toList);
        assertThat(copied).isEqualTo(source.<List<JournalRecord>>journal(0, Stream::toList));
    }

    @Test
    void takesUpACopyWhereItStopped() {
        assertThatThrownBy(() -> JournalCopy.copy(source, target, 10, count -> {
                    if (count == 20) {
                        throw new IllegalStateException("stopped");
                    }
                }))
                .hasMessage("stopped");
        assertThat(target.anchor().count()).isEqualTo(20);

        assertThat(JournalCopy.copy(source, target, told::add)).isEqualTo(5);
        assertThat(JournalCopy.copy(source, target, told::add)).isZero();
        source.append(facts(25, 3));
        assertThat(JournalCopy.copy(source, target, told::add)).isEqualTo(3);

        assertThat(told).containsExactly(25L, 28L);
        assertThat(target.anchor()).isEqualTo(source.anchor());
    }

    @Test
    void copiesNothingIntoAnotherHistory() {
        target.append(facts(0, 5));
        assertThatThrownBy(() -> JournalCopy.copy(source, target, told::add))
                .isInstanceOf(JournalMismatchException.class)
                .hasMessageContaining("record 5 must follow record 5");
        assertThat(target.anchor().count()).isEqualTo(5);
        assertThatThrownBy(() -> JournalCopy.copy(source, target, 0, told::add))
                .hasMessage("batch of a copy must be 1 or more, was 0");
    }

    @Test
    void archivesAndReadsAgain() {
        byte[] archive = archive();

        assertThat(text(archive).lines()).hasSize(26).last().isEqualTo("{\"anchor\":\"" + source.anchor() + "\"}");
        assertThat(read(archive)).isEqualTo(25);
        assertThat(read(archive)).isZero();
        assertThat(told).containsExactly(25L);
        assertThat(target.anchor()).isEqualTo(source.anchor());
    }

    @Test
    void archivesAnEmptyStore() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(JournalArchive.write(target, out)).isEqualTo(Anchor.EMPTY);
        assertThat(read(out.toByteArray())).isZero();
    }

    @Test
    void goesOnFromWhatIsThere() {
        List<JournalRecord> journal = source.journal(0, Stream::toList);
        target.restore(journal.subList(0, 7));
        assertThat(read(archive())).isEqualTo(18);
        assertThat(target.anchor()).isEqualTo(source.anchor());
    }

    @Test
    void refusesAnArchiveThatIsCutOffOrAlteredNamingTheLine() {
        String whole = text(archive());
        List<String> lines = whole.lines().toList();
        refuses(String.join("\n", lines.subList(0, 25)), "line 26 of the archive is missing: the archive was cut off");
        refuses(whole.substring(0, whole.length() - 20), "line 26 of the archive must be the anchor");
        refuses("", "line 1 of the archive is missing");
        refuses(whole.replace("\"sequence\":3,", "\"sequence\": 3,"), "line 3 of the archive must be a record");
        refuses(
                String.join("\n", lines.get(0), "{\"anchor\":\"" + Anchor.EMPTY + "\"}"),
                "line 2 of the archive must be the anchor 1:");
        assertThatThrownBy(() -> read(bytes(whole.replace("\"value\":3}", "\"value\":4}"))))
                .isInstanceOf(JournalMismatchException.class);
        assertThat(target.anchor()).isEqualTo(Anchor.EMPTY);
    }

    @Test
    void refusesAnArchiveOfAnotherHistory() {
        target.append(facts(3, 2));
        assertThatThrownBy(() -> read(archive())).isInstanceOf(JournalMismatchException.class);
        assertThat(target.anchor().count()).isEqualTo(2);
    }

    private void refuses(String archive, String message) {
        assertThatThrownBy(() -> read(bytes(archive)))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith(message);
    }

    private byte[] archive() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(JournalArchive.write(source, out)).isEqualTo(source.anchor());
        return out.toByteArray();
    }

    private long read(byte[] archive) {
        return JournalArchive.read(new ByteArrayInputStream(archive), target, told::add);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static List<Observation> facts(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> Observation.builder(
                                FactKey.of(DataElementId.of("trees"), OrgUnitId.of("town"), Period.year(2023))
                                        .withSource(i + ""),
                                Value.amount(i))
                        .build())
                .toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import dev.milepost.storage.CampaignStores;
import dev.milepost.storage.JournalRecord;
import dev.milepost.storage.ObservationQuery;
import dev.milepost.storage.StoreException;
import dev.milepost.storage.Verification;
import dev.milepost.text.LocalizedText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a directory whose journal was cut off or changed by another hand. */
class FileStoreDamageTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2024-01-10T04:00:00Z"));
    private static final DataElementId TREES = DataElementId.of("trees");
    private static final int FIRST = 7;
    private static final int SECOND = 5;

    @TempDir
    Path directory;

    private Path journal;
    private Anchor anchor = Anchor.EMPTY;

    @BeforeEach
    void storeTwoBatches() {
        journal = directory.resolve("journal.jsonl");
        try (CampaignStore store = FileCampaignStore.open(directory, CLOCK)) {
            store.append(facts(0, FIRST));
            store.append(facts(FIRST, SECOND));
            anchor = store.anchor();
        }
    }

    @Test
    void writesOneReadableLineForEachRecord() throws IOException {
        assertThat(Files.readAllLines(journal))
                .hasSize(FIRST + SECOND)
                .first()
                .asString()
                .startsWith("{\"sequence\":1,\"recordedAt\":\"2024-01-10T04:00:00Z\",\"kind\":\"fact\",\"content\":"
                        + "{\"element\":\"trees\",\"unit\":\"town\",\"period\":\"2023\",\"source\":\"0\",\"value\":0,"
                        + "\"reason\":{\"zh\":\"更正 \uD83C\uDF33\"}},\"hash\":\"");
    }

    @Test
    void movesAsideABatchThatWasCutOffAnywhereAndGoesOn() throws IOException {
        byte[] whole = Files.readAllBytes(journal);
        List<String> lines = Files.readAllLines(journal);
        int second = lines.subList(0, FIRST).stream()
                .mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length + 1)
                .sum();
        for (int end = second; end < whole.length; end += 13) {
            Files.write(journal, Arrays.copyOf(whole, end));
            try (CampaignStore store = FileCampaignStore.open(directory, CLOCK)) {
                assertThat(read(store)).isEqualTo(facts(0, FIRST));
                assertThat(store.verify().isClean()).isTrue();
                assertThat(store.verify(anchor).fault())
                        .contains(new Verification.Fault(FIRST + 1, Verification.Problem.MISSING));
                assertThat(torn()).isEqualTo(end == second ? "" : text(whole, second, end));
                assertThat(store.append(facts(FIRST, SECOND))).isEqualTo(SECOND);
            }
            assertThat(Files.readAllLines(journal)).hasSize(FIRST + SECOND);
        }
    }

    @Test
    void movesAsideBlocksThatTheDiskNeverGot() throws IOException {
        byte[] whole = Files.readAllBytes(journal);
        byte[] longer = Arrays.copyOf(whole, whole.length + 4096);
        longer[longer.length - 1] = '\n';
        Files.write(journal, longer);
        try (CampaignStore store = FileCampaignStore.open(directory, CLOCK)) {
            assertThat(store.verify(anchor).isClean()).isTrue();
        }
        assertThat(Files.readAllBytes(journal)).isEqualTo(whole);
    }

    @Test
    void opensAnAlteredJournalForVerificationAlone() throws IOException {
        for (int line : List.of(0, 3, FIRST + SECOND - 1)) {
            List<String> lines = new ArrayList<>(Files.readAllLines(journal));
            String original = lines.get(line);
            lines.set(line, original.replace("\"kind\":\"fact\"", "\"kind\":\"fakt\""));
            Files.write(journal, lines);
            try (CampaignStore store = FileCampaignStore.open(directory, CLOCK)) {
                assertThat(store.verify().fault())
                        .contains(new Verification.Fault(line + 1, Verification.Problem.ALTERED));
                assertThat(store.verify().toString()).startsWith("record " + (line + 1) + " was altered");
                assertThatThrownBy(() -> read(store))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("must be as it was written");
                assertThatThrownBy(() -> store.anchor(CLOCK.instant()))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("must be as it was written");
                assertThatThrownBy(() -> store.append(facts(20, 1))).isInstanceOf(StoreException.class);
            }
            lines.set(line, original);
            Files.write(journal, lines);
        }
    }

    @Test
    void findsEveryOneOfAThousandChanges() throws IOException {
        byte[] whole = Files.readAllBytes(journal);
        Random random = new Random(20231231);
        for (int i = 0; i < 1000; i++) {
            byte[] changed = changed(whole, random);
            Files.write(journal, changed);
            try (CampaignStore store = FileCampaignStore.open(directory, CLOCK)) {
                assertThat(store.verify(anchor).isClean())
                        .as("change %s: %s", i, text(changed, 0, changed.length))
                        .isFalse();
            }
            torn();
        }
        Files.write(journal, whole);
        try (CampaignStore store = FileCampaignStore.open(directory, CLOCK)) {
            assertThat(store.verify(anchor).isClean()).isTrue();
        }
    }

    @Test
    void seesAJournalThatWasHashedAnewByAnAnchorAlone() throws IOException {
        List<String> lines = Files.readAllLines(journal);
        for (int from = 0; from < lines.size(); from++) {
            String forged = rewritten(lines, from);
            Files.writeString(journal, forged);
            assertIsSeenByTheAnchorAlone(new Verification.Fault(FIRST + SECOND, Verification.Problem.REWRITTEN));
            List<String> cut = forged.lines().limit(FIRST).toList();
            Files.write(journal, cut);
            assertIsSeenByTheAnchorAlone(new Verification.Fault(FIRST + 1, Verification.Problem.MISSING));
        }
    }

    private void assertIsSeenByTheAnchorAlone(Verification.Fault fault) {
        try (CampaignStore store = FileCampaignStore.open(directory, CLOCK)) {
            assertThat(store.verify().isClean()).isTrue();
            assertThat(store.verify().toString()).contains("without an anchor it cannot be seen");
            assertThat(store.verify(anchor).fault()).contains(fault);
        }
    }

    /** A byte changed, put in or taken out; lines cut off, removed, doubled or swapped; or all written anew. */
    private static byte[] changed(byte[] whole, Random random) {
        List<String> lines =
                new ArrayList<>(text(whole, 0, whole.length).lines().toList());
        int at = random.nextInt(whole.length);
        int line = random.nextInt(lines.size());
        switch (random.nextInt(8)) {
            case 0 -> {
                byte[] bytes = whole.clone();
                bytes[at] ^= (byte) (1 + random.nextInt(255));
                return bytes;
            }
            case 1 -> {
                return joined(whole, at, new byte[] {(byte) random.nextInt(256)}, at);
            }
            case 2 -> {
                return joined(whole, at, new byte[0], at + 1);
            }
            case 3 -> {
                return Arrays.copyOf(whole, at);
            }
            case 4 -> lines.remove(line);
            case 5 -> lines.add(random.nextInt(lines.size()), lines.get(line));
            case 6 -> lines.add((line + 1 + random.nextInt(lines.size() - 1)) % lines.size(), lines.remove(line));
            default -> {
                return rewritten(lines, line).getBytes(StandardCharsets.UTF_8);
            }
        }
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] whole, int end, byte[] between, int start) {
        byte[] bytes = Arrays.copyOf(whole, end + between.length + whole.length - start);
        System.arraycopy(between, 0, bytes, end, between.length);
        System.arraycopy(whole, start, bytes, end + between.length, whole.length - start);
        return bytes;
    }

    /** One content is changed, and the hashes from there on are made to fit. */
    private static String rewritten(List<String> lines, int from) {
        try (CampaignStore forged = CampaignStores.inMemory(CLOCK)) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < lines.size(); i++) {
                JournalLine line = JournalLine.parse(lines.get(i)).orElseThrow();
                Observation fact = line.record().observation().observation();
                forged.append(List.of(i == from ? fact(i, 1000 + i) : fact));
                JournalRecord record =
                        forged.journal(i, records -> records.findFirst().orElseThrow());
                text.append(new JournalLine(record, line.more())).append('\n');
            }
            return text.toString();
        }
    }

    @Test
    void isHeldByOneStoreAtATime() {
        try (CampaignStore store = FileCampaignStore.open(directory, CLOCK)) {
            assertThatThrownBy(() -> FileCampaignStore.open(directory, CLOCK))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("directory '" + directory + "' must not be in use by another store");
            assertThat(store.append(facts(20, 1))).isEqualTo(1);
        }
        try (CampaignStore again = CampaignStores.open("file:" + directory, CLOCK)) {
            assertThat(again.anchor().count()).isEqualTo(FIRST + SECOND + 1);
        }
    }

    @Test
    void refusesAnAddressWithoutAPathAndADirectoryThatIsAFile() {
        assertThatThrownBy(() -> CampaignStores.open("file: ", CLOCK))
                .hasMessage("url of a store in a directory must be 'file:' and its path, was 'file: '");
        assertThatThrownBy(() -> CampaignStores.open("file:\0", CLOCK)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FileCampaignStore.open(journal, CLOCK))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("cannot open '" + journal + "'");
    }

    /** What was moved aside, which is then cleared away. */
    private String torn() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(one -> one.getFileName().toString().startsWith("journal.torn-"))
                    .toList()) {
                text.append(Files.readString(file, StandardCharsets.ISO_8859_1));
                Files.delete(file);
            }
        }
        return new String(text.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private static List<Observation> facts(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(i -> fact(i, i)).toList();
    }

    private static Observation fact(int source, long amount) {
        FactKey key = FactKey.of(TREES, OrgUnitId.of("town"), Period.year(2023)).withSource(source + "");
        return Observation.builder(key, Value.amount(amount))
                .reason(LocalizedText.ofChinese("更正 \uD83C\uDF33"))
                .build();
    }

    private static List<Observation> read(CampaignStore store) {
        AsOf when = AsOf.of(LocalDate.of(2023, 12, 31), Instant.MAX);
        return store.read(
                ObservationQuery.of(List.of(TREES), when),
                facts -> facts.map(RecordedObservation::observation).toList());
    }
}

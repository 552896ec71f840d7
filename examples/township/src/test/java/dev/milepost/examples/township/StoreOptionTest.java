// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.township;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.observation.Anchor;
import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.CampaignStores;
import dev.milepost.storage.JournalRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a store that lasts takes, refuses and makes again. */
class StoreOptionTest {

    @TempDir
    private Path directory;

    private StoreRun run(String... more) throws IOException {
        return StoreRun.of(directory, more);
    }

    private String file() {
        return "file:" + directory.resolve("books");
    }

    private CampaignStore opened() {
        return CampaignStores.open(file(), () -> Instant.parse("2024-01-01T00:00:00Z"));
    }

    @Test
    void aFigureChangedWithoutANewRevisionIsRefusedAndTheStoreIsAsItWas() throws IOException {
        StoreRun.copy("township-2023", directory);
        Anchor before = run("--store", file()).anchor();
        Path facts = directory.resolve("observations.csv");
        String changed =
                Files.readString(facts).replaceFirst("(?m)^green-nodes,town,2023,2", "green-nodes,town,2023,987654");
        assertThat(changed).contains("987654");
        Files.writeString(facts, changed);

        StoreRun refused = run("--store", file());

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("green-nodes", "987654", "更正请使用新的版次").doesNotContain("Exception");
        assertThat(refused.files()).isEmpty();
        try (CampaignStore store = opened()) {
            assertThat(store.anchor()).isEqualTo(before);
        }
    }

    /** Findings closed and sessions held since June are revisions of what was recorded then, not conflicts. */
    @Test
    @Rule({"4.6", "13.3"})
    void theReportOfJuneIsMadeAgainAfterThatOfDecember() throws IOException {
        StoreRun.copy("township-demo", directory);
        StoreRun june = run("--store", file(), "--as-of", "2023-06-30");
        june.succeeded();
        StoreRun december = run("--store", file());
        december.succeeded();
        assertThat(december.anchor().count()).isGreaterThan(june.anchor().count());
        assertThat(december.text("progress.csv")).isEqualTo(run().text("progress.csv"));
        Files.writeString(directory.resolve("observations.csv"), "element,unit,period,value\n");

        StoreRun again = run("--store", file(), "--as-of", "2023-06-30");

        again.succeeded();
        assertThat(again.out()).startsWith(june.out()).contains("按当日所知重出");
        again.hasTheFilesOf(june);
        assertThat(again.anchor()).isEqualTo(june.anchor());
        try (CampaignStore store = opened()) {
            assertThat(store.verify(june.anchor()).isClean()).isTrue();
            assertThat(store.anchor()).isEqualTo(december.anchor());
            assertThat(revised(store, june.anchor())).contains("inspection/campus-food");
        }
    }

    /** The sources of further revisions that were recorded after an anchor. */
    private static List<String> revised(CampaignStore store, Anchor after) {
        return store.journal(
                after.count(),
                records -> records.filter(record -> record.kind() == JournalRecord.Kind.FACT)
                        .map(record -> record.observation().observation())
                        .filter(fact -> fact.revision() > 0)
                        .map(fact -> fact.key().source())
                        .distinct()
                        .toList());
    }

    @Test
    void aDayBeforeTheFirstRecordIsRefused() throws IOException {
        StoreRun.copy("township-2023", directory);
        run("--store", file());
        StoreRun refused = run("--store", file(), "--as-of", "2023-06-30");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("2023-06-30", "当时尚无“sample-township-2023”", "--as-of");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "books.db",
                "oracle:books",
                "file:",
                "jdbc:nosuch:books",
                "jdbc:sqlite:/no/such/directory/books.db",
                "file:{}/observations.csv",
                "jdbc:sqlite:{}/observations.csv"
            })
    void anAddressOfNoStoreIsRefused(String url) throws IOException {
        StoreRun.copy("township-2023", directory);
        StoreRun refused = run("--store", url.replace("{}", directory.toString()));
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).isNotBlank().doesNotContain("Exception", "程序出错");
        assertThat(refused.files()).isEmpty();
        assertThat(Files.readString(directory.resolve("observations.csv"))).startsWith("element,");
    }

    @Test
    void anUnknownKindOfStoreListsTheKnownOnes() throws IOException {
        StoreRun.copy("township-2023", directory);
        assertThat(run("--store", "oracle:books").err())
                .startsWith("--store 不是存储的地址：")
                .contains("[file, jdbc, memory]", "oracle");
        assertThat(run("--store", "oracle:books", "--lang", "en").err())
                .startsWith("--store: scheme of a store must be one of [file, jdbc, memory], was 'oracle'");
    }

    @Test
    void bothSamplesDoNotGoIntoOneStore() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Township.run(
                List.of("--store", file(), "--out", directory.toString()),
                Screen.of(new ByteArrayOutputStream(), err, UTF_8));
        assertThat(code).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("--store 须与 --campaign 一起使用");
        assertThat(directory.resolve("books")).doesNotExist();
    }
}

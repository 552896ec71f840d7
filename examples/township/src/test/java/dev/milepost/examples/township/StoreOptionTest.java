// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.township;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.observation.Anchor;
import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.CampaignStores;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The invented year, kept in one store or another. */
class StoreOptionTest {

    private static final Pattern PRINTED = Pattern.compile("数据日志共(\\d+)条记录，校验码：\\s*([0-9a-f]{64})");

    @TempDir
    private Path directory;

    private Path facts;

    /** What a run printed and wrote. */
    private record Outcome(int code, String out, String err, Map<String, byte[]> files) {

        String text(String file) {
            return new String(files.get(file), UTF_8);
        }

        Anchor anchor() {
            Matcher printed = PRINTED.matcher(text("work-summary.md"));
            assertThat(printed.find()).isTrue();
            return new Anchor(Long.parseLong(printed.group(1)), printed.group(2));
        }
    }

    @BeforeEach
    void copyTheSample() throws IOException {
        for (String file : List.of("campaign.json", "narrative.zh.md", "scheme.json", "scores-2023S2.json")) {
            copy(file);
        }
        facts = copy("observations.csv");
    }

    private Path copy(String file) throws IOException {
        byte[] content = InputFile.ofSample("township-demo", file).stream().readAllBytes();
        return Files.write(directory.resolve(file), content);
    }

    private Outcome run(String... more) throws IOException {
        Path target = directory.resolve("report");
        List<String> args = new ArrayList<>();
        args.addAll(List.of("--campaign", directory.resolve("campaign.json").toString()));
        args.addAll(List.of("--observations", facts.toString(), "--out", target.toString()));
        args.addAll(List.of(more));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Township.run(args, Screen.of(out, err, UTF_8));
        return new Outcome(code, out.toString(UTF_8), err.toString(UTF_8), moved(target));
    }

    /** What a run left behind, taken away so that the next one writes into nothing. */
    private static Map<String, byte[]> moved(Path target) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        if (Files.exists(target)) {
            try (Stream<Path> found = Files.list(target)) {
                for (Path file : found.toList()) {
                    files.put(file.getFileName().toString(), Files.readAllBytes(file));
                    Files.delete(file);
                }
            }
            Files.delete(target);
        }
        return files;
    }

    private String file() {
        return "file:" + directory.resolve("books");
    }

    private String sqlite() {
        return "jdbc:sqlite:" + directory.resolve("books.db");
    }

    private CampaignStore opened() {
        return CampaignStores.open(file(), () -> Instant.parse("2024-01-01T00:00:00Z"));
    }

    private static void sameFiles(Outcome outcome, Outcome expected) {
        assertThat(outcome.files().keySet()).isEqualTo(expected.files().keySet());
        expected.files()
                .forEach((name, bytes) ->
                        assertThat(outcome.files().get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void memoryFileAndSqliteGiveTheSameBytesAndTheSameScreen() throws IOException {
        String[] everything = {
            "--narrative", directory.resolve("narrative.zh.md").toString(),
            "--scheme", directory.resolve("scheme.json").toString(),
            "--scores", directory.resolve("scores-2023S2.json").toString(),
            "--period", "202306",
            "--store", "memory:"
        };
        Outcome memory = run(everything);
        assertThat(memory.err()).isEmpty();
        assertThat(memory.files()).hasSizeGreaterThan(15).containsKeys("work-summary.docx", "progress.json");
        for (String url : List.of(file(), sqlite())) {
            everything[everything.length - 1] = url;
            Outcome other = run(everything);
            assertThat(other.err()).as(url).isEmpty();
            assertThat(other.out()).as(url).isEqualTo(memory.out());
            sameFiles(other, memory);
        }
        try (CampaignStore store = opened()) {
            assertThat(store.anchor()).isEqualTo(memory.anchor());
        }
    }

    @Test
    void isKeptInMemoryUnlessAsked() throws IOException {
        Outcome usual = run();
        assertThat(usual.err()).isEmpty();
        sameFiles(usual, run("--store", "memory:"));
    }

    /** Documents of figures, of what is owed and of what a ledger holds, and the data: each names the same records. */
    @Test
    @Rule("13.3")
    void everyReportNamesTheRecordsItWasMadeFrom() throws IOException {
        Outcome outcome = run("--period", "202306", "--store", file());
        Anchor anchor = outcome.anchor();
        assertThat(outcome.out()).contains("依据：" + anchor.text().zh());
        assertThat(outcome.text("progress.json"))
                .contains("\"hash\": \"" + anchor.hash() + "\"", "\"count\": " + anchor.count());
        List<String> reports = outcome.files().keySet().stream()
                .filter(name -> name.matches(".*\\.(md|html|txt|docx)"))
                .toList();
        assertThat(reports)
                .hasSize(16)
                .contains("reminder-list.docx", "ledger-cleaning-2023.txt", "report-202306.html");
        for (String report : reports) {
            String text = report.endsWith(".docx") ? words(outcome.files().get(report)) : outcome.text(report);
            assertThat(text).as(report).contains(anchor.hash());
        }
        try (CampaignStore store = opened()) {
            assertThat(store.verify(anchor).isClean()).isTrue();
            assertThat(store.verify(anchor).head()).isEqualTo(anchor);
        }
    }

    private static String words(byte[] docx) throws IOException {
        try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            return words.getText();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSecondRunGivesTheSameAndAddsNothing(boolean database) throws IOException {
        String url = database ? sqlite() : file();
        Outcome first = run("--store", url);
        Outcome second = run("--store", url);
        assertThat(first.err()).isEmpty();
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).isEqualTo(first.out());
        sameFiles(second, first);
    }

    @Test
    void aFigureChangedWithoutANewRevisionIsRefusedAndTheStoreIsAsItWas() throws IOException {
        Anchor before = run("--store", file()).anchor();
        String line = "trees-planted,v1,202301,";
        String changed = Files.readString(facts).replaceFirst("(?m)^" + line + "\\d+", line + "987654");
        assertThat(changed).contains("987654");
        Files.writeString(facts, changed);

        Outcome refused = run("--store", file());

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("trees-planted", "987654", "更正请使用新的版次").doesNotContain("Exception");
        assertThat(refused.files()).isEmpty();
        try (CampaignStore store = opened()) {
            assertThat(store.anchor()).isEqualTo(before);
        }
    }

    /** Findings closed and sessions held since June are revisions of what was recorded then, not conflicts. */
    @Test
    @Rule({"4.6", "13.3"})
    void theReportOfJuneIsMadeAgainAfterThatOfDecember() throws IOException {
        Outcome june = run("--store", file(), "--as-of", "2023-06-30");
        assertThat(june.err()).isEmpty();
        Outcome december = run("--store", file());
        assertThat(december.err()).isEmpty();
        assertThat(december.anchor().count()).isGreaterThan(june.anchor().count());
        assertThat(december.text("progress.csv")).isEqualTo(run().text("progress.csv"));
        Files.writeString(facts, "element,unit,period,value\n");

        Outcome again = run("--store", file(), "--as-of", "2023-06-30");

        assertThat(again.err()).isEmpty();
        assertThat(again.out()).startsWith(june.out()).contains("按当日所知重出");
        sameFiles(again, june);
        assertThat(again.anchor()).isEqualTo(june.anchor());
        try (CampaignStore store = opened()) {
            assertThat(store.verify(june.anchor()).isClean()).isTrue();
            assertThat(store.anchor()).isEqualTo(december.anchor());
        }
    }

    @Test
    void aDayBeforeTheFirstRecordIsRefused() throws IOException {
        run("--store", file());
        Outcome refused = run("--store", file(), "--as-of", "2023-06-30");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("2023-06-30", "当时尚无“sample-township-demo”", "--as-of");
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
        Outcome refused = run("--store", url.replace("{}", directory.toString()));
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).isNotBlank().doesNotContain("Exception", "程序出错");
        assertThat(refused.files()).isEmpty();
        assertThat(Files.readString(facts)).startsWith("element,");
    }

    @Test
    void anUnknownKindOfStoreListsTheKnownOnes() throws IOException {
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

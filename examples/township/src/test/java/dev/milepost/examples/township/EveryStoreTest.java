// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.township;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.observation.Anchor;
import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.CampaignStores;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The invented year with everything that is written of it, kept in memory, in a directory and in a database. */
class EveryStoreTest {

    @TempDir
    private static Path directory;

    private static final Map<String, StoreRun> RUNS = new LinkedHashMap<>();

    @BeforeAll
    static void runWithEachStoreTwice() throws IOException {
        StoreRun.copy("township-demo", directory);
        RUNS.put("memory", run("memory:"));
        RUNS.put("file", run("file:" + directory.resolve("books")));
        RUNS.put("file once more", run("file:" + directory.resolve("books")));
        RUNS.put("SQLite", run("jdbc:sqlite:" + directory.resolve("books.db")));
        RUNS.put("SQLite once more", run("jdbc:sqlite:" + directory.resolve("books.db")));
    }

    private static StoreRun run(String url) throws IOException {
        return StoreRun.of(
                directory,
                "--narrative",
                directory.resolve("narrative.zh.md").toString(),
                "--scheme",
                directory.resolve("scheme.json").toString(),
                "--scores",
                directory.resolve("scores-2023S2.json").toString(),
                "--bulletin",
                directory.resolve("bulletin.zh.md").toString(),
                "--period",
                "202306",
                "--store",
                url);
    }

    private static StoreRun memory() {
        return requireNonNull(RUNS.get("memory"));
    }

    @Test
    void givesTheSameBytesAndTheSameScreen() {
        memory().succeeded();
        assertThat(memory().files())
                .hasSizeGreaterThan(15)
                .containsKeys("work-summary.docx", "progress.json", "ranking.json");
        RUNS.forEach((name, run) -> {
            run.succeeded();
            assertThat(run.out()).as(name).isEqualTo(memory().out());
            run.hasTheFilesOf(memory());
        });
    }

    /** Documents of figures, of what is owed and of what a ledger holds, and the data: each names the same records. */
    @Test
    @Rule("13.3")
    void everyReportNamesTheRecordsItWasMadeFrom() throws IOException {
        Anchor anchor = memory().anchor();
        assertThat(memory().out()).contains("依据：" + anchor.text().zh());
        assertThat(memory().text("progress.json"))
                .contains("\"hash\": \"" + anchor.hash() + "\"", "\"count\": " + anchor.count());
        List<String> reports = memory().files().keySet().stream()
                .filter(name -> name.matches("(?!form-).*\\.(md|html|txt|docx|pdf|xlsx)"))
                .toList();
        assertThat(reports)
                .hasSize(31)
                .contains("reminder-list.docx", "bulletin.pdf", "ledger-cleaning-2023.txt", "report-202306.html");
        for (String report : reports) {
            String text = words(report);
            assertThat(text).as(report).contains(anchor.hash());
        }
    }

    private static String words(String report) throws IOException {
        if (report.endsWith(".pdf")) {
            try (PDDocument pdf = Loader.loadPDF(memory().bytes(report))) {
                return new PDFTextStripper().getText(pdf);
            }
        }
        if (report.endsWith(".xlsx")) {
            try (XSSFExcelExtractor words =
                    new XSSFExcelExtractor(new XSSFWorkbook(new ByteArrayInputStream(memory().bytes(report))))) {
                return words.getText();
            }
        }
        return report.endsWith(".docx") ? words(memory().bytes(report)) : memory().text(report);
    }

    private static String words(byte[] docx) throws IOException {
        try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            return words.getText();
        }
    }

    /** What a reader of the print can do with it; the second runs added no record. */
    @Test
    @Rule("13.3")
    void thePrintedAnchorIsThatOfTheRecordsInTheStore() {
        for (String url :
                List.of("file:" + directory.resolve("books"), "jdbc:sqlite:" + directory.resolve("books.db"))) {
            try (CampaignStore store = CampaignStores.open(url, () -> Instant.EPOCH)) {
                assertThat(store.anchor()).isEqualTo(memory().anchor());
                assertThat(store.verify(memory().anchor()).isClean()).isTrue();
            }
        }
    }
}

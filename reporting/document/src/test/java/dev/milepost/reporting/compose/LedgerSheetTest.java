// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.period.Period;
import dev.milepost.reporting.Rule;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.export.ReportExporters;
import dev.milepost.submission.Ledger;
import dev.milepost.text.LocalizedText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Ledgers as they are printed, against what stands written beside the tests. {@code -Dgolden.update} rewrites that; the
 * diff is for a person to read.
 */
@Rule("13.5")
class LedgerSheetTest {

    private static final LocalizedText TOWN = LocalizedText.of("某镇爱国卫生运动委员会办公室", "Health Campaign Office");
    private static final LocalDate DATE = LocalDate.of(2023, 6, 30);
    private static final Path GOLDEN = Path.of(System.getProperty("milepost.root", "../.."))
            .resolve("reporting/document/src/test/resources/dev/milepost/reporting/compose");

    private static LedgerSheet sheet(Ledger ledger) {
        return LedgerSheet.of(ledger, LedgerSamples.organisation(), TOWN, DATE);
    }

    private static String exported(String format, ReportDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportExporters.named(format).export(document, out);
        return out.toString(UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"banquets, zh", "banquets, en", "cleaning, zh", "cleaning, en"})
    void printsWhatStandsWritten(String name, String language) throws IOException {
        Ledger ledger = name.equals("banquets") ? LedgerSamples.banquets() : LedgerSamples.cleaningDays();
        String actual = exported(
                "markdown", sheet(ledger).in(Locale.forLanguageTag(language)).compose());
        Path golden = GOLDEN.resolve(name + "." + language + ".md");
        if (System.getProperty("golden.update") != null) {
            Files.writeString(golden, actual);
        }

        assertThat(actual.lines().toList())
                .isEqualTo(Files.readString(golden).lines().toList());
    }

    @Test
    void strikesWhatNoLongerCountsAndSaysWhy() {
        Table entries =
                (Table) entries(sheet(LedgerSamples.banquets()).compose()).get(0);
        List<List<Cell>> rows = rows(entries);

        assertThat(rows).hasSize(8);
        assertThat(rows.get(0).get(0)).isEqualTo(Cell.struck("2023年第1号"));
        assertThat(rows.get(1)).last().isEqualTo(Cell.text("已由2023年第4号更正"));
        assertThat(rows.get(2)).last().isEqualTo(Cell.text("续填2023年第1号，已由2023年第5号续填"));
        assertThat(rows.get(3)).last().isEqualTo(Cell.text("更正2023年第2号：人数颠倒"));
        assertThat(rows.get(4).get(0)).isEqualTo(Cell.text("2023年第5号"));
        assertThat(rows.get(6)).last().isEqualTo(Cell.text("作废2023年第6号：未举办"));
        assertThat(rows.get(7)).extracting(Cell::text).startsWith("合计", "", "2条");
    }

    @Test
    void everyFormatShowsWhatIsStruck() throws IOException {
        ReportDocument document = sheet(LedgerSamples.banquets()).compose();

        assertThat(exported("markdown", document)).contains("| ~~2023年第2号~~ |").contains("| 2023年第4号 |");
        assertThat(exported("html", document)).contains("<s>2023年第2号</s>").doesNotContain("<s>2023年第4号</s>");
        assertThat(exported("text", document)).contains("已由2023年第4号更正");
    }

    /** The totals row is what the ledger says, and the rows of the units add up to it. */
    @Test
    void countsWhatTheLedgerCountsInThePeriodAlone() {
        Ledger ledger = LedgerSamples.cleaningDays();
        ReportDocument may = sheet(ledger).period(Period.month(2023, 5)).compose();

        assertThat(may.title()).isEqualTo("爱国卫生清洁日活动台账（2023年5月）");
        assertThat(rows((Table) may.body().get(1)))
                .extracting(row -> row.stream().map(Cell::text).toList())
                .containsExactly(
                        List.of("东村", "1", "36", "2", "1.25", "3", "120"),
                        List.of("西村", "1", "20", "—", "0.5", "3", "—"),
                        List.of("合计", "2", "56", "2", "1.75", "6", "120"));
        assertThat(((Table) may.body().get(1)).notes())
                .containsExactly("合计中有1条未填“出动车次”，未填的不作零计。", "合计中有1条未填“疏通沟渠”，未填的不作零计。");
        assertThat(rows((Table) entries(may).get(0))).hasSize(3);
    }

    @Test
    void phrasesAreForTheUserToChange() {
        PhrasePack own = PhrasePack.standard().with("own.tsv", "ledger.annex\t登记簿\tRegister\n");

        assertThat(sheet(LedgerSamples.cleaningDays())
                        .phrases(own)
                        .compose()
                        .annexes()
                        .get(0)
                        .title())
                .isEqualTo("登记簿");
        assertThat(own.text("ledger.caption.phase", Locale.CHINA, Map.of("phase", "事前")))
                .isEqualTo("事前");
    }

    private static List<Block> entries(ReportDocument document) {
        return document.annexes().get(0).blocks();
    }

    private static List<List<Cell>> rows(Table table) {
        return StreamSupport.stream(table.rows().spliterator(), false).toList();
    }
}

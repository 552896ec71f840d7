// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.milepost.reporting.intake.LedgerTable;
import dev.milepost.submission.ColumnType;
import dev.milepost.submission.EntryNumber;
import dev.milepost.submission.Ledger;
import dev.milepost.submission.LedgerColumn;
import dev.milepost.submission.LedgerEntry;
import dev.milepost.submission.LedgerHeading;
import dev.milepost.submission.LedgerLine;
import dev.milepost.submission.LedgerLine.Supersession;
import dev.milepost.submission.LedgerValue;
import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes a ledger as CSV for spreadsheets: UTF-8 with byte order mark, lines ended by CR LF, one row for each entry in
 * the order they were written, superseded ones included. Headings, labels of codes, and yes and no are in the locale's
 * language; units stand by their ids, text in both languages as {@code 中文 | English}. There is no totals row, which
 * {@link CsvLedgerReader} would take for an entry, and attachments are not in the file. A cell that a spreadsheet would
 * take for a formula is preceded by an apostrophe, unless it is a plain number.
 */
public final class CsvLedgerWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<LedgerHeading> FIRST =
            List.of(LedgerHeading.NUMBER, LedgerHeading.DATE, LedgerHeading.UNIT, LedgerHeading.PHASE);
    private static final List<LedgerHeading> LAST =
            List.of(LedgerHeading.ENTERED_BY, LedgerHeading.SUPERSEDES, LedgerHeading.AS, LedgerHeading.REASON);

    private final boolean mark;

    /** Creates a writer that writes a byte order mark, by which office programs know UTF-8. */
    public CsvLedgerWriter() {
        this(true);
    }

    private CsvLedgerWriter(boolean mark) {
        this.mark = mark;
    }

    /** Returns this writer without byte order mark, for programs that do not expect one. */
    public CsvLedgerWriter withoutByteOrderMark() {
        return new CsvLedgerWriter(false);
    }

    /**
     * Writes a ledger.
     *
     * @param ledger what is written
     * @param locale Chinese or English
     * @param out where to; flushed, left open
     * @throws IOException if it cannot be written
     */
    public void write(Ledger ledger, Locale locale, OutputStream out) throws IOException {
        requireNonNull(ledger, "ledger");
        requireNonNull(locale, "locale");
        Writer writer = new OutputStreamWriter(requireNonNull(out, "out"), UTF_8.newEncoder());
        if (mark) {
            writer.write(BYTE_ORDER_MARK);
        }
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        List<LedgerColumn> columns = ledger.template().columns();
        csv.writeRecord(guarded(headings(columns, locale)));
        for (LedgerEntry entry : ledger.entries()) {
            csv.writeRecord(guarded(cells(entry, columns, locale)));
        }
        csv.flush();
    }

    private static Stream<String> headings(List<LedgerColumn> columns, Locale locale) {
        return Stream.of(
                        FIRST.stream().map(heading -> heading.label().in(locale)),
                        columns.stream().map(column -> LedgerTable.heading(column, locale)),
                        LAST.stream().map(heading -> heading.label().in(locale)))
                .flatMap(headings -> headings);
    }

    private static Stream<String> cells(LedgerEntry entry, List<LedgerColumn> columns, Locale locale) {
        LedgerLine line = entry.line();
        List<String> cells = new ArrayList<>(List.of(
                entry.number().code(),
                line.date().toString(),
                line.unit().value(),
                line.phase().orElse("")));
        columns.forEach(column -> cells.add(line.value(column.id())
                .map(value -> field(column, value, locale))
                .orElse("")));
        Optional<Supersession> by = line.supersedes();
        cells.add(both(line.enteredBy()));
        cells.add(by.map(Supersession::earlier).map(EntryNumber::code).orElse(""));
        cells.add(by.map(one -> as(one, locale)).orElse(""));
        cells.add(by.flatMap(Supersession::reason).map(CsvLedgerWriter::both).orElse(""));
        return cells.stream();
    }

    private static String field(LedgerColumn column, LedgerValue value, Locale locale) {
        if (value instanceof LedgerValue.Flag flag && locale.getLanguage().equals("zh")) {
            return Glossary.get(flag.flag() ? "word.yes" : "word.no").zh();
        }
        if (value instanceof LedgerValue.Code code && column.type() instanceof ColumnType.Codes codes) {
            return codes.find(code.code()).map(one -> one.label().in(locale)).orElse(code.code());
        }
        return value.toString();
    }

    private static String as(Supersession by, Locale locale) {
        return by.as().label().in(locale);
    }

    private static String both(LocalizedText text) {
        return text.isBilingual() ? text.zh() + " | " + text.en() : text.zh() + text.en();
    }

    private static List<String> guarded(Stream<String> cells) {
        return cells.map(FormulaGuard::guarded).toList();
    }
}

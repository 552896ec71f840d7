// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.milepost.progress.Definitions;
import dev.milepost.progress.Progress;
import dev.milepost.reporting.export.DataExporter;
import dev.milepost.reporting.export.ProgressRow;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.Locale;

/**
 * Writes progress as CSV for spreadsheets: UTF-8 with byte order mark, lines ended by CR LF, one row for each
 * {@link ProgressRow}. Headings and words are in the locale's language; figures are exact (numerator and denominator)
 * and, beside that, as shown; the figure's id, by which {@code progress.json} tells how it was computed, and the
 * choices behind it stand in the last columns. A cell that a spreadsheet would take for a formula is preceded by an
 * apostrophe, unless it is a plain number. Found by the name {@code csv}.
 */
public final class CsvDataExporter implements DataExporter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final boolean mark;

    /** Creates an exporter that writes a byte order mark, by which office programs know UTF-8. */
    public CsvDataExporter() {
        this(true);
    }

    private CsvDataExporter(boolean mark) {
        this.mark = mark;
    }

    /** Returns this exporter without byte order mark, for programs that do not expect one. */
    public CsvDataExporter withoutByteOrderMark() {
        return new CsvDataExporter(false);
    }

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String fileExtension() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "text/csv; charset=UTF-8";
    }

    @Override
    public void export(Progress progress, Locale locale, OutputStream out) throws IOException {
        requireNonNull(progress, "progress");
        requireNonNull(locale, "locale");
        Writer writer = new OutputStreamWriter(requireNonNull(out, "out"), UTF_8.newEncoder());
        if (mark) {
            writer.write(BYTE_ORDER_MARK);
        }
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(ProgressColumn.headings(locale));
        Definitions definitions = Definitions.of(progress);
        for (ProgressRow row : ProgressRow.of(progress)) {
            csv.writeRecord(ProgressColumn.cells(row, definitions, locale).stream()
                    .map(CsvDataExporter::harmless)
                    .toList());
        }
        csv.flush();
    }

    /** Spreadsheets evaluate text that begins so; minus and plus may begin a number. */
    static String harmless(String cell) {
        boolean suspicious = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
        return suspicious && !cell.matches("[+-]?[0-9]+(\\.[0-9]+)?%?") ? "'" + cell : cell;
    }
}

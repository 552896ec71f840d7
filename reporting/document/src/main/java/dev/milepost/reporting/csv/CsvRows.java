// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.milepost.reporting.intake.IntakePlace;
import dev.milepost.reporting.intake.StrictText;
import dev.milepost.reporting.intake.UndecodableTextException;
import dev.milepost.text.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;

/**
 * Reads the rows of CSV as RFC 4180 has it, strictly, with the line each begins in. What is wrong with the file itself
 * goes to the rows like everything else.
 */
final class CsvRows {

    private static final int MOST_BYTES = 256 << 20;
    private static final int MOST_FIELDS = 64;
    private static final int LONGEST_FIELD = 16_384;
    private static final int LONGEST_RECORD = 65_536;

    private final String file;
    private final Rows rows;

    private CsvRows(String file, Rows rows) {
        this.file = file;
        this.rows = rows;
    }

    /** What becomes of the rows of a file. */
    interface Rows {

        /** Takes the headings, which come first. */
        void headings(IntakePlace place, List<String> headings);

        /** Whether further rows are wanted. */
        boolean accepts();

        /** Takes a row. */
        void row(IntakePlace place, List<String> cells);

        /** Notes a problem of the file itself. */
        void refuse(IntakePlace place, LocalizedText message);
    }

    static void read(InputStream in, String file, Charset charset, Rows rows) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            rows.refuse(IntakePlace.ofFile(file), LocalizedText.of("文件超过 256 MiB", "file must not exceed 256 MiB"));
            return;
        }
        try {
            new CsvRows(file, rows).read(StrictText.decode(bytes, charset));
        } catch (UndecodableTextException e) {
            rows.refuse(IntakePlace.ofLine(file, e.line()), e.problem());
        }
    }

    private void read(String text) throws IOException {
        IntakePlace first = IntakePlace.ofLine(file, 1);
        try (CsvReader<CsvRecord> reader = reader(text)) {
            Iterator<CsvRecord> records = reader.iterator();
            if (!records.hasNext()) {
                rows.refuse(first, LocalizedText.of("文件是空的，第一行应为表头", "file must begin with headings, was empty"));
                return;
            }
            CsvRecord headings = records.next();
            rows.headings(first, headings.getFields());
            readRows(records, next(headings));
        } catch (CsvParseException e) {
            rows.refuse(first, broken(e));
        }
    }

    private void readRows(Iterator<CsvRecord> records, int firstLine) {
        int line = firstLine;
        try {
            while (rows.accepts() && records.hasNext()) {
                CsvRecord row = records.next();
                rows.row(IntakePlace.ofLine(file, line), row.getFields());
                line = next(row);
            }
        } catch (CsvParseException e) {
            rows.refuse(IntakePlace.ofLine(file, line), broken(e));
        }
    }

    private static CsvReader<CsvRecord> reader(String text) {
        CsvRecordHandler limits = CsvRecordHandler.builder()
                .maxFields(MOST_FIELDS)
                .maxFieldSize(LONGEST_FIELD)
                .maxRecordSize(LONGEST_RECORD)
                .build();
        return CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .build(limits, text);
    }

    /** The line the record after this one begins in. */
    private static int next(CsvRecord row) {
        long breaks = row.getFields().stream().mapToLong(CsvRows::breaks).sum();
        return Math.toIntExact(row.getStartingLineNumber() + breaks + 1);
    }

    private static long breaks(String cell) {
        return cell.replace("\r\n", "\n")
                .chars()
                .filter(c -> c == '\n' || c == '\r')
                .count();
    }

    private static LocalizedText broken(CsvParseException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return LocalizedText.of(
                "这一行起不是完整的 CSV，以下未读取：引号应成对，引号后应为逗号或换行，每行至多 " + MOST_FIELDS + " 格、每格至多 " + LONGEST_FIELD + " 字",
                "record must be CSV with closed quotes, at most " + MOST_FIELDS + " cells and " + LONGEST_FIELD
                        + " characters a cell; the rest is not read: " + cause.getMessage());
    }
}

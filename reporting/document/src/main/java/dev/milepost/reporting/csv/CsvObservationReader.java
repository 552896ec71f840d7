// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.milepost.reporting.intake.FactTable;
import dev.milepost.reporting.intake.IntakeContext;
import dev.milepost.reporting.intake.IntakePlace;
import dev.milepost.reporting.intake.IntakeProblem;
import dev.milepost.reporting.intake.IntakeResult;
import dev.milepost.reporting.intake.ObservationReader;
import dev.milepost.reporting.intake.StrictText;
import dev.milepost.reporting.intake.UndecodableTextException;
import dev.milepost.text.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;

/**
 * Reads facts from CSV as RFC 4180 has it: commas, double quotes, any line ends, headings in the first line. The
 * columns are those of {@link FactTable}. A cell that looks like a formula is plain text. The text is decoded strictly
 * in the charset of the context. Found by the name {@code csv}.
 *
 * <p>Limits: a file of 256 MiB, a record of 65,536 characters and 64 cells, a cell of 16,384 characters, and the rows
 * of the context.
 */
public final class CsvObservationReader implements ObservationReader {

    private static final int MOST_BYTES = 256 << 20;
    private static final int MOST_FIELDS = 64;
    private static final int LONGEST_FIELD = 16_384;
    private static final int LONGEST_RECORD = 65_536;

    /** Creates a reader. */
    public CsvObservationReader() {}

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public IntakeResult read(InputStream in, IntakeContext context) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            return refused(
                    context,
                    IntakePlace.ofFile(context.fileName()),
                    LocalizedText.of("文件超过 256 MiB", "file must not exceed 256 MiB"));
        }
        try {
            return read(StrictText.decode(bytes, context.charset()), context);
        } catch (UndecodableTextException e) {
            return refused(context, IntakePlace.ofLine(context.fileName(), e.line()), e.problem());
        }
    }

    private static IntakeResult read(String text, IntakeContext context) throws IOException {
        IntakePlace first = IntakePlace.ofLine(context.fileName(), 1);
        try (CsvReader<CsvRecord> reader = reader(text)) {
            Iterator<CsvRecord> records = reader.iterator();
            if (!records.hasNext()) {
                return refused(
                        context, first, LocalizedText.of("文件是空的，第一行应为表头", "file must begin with headings, was empty"));
            }
            CsvRecord headings = records.next();
            FactTable table = FactTable.of(context, first, headings.getFields());
            readRows(records, context.fileName(), next(headings), table);
            return table.build();
        } catch (CsvParseException e) {
            return refused(context, first, broken(e));
        }
    }

    private static void readRows(Iterator<CsvRecord> records, String file, int firstLine, FactTable table) {
        int line = firstLine;
        try {
            while (table.accepts() && records.hasNext()) {
                CsvRecord row = records.next();
                table.row(IntakePlace.ofLine(file, line), row.getFields());
                line = next(row);
            }
        } catch (CsvParseException e) {
            table.refuse(IntakePlace.ofLine(file, line), broken(e));
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
        long breaks =
                row.getFields().stream().mapToLong(CsvObservationReader::breaks).sum();
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

    private static IntakeResult refused(IntakeContext context, IntakePlace place, LocalizedText message) {
        return IntakeResult.builder(context)
                .refuse(IntakeProblem.of(place, message))
                .build();
    }
}

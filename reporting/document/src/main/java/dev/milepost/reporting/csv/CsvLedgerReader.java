// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.csv;

import dev.milepost.reporting.intake.IntakePlace;
import dev.milepost.reporting.intake.LedgerIntake;
import dev.milepost.reporting.intake.LedgerIntakeContext;
import dev.milepost.reporting.intake.LedgerTable;
import dev.milepost.text.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Adds the rows of a CSV file to a ledger: commas, double quotes, any line ends, headings in the first line. The
 * columns are those of {@link LedgerTable}; what {@link CsvLedgerWriter} writes is read back as the same entries. An
 * apostrophe before {@code = + - @} or another apostrophe, as spreadsheets and the writer put it there, is not part of
 * the cell.
 *
 * <p>Limits: a file of 256 MiB, a record of 65,536 characters and 64 cells, a cell of 16,384 characters, and the rows
 * of the context.
 */
public final class CsvLedgerReader {

    /** Creates a reader. */
    public CsvLedgerReader() {}

    /**
     * Reads a file.
     *
     * @param in the file; left open
     * @param context the ledger the rows are added to
     * @return the ledger with all rows of the file or, beside any problem, as it was
     * @throws IOException if the stream cannot be read; wrong data never throws
     */
    public LedgerIntake read(InputStream in, LedgerIntakeContext context) throws IOException {
        Entries entries = new Entries(context);
        CsvRows.read(in, context.fileName(), context.charset(), entries);
        return entries.table.build();
    }

    private static final class Entries implements CsvRows.Rows {

        private final LedgerIntakeContext context;
        private LedgerTable table;

        private Entries(LedgerIntakeContext context) {
            this.context = context;
            this.table = LedgerTable.unreadable(context);
        }

        @Override
        public void headings(IntakePlace place, List<String> headings) {
            table = LedgerTable.of(context, place, plain(headings));
        }

        @Override
        public boolean accepts() {
            return table.accepts();
        }

        @Override
        public void row(IntakePlace place, List<String> cells) {
            table.row(place, plain(cells));
        }

        @Override
        public void refuse(IntakePlace place, LocalizedText message) {
            table.refuse(place, message);
        }

        private static List<String> plain(List<String> cells) {
            return cells.stream().map(String::strip).map(FormulaGuard::removed).toList();
        }
    }
}

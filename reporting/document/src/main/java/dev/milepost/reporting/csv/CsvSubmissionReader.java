// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.csv;

import dev.milepost.reporting.intake.IntakePlace;
import dev.milepost.reporting.intake.SubmissionIntake;
import dev.milepost.reporting.intake.SubmissionIntakeContext;
import dev.milepost.reporting.intake.SubmissionTable;
import dev.milepost.text.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Hands in the rows of a CSV file on a form: commas, double quotes, any line ends, headings in the first line. The
 * columns are those of {@link SubmissionTable}. An apostrophe before {@code = + - @} or another apostrophe, as
 * spreadsheets put it there, is not part of the cell.
 *
 * <p>Limits: a file of 256 MiB, a record of 65,536 characters and 64 cells, a cell of 16,384 characters, and the rows
 * of the context.
 */
public final class CsvSubmissionReader {

    /** Creates a reader. */
    public CsvSubmissionReader() {}

    /**
     * Reads a file.
     *
     * @param in the file; left open
     * @param context the form on which the rows are handed in
     * @return what was handed in with all reports of the file or, beside any problem, as it was
     * @throws IOException if the stream cannot be read; wrong data never throws
     */
    public SubmissionIntake read(InputStream in, SubmissionIntakeContext context) throws IOException {
        Reports reports = new Reports(context);
        CsvRows.read(in, context.fileName(), context.charset(), reports);
        return reports.table.build();
    }

    private static final class Reports implements CsvRows.Rows {

        private final SubmissionIntakeContext context;
        private SubmissionTable table;

        private Reports(SubmissionIntakeContext context) {
            this.context = context;
            this.table = SubmissionTable.unreadable(context);
        }

        @Override
        public void headings(IntakePlace place, List<String> headings) {
            table = SubmissionTable.of(context, place, plain(headings));
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

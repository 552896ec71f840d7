// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.csv;

import dev.milepost.reporting.intake.FactTable;
import dev.milepost.reporting.intake.IntakeContext;
import dev.milepost.reporting.intake.IntakePlace;
import dev.milepost.reporting.intake.IntakeProblem;
import dev.milepost.reporting.intake.IntakeResult;
import dev.milepost.reporting.intake.ObservationReader;
import dev.milepost.text.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads facts from CSV as RFC 4180 has it: commas, double quotes, any line ends, headings in the first line. The
 * columns are those of {@link FactTable}. A cell that looks like a formula is plain text. The text is decoded strictly
 * in the charset of the context. Found by the name {@code csv}.
 *
 * <p>Limits: a file of 256 MiB, a record of 65,536 characters and 64 cells, a cell of 16,384 characters, and the rows
 * of the context.
 */
public final class CsvObservationReader implements ObservationReader {

    /** Creates a reader. */
    public CsvObservationReader() {}

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public IntakeResult read(InputStream in, IntakeContext context) throws IOException {
        Facts facts = new Facts(context);
        CsvRows.read(in, context.fileName(), context.charset(), facts);
        return facts.result();
    }

    /** The rows as facts; a file without headings has no table. */
    private static final class Facts implements CsvRows.Rows {

        private final IntakeContext context;
        private final IntakeResult.Builder unread;
        private @Nullable FactTable table;

        private Facts(IntakeContext context) {
            this.context = context;
            this.unread = IntakeResult.builder(context);
        }

        @Override
        public void headings(IntakePlace place, List<String> headings) {
            table = FactTable.of(context, place, headings);
        }

        @Override
        public boolean accepts() {
            return table != null && table.accepts();
        }

        @Override
        public void row(IntakePlace place, List<String> cells) {
            if (table != null) {
                table.row(place, cells);
            }
        }

        @Override
        public void refuse(IntakePlace place, LocalizedText message) {
            if (table == null) {
                unread.refuse(IntakeProblem.of(place, message));
            } else {
                table.refuse(place, message);
            }
        }

        private IntakeResult result() {
            return table == null ? unread.build() : table.build();
        }
    }
}

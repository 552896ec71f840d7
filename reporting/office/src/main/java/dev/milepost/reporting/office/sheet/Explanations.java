// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.sheet;

import dev.milepost.reporting.document.ExplanationNote;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.office.sheet.CellStyles.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;

/** The last sheet: why figures are what they are, one note below the other. Its rows are known before it is written. */
final class Explanations {
    private final List<ExplanationNote> notes;
    private final String sheetName;
    private final Links links;
    private final Map<String, Integer> rows = new HashMap<>();

    Explanations(ReportDocument document, String sheetName, Links links) {
        notes = document.explanations();
        this.sheetName = sheetName;
        this.links = links;
        int row = 0;
        for (ExplanationNote note : notes) {
            rows.put(note.id(), row);
            row += note.lines().size() + 1;
        }
        if (row > XlsxOptions.MOST_ROWS) {
            throw WorkbookLimitException.ofRows(sheetName, XlsxOptions.MOST_ROWS);
        }
    }

    boolean isEmpty() {
        return notes.isEmpty();
    }

    /** Whether there is room for one more figure that leads here. */
    boolean accepts() {
        return !links.isFull();
    }

    void lead(Cell from, String id) {
        links.lead(from, sheetName, rows.getOrDefault(id, 0));
    }

    void write(WordsSheet sheet) {
        for (ExplanationNote note : notes) {
            sheet.single(note.title(), Part.HEADING);
            note.lines().forEach(line -> sheet.single(line, Part.WORDS));
        }
    }
}

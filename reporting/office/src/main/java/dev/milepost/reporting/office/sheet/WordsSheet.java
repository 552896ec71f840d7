// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.sheet;

import dev.milepost.reporting.office.sheet.CellStyles.Look;
import dev.milepost.reporting.office.sheet.CellStyles.Part;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** A sheet of words in one column, as wide as a page. */
final class WordsSheet {
    private static final int WIDTH = 72;

    /** A row is at most 409 points high; longer paragraphs go on in the next row. */
    private static final int LONGEST = 900;

    private static final String SENTENCE_ENDS = "。！？；.!?; ";

    private final SXSSFSheet sheet;
    private final WorkbookParts parts;
    private int row;

    WordsSheet(SXSSFSheet sheet, WorkbookParts parts) {
        this.sheet = sheet;
        this.parts = parts;
        ColumnWidths.setWidth(sheet, 0, WIDTH);
    }

    void title(String text) {
        add(text, Look.of(Part.TITLE, HorizontalAlignment.CENTER));
    }

    void centred(String text) {
        add(text, Look.of(Part.WORDS, HorizontalAlignment.CENTER));
    }

    void heading(String text) {
        add(text, Look.of(Part.HEADING, HorizontalAlignment.LEFT));
    }

    void words(String text) {
        add(text, Look.of(Part.WORDS, HorizontalAlignment.LEFT));
    }

    void atTheEnd(String text) {
        add(text, Look.of(Part.WORDS, HorizontalAlignment.RIGHT));
    }

    void gap() {
        row++;
    }

    /** Words that lead to the top of another sheet. */
    void lead(String text, String sheetName) {
        Look look = Look.of(Part.WORDS, HorizontalAlignment.LEFT).asLink();
        Cell cell = write(text, look);
        if (!parts.links().isFull()) {
            parts.links().lead(cell, sheetName, 0);
        }
    }

    /** Words in exactly one row. */
    void single(String text, Part part) {
        write(text, Look.of(part, HorizontalAlignment.LEFT));
    }

    private void add(String text, Look look) {
        int from = 0;
        do {
            int to = end(text, from);
            write(text.substring(from, to), look);
            from = to;
        } while (from < text.length());
    }

    private Cell write(String text, Look look) {
        Row target = sheet.createRow(row++);
        // The letters of titles are larger.
        int width = look.part() == Part.TITLE ? WIDTH * 2 / 3 : WIDTH;
        ColumnWidths.setHeight(target, ColumnWidths.linesWithin(text, width) * (look.part() == Part.TITLE ? 2 : 1));
        return parts.cells().words(target, 0, text, look);
    }

    /** Behind the last sentence that fits, or where the room ends. */
    private static int end(String text, int from) {
        int most = from + LONGEST;
        if (most >= text.length()) {
            return text.length();
        }
        for (int at = most; at > from + LONGEST / 2; at--) {
            if (SENTENCE_ENDS.indexOf(text.charAt(at - 1)) >= 0) {
                return at;
            }
        }
        return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }
}

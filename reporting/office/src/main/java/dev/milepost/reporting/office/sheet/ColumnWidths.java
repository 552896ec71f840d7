// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.sheet;

import com.google.common.collect.Iterables;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Table;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * How wide the columns of a table are: as what stands in them, but no wider together than a page where that can be, and
 * no narrower than the caption. How high rows are follows from it: office programs do not all work that out.
 */
final class ColumnWidths {
    /** A half character in the unit of workbooks. */
    private static final int UNIT = 256;

    /** A line of text, in points. */
    private static final int LINE_HEIGHT = 15;

    /** A row is at most 409 points high. */
    private static final int MOST_LINES = 27;

    /** Further rows are as wide as these, or are broken into lines. */
    private static final int MEASURED_ROWS = 1000;

    /** Left and right of the text of a cell, with the button of the filter. */
    private static final int MARGIN = 3;

    /** No column is made narrower than this to fit the page. */
    private static final int LEAST = 12;

    private static final int PORTRAIT = 92;
    private static final int LANDSCAPE = 140;

    private final List<Integer> widths;

    private ColumnWidths(List<Integer> widths) {
        this.widths = widths;
    }

    static ColumnWidths of(Table table, Optional<String> caption, List<ColumnTally> columns, boolean landscape) {
        for (List<Cell> row : Iterables.limit(table.rows(), MEASURED_ROWS)) {
            measure(row, columns);
        }
        table.total().ifPresent(last -> measure(last.cells(), columns));
        // The letters of a caption are larger than those of a field.
        int least = caption.map(text -> HalfWidths.of(text) * 3 / 2).orElse(0);
        return new ColumnWidths(fitted(columns, landscape ? LANDSCAPE : PORTRAIT, least));
    }

    private static void measure(List<Cell> row, List<ColumnTally> columns) {
        for (int column = 0; column < columns.size(); column++) {
            columns.get(column).measure(row.get(column));
        }
    }

    private static List<Integer> fitted(List<ColumnTally> columns, int page, int least) {
        List<Integer> wanted =
                columns.stream().map(column -> column.width() + MARGIN).toList();
        int most = wanted.stream().mapToInt(Integer::intValue).max().orElse(LEAST);
        while (most > LEAST && sum(wanted, most) > page) {
            most--;
        }
        int widest = most;
        int lacking = Math.max(0, Math.min(least, page) - sum(wanted, most));
        int more = (lacking + columns.size() - 1) / columns.size();
        return wanted.stream().map(width -> Math.min(width, widest) + more).toList();
    }

    private static int sum(List<Integer> widths, int most) {
        return widths.stream().mapToInt(width -> Math.min(width, most)).sum();
    }

    void set(Sheet sheet) {
        for (int column = 0; column < widths.size(); column++) {
            setWidth(sheet, column, widths.get(column));
        }
    }

    /** How many lines a text takes in a column. */
    int lines(String text, int column) {
        return linesWithin(text, widths.get(column));
    }

    /** How many lines a text takes across all columns. */
    int linesAcross(String text) {
        return linesWithin(text, sum(widths, Integer.MAX_VALUE));
    }

    /** A column of that many half characters. */
    static void setWidth(Sheet sheet, int column, int width) {
        sheet.setColumnWidth(column, width * UNIT);
    }

    /** How many lines a text takes in a width of half characters; the end of each may stay empty. */
    static int linesWithin(String text, int width) {
        int usable = Math.max(1, width - 2);
        return (HalfWidths.of(text) + usable - 1) / usable;
    }

    static void setHeight(Row row, int lines) {
        if (lines > 1) {
            row.setHeightInPoints(LINE_HEIGHT * Math.min(lines, MOST_LINES));
        }
    }
}

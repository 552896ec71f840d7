// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.sheet;

import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.office.sheet.CellStyles.Look;
import dev.milepost.reporting.office.sheet.CellStyles.Part;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;

/** Writes the fields of a table, each as what it is, and keeps count of what its columns hold. */
final class TableFields {
    /** Workbooks count days from here, and get the days before March 1900 wrong. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Table table;
    private final List<ColumnTally> columns;
    private final ColumnWidths widths;
    private final WorkbookParts parts;
    private boolean lacksLinks;

    TableFields(Table table, List<ColumnTally> columns, ColumnWidths widths, WorkbookParts parts) {
        this.table = table;
        this.columns = columns;
        this.widths = widths;
        this.parts = parts;
    }

    /** Whether there was no room for a link. */
    boolean lacksLinks() {
        return lacksLinks;
    }

    void write(Row row, List<Cell> cells, Part part) {
        int lines = 1;
        for (int column = 0; column < cells.size(); column++) {
            write(row, column, cells.get(column), part);
            lines = Math.max(lines, widths.lines(cells.get(column).text(), column));
        }
        ColumnWidths.setHeight(row, lines);
    }

    void write(Row row, int column, Cell cell, Part part) {
        boolean linked =
                cell.explanationId().isPresent() && parts.explanations().accepts();
        lacksLinks |= cell.explanationId().isPresent() && !linked;
        Look look =
                new Look(part, "", alignment(table.columns().get(column)), cell.tone(), cell.struck(), linked, false);
        org.apache.poi.ss.usermodel.Cell target = number(row, column, cell, look)
                .or(() -> day(row, column, cell, look))
                .orElseGet(() -> words(row, column, cell, look));
        if (linked) {
            cell.explanationId().ifPresent(id -> parts.explanations().lead(target, id));
        }
    }

    private org.apache.poi.ss.usermodel.Cell words(Row row, int column, Cell cell, Look look) {
        columns.get(column).words(cell);
        return parts.cells().words(row, column, cell.text(), look);
    }

    private Optional<org.apache.poi.ss.usermodel.Cell> number(Row row, int column, Cell cell, Look look) {
        if (!(cell instanceof Cell.NumberCell numeric)) {
            return Optional.empty();
        }
        Optional<SheetNumber> number = SheetNumber.of(numeric);
        Optional<CellStyle> style = number.flatMap(one -> parts.styles().find(look.withFormat(one.format())));
        if (number.isEmpty() || style.isEmpty()) {
            return Optional.empty();
        }
        columns.get(column).number(number.get());
        return Optional.of(filled(row, column, number.get().value(), style.get()));
    }

    private Optional<org.apache.poi.ss.usermodel.Cell> day(Row row, int column, Cell cell, Look look) {
        if (!(cell instanceof Cell.DateCell day)
                || day.date().isBefore(FIRST_DAY)
                || day.date().isAfter(LAST_DAY)) {
            return Optional.empty();
        }
        Optional<CellStyle> style =
                parts.styles().find(look.withFormat(parts.words().dayFormat()));
        return style.map(found -> filled(row, column, (double) ChronoUnit.DAYS.between(DAY_ZERO, day.date()), found));
    }

    private static org.apache.poi.ss.usermodel.Cell filled(Row row, int column, double value, CellStyle style) {
        org.apache.poi.ss.usermodel.Cell target = row.createCell(column);
        target.setCellValue(value);
        target.setCellStyle(style);
        return target;
    }

    private static HorizontalAlignment alignment(Table.Column column) {
        return switch (column.alignment()) {
            case LEFT -> HorizontalAlignment.LEFT;
            case CENTER -> HorizontalAlignment.CENTER;
            case RIGHT -> HorizontalAlignment.RIGHT;
        };
    }
}

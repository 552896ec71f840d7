// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.sheet;

import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Total;
import dev.milepost.reporting.office.sheet.CellStyles.Look;
import dev.milepost.reporting.office.sheet.CellStyles.Part;
import dev.milepost.reporting.office.sheet.TotalFormulas.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** Writes one table: on one sheet, and on further ones where it has more rows than a sheet may have. */
final class TableSheets {
    private static final int MOST_COLUMNS = 16_384;

    /** The letters of a caption are larger, and it keeps away from the head. */
    private static final int CAPTION_LINES = 2;

    private final Table table;
    private final Optional<String> caption;
    private final boolean landscape;
    private final WorkbookParts parts;
    private final ColumnWidths widths;
    private final TableFields fields;
    private final List<ColumnTally> columns;
    private final List<Piece> pieces = new ArrayList<>();
    private final int headRow;
    private final int lastDataRow;
    private SXSSFSheet sheet;
    private int row;

    /**
     * Prepares the first sheet.
     *
     * @param wantedName what the sheets should be called
     */
    TableSheets(Table table, Optional<String> caption, String wantedName, boolean landscape, WorkbookParts parts) {
        this.table = table;
        this.caption = caption;
        this.landscape = landscape;
        this.parts = parts;
        columns = table.columns().stream()
                .map(column -> new ColumnTally(column.title()))
                .toList();
        widths = ColumnWidths.of(table, caption, columns, landscape);
        fields = new TableFields(table, columns, widths, parts);
        headRow = caption.isPresent() ? 1 : 0;
        // Room for the last row, the remarks and the one on links.
        lastDataRow = Math.max(
                headRow + 1, parts.options().rowsPerSheet() - table.notes().size() - 3);
        sheet = parts.sheet(wantedName, landscape);
        if (columns.size() > MOST_COLUMNS) {
            throw WorkbookLimitException.ofColumns(sheet.getSheetName(), columns.size(), MOST_COLUMNS);
        }
    }

    /** The name of the first sheet. */
    String sheetName() {
        return sheet.getSheetName();
    }

    void write() {
        String name = sheetName();
        List<SXSSFSheet> sheets = new ArrayList<>(List.of(sheet));
        top();
        for (List<Cell> cells : table.dataRows()) {
            if (row > lastDataRow) {
                pieces.add(new Piece(sheetName(), headRow + 1, row - 1));
                sheet = parts.sheet(name, landscape);
                sheets.add(sheet);
                top();
            }
            fields.write(sheet.createRow(row++), cells, Part.FIELD);
        }
        pieces.add(new Piece(sheetName(), headRow + 1, row - 1));
        table.total().ifPresent(this::total);
        below();
        for (int i = 0; i < sheets.size(); i++) {
            finish(sheets.get(i), pieces.get(i));
        }
    }

    private void top() {
        row = 0;
        caption.ifPresent(text -> {
            Row top = sheet.createRow(row++);
            ColumnWidths.setHeight(top, CAPTION_LINES);
            for (int column = 0; column < columns.size(); column++) {
                Look look = Look.of(Part.CAPTION, HorizontalAlignment.CENTER_SELECTION);
                parts.cells().words(top, column, column == 0 ? text : "", look);
            }
        });
        Row head = sheet.createRow(row++);
        int lines = 1;
        for (int column = 0; column < columns.size(); column++) {
            String title = table.columns().get(column).title();
            parts.cells().words(head, column, title, Look.of(Part.HEAD, HorizontalAlignment.CENTER));
            lines = Math.max(lines, widths.lines(title, column));
        }
        ColumnWidths.setHeight(head, lines);
    }

    private void total(Total.Row last) {
        TotalFormulas formulas = new TotalFormulas(pieces, columns);
        Row target = sheet.createRow(row++);
        for (int column = 0; column < columns.size(); column++) {
            Cell cell = last.cells().get(column);
            fields.write(target, column, cell, Part.TOTAL);
            if (cell instanceof Cell.NumberCell number) {
                formula(target.getCell(column), formulas, last.totals().get(column), number);
            }
        }
    }

    private static void formula(
            org.apache.poi.ss.usermodel.Cell target, TotalFormulas formulas, Total total, Cell.NumberCell number) {
        SheetNumber.of(number)
                .ifPresent(shown -> formulas.of(target.getColumnIndex(), total, shown)
                        .ifPresent(formula -> {
                            target.setCellFormula(formula);
                            target.setCellValue(shown.value());
                        }));
    }

    private void below() {
        List<String> lines = new ArrayList<>(parts.words().printed().notes(table.notes()));
        if (fields.lacksLinks()) {
            lines.add(parts.words().linksEnd(Links.MOST));
        }
        for (String line : lines) {
            Row target = sheet.createRow(row);
            parts.cells().words(target, 0, line, Look.of(Part.WORDS, HorizontalAlignment.LEFT));
            ColumnWidths.setHeight(target, widths.linesAcross(line));
            if (columns.size() > 1) {
                sheet.addMergedRegion(new CellRangeAddress(row, row, 0, columns.size() - 1));
            }
            row++;
        }
    }

    private void finish(SXSSFSheet written, Piece piece) {
        widths.set(written);
        written.createFreezePane(0, headRow + 1);
        written.setRepeatingRows(new CellRangeAddress(0, headRow, -1, -1));
        if (!piece.isEmpty()) {
            written.setAutoFilter(new CellRangeAddress(headRow, piece.last(), 0, columns.size() - 1));
            for (int column = 0; column < columns.size(); column++) {
                if (columns.get(column).isRate()) {
                    DataBars.add(written, new CellRangeAddress(piece.first(), piece.last(), column, column));
                }
            }
        }
    }
}

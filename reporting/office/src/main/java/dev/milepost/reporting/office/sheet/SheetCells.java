// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.sheet;

import dev.milepost.reporting.office.book.WorkbookText;
import dev.milepost.reporting.office.sheet.CellStyles.Look;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** Writes words into cells so that they are read back as they were given. */
final class SheetCells {
    private final CellStyles styles;

    SheetCells(CellStyles styles) {
        this.styles = styles;
    }

    Cell words(Row row, int column, String text, Look look) {
        if (text.length() > WorkbookLimitException.MOST_CHARACTERS) {
            throw WorkbookLimitException.ofCharacters(
                    ((SXSSFSheet) row.getSheet()).getSheetName(), row.getRowNum() + 1, text);
        }
        Cell cell = row.createCell(column);
        if (!text.isEmpty()) {
            cell.setCellValue(WorkbookText.escaped(text));
        }
        cell.setCellStyle(styles.get(look.asTyped(text)));
        return cell;
    }
}

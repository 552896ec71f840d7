// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.sheet;

import dev.milepost.reporting.office.book.StableWorkbook;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;

/** Lets cells lead to other cells of the workbook. Office programs take 65,530 such links on a sheet. */
final class Links {
    /** The most links of a workbook; they are kept in memory. */
    static final int MOST = 65_000;

    private final StableWorkbook book;
    private int given;

    Links(StableWorkbook book) {
        this.book = book;
    }

    boolean isFull() {
        return given >= MOST;
    }

    void lead(Cell from, String sheet, int row) {
        given++;
        Hyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(SheetNames.quoted(sheet) + "!A" + (row + 1));
        from.setHyperlink(link);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.form;

import dev.milepost.reporting.office.book.StableWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;

/** The looks of a form: what is locked is plain or grey, what is open is yellow. */
final class FormStyles {
    private static final short TEXT = 11;
    private static final short TITLE = 16;

    private final StableWorkbook book;
    private final CellStyle title;
    private final CellStyle label;
    private final CellStyle head;
    private final CellStyle locked;
    private final CellStyle figure;
    private final CellStyle open;
    private final CellStyle day;

    FormStyles(StableWorkbook book) {
        this.book = book;
        title = style("黑体", TITLE, HorizontalAlignment.CENTER_SELECTION);
        label = style("宋体", TEXT, HorizontalAlignment.LEFT);
        head = framed("黑体", HorizontalAlignment.CENTER, IndexedColors.GREY_25_PERCENT);
        locked = framed("宋体", HorizontalAlignment.LEFT, IndexedColors.WHITE);
        figure = framed("宋体", HorizontalAlignment.RIGHT, IndexedColors.WHITE);
        open = opened("@", HorizontalAlignment.LEFT);
        day = opened("yyyy-mm-dd", HorizontalAlignment.LEFT);
    }

    CellStyle title() {
        return title;
    }

    CellStyle label() {
        return label;
    }

    CellStyle head() {
        return head;
    }

    CellStyle locked() {
        return locked;
    }

    /** For a number that stands beside. */
    CellStyle figure() {
        return figure;
    }

    /** For words. */
    CellStyle open() {
        return open;
    }

    /** For a day. */
    CellStyle day() {
        return day;
    }

    /** For a number, shown as it is typed. */
    CellStyle number() {
        return opened("General", HorizontalAlignment.RIGHT);
    }

    private CellStyle opened(String format, HorizontalAlignment alignment) {
        CellStyle style = framed("宋体", alignment, IndexedColors.LIGHT_YELLOW);
        style.setLocked(false);
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private CellStyle framed(String font, HorizontalAlignment alignment, IndexedColors fill) {
        CellStyle style = style(font, TEXT, alignment);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setFillForegroundColor(fill.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setWrapText(true);
        return style;
    }

    private CellStyle style(String name, short size, HorizontalAlignment alignment) {
        Font font = book.createFont();
        font.setFontName(name);
        font.setFontHeightInPoints(size);
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }
}

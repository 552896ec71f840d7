// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.form;

import dev.milepost.text.LocalizedText;
import org.apache.poi.ss.util.CellReference;

/** The columns of the rows of a form, from left to right. */
enum FormColumn {
    NUMBER("序号", "No.", 6),
    ELEMENT("数据项", "Item", 30),
    CATEGORY("类别", "Category", 16),
    UNIT("单位", "Unit", 10),
    LAST("上期", "Last period", 12),
    VALUE("本期", "This period", 14),
    MISSING("缺数原因", "Reason if none", 14),
    ASSURANCE("可信度", "Assurance", 14),
    NOTE("备注", "Note", 30);

    @SuppressWarnings("ImmutableEnumChecker") // texts do not change, but carry no annotation that says so
    private final LocalizedText title;

    private final int width;

    FormColumn(String zh, String en, int width) {
        title = LocalizedText.of(zh, en);
        this.width = width;
    }

    LocalizedText title() {
        return title;
    }

    /** Its place on the sheet, counted from zero. */
    @SuppressWarnings("EnumOrdinal") // columns stand in the order in which they are listed
    int place() {
        return ordinal();
    }

    /** In half characters. */
    int width() {
        return width;
    }

    /** Whether the unit fills it in. */
    boolean isInput() {
        return compareTo(VALUE) >= 0;
    }

    /** The cell of that row, counted from zero, as the workbook names it. */
    String address(int row) {
        return CellReference.convertNumToColString(place()) + (row + 1);
    }
}

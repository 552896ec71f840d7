// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.sheet;

import dev.milepost.text.LocalizedText;
import dev.milepost.text.MilepostException;
import java.io.Serial;

/** A document holds more than a workbook can. Other formats can print it. */
public final class WorkbookLimitException extends MilepostException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The most characters of one cell. */
    public static final int MOST_CHARACTERS = 32_767;

    private final String sheet;

    private WorkbookLimitException(String sheet, LocalizedText message) {
        super("workbook-limit", message);
        this.sheet = sheet;
    }

    static WorkbookLimitException ofCharacters(String sheet, int row, String text) {
        String opening = text.substring(0, text.offsetByCodePoints(0, 20));
        return new WorkbookLimitException(
                sheet,
                LocalizedText.of(
                        "工作表“" + sheet + "”第 " + row + " 行有一格长 " + text.length() + " 个字符，超过工作簿每格 " + MOST_CHARACTERS
                                + " 个字符的上限，开头为“" + opening + "”",
                        "cell in row " + row + " of sheet '" + sheet + "' must have at most " + MOST_CHARACTERS
                                + " characters, had " + text.length() + ", beginning with '" + opening + "'"));
    }

    static WorkbookLimitException ofColumns(String sheet, int columns, int most) {
        return new WorkbookLimitException(
                sheet,
                LocalizedText.of(
                        "工作表“" + sheet + "”有 " + columns + " 列，超过工作簿每表 " + most + " 列的上限",
                        "sheet '" + sheet + "' must have at most " + most + " columns, had " + columns));
    }

    static WorkbookLimitException ofRows(String sheet, int most) {
        return new WorkbookLimitException(
                sheet,
                LocalizedText.of(
                        "工作表“" + sheet + "”超过每表 " + most + " 行的上限",
                        "sheet '" + sheet + "' must have at most " + most + " rows, had more"));
    }

    /** The sheet that the workbook has no room for. */
    public String sheet() {
        return sheet;
    }
}

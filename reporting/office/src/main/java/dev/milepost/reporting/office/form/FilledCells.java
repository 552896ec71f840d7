// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.form;

import dev.milepost.reporting.intake.IntakePlace;
import dev.milepost.reporting.intake.IntakeProblem;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** The cells of a sheet as words, and what is wrong with a cell whatever should stand in it. */
final class FilledCells {
    /** A workbook keeps no more digits; what it shows beyond them is an error of its arithmetic. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final int LONGEST = 4000;

    private final String file;
    private final XSSFSheet sheet;
    private final List<IntakeProblem> problems;

    FilledCells(String file, XSSFSheet sheet, List<IntakeProblem> problems) {
        this.file = file;
        this.sheet = sheet;
        this.problems = problems;
    }

    IntakePlace place(String address) {
        return IntakePlace.ofCell(file, sheet.getSheetName(), address);
    }

    /** What stands in a cell that nobody fills in; problems of it are found by the comparison. */
    String label(String address) {
        CellReference reference = new CellReference(address);
        Cell cell = cell(reference.getRow(), reference.getCol());
        return cell != null && cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
    }

    /** What was filled in, empty if nothing; a problem of the cell if it is no word, number or day. */
    String text(int row, int column) {
        Cell cell = cell(row, column);
        if (cell == null) {
            return "";
        }
        return switch (cell.getCellType()) {
            case STRING -> words(cell);
            case NUMERIC -> number(cell);
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            case FORMULA -> refused(cell, "此格填的是公式，请改填数值", "cell must hold a value, not a formula");
            case ERROR -> {
                String error = FormulaError.forInt(cell.getErrorCellValue()).getString();
                yield refused(cell, "此格是错误值 " + error, "cell must hold a value, was the error " + error);
            }
            case BLANK, _NONE -> "";
        };
    }

    private String words(Cell cell) {
        String text = cell.getStringCellValue().strip();
        return text.length() <= LONGEST
                ? text
                : refused(
                        cell,
                        "此格超过 " + LONGEST + " 个字符",
                        "cell must have at most " + LONGEST + " characters, had " + text.length());
    }

    private String number(Cell cell) {
        boolean isDate = HeadField.FIELD.place() == cell.getColumnIndex() && cell.getRowIndex() == HeadField.DATE.row();
        if (DateUtil.isCellDateFormatted(cell)) {
            return isDate
                    ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                    : refused(cell, "此格是日期，应为数值或文字", "cell must hold a number or words, was a day");
        }
        return isDate
                ? refused(cell, "报送日期应为日期，是数值", "date must be a day, was a number")
                : BigDecimal.valueOf(cell.getNumericCellValue())
                        .round(DIGITS)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /** A cell that is merged with others holds what belongs to none of them. */
    void checkMerged(int row, String what) {
        sheet.getMergedRegions().stream()
                .filter(region -> region.getFirstRow() <= row && region.getLastRow() >= row)
                .findFirst()
                .ifPresent(region -> problems.add(IntakeProblem.of(
                        place(new CellReference(region.getFirstRow(), region.getFirstColumn()).formatAsString(false)),
                        LocalizedText.of(
                                "栏目“" + what + "”所在行有合并单元格 " + region.formatAsString(),
                                "row of '" + what + "' must have no merged cells, has " + region.formatAsString()))));
    }

    private String refused(Cell cell, String zh, String en) {
        problems.add(IntakeProblem.of(place(cell.getAddress().formatAsString()), LocalizedText.of(zh, en)));
        return "";
    }

    private @Nullable Cell cell(int row, int column) {
        Row found = sheet.getRow(row);
        return found == null ? null : found.getCell(column);
    }
}

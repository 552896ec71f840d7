// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.form;

import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.ValueKind;
import dev.milepost.observation.Assurance;
import dev.milepost.quantity.Missing;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/**
 * What may be filled in: lists to choose from, which stand on the hidden sheet because those within a cell end at 255
 * characters, and bounds of numbers and days. The same words are read back.
 */
final class FormChoices {
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /** Greater numbers lose digits in a workbook. */
    private static final BigDecimal GREATEST = new BigDecimal("999999999999999");

    private final FormSheet form;
    private final SXSSFSheet sheet;
    private final List<List<String>> lists = new ArrayList<>();

    FormChoices(FormSheet form, SXSSFSheet sheet) {
        this.form = form;
        this.sheet = sheet;
    }

    /** The reasons a unit may give for a value it does not have. */
    static List<MissingReason> reasons() {
        return List.of(MissingReason.NOT_MEASURED, MissingReason.NOT_APPLICABLE);
    }

    static boolean isNumber(DataElement element) {
        return element.kind() == ValueKind.AMOUNT;
    }

    /** A value as it would be filled in. */
    static String shown(Value value, Locale locale) {
        return value instanceof Missing missing
                ? missing.reason().label().in(locale)
                : value instanceof Value.Flag flag ? yesOrNo(flag.flag()).in(locale) : value.toString();
    }

    static LocalizedText yesOrNo(boolean yes) {
        return yes ? LocalizedText.of("是", "true") : LocalizedText.of("否", "false");
    }

    /** An assurance as it is chosen and read: the label without the remark in brackets. */
    static LocalizedText assurance(Assurance assurance) {
        String zh = assurance.label().zh();
        int bracket = zh.indexOf('（');
        return LocalizedText.of(
                bracket < 0 ? zh : zh.substring(0, bracket), assurance.name().toLowerCase(Locale.ROOT));
    }

    void head(HeadField field) {
        int column = HeadField.FIELD.place();
        if (field == HeadField.DATE) {
            String first = day(form.period().startInclusive());
            allow(helper().createDateConstraint(OperatorType.BETWEEN, first, day(LAST_DAY), ""), field.row(), column);
        } else if (field == HeadField.NIL) {
            choose(List.of(yesOrNo(true), yesOrNo(false)), field.row(), column);
        }
    }

    private static String day(LocalDate day) {
        return Long.toString(ChronoUnit.DAYS.between(DAY_ZERO, day));
    }

    void row(int row, DataElement element) {
        int column = FormColumn.VALUE.place();
        switch (element.kind()) {
            case AMOUNT ->
                allow(
                        helper().createDecimalConstraint(
                                        OperatorType.BETWEEN,
                                        element.lowest()
                                                .orElse(GREATEST.negate())
                                                .toPlainString(),
                                        element.highest().orElse(GREATEST).toPlainString()),
                        row,
                        column);
            case LEVEL -> chooseWords(element.scale().orElseThrow().levels(), row, column);
            case FLAG -> choose(List.of(yesOrNo(true), yesOrNo(false)), row, column);
            case WORD -> {
                // Any words will do.
            }
        }
        choose(reasons().stream().map(MissingReason::label).toList(), row, FormColumn.MISSING.place());
        choose(
                Arrays.stream(Assurance.values()).map(FormChoices::assurance).toList(),
                row,
                FormColumn.ASSURANCE.place());
    }

    private void choose(List<LocalizedText> words, int row, int column) {
        chooseWords(words.stream().map(one -> one.in(form.locale())).toList(), row, column);
    }

    private void chooseWords(List<String> words, int row, int column) {
        if (!lists.contains(words)) {
            lists.add(words);
        }
        String letters = letters(lists.indexOf(words));
        String range = FormManifest.SHEET + "!$" + letters + "$1:$" + letters + "$" + words.size();
        allow(helper().createFormulaListConstraint(range), row, column);
    }

    private void allow(DataValidationConstraint constraint, int row, int column) {
        DataValidation validation =
                helper().createValidation(constraint, new CellRangeAddressList(row, row, column, column));
        validation.setShowErrorBox(true);
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.setEmptyCellAllowed(true);
        sheet.addValidationData(validation);
    }

    private DataValidationHelper helper() {
        return sheet.getDataValidationHelper();
    }

    /** How many rows the longest list has. */
    int rows() {
        return lists.stream().mapToInt(List::size).max().orElse(0);
    }

    /** Writes the words of that row of all lists, right of what the workbook says of itself. */
    void write(Row target) {
        for (int i = 0; i < lists.size(); i++) {
            if (target.getRowNum() < lists.get(i).size()) {
                target.createCell(i + 1).setCellValue(lists.get(i).get(target.getRowNum()));
            }
        }
    }

    private static String letters(int list) {
        return CellReference.convertNumToColString(list + 1);
    }
}

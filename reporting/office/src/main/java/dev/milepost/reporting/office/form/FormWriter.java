// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.form;

import dev.milepost.indicator.DataElement;
import dev.milepost.quantity.Value;
import dev.milepost.reporting.office.book.StableWorkbook;
import dev.milepost.reporting.office.book.WorkbookText;
import dev.milepost.submission.CellKey;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** Writes the workbook of a form: the sheet to fill in, and the hidden one. */
final class FormWriter {
    private static final int UNIT_OF_WIDTH = 256;
    private static final float TITLE_HEIGHT = 30;
    private static final float LINE_HEIGHT = 20;

    private final FormSheet form;
    private final StableWorkbook book;
    private final FormStyles styles;
    private final CellStyle number;
    private final SXSSFSheet sheet;
    private final FormChoices choices;

    FormWriter(FormSheet form, StableWorkbook book) {
        this.form = form;
        this.book = book;
        styles = new FormStyles(book);
        number = styles.number();
        sheet = book.createSheet(form.name());
        choices = new FormChoices(form, sheet);
    }

    void write() {
        properties();
        page();
        top();
        for (HeadField field : HeadField.values()) {
            head(field);
        }
        Row heads = row(FormSheet.HEAD_ROW);
        for (FormColumn column : FormColumn.values()) {
            words(heads, column, column.title().in(form.locale()), styles.head());
        }
        Set<CellKey> open = form.current().openCells();
        for (int i = 0; i < form.form().cells().size(); i++) {
            CellKey key = form.form().cells().get(i);
            cell(i, key, open.contains(key));
        }
        sheet.createFreezePane(0, FormSheet.FIRST_ROW);
        sheet.setRepeatingRows(new CellRangeAddress(FormSheet.HEAD_ROW, FormSheet.HEAD_ROW, -1, -1));
        sheet.enableLocking();
        hidden();
    }

    private void properties() {
        CoreProperties core = book.getXSSFWorkbook().getProperties().getCoreProperties();
        Optional<Date> date = Optional.of(
                Date.from(form.period().lastDay().atStartOfDay(ZoneOffset.UTC).toInstant()));
        core.setTitle(form.form().name().in(form.locale()));
        core.setCreated(date);
        core.setModified(date);
    }

    private void page() {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        for (FormColumn column : FormColumn.values()) {
            sheet.setColumnWidth(column.place(), column.width() * UNIT_OF_WIDTH);
        }
    }

    private void top() {
        Row title = sheet.createRow(FormSheet.TITLE_ROW);
        title.setHeightInPoints(TITLE_HEIGHT);
        for (FormColumn column : FormColumn.values()) {
            words(title, column, "", styles.title());
        }
        words(title, FormColumn.NUMBER, form.form().name().in(form.locale()), styles.title());
        pair(FormSheet.UNIT_ROW, pick("填报单位", "Unit"), form.unit().name().in(form.locale()));
        pair(FormSheet.PERIOD_ROW, pick("时段", "Period"), form.period().text(form.locale()));
    }

    private void pair(int at, String label, String words) {
        Row target = row(at);
        words(target, HeadField.LABEL, label, styles.label());
        words(target, HeadField.FIELD, words, styles.label());
    }

    private void head(HeadField field) {
        Row target = row(field.row());
        words(target, HeadField.LABEL, field.label().in(form.locale()), styles.label());
        words(target, HeadField.FIELD, "", field == HeadField.DATE ? styles.day() : styles.open());
        choices.head(field);
    }

    private void cell(int place, CellKey key, boolean open) {
        DataElement element = form.element(key);
        Row target = row(form.row(place));
        words(target, FormColumn.NUMBER, Integer.toString(place + 1), styles.locked());
        words(target, FormColumn.ELEMENT, element.name().in(form.locale()), styles.locked());
        words(target, FormColumn.CATEGORY, form.categoryName(key), styles.locked());
        words(target, FormColumn.UNIT, element.unit().symbol().in(form.locale()), styles.locked());
        words(target, FormColumn.LAST, last(key), FormChoices.isNumber(element) ? styles.figure() : styles.locked());
        for (FormColumn column : List.of(FormColumn.VALUE, FormColumn.MISSING, FormColumn.ASSURANCE, FormColumn.NOTE)) {
            words(target, column, "", open ? style(column, element) : styles.locked());
        }
        choices.row(target.getRowNum(), element);
    }

    private CellStyle style(FormColumn column, DataElement element) {
        return column == FormColumn.VALUE && FormChoices.isNumber(element) ? number : styles.open();
    }

    private String last(CellKey key) {
        Optional<Value> value = form.last().flatMap(one -> one.value(key));
        return value.map(one -> FormChoices.shown(one, form.locale())).orElse("");
    }

    private void hidden() {
        SXSSFSheet manifest = book.createSheet(FormManifest.SHEET);
        List<String> words = FormManifest.of(form).words();
        int rows = Math.max(words.size(), choices.rows());
        for (int i = 0; i < rows; i++) {
            Row target = manifest.createRow(i);
            if (i < words.size()) {
                target.createCell(0).setCellValue(WorkbookText.escaped(words.get(i)));
            }
            choices.write(target);
        }
        book.setSheetVisibility(book.getSheetIndex(manifest), SheetVisibility.VERY_HIDDEN);
        book.getXSSFWorkbook().lockStructure();
    }

    private Row row(int at) {
        Row target = sheet.createRow(at);
        target.setHeightInPoints(LINE_HEIGHT);
        return target;
    }

    private static void words(Row row, FormColumn column, String text, CellStyle style) {
        org.apache.poi.ss.usermodel.Cell cell = row.createCell(column.place());
        if (!text.isEmpty()) {
            cell.setCellValue(WorkbookText.escaped(text));
        }
        cell.setCellStyle(style);
    }

    private String pick(String zh, String en) {
        return form.locale().getLanguage().equals(Locale.CHINESE.getLanguage()) ? zh : en;
    }
}

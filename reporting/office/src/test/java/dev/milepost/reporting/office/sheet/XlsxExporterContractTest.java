// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reporting.document.PrintedWords;
import dev.milepost.reporting.export.ReportExporter;
import dev.milepost.reporting.office.OfficeParts;
import dev.milepost.reporting.tck.ReportExporterContract;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class XlsxExporterContractTest extends ReportExporterContract {

    @Override
    protected ReportExporter exporter() {
        return new XlsxExporter();
    }

    /** What the cells show, sheet by sheet. */
    @Override
    protected String text(byte[] file) throws IOException {
        double usual = ZipSecureFile.getMinInflateRatio();
        // Ten thousand times the same word packs like a bomb.
        ZipSecureFile.setMinInflateRatio(0);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            DataFormatter formatter = new DataFormatter(Locale.ROOT);
            formatter.setUseCachedValuesForFormulaCells(true);
            StringBuilder text = new StringBuilder();
            book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> text.append(shown(cell, formatter)))));
            return text.toString();
        } finally {
            ZipSecureFile.setMinInflateRatio(usual);
        }
    }

    private static String shown(Cell cell, DataFormatter formatter) {
        if (cell.getCellType() == CellType.STRING) {
            return cell.getStringCellValue();
        }
        String format = cell.getCellStyle().getDataFormatString();
        if (DateUtil.isADateFormat(cell.getCellStyle().getDataFormat(), format) && cell.getNumericCellValue() > 0) {
            // POI takes the month of a Chinese day for minutes.
            Locale locale = format.contains("年") ? Locale.CHINA : Locale.UK;
            return PrintedWords.in(locale).date(cell.getLocalDateTimeCellValue().toLocalDate());
        }
        return formatter.formatCellValue(cell);
    }

    /** Only totals are worked out, and links lead to other sheets. */
    @Override
    protected void assertInert(byte[] file) throws Exception {
        Map<String, Document> parts = OfficeParts.of(file);
        OfficeParts.assertNothingLeadsOutside(parts);
        for (Document part : parts.values()) {
            NodeList formulas = part.getElementsByTagName("f");
            for (int i = 0; i < formulas.getLength(); i++) {
                assertThat(formulas.item(i).getTextContent()).matches("SUM\\([A-Z]+\\d+:[A-Z]+\\d+\\)");
            }
            NodeList links = part.getElementsByTagName("hyperlink");
            for (int i = 0; i < links.getLength(); i++) {
                assertThat(((Element) links.item(i)).getAttribute("r:id")).isEmpty();
            }
        }
    }
}

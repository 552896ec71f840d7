// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.form;

import dev.milepost.dossier.Dossier;
import dev.milepost.reporting.intake.SubmissionIntake;
import dev.milepost.reporting.intake.SubmissionIntakeContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbook of February as a village fills it in. */
final class FilledBook {
    private final Dossier dossier;
    final XSSFWorkbook book;

    FilledBook(Dossier dossier, Locale locale) throws IOException {
        this.dossier = dossier;
        book = new XSSFWorkbook(new ByteArrayInputStream(bytes(dossier, locale)));
    }

    static byte[] bytes(Dossier dossier, Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FormWorkbook.of(dossier, FormTown.MONTHLY, FormTown.EAST, FormTown.FEBRUARY)
                .in(locale)
                .write(out);
        return out.toByteArray();
    }

    XSSFCell cell(String address) {
        CellReference place = new CellReference(address);
        return book.getSheetAt(0).getRow(place.getRow()).getCell(place.getCol());
    }

    /** Day, post of who prepared it. */
    FilledBook signed() {
        cell(HeadField.DATE.address()).setCellValue(LocalDate.of(2023, 3, 3));
        return with(HeadField.PREPARER.address(), "村统计员");
    }

    FilledBook with(String address, String words) {
        // POI keeps the words of a cell that holds them itself beside new ones.
        cell(address).setBlank();
        cell(address).setCellValue(words);
        return this;
    }

    FilledBook with(String address, double number) {
        cell(address).setCellValue(number);
        return this;
    }

    SubmissionIntake read() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return read(dossier, out.toByteArray());
    }

    static SubmissionIntake read(Dossier dossier, byte[] file) throws IOException {
        return new XlsxSubmissionReader()
                .read(
                        new ByteArrayInputStream(file),
                        SubmissionIntakeContext.of(dossier, FormTown.MONTHLY).withFileName("上报.xlsx"));
    }

    List<String> problems() throws IOException {
        return read().problems().stream()
                .map(problem -> problem.text(Locale.ENGLISH))
                .toList();
    }
}

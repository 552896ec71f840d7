// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.dossier.Dossier;
import dev.milepost.period.Period;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Value;
import dev.milepost.reporting.intake.SubmissionIntake;
import dev.milepost.submission.Submission;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.Test;

/** Workbooks that villages fill in and hand in. */
class FormWorkbookTest {
    private static final Dossier TOWN = FormTown.dossier();

    private static FilledBook blank() throws IOException {
        return new FilledBook(TOWN, Locale.CHINA);
    }

    private static String refusal(byte[] file) throws IOException {
        return FilledBook.read(TOWN, file).problems().get(0).text(Locale.ENGLISH);
    }

    @Test
    void asksWhatTheFormAsksWithLastPeriodBeside() throws IOException {
        FilledBook filled = blank();

        assertThat(filled.cell("A1").getStringCellValue()).isEqualTo("保洁月报表");
        assertThat(filled.cell("B12").getStringCellValue()).isEqualTo("清洁日活动");
        assertThat(filled.cell("C13").getStringCellValue()).isEqualTo("有督导");
        assertThat(filled.cell("E12").getStringCellValue()).isEqualTo("4");
        assertThat(filled.cell("E14").getStringCellValue()).isEqualTo("未报送");
        assertThat(filled.book.getSheetAt(0).getProtect()).isTrue();
        assertThat(filled.cell("B12").getCellStyle().getLocked()).isTrue();
        assertThat(filled.cell("F12").getCellStyle().getLocked()).isFalse();
        assertThat(filled.book.getSheetVisibility(1)).isEqualTo(SheetVisibility.VERY_HIDDEN);
        assertThat(filled.book.getSheetAt(0).getDataValidations())
                .anyMatch(one -> "0".equals(one.getValidationConstraint().getFormula1()))
                .anyMatch(one -> one.getValidationConstraint().getFormula1().startsWith("milepost!$"));
        assertThat(FilledBook.bytes(TOWN, Locale.CHINA)).isEqualTo(FilledBook.bytes(TOWN, Locale.CHINA));
    }

    @Test
    void handsInWhatIsFilledIn() throws IOException {
        SubmissionIntake read = blank().signed()
                .with("F12", 5)
                .with("H12", "已核实")
                .with("I12", "含补记")
                .with("G14", "未监测")
                .read();

        assertThat(read.problems()).isEmpty();
        assertThat(read.added()).isOne();
        Submission february = read.register().submissions().stream()
                .filter(one -> one.period().equals(FormTown.FEBRUARY))
                .findFirst()
                .orElseThrow();
        assertThat(february.receivedOn()).contains(LocalDate.of(2023, 3, 3));
        assertThat(february.value(FormTown.CLEANUPS)).contains(Value.amount(5));
        assertThat(february.value(FormTown.RUBBISH)).contains(Value.missing(MissingReason.NOT_MEASURED));
    }

    @Test
    void handsInNilReportsInEnglish() throws IOException {
        SubmissionIntake read = new FilledBook(TOWN, Locale.UK)
                .signed()
                .with(HeadField.NIL.address(), "true")
                .read();

        assertThat(read.problems()).isEmpty();
        assertThat(read.added()).isOne();
    }

    @Test
    void namesEveryProblemByItsCell() throws IOException {
        FilledBook filled = blank().signed().with("F12", "many").with("F13", -1).with("H13", "sure");
        filled.cell("F14").setCellFormula("1+1");
        assertThat(filled.problems())
                .singleElement()
                .asString()
                .startsWith("上报.xlsx#填报!F14: cell must hold a value, not");

        filled.cell("F14").setCellFormula(null);
        filled.with("F14", 7);
        assertThat(filled.problems())
                .anyMatch(one -> one.startsWith("上报.xlsx#填报!F12 (value): value must be a plain number"))
                .anyMatch(one -> one.startsWith("上报.xlsx#填报!H13 (assurance): assurance must be one of"));

        assertThat(blank().with(HeadField.DATE.address(), "03.03.2023")
                        .with("F12", 5)
                        .problems())
                .anyMatch(one -> one.startsWith("上报.xlsx#填报!C5 (date): date must exist"))
                .anyMatch(one -> one.startsWith("上报.xlsx#填报!C6 (preparer): cell must not be blank"))
                .hasSize(2);
    }

    @Test
    void namesCellsThatHoldNoWordAndNoNumber() throws IOException {
        FilledBook filled = blank().signed();
        filled.cell("F12").setCellErrorValue((byte) 7);
        filled.cell("F13").setCellValue(LocalDate.of(2023, 1, 1));
        filled.cell("F13").setCellStyle(filled.cell("C5").getCellStyle());
        filled.book.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf("F14:G14"));

        assertThat(filled.problems())
                .anyMatch(one -> one.startsWith("上报.xlsx#填报!F12: cell must hold a value, was the error #DIV/0!"))
                .anyMatch(one -> one.startsWith("上报.xlsx#填报!F13: cell must hold a number or words, was a day"))
                .anyMatch(one -> one.startsWith("上报.xlsx#填报!F14: row of 'rubbish' must have no merged cells"));
        FilledBook pasted = blank().with("F12", 5).with("C5", 5);
        pasted.cell("C5").setCellStyle(pasted.cell("F12").getCellStyle());
        assertThat(pasted.problems()).anyMatch(one -> one.startsWith("上报.xlsx#填报!C5: date must be a day"));
    }

    @Test
    void refusesMovedLabelsContradictionsAndNothing() throws IOException {
        assertThat(blank().signed().with("B12", "别的").with("F12", 5).problems())
                .containsExactly("上报.xlsx#填报!B12: label must be '清洁日活动', was '别的'");
        assertThat(blank().signed().with("F12", 5).with("G12", "未监测").problems())
                .containsExactly("上报.xlsx#填报!G12: reason must be blank beside a value, was '未监测'");
        assertThat(blank().signed().with("G12", "忘了").problems())
                .first()
                .asString()
                .startsWith("上报.xlsx#填报!G12: reason must be not measured or not applicable");
        assertThat(blank().signed().with("I12", "忘了").problems())
                .containsExactly("上报.xlsx#填报!F12: value must be there beside an assurance or a note");
        assertThat(blank().signed().problems())
                .containsExactly("上报.xlsx#填报!F12: form must have a value, or be a nil report");
        assertThat(blank().signed()
                        .with("F12", 5)
                        .with(HeadField.NIL.address(), "是")
                        .problems())
                .containsExactly("上报.xlsx#填报!F12: cell must be blank in a nil report, was '5'");
    }

    @Test
    void refusesWorkbooksOfOtherFormsUnitsAndEditions() throws IOException {
        for (String[] one : new String[][] {
            {"0", "other/1", "workbook must be one that was made to be filled in"},
            {"1", "other", "campaign of the workbook must be 'sample', was 'other'"},
            {"2", "yearly", "form of the workbook must be 'monthly', was 'yearly'"},
            {"3", "north", "workbook must be of a known unit and period, was of 'north'"},
            {"4", "soon", "workbook must be of a known unit and period, was of 'east' and 'soon'"}
        }) {
            FilledBook filled = blank().signed().with("F12", 5);
            XSSFCell hidden =
                    filled.book.getSheetAt(1).getRow(Integer.parseInt(one[0])).getCell(0);
            hidden.setBlank();
            hidden.setCellValue(one[1]);
            assertThat(filled.problems()).first().asString().startsWith("上报.xlsx: " + one[2]);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        blank().signed().with("F12", 5).book.write(out);
        assertThat(FilledBook.read(FormTown.dossier(List.of(FormTown.CLEANUPS, FormTown.RUBBISH)), out.toByteArray())
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text(Locale.ENGLISH)).contains("have changed since"));
        FilledBook renamed = blank();
        renamed.book.setSheetName(0, "Sheet1");
        assertThat(renamed.problems()).containsExactly("上报.xlsx: workbook must have a sheet '填报'");
    }

    @Test
    void refusesWhatIsNoWorkbookOrAHostileOne() throws IOException {
        assertThat(refusal("no workbook".getBytes(StandardCharsets.UTF_8))).contains("must be a workbook in .xlsx");
        assertThat(refusal(new byte[WorkbookGate.MOST_BYTES + 1])).contains("at most 4 MB");
        assertThat(refusal(archive("xl/externalLinks/externalLink1.xml", 1))).contains("external links");
        assertThat(refusal(archive("xl/vbaProject.bin", 1))).contains("no macros");
        assertThat(refusal(archive("xl/worksheets/sheet1.xml", 33 << 20))).contains("unpack to at most 32 MB");
        assertThat(refusal(archive("a.txt", 1))).contains("could not be read");
    }

    private static byte[] archive(String name, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[size]);
        }
        return bytes.toByteArray();
    }

    @Test
    void isMadeOnlyForUnitsThatOweTheForm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormWorkbook.of(TOWN, FormTown.MONTHLY, FormTown.EAST, Period.year(2023)))
                .withMessageContaining("period of form 'monthly' must be a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormWorkbook.of(
                        TOWN, FormTown.MONTHLY, dev.milepost.organisation.OrgUnitId.of("town"), FormTown.FEBRUARY))
                .withMessageContaining("unit must be one that owes form 'monthly'");
    }
}

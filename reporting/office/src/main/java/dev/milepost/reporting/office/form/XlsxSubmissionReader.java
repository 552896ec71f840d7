// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.form;

import static java.util.Objects.requireNonNull;

import dev.milepost.reporting.intake.IntakePlace;
import dev.milepost.reporting.intake.SubmissionIntake;
import dev.milepost.reporting.intake.SubmissionIntakeContext;
import dev.milepost.reporting.intake.SubmissionTable;
import dev.milepost.text.LocalizedText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Hands in what a unit filled into a {@link FormWorkbook}. Every problem is named by sheet and cell, such as
 * {@code 上报.xlsx#填报!F12}; beside any problem nothing is handed in.
 *
 * <p>Refused as a whole are: files of more than 4 MB or 32 MB unpacked, other formats, workbooks with a password,
 * macros, links to other files or embedded objects, and workbooks of another campaign, form or edition of the form.
 * Formulas and errors in cells, days where a number should be, merged cells, and labels that were changed or moved are
 * problems of their cells; a formula is never worked out.
 */
public final class XlsxSubmissionReader {

    /** Creates a reader. */
    public XlsxSubmissionReader() {}

    /**
     * Reads a workbook.
     *
     * @param in the file; left open
     * @param context the form on which it is handed in; its charset does not matter
     * @return what was handed in with the report of the workbook or, beside any problem, as it was
     * @throws IOException if the stream cannot be read; wrong data never throws
     */
    public SubmissionIntake read(InputStream in, SubmissionIntakeContext context) throws IOException {
        byte[] file = WorkbookGate.read(requireNonNull(in, "in"));
        Optional<LocalizedText> refusal = WorkbookGate.refusal(file);
        return refusal.isPresent() ? refused(context, refusal.get()) : open(file, context);
    }

    private static SubmissionIntake open(byte[] file, SubmissionIntakeContext context) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            return new FormReading(book, context).read();
        } catch (IOException | RuntimeException broken) {
            // Whatever POI stumbles over in a file that somebody else made is a problem of that file.
            return refused(context, WorkbookGate.unreadable());
        }
    }

    private static SubmissionIntake refused(SubmissionIntakeContext context, LocalizedText message) {
        SubmissionTable table = SubmissionTable.unreadable(context);
        table.refuse(IntakePlace.ofFile(context.fileName()), message);
        return table.build();
    }
}

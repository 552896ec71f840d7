// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.form;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.dossier.Dossier;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.reporting.office.book.StableWorkbook;
import dev.milepost.submission.Form;
import dev.milepost.submission.FormId;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * A workbook in which one unit fills in one form for one period. Labels, units and last period's figures are locked;
 * what is to be filled in is open, with lists to choose from and the bounds of the form's elements. The sheet is
 * protected without a password: it keeps fingers off, it keeps no secret. Immutable; {@link #in} returns a new one.
 *
 * <pre>{@code
 * FormWorkbook.of(dossier, FormId.of("monthly"), village, Period.parse("202306")).in(Locale.CHINA).write(out)
 * }</pre>
 *
 * <p>Of a report that was sent back, only the cells that were sent back are open. The same dossier gives the same
 * bytes. {@link XlsxSubmissionReader} reads the workbook back.
 */
public final class FormWorkbook {
    private final FormSheet sheet;

    private FormWorkbook(FormSheet sheet) {
        this.sheet = sheet;
    }

    /**
     * Obtains the workbook in Chinese.
     *
     * @param dossier the campaign with its forms and what was handed in so far
     * @param form the form
     * @param unit who fills it in
     * @param period for which period, of the form's type
     * @throws IllegalArgumentException if the campaign has no such form, the period is of another type, or the unit
     *     does not owe the form for it
     */
    public static FormWorkbook of(Dossier dossier, FormId form, OrgUnitId unit, Period period) {
        requireNonNull(dossier, "dossier");
        requireNonNull(period, "period");
        Form found = dossier.reporting()
                .find(form)
                .orElseThrow(
                        () -> new IllegalArgumentException("form must be one of the campaign, was '" + form + "'"));
        checkArgument(
                period.type() == found.periodType(),
                "period of form '%s' must be a %s, was %s",
                form,
                found.periodType(),
                period);
        OrgUnit owing = dossier.organisation().get(unit);
        checkArgument(
                found.isOwedBy(owing) && owing.existsOn(period.lastDay()),
                "unit must be one that owes form '%s' for %s, was '%s'",
                form,
                period,
                unit);
        return new FormWorkbook(new FormSheet(dossier, found, owing, period, Locale.CHINA));
    }

    /**
     * Returns this workbook in that language.
     *
     * @throws IllegalArgumentException if it is neither Chinese nor English
     */
    public FormWorkbook in(Locale locale) {
        String language = locale.getLanguage();
        checkArgument(
                language.equals("zh") || language.equals("en"),
                "language of workbook must be Chinese or English, was '%s'",
                locale.toLanguageTag());
        return new FormWorkbook(new FormSheet(sheet.dossier(), sheet.form(), sheet.unit(), sheet.period(), locale));
    }

    /**
     * Writes the workbook and flushes the stream, but does not close it.
     *
     * @throws IOException if the stream cannot be written
     */
    public void write(OutputStream out) throws IOException {
        requireNonNull(out, "out");
        try (StableWorkbook book = new StableWorkbook()) {
            new FormWriter(sheet, book).write();
            book.write(out);
        }
        out.flush();
    }
}

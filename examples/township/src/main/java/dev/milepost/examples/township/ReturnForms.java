// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.township;

import dev.milepost.dossier.Dossier;
import dev.milepost.reporting.office.form.FormWorkbook;
import dev.milepost.submission.ReportDue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The workbooks that go out with the reminders: one for each report that is due and not there, or was sent back. */
final class ReturnForms {

    private ReturnForms() {}

    /** By their names: {@code form-FORM-UNIT-PERIOD.xlsx}. */
    static Map<String, byte[]> of(Dossier dossier, LocalDate date, Locale locale) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        dossier.reportingCalendars().stream()
                .flatMap(
                        calendar -> calendar.reminders(date, dossier.reporting().submissions()).stream())
                .forEach(standing -> files.put(name(standing.due()), workbook(dossier, standing.due(), locale)));
        return files;
    }

    private static String name(ReportDue due) {
        return "form-" + due.form() + "-" + due.unit() + "-" + due.period() + ".xlsx";
    }

    private static byte[] workbook(Dossier dossier, ReportDue due, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            FormWorkbook.of(dossier, due.form(), due.unit(), due.period())
                    .in(locale)
                    .write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

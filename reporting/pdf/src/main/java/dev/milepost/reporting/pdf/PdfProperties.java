// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.pdf;

import dev.milepost.reporting.document.ReportDocument;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Writes what a reader shows as the properties of a file. Times are those of the document, never of the clock. */
final class PdfProperties {
    private static final float VERSION = 1.7f;

    private PdfProperties() {}

    static void write(ReportDocument document, PDDocument pdf) {
        PDDocumentInformation information = pdf.getDocumentInformation();
        information.setTitle(document.title());
        information.setAuthor(document.issuer());
        information.setProducer("Milepost");
        Calendar date = midnight(document.date());
        information.setCreationDate(date);
        information.setModificationDate(date);
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        catalog.setLanguage(document.locale().toLanguageTag());
        PDViewerPreferences preferences = new PDViewerPreferences(catalog.getCOSObject());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        pdf.setVersion(VERSION);
        // Not the time: a number from which, and from the properties, the identifier of the file is made.
        pdf.setDocumentId(document.date().toEpochDay());
    }

    private static Calendar midnight(LocalDate date) {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.clear();
        calendar.set(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
        return calendar;
    }
}

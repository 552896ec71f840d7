// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.sheet;

import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Stage;
import dev.milepost.reporting.office.book.StableWorkbook;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;

/** Writes what an office program shows as the properties of a file. */
final class WorkbookProperties {

    private WorkbookProperties() {}

    static void write(ReportDocument document, StableWorkbook book) {
        CoreProperties core = book.getXSSFWorkbook().getProperties().getCoreProperties();
        Optional<Date> date = Optional.of(
                Date.from(document.date().atStartOfDay(ZoneOffset.UTC).toInstant()));
        core.setTitle(document.title());
        core.setCreator(document.issuer());
        core.setCreated(date);
        core.setModified(date);
        core.getUnderlyingProperties().setContentStatusProperty(document.stage() == Stage.FINAL ? "Final" : "Draft");
        core.getUnderlyingProperties().setLanguageProperty(document.locale().toLanguageTag());
    }
}

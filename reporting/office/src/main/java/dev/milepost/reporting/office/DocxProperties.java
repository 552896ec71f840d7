// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Stage;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlCursor;

/** Writes what an office program shows as the properties of a file, and the settings it opens the file with. */
final class DocxProperties {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** The layout rules of Word 2013 and later; without it the file opens in the mode for Word 2007. */
    private static final String LAYOUT_RULES = "15";

    private DocxProperties() {}

    static void write(ReportDocument document, XWPFDocument word) {
        CoreProperties core = word.getProperties().getCoreProperties();
        Optional<Date> date = Optional.of(
                Date.from(document.date().atStartOfDay(ZoneOffset.UTC).toInstant()));
        core.setTitle(document.title());
        core.setCreator(document.issuer());
        core.setCreated(date);
        core.setModified(date);
        core.getUnderlyingProperties().setContentStatusProperty(document.stage() == Stage.FINAL ? "Final" : "Draft");
        core.getUnderlyingProperties().setLanguageProperty(document.locale().toLanguageTag());
        compatibility(word);
    }

    private static void compatibility(XWPFDocument word) {
        word.setEvenAndOddHeadings(true);
        try (XmlCursor cursor = word.getSettings().getCTSettings().newCursor()) {
            cursor.toEndToken();
            cursor.beginElement(new QName(WORD, "compat"));
            cursor.beginElement(new QName(WORD, "compatSetting"));
            cursor.insertAttributeWithValue(new QName(WORD, "name"), "compatibilityMode");
            cursor.insertAttributeWithValue(new QName(WORD, "uri"), "http://schemas.microsoft.com/office/word");
            cursor.insertAttributeWithValue(new QName(WORD, "val"), LAYOUT_RULES);
        }
    }
}

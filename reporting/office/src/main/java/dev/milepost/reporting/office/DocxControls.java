// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import com.google.common.hash.Hashing;
import dev.milepost.reporting.document.Inline;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLProperties.CustomProperties;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLock;

/**
 * Writes content controls: one around each slot, and one around each figure and gap that stands for a placeholder. The
 * tag says what it is, the title of a figure how it was printed, so that a reader sees whether somebody typed over it.
 * Word refuses tags and titles of more than 64 characters; longer ones stand in the custom properties of the file,
 * under the tag that stands for them.
 */
final class DocxControls {
    /** Opens every name of ours. */
    static final String OWN = "milepost:";

    /** Opens the tag of a slot, and the name of the custom property that holds the trace of its words. */
    static final String SLOT = "milepost:slot:";

    /** Opens a tag that is the name of a custom property, which holds what does not fit. */
    static final String LONG = "milepost:long:";

    /** Opens a placeholder. */
    static final String PLACEHOLDER = "{{";

    /** Opens the placeholder of a gap. */
    static final String GAP = "{{gap:";

    private static final int LONGEST = 64;

    private final XWPFDocument word;
    private int count;
    private int longTexts;

    DocxControls(XWPFDocument word) {
        this.word = word;
    }

    /** The placeholder a piece stands for; a gap stands for itself unless it holds braces, which none can. */
    Optional<String> placeholder(Inline inline) {
        if (inline instanceof Inline.Figure figure) {
            return figure.origin();
        }
        if (inline instanceof Inline.Gap gap) {
            return gap.origin()
                    .or(() -> Optional.of(GAP + gap.text() + "}}").filter(raw -> raw.lastIndexOf('{') == 1))
                    .filter(raw -> raw.indexOf('}') == raw.length() - 2);
        }
        return Optional.empty();
    }

    void slot(CTSdtPr properties, String key, String title) {
        properties.addNewAlias().setVal(short64(title));
        properties.addNewTag().setVal(tag(SLOT + key));
        id(properties);
        properties.addNewLock().setVal(STLock.SDT_LOCKED);
    }

    /** Keeps the trace of the words of a slot as they are printed; of one that appears twice, of the first. */
    void trace(String key, List<String> paragraphs) {
        CustomProperties properties = word.getProperties().getCustomProperties();
        if (!properties.contains(SLOT + key)) {
            properties.addProperty(SLOT + key, trace(paragraphs));
        }
    }

    /** Equal for equal paragraphs; blank ones do not count. */
    static String trace(List<String> paragraphs) {
        String words = paragraphs.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        return Hashing.sha256().hashString(words, StandardCharsets.UTF_8).toString();
    }

    /** A run in a control at the end of a paragraph. */
    XWPFRun inline(XWPFParagraph paragraph, String placeholder, String printed) {
        CTSdtRun control = paragraph.getCTP().addNewSdt();
        CTSdtPr properties = control.addNewSdtPr();
        properties.addNewAlias().setVal(tag(printed));
        properties.addNewTag().setVal(tag(placeholder));
        id(properties);
        properties.addNewText();
        return new XWPFRun(control.addNewSdtContent().addNewR(), (IRunBody) paragraph);
    }

    private void id(CTSdtPr properties) {
        count++;
        properties.addNewId().setVal(BigInteger.valueOf(count));
    }

    /** What fits as it stands, anything else by a name. */
    private String tag(String text) {
        if (text.length() <= LONGEST && !text.startsWith(LONG)) {
            return text;
        }
        longTexts++;
        word.getProperties().getCustomProperties().addProperty(LONG + longTexts, text);
        return LONG + longTexts;
    }

    private static String short64(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return text.substring(0, end) + "…";
    }
}

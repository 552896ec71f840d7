// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reporting.export.ReportExporter;
import dev.milepost.reporting.tck.ReportExporterContract;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class DocxExporterContractTest extends ReportExporterContract {
    /** Elements of words: of paragraphs, of drawings, and of the values and names that charts hold. */
    private static final List<String> WORDS = List.of("w:t", "a:t", "c:v");

    /** What fields may do: count pages, refer to them, list headings. */
    private static final String HARMLESS_FIELD = "\\s*(PAGE|PAGEREF|TOC|NUMPAGES|STYLEREF)\\b.*";

    @Override
    protected ReportExporter exporter() {
        return new DocxExporter();
    }

    @Override
    protected String text(byte[] file) throws Exception {
        StringBuilder text = new StringBuilder();
        for (Document part : OfficeParts.of(file).values()) {
            NodeList elements = part.getElementsByTagName("*");
            for (int i = 0; i < elements.getLength(); i++) {
                if (WORDS.contains(elements.item(i).getNodeName())) {
                    text.append(elements.item(i).getTextContent());
                }
            }
        }
        return text.toString();
    }

    @Override
    protected void assertInert(byte[] file) throws Exception {
        Map<String, Document> parts = OfficeParts.of(file);
        OfficeParts.assertNothingLeadsOutside(parts);
        for (Document part : parts.values()) {
            assertThat(part.getElementsByTagName("w:altChunk").getLength()).isZero();
            NodeList fields = part.getElementsByTagName("w:instrText");
            for (int i = 0; i < fields.getLength(); i++) {
                assertThat(fields.item(i).getTextContent()).matches(HARMLESS_FIELD);
            }
            NodeList simple = part.getElementsByTagName("w:fldSimple");
            for (int i = 0; i < simple.getLength(); i++) {
                assertThat(((Element) simple.item(i)).getAttribute("w:instr")).matches(HARMLESS_FIELD);
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reporting.Rule;
import dev.milepost.reporting.export.ReportExporter;
import dev.milepost.reporting.tck.ReportExporterContract;
import java.io.ByteArrayInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;

@Rule("13.3")
class HtmlExporterContractTest extends ReportExporterContract {

    @Override
    protected ReportExporter exporter() {
        return new HtmlExporter();
    }

    /** Of a well-formed page. */
    private static Document page(byte[] file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(file));
    }

    @Override
    protected String text(byte[] file) throws Exception {
        return page(file).getElementsByTagName("body").item(0).getTextContent();
    }

    @Override
    protected void assertInert(byte[] file) throws Exception {
        assertThat(new String(file, UTF_8)).endsWith("\n").doesNotContain("\r", "\uFFFD");
        NodeList elements = page(file).getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            assertInert((Element) elements.item(i));
        }
    }

    private static void assertInert(Element element) {
        assertThat(element.getTagName())
                .isNotIn("script", "iframe", "object", "embed", "link", "base", "form", "use", "foreignObject");
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            assertThat(attributes.item(i).getNodeName()).doesNotStartWith("on").isNotEqualTo("style");
        }
        assertThat(element.getAttribute("href")).matches("|#note-[0-9]+|#[a-z0-9-]+");
        assertThat(element.getAttribute("src")).matches("|data:image/png;base64,[A-Za-z0-9+/=]+");
    }
}

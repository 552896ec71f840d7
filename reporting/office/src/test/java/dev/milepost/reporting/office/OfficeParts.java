// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The parts of an office file as they stand in it, whatever an office library would make of them. */
public final class OfficeParts {

    private OfficeParts() {}

    /** All parts of XML by their names, in the order of the file; each is well-formed. */
    public static Map<String, Document> of(byte[] file) throws Exception {
        Map<String, Document> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                    parts.put(entry.getName(), parsed(zip));
                }
            }
        }
        return parts;
    }

    private static Document parsed(ZipInputStream zip) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(zip.readAllBytes()));
    }

    /** No link, template, picture or object outside, and no macro. */
    public static void assertNothingLeadsOutside(Map<String, Document> parts) {
        assertThat(parts).containsKey("[Content_Types].xml");
        parts.forEach((name, part) -> {
            assertThat(name).doesNotContain("vba", "macro", "externalLink", "oleObject");
            NodeList relations = part.getElementsByTagName("Relationship");
            for (int i = 0; i < relations.getLength(); i++) {
                Element relation = (Element) relations.item(i);
                assertThat(relation.getAttribute("TargetMode")).isNotEqualTo("External");
                assertThat(relation.getAttribute("Target")).doesNotContain(":");
            }
        });
    }
}

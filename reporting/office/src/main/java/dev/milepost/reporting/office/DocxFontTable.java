// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * Writes the list of fonts with the names of those to take where one is missing. By hand: the library that writes the
 * rest knows no such part. ISO/IEC 29500-1, 17.8.
 */
final class DocxFontTable {
    private static final String PART = "/word/fontTable.xml";
    private static final String CONTENT =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
    private static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private DocxFontTable() {}

    static void write(DocxOptions options, XWPFDocument word) {
        try {
            PackagePartName name = PackagingURIHelper.createPartName(PART);
            PackagePart part = word.getPackage().createPart(name, CONTENT);
            word.getPackagePart().addRelationship(name, TargetMode.INTERNAL, RELATION);
            try (OutputStream out = part.getOutputStream()) {
                fonts(options, XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8"));
            }
        } catch (InvalidFormatException | XMLStreamException impossible) {
            throw new IllegalStateException("font table must be writable, had " + options.fonts(), impossible);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void fonts(DocxOptions options, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("w", "fonts", WORD);
        xml.writeNamespace("w", WORD);
        for (String font : new TreeSet<>(options.fonts())) {
            xml.writeStartElement("w", "font", WORD);
            xml.writeAttribute("w", WORD, "name", font);
            List<String> others = options.fallbacks().getOrDefault(font, List.of());
            if (!others.isEmpty()) {
                xml.writeEmptyElement("w", "altName", WORD);
                xml.writeAttribute("w", WORD, "val", String.join(",", others));
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }
}

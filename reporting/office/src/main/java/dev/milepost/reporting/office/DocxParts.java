// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import com.google.common.io.ByteStreams;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Opens a file somebody sent, within limits; of its parts only the two that are needed are unpacked. */
final class DocxParts {
    private static final String DOCUMENT = "word/document.xml";
    private static final String PROPERTIES = "docProps/custom.xml";
    private static final int DEEPEST = 500;

    /** The most bytes of all parts that are passed over. */
    private static final long MOST_UNPACKED = 256L << 20;

    private DocxParts() {}

    static void read(InputStream in, DocxSlotReader slots) throws IOException {
        byte[] file = ByteStreams.limit(in, DocxNarrativeReader.MOST_BYTES + 1L).readAllBytes();
        if (file.length > DocxNarrativeReader.MOST_BYTES) {
            slots.problem("文件过大，未读取", "file must have at most 64 MiB, was not read");
            return;
        }
        try {
            Map<String, byte[]> parts = parts(file);
            if (!parts.containsKey(DOCUMENT)) {
                slots.problem("不是 DOCX 文件，未读取", "file must be a DOCX file, was not read");
                return;
            }
            if (parts.containsKey(PROPERTIES)) {
                slots.longTexts(properties(xml(parts.get(PROPERTIES))));
            }
            walk(xml(parts.get(DOCUMENT)), slots);
        } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
            slots.broken();
        }
    }

    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            int count = 0;
            long left = MOST_UNPACKED;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                count++;
                if (count > DocxNarrativeReader.MOST_PARTS) {
                    throw new IOException("too many parts");
                }
                if (Set.of(DOCUMENT, PROPERTIES).contains(entry.getName())) {
                    parts.put(entry.getName(), unpacked(zip));
                    if (parts.size() == 2) {
                        return parts;
                    }
                } else {
                    left -= ByteStreams.exhaust(ByteStreams.limit(zip, left + 1));
                }
                if (left < 0) {
                    throw new IOException("too large unpacked");
                }
            }
        }
        return parts;
    }

    private static byte[] unpacked(InputStream zip) throws IOException {
        byte[] part =
                ByteStreams.limit(zip, DocxNarrativeReader.MOST_BYTES + 1L).readAllBytes();
        if (part.length > DocxNarrativeReader.MOST_BYTES) {
            throw new IOException("too large a part");
        }
        return part;
    }

    // No document type, no entity, nothing from elsewhere.
    private static XMLStreamReader xml(byte[] part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(part));
    }

    private static Map<String, String> properties(XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> properties = new HashMap<>();
        String name = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("property")) {
                name = String.valueOf(xml.getAttributeValue(null, "name"));
            } else if (event == XMLStreamConstants.CHARACTERS && name.startsWith(DocxControls.OWN)) {
                properties.merge(name, xml.getText(), String::concat);
            }
        }
        return properties;
    }

    private static void walk(XMLStreamReader xml, DocxSlotReader slots) throws XMLStreamException {
        int depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (depth > DEEPEST) {
                        throw new XMLStreamException("too deep");
                    }
                    slots.start(xml);
                }
                case XMLStreamConstants.CHARACTERS -> slots.characters(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    slots.end(xml.getLocalName());
                }
                case XMLStreamConstants.DTD -> throw new XMLStreamException("document type");
                default -> {}
            }
        }
    }
}

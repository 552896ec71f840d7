// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A dashboard read back: well-formed or refused. */
final class PageReading {
    private final Document page;
    private final JsonNode data;

    private PageReading(Document page) {
        this.page = page;
        data = JsonMapper.shared().readTree(all("script").get(1).getTextContent());
    }

    static PageReading of(String html) throws Exception {
        return new PageReading(DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(html.getBytes(UTF_8))));
    }

    List<Element> all(String tag) {
        return elements(page.getElementsByTagName(tag));
    }

    List<String> text(String tag) {
        return all(tag).stream().map(Element::getTextContent).toList();
    }

    /** The rows of the table of that id, each with the text of its fields. */
    List<List<String>> rows(String table) {
        Element found = all("table").stream()
                .filter(one -> one.getAttribute("id").equals(table))
                .findFirst()
                .orElseThrow();
        return elements(found.getElementsByTagName("tr")).stream()
                .map(row -> IntStream.range(0, row.getChildNodes().getLength())
                        .mapToObj(at -> row.getChildNodes().item(at).getTextContent())
                        .toList())
                .toList();
    }

    Story story(int place) {
        return new Story(data.get("stories").get(place));
    }

    /** All texts of the data. */
    List<String> texts() {
        return stream(data.get("texts")).map(PageReading::words).toList();
    }

    private String text(int place) {
        return words(data.get("texts").get(place));
    }

    /** Both languages, one after the other where they differ, as in the page. */
    private static String words(JsonNode text) {
        return text.isString()
                ? text.stringValue()
                : text.get(0).stringValue() + text.get(1).stringValue();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(at -> (Element) nodes.item(at))
                .toList();
    }

    /** What stands behind a figure. */
    final class Story {
        private final JsonNode story;

        private Story(JsonNode story) {
            this.story = story;
        }

        String shown() {
            return text(story.get(2).intValue());
        }

        List<Integer> why() {
            return stream(story.get(6)).map(JsonNode::intValue).toList();
        }

        /** Every node below it. */
        List<String> lines() {
            List<String> lines = new ArrayList<>();
            why().forEach(node -> tell(node, lines));
            return lines;
        }

        private void tell(int place, List<String> lines) {
            JsonNode node = data.get("nodes").get(place);
            lines.add(text(node.get(0).intValue()) + " " + text(node.get(1).intValue()));
            stream(node.get(3)).forEach(part -> tell(part.intValue(), lines));
        }
    }
}

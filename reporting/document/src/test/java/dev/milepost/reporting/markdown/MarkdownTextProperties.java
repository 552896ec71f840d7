// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

class MarkdownTextProperties {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    /** The words below a node; nothing but words may stand there. */
    private static String words(Node node) {
        if (node instanceof Text text) {
            return text.getLiteral();
        }
        assertThat(node)
                .isInstanceOfAny(
                        Document.class,
                        Paragraph.class,
                        Heading.class,
                        BulletList.class,
                        ListItem.class,
                        TableCell.class);
        StringBuilder words = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            words.append(words(child));
        }
        return words.toString();
    }

    @Property
    void aLineIsReadAsTheWordsThatWereWritten(@ForAll("words") String words) {
        Node read = PARSER.parse(MarkdownText.escapeLine(words) + "\n");
        assertThat(words(read)).isEqualTo(words.strip());
    }

    @Property
    void aHeadingIsReadAsTheWordsThatWereWritten(@ForAll("words") String words) {
        Node read = PARSER.parse("## " + MarkdownText.escapeLine(words) + "\n");
        assertThat(words(read)).isEqualTo(words.strip());
    }

    @Property
    void aListItemIsReadAsTheWordsThatWereWritten(@ForAll("words") String words) {
        Node read = PARSER.parse("- " + MarkdownText.escapeLine(words) + "\n");
        assertThat(words(read)).isEqualTo(words.strip());
    }

    @Property
    void aCellIsReadAsTheWordsThatWereWritten(@ForAll("words") String words) {
        Node table = PARSER.parse("| head |\n| --- |\n| x" + MarkdownText.escape(words) + "x |\n")
                .getFirstChild();
        Node cell = table.getLastChild().getFirstChild().getFirstChild();
        assertThat(words(cell)).isEqualTo("x" + words + "x");
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                        "\\",
                        "`",
                        "*",
                        "_",
                        "[",
                        "]",
                        "(",
                        ")",
                        "<",
                        ">",
                        "&",
                        "|",
                        "~",
                        "#",
                        "$",
                        "!",
                        "+",
                        "-",
                        "=",
                        ":",
                        ".",
                        "1",
                        "23",
                        " ",
                        "  ",
                        "&amp;",
                        "<b>",
                        "http://a.b",
                        "a",
                        "镇",
                        "【",
                        "。",
                        "\u3000",
                        "😀",
                        "---",
                        "1. ",
                        "- ",
                        "```",
                        "[x](y)",
                        "\"",
                        "'",
                        "@",
                        "{",
                        "}",
                        "/",
                        "?",
                        ";",
                        ",",
                        "^",
                        "%")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts))
                .filter(words -> !words.isBlank());
    }
}

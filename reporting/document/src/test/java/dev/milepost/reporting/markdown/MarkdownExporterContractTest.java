// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reporting.Rule;
import dev.milepost.reporting.export.ReportExporter;
import dev.milepost.reporting.tck.ReportExporterContract;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

@Rule("13.3")
class MarkdownExporterContractTest extends ReportExporterContract {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    /** Gathers words; everything else that comes of text is a fault. */
    private static final class Words extends AbstractVisitor {
        private final StringBuilder words = new StringBuilder();

        @Override
        public void visit(Text text) {
            words.append(text.getLiteral());
        }

        @Override
        public void visit(Link link) {
            assertThat(link.getDestination()).startsWith("#");
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            wrong(image);
        }

        @Override
        public void visit(HtmlInline html) {
            wrong(html);
        }

        @Override
        public void visit(HtmlBlock html) {
            wrong(html);
        }

        @Override
        public void visit(Code code) {
            wrong(code);
        }

        @Override
        public void visit(FencedCodeBlock code) {
            wrong(code);
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            wrong(code);
        }

        private static void wrong(Node node) {
            throw new AssertionError("words became " + node);
        }
    }

    @Override
    protected ReportExporter exporter() {
        return new MarkdownExporter();
    }

    @Override
    protected String text(byte[] file) {
        Words words = new Words();
        PARSER.parse(new String(file, UTF_8)).accept(words);
        return words.words.toString();
    }

    @Override
    protected void assertInert(byte[] file) {
        assertThat(new String(file, UTF_8)).endsWith("\n").doesNotContain("\r", "\uFFFD");
        assertThat(text(file)).isNotEmpty();
    }
}

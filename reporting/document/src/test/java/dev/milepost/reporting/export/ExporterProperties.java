// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.observation.Anchor;
import dev.milepost.reporting.Rule;
import dev.milepost.reporting.document.AnyDocument;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.DocumentSamples;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

@Domain(AnyDocument.class)
@Domain(DomainContext.Global.class)
class ExporterProperties {

    /** Remembers whether it was flushed or closed. */
    private static final class WatchedStream extends ByteArrayOutputStream {
        private boolean flushed;
        private boolean closed;

        @Override
        public void flush() {
            flushed = true;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Provide
    Arbitrary<String> formats() {
        return Arbitraries.of("html", "markdown", "text");
    }

    private static byte[] export(String format, ReportDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportExporters.named(format).export(document, out);
        return out.toByteArray();
    }

    @Property(tries = 200)
    void theSameDocumentGivesTheSameBytes(@ForAll("formats") String format, @ForAll ReportDocument document)
            throws IOException {
        byte[] bytes = export(format, document);
        assertThat(bytes).isEqualTo(export(format, document));
        assertThat(new String(bytes, UTF_8)).endsWith("\n").doesNotContain("\r", "\uFFFD");
    }

    @Property(tries = 50)
    void theStreamIsFlushedAndLeftOpen(@ForAll("formats") String format, @ForAll ReportDocument document)
            throws IOException {
        WatchedStream out = new WatchedStream();
        ReportExporters.named(format).export(document, out);
        assertThat(out.flushed).isTrue();
        assertThat(out.closed).isFalse();
    }

    /** The whole hash in one piece, so that it can be searched for and copied. */
    @Property(tries = 100)
    @Rule("13.3")
    void printsTheAnchorOfWhatItWasMadeFromAndOfNothingElse(
            @ForAll("formats") String format,
            @ForAll ReportDocument document,
            @ForAll @LongRange(max = 1L << 40) long count)
            throws IOException {
        Anchor anchor = new Anchor(count, "9f86d0".repeat(10) + "aaaa");
        boolean chinese = document.locale().equals(Locale.CHINA);
        String printed = new String(export(format, document.withAnchor(anchor)), UTF_8);
        assertThat(printed)
                .contains(
                        anchor.hash(), chinese ? "数据日志共" + count + "条记录，校验码：" : "Data journal of " + count + " record");
        assertThat(new String(export(format, document), UTF_8)).doesNotContain("数据日志", "data journal");
    }

    /** A new kind of block that a format forgets is found here. */
    @Property
    void everyTextOfEveryBlockIsPrinted(@ForAll("formats") String format, @ForAll boolean chinese) throws IOException {
        Locale locale = chinese ? Locale.CHINA : Locale.UK;
        String printed = new String(export(format, DocumentSamples.everyBlock(locale)), UTF_8);
        Stream<String> letters = IntStream.concat(IntStream.rangeClosed('A', 'Z'), IntStream.rangeClosed('a', 'g'))
                .mapToObj(Character::toString);
        assertThat(letters).allSatisfy(letter -> assertThat(printed).contains("词" + letter));
        assertThat(printed).contains("词D〔2023〕7号", "33.3%", "25.0%");
    }

    @Property(tries = 200)
    void htmlIsWellFormedAndHoldsTheWordsOfEachCell(@ForAll ReportDocument document) throws Exception {
        Document page = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(export("html", document)));
        NodeList cells = page.getElementsByTagName("td");
        int at = 0;
        Table table = (Table) document.body().get(3);
        for (List<Cell> row : table.rows()) {
            for (Cell cell : row) {
                assertThat(cells.item(at++).getTextContent()).isEqualTo(cell.text());
            }
        }
        assertThat(page.getElementsByTagName("h1").item(0).getTextContent()).isEqualTo(document.title());
    }
}

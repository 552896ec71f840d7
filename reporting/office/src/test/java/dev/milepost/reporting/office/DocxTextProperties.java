// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Inline;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import dev.milepost.reporting.document.TitleBreaker;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

class DocxTextProperties {

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                        "绿城市", "12", "<b>", "&amp;", "]]>", "\"", "'", " ", "  ", "𠮷", "😀", "e\u0301", "≥", "（", "》",
                        "“", "\u00A0", "\u3000", "\u200B", "_x0041_", "年")
                .list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(parts -> String.join("", parts))
                .filter(words -> !words.isBlank());
    }

    @Property(tries = 100)
    void everyTextIsReadBackAsItWasGiven(@ForAll @Size(5) List<@From("words") String> texts) throws IOException {
        Table table = Table.builder()
                .column(texts.get(0), Alignment.LEFT, 1)
                .column(texts.get(1), Alignment.RIGHT, 3)
                .rows(List.of(List.of(Cell.text(texts.get(2)), Cell.figure(texts.get(3)))))
                .build();
        ReportDocument document = ReportDocument.builder("any", Locale.CHINA)
                .title("标题")
                .banner(texts.get(4))
                .issuer(texts.get(0))
                .date(LocalDate.of(2023, 12, 31))
                .add(Block.paragraph(Inline.text(texts.get(1)), Inline.figure(texts.get(2))))
                .annex(new Annex("表", true, List.of(table)))
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DocxExporter().export(document, out);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(word.getParagraphs().get(2).getText()).isEqualTo(texts.get(1) + texts.get(2));
            assertThat(word.getHeaderList().get(0).getParagraphs().get(0).getText())
                    .isEqualTo(texts.get(4));
            assertThat(word.getTables().get(0).getRows().stream()
                            .flatMap(row -> row.getTableCells().stream())
                            .map(XWPFTableCell::getText))
                    .containsExactlyElementsOf(texts.subList(0, 4));
        }
    }

    @Property
    void aBrokenTitleHasTheSameWords(@ForAll("words") String title) {
        List<String> lines = TitleBreaker.lines(title);
        assertThat(String.join("", lines).replaceAll("[\\s\\u3000]", ""))
                .isEqualTo(title.replaceAll("[\\s\\u3000]", ""));
        if (lines.size() > 1) {
            assertThat(lines).allMatch(line -> TitleBreaker.width(line) <= 40);
        }
    }
}

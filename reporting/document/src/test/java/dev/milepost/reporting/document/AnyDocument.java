// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import dev.milepost.reporting.document.Block.ListBlock;
import dev.milepost.reporting.document.Block.ListStyle;
import dev.milepost.reporting.document.Table.Alignment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Documents of any content that is allowed, with texts that formats like to stumble over. */
public final class AnyDocument extends DomainContextBase {

    /** Found by jqwik. */
    public AnyDocument() {}

    /** One line of text without blanks at its ends. */
    @Provide
    public Arbitrary<String> words() {
        return Arbitraries.of(
                        "绿城市", "12", "<b>", "&amp;", "|", "\\", "\"", "'", "*", "_", "]]>", "#", " ", "a b", "𠮷", "😀",
                        "é", "e\u0301", "≥", "%", "（", "。", "\u00A0", "\u3000", "\u200B", "--", "1. ")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> String.join("", parts).strip())
                .filter(words -> !words.isBlank());
    }

    /** A document with a head, every kind of block, and an annex, of any words. */
    @Provide
    public Arbitrary<ReportDocument> documents() {
        Arbitrary<List<Block>> blocks =
                words().list().ofMinSize(4).ofMaxSize(12).map(AnyDocument::blocks);
        return Combinators.combine(words(), blocks, blocks, Arbitraries.of(Locale.CHINA, Locale.UK))
                .as((title, body, annex, locale) -> ReportDocument.builder("any", locale)
                        .title(title)
                        .issuer("某镇")
                        .date(LocalDate.of(2023, 12, 31))
                        .addAll(body)
                        .head(OfficialHead.builder()
                                .issuer(title)
                                .number(new DocumentNumber("某政发", 2023, title.length()))
                                .signer("")
                                .addressee(title)
                                .copy(title)
                                .build())
                        .annex(new Annex(title, true, annex))
                        .explanation(new ExplanationNote("id", title, List.of(title)))
                        .build());
    }

    private static List<Block> blocks(List<String> words) {
        return List.of(
                Block.heading(1, words.get(0)),
                Block.paragraph(
                        Inline.text(words.get(1)),
                        Inline.figure(words.get(2), "id").from("{{" + words.get(0) + "}}"),
                        Inline.gap(words.get(3))),
                new ListBlock(ListStyle.NUMBERED, List.of(List.of(Inline.text(words.get(0))))),
                table(words),
                new Block.Slot(words.get(0), words.get(1), List.of(Block.paragraph(words.get(2)))),
                new Block.Photos(List.of(
                        photos(words.get(0), Optional.of(words.get(1))), photos(words.get(2), Optional.empty()))),
                Block.chart(chart(words, Chart.Form.BARS)),
                Block.chart(chart(words, Chart.Form.LINES)),
                Block.chart(chart(words, Chart.Form.HEAT_MAP)));
    }

    private static Table table(List<String> words) {
        List<List<Cell>> rows = words.stream()
                .<List<Cell>>map(text -> List.of(
                        text.length() % 2 == 0 ? Cell.text(text) : Cell.struck(text),
                        Cell.figure(text, "id", Tone.WARN),
                        number(text),
                        Cell.date(text, LocalDate.of(2023, 1, 1).plusDays(text.length()))))
                .toList();
        long sum = words.stream().mapToLong(String::length).sum();
        return Table.builder()
                .caption(words.get(1))
                .column(words.get(2), Alignment.LEFT, 2)
                .column(words.get(3), Alignment.RIGHT, 1)
                .column(words.get(0), Alignment.RIGHT, 1)
                .column(words.get(1), Alignment.CENTER, 1)
                .rows(rows)
                .total(
                        List.of(Cell.text(words.get(0)), Cell.text(""), Cell.number(sum), Cell.text("")),
                        List.of(Total.none(), Total.none(), Total.sum(), Total.none()))
                .build();
    }

    private static Cell number(String text) {
        return Cell.number(
                        text,
                        BigDecimal.valueOf(text.length()),
                        NumberShape.plain(1).withUnit(text))
                .withExplanation("id")
                .withTone(Tone.GOOD);
    }

    private static Chart chart(List<String> words, Chart.Form form) {
        return Chart.builder(form, words.get(0))
                .categories(words.get(1), words)
                .series(words.get(2), words.stream().map(AnyDocument::number).toList())
                .target(words.get(3), words.stream().map(Cell::text).toList())
                .unit(words.get(0))
                .build();
    }

    private static PhotoPair photos(String title, Optional<String> second) {
        Picture picture = Picture.of(DocumentSamples.onePixel(), title);
        return new PhotoPair(title, picture, second.map(caption -> Picture.of(DocumentSamples.onePixel(), caption)));
    }
}

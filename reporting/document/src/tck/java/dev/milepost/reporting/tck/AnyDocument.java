// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.tck;

import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Block.ListBlock;
import dev.milepost.reporting.document.Block.ListStyle;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Chart;
import dev.milepost.reporting.document.DocumentNumber;
import dev.milepost.reporting.document.ExplanationNote;
import dev.milepost.reporting.document.Inline;
import dev.milepost.reporting.document.NumberShape;
import dev.milepost.reporting.document.OfficialHead;
import dev.milepost.reporting.document.PhotoPair;
import dev.milepost.reporting.document.Picture;
import dev.milepost.reporting.document.PrintedWords;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import dev.milepost.reporting.document.Tone;
import dev.milepost.reporting.document.Total;
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
        return of(words());
    }

    /** Documents with a head, every kind of block, and an annex, of those words, which are not blank. */
    public static Arbitrary<ReportDocument> of(Arbitrary<String> words) {
        Arbitrary<List<String>> lists = words.list().ofMinSize(4).ofMaxSize(12);
        return Combinators.combine(words, lists, lists, Arbitraries.of(Locale.CHINA, Locale.UK))
                .as(AnyDocument::document);
    }

    private static ReportDocument document(String title, List<String> body, List<String> annex, Locale locale) {
        return ReportDocument.builder("any", locale)
                .title(title)
                .banner(body.get(0))
                .issuer("某镇")
                .date(LocalDate.of(2023, 12, 31))
                .addAll(blocks(body, locale))
                .head(OfficialHead.builder()
                        .issuer(title)
                        .number(new DocumentNumber("某政发", 2023, title.length()))
                        .signer("")
                        .addressee(title)
                        .copy(title)
                        .build())
                .annex(new Annex(title, true, blocks(annex, locale)))
                .explanation(new ExplanationNote("id", title, List.of(title)))
                .build();
    }

    private static List<Block> blocks(List<String> words, Locale locale) {
        return List.of(
                Block.heading(1, words.get(0)),
                Block.paragraph(
                        Inline.text(words.get(1)),
                        Inline.figure(words.get(2), "id").from("{{" + words.get(0) + "}}"),
                        Inline.gap(words.get(3))),
                new ListBlock(ListStyle.NUMBERED, List.of(List.of(Inline.text(words.get(0))))),
                table(words, locale),
                new Block.Slot(words.get(0), words.get(1), List.of(Block.paragraph(words.get(2)))),
                new Block.Photos(List.of(
                        photos(words.get(0), Optional.of(words.get(1))), photos(words.get(2), Optional.empty()))),
                Block.chart(chart(words, Chart.Form.BARS)),
                Block.chart(chart(words, Chart.Form.LINES)),
                Block.chart(chart(words, Chart.Form.HEAT_MAP)));
    }

    private static Table table(List<String> words, Locale locale) {
        List<List<Cell>> rows = words.stream()
                .<List<Cell>>map(text -> List.of(
                        text.length() % 2 == 0 ? Cell.text(text) : Cell.struck(text),
                        Cell.figure(text, "id", Tone.WARN),
                        number(text),
                        date(text, locale)))
                .toList();
        BigDecimal sum =
                BigDecimal.valueOf(words.stream().mapToLong(String::length).sum() * 11, 1);
        return Table.builder()
                .caption(words.get(1))
                .column(words.get(2), Alignment.LEFT, 2)
                .column(words.get(3), Alignment.RIGHT, 1)
                .column(words.get(0), Alignment.RIGHT, 1)
                .column(words.get(1), Alignment.CENTER, 1)
                .rows(rows)
                .total(
                        List.of(
                                Cell.text(words.get(0)),
                                Cell.text(""),
                                Cell.number(NumberShape.plain(1).text(sum), sum, NumberShape.plain(1)),
                                Cell.text("")),
                        List.of(Total.none(), Total.none(), Total.sum(), Total.none()))
                .build();
    }

    /** Its text is what its shape makes of the number, so that formats of words and of numbers show the same. */
    private static Cell number(String text) {
        BigDecimal length = BigDecimal.valueOf(text.length() * 11L, 1);
        NumberShape shape = NumberShape.plain(1).withUnit("公里");
        return Cell.number(shape.text(length), length, shape)
                .withExplanation("id")
                .withTone(Tone.GOOD);
    }

    private static Cell date(String text, Locale locale) {
        LocalDate day = LocalDate.of(2023, 1, 1).plusDays(text.length());
        return Cell.date(PrintedWords.in(locale).date(day), day);
    }

    private static Chart chart(List<String> words, Chart.Form form) {
        return Chart.builder(form, words.get(0))
                .categories(words.get(1), words)
                .series(words.get(2), words.stream().map(AnyDocument::plain).toList())
                .target(words.get(3), words.stream().map(Cell::text).toList())
                .unit(words.get(0))
                .build();
    }

    /** On one axis stand numbers of one kind. */
    private static Cell plain(String text) {
        return Cell.number(text.length());
    }

    private static PhotoPair photos(String title, Optional<String> second) {
        Picture picture = Picture.of(DocumentSamples.onePixel(), title);
        return new PhotoPair(title, picture, second.map(caption -> Picture.of(DocumentSamples.onePixel(), caption)));
    }
}

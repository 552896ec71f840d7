// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import dev.milepost.reporting.document.Block.ListBlock;
import dev.milepost.reporting.document.Block.ListStyle;
import dev.milepost.reporting.document.Table.Alignment;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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

    /** A document with paragraphs, a list, a table and an annex of any words. */
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
                        .annex(new Annex(title, true, annex))
                        .explanation(new ExplanationNote("id", title, List.of(title)))
                        .build());
    }

    private static List<Block> blocks(List<String> words) {
        List<List<Cell>> rows = words.stream()
                .<List<Cell>>map(text -> List.of(
                        text.length() % 2 == 0 ? Cell.text(text) : Cell.struck(text),
                        Cell.figure(text, "id", Tone.WARN)))
                .toList();
        return List.of(
                Block.heading(1, words.get(0)),
                Block.paragraph(Inline.text(words.get(1)), Inline.figure(words.get(2), "id"), Inline.gap(words.get(3))),
                new ListBlock(ListStyle.NUMBERED, List.of(List.of(Inline.text(words.get(0))))),
                Table.builder()
                        .caption(words.get(1))
                        .column(words.get(2), Alignment.LEFT, 2)
                        .column(words.get(3), Alignment.RIGHT, 1)
                        .rows(rows)
                        .build());
    }
}

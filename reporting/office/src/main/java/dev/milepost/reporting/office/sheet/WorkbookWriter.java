// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.sheet;

import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Inline;
import dev.milepost.reporting.document.Numbering;
import dev.milepost.reporting.document.OfficialHead;
import dev.milepost.reporting.document.PrintedWords;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.office.book.StableWorkbook;
import java.util.List;
import java.util.Optional;

/** Writes one document once: its words on the first sheet, and for each table a sheet of its own. */
final class WorkbookWriter {
    private final ReportDocument document;
    private final StableWorkbook book;
    private final WorkbookParts parts;
    private final PrintedWords words;
    private final Numbering numbering;
    private final WordsSheet text;

    WorkbookWriter(ReportDocument document, XlsxOptions options, StableWorkbook book) {
        this.document = document;
        this.book = book;
        parts = new WorkbookParts(document, options, book);
        words = parts.words().printed();
        numbering = Numbering.in(document.locale());
        text = new WordsSheet(parts.sheet(parts.words().text(), false), parts);
    }

    void write() {
        WorkbookProperties.write(document, book);
        document.banner().ifPresent(text::centred);
        document.head().ifPresent(this::head);
        text.title(document.title());
        document.addressee().ifPresent(addressee -> text.words(words.addressee(addressee)));
        part(document.body(), parts.words().table(), false);
        closing();
        for (int i = 0; i < document.annexes().size(); i++) {
            annex(i + 1, document.annexes().get(i));
        }
        document.head()
                .map(OfficialHead::copies)
                .filter(copies -> !copies.isEmpty())
                .ifPresent(copies -> text.words(words.copies(copies)));
        if (!parts.explanations().isEmpty()) {
            parts.explanations().write(new WordsSheet(parts.explanationSheet(), parts));
        }
    }

    private void head(OfficialHead head) {
        head.issuers().forEach(text::title);
        head.number().ifPresent(number -> text.centred(number.toString()));
        head.signer().ifPresent(signer -> text.atTheEnd(words.signer(signer)));
        text.gap();
    }

    private void closing() {
        text.gap();
        text.atTheEnd(document.issuer());
        text.atTheEnd(words.date(document.date()));
        document.anchor().ifPresent(anchor -> text.words(words.anchor(anchor)));
    }

    private void annex(int number, Annex annex) {
        text.gap();
        text.words(words.annex(number, document.annexes().size()));
        text.title(annex.title());
        part(annex.blocks(), annex.title(), annex.landscape());
    }

    private void part(List<Block> blocks, String name, boolean landscape) {
        numbering.startPart();
        for (Block block : Block.flat(blocks)) {
            if (block instanceof Block.Heading heading) {
                text.heading(numbering.heading(heading));
            } else if (block instanceof Block.Paragraph paragraph) {
                text.words(words.inlines(paragraph.inlines()));
            } else if (block instanceof Block.ListBlock list) {
                list(list);
            } else if (block instanceof Table table) {
                table(table, numbering.caption(table), table.caption().orElse(name), landscape);
            } else if (block instanceof Block.ChartBlock chart) {
                Optional<String> caption = Optional.of(numbering.caption(chart.chart()));
                table(chart.chart().table(), caption, chart.chart().caption(), landscape);
            } else if (block instanceof Block.Photos photos) {
                photos.pairs().forEach(pair -> text.words(words.photos(pair)));
            } else {
                throw Block.unknown(block);
            }
        }
    }

    private void list(Block.ListBlock list) {
        int number = 0;
        for (List<Inline> item : list.items()) {
            String mark = list.style().mark(++number);
            text.words(mark + words.inlines(item));
        }
    }

    private void table(Table table, Optional<String> caption, String name, boolean landscape) {
        TableSheets sheets = new TableSheets(table, caption, name, landscape, parts);
        String first = sheets.sheetName();
        text.lead(
                caption.map(one -> parts.words().seeSheet(one, first))
                        .orElseGet(() -> parts.words().seeSheet(first)),
                first);
        sheets.write();
    }
}

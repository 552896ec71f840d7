// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Inline;
import dev.milepost.reporting.document.Numbering;
import dev.milepost.reporting.document.OfficialHead;
import dev.milepost.reporting.document.PrintedWords;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.TitleBreaker;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Writes one document once, in the order of an official document. */
final class DocxWriter {
    private final ReportDocument document;
    private final DocxOptions options;
    private final XWPFDocument word;
    private final PrintedWords words;
    private final Numbering numbering;
    private final DocxPages pages;
    private final DocxParagraphs paragraphs;

    DocxWriter(ReportDocument document, DocxOptions options, XWPFDocument word) {
        this.document = document;
        this.options = options;
        this.word = word;
        words = PrintedWords.in(document.locale());
        numbering = Numbering.in(document.locale());
        pages = new DocxPages(word);
        paragraphs = new DocxParagraphs(word, words);
    }

    void write() {
        new DocxStyles(options, words.isChinese()).write(word);
        DocxProperties.write(document, word);
        pages.writeHeadersAndFooters(document);
        document.head().ifPresent(this::head);
        title();
        part(document.body(), false);
        // No page may hold the signature and nothing of the body.
        lastParagraph().setKeepNext(true);
        new DocxClosing(document, paragraphs).write();
        boolean landscape = false;
        for (int i = 0; i < document.annexes().size(); i++) {
            pages.endSection(lastParagraph(), landscape);
            landscape = document.annexes().get(i).landscape();
            annex(i + 1);
        }
        document.head()
                .map(OfficialHead::copies)
                .filter(copies -> !copies.isEmpty())
                .ifPresent(copies -> paragraphs.add(DocxStyle.NORMAL, words.copies(copies)));
        lastParagraph();
        pages.endDocument(landscape);
    }

    private void head(OfficialHead head) {
        head.issuers().forEach(issuer -> paragraphs.add(DocxStyle.TITLE, issuer));
        head.number().ifPresent(number -> paragraphs.add(DocxStyle.CAPTION, number.toString()));
        head.signer()
                .ifPresent(signer ->
                        paragraphs.add(DocxStyle.NORMAL, words.signer(signer)).setAlignment(ParagraphAlignment.RIGHT));
        paragraphs.add(DocxStyle.NORMAL, "");
    }

    private void title() {
        TitleBreaker.lines(document.title()).forEach(line -> paragraphs.add(DocxStyle.TITLE, line));
        paragraphs.add(DocxStyle.NORMAL, "");
        document.addressee().ifPresent(addressee -> paragraphs.add(DocxStyle.NORMAL, words.addressee(addressee)));
    }

    private void annex(int number) {
        Annex annex = document.annexes().get(number - 1);
        paragraphs.add(DocxStyle.ANNEX, words.annex(number, document.annexes().size()));
        paragraphs.add(DocxStyle.NORMAL, "");
        TitleBreaker.lines(annex.title()).forEach(line -> paragraphs.add(DocxStyle.ANNEX_TITLE, line));
        paragraphs.add(DocxStyle.NORMAL, "");
        part(annex.blocks(), annex.landscape());
    }

    private void part(List<Block> blocks, boolean landscape) {
        numbering.startPart();
        for (Block block : Block.flat(blocks)) {
            if (block instanceof Block.Heading heading) {
                paragraphs.add(DocxStyle.heading(heading.level()), numbering.heading(heading));
            } else if (block instanceof Block.Paragraph paragraph) {
                paragraphs.add(DocxStyle.BODY, "", paragraph.inlines());
            } else if (block instanceof Block.ListBlock list) {
                list(list);
            } else if (block instanceof Table table) {
                table(table, landscape);
            } else if (block instanceof Block.ChartBlock chart) {
                paragraphs.add(DocxStyle.CAPTION, numbering.caption(chart.chart()));
                table(chart.chart().table(), landscape);
            } else if (block instanceof Block.Photos photos) {
                photos.pairs().forEach(pair -> paragraphs.add(DocxStyle.BODY, words.photos(pair)));
            } else {
                throw Block.unknown(block);
            }
        }
    }

    private void list(Block.ListBlock list) {
        int number = 0;
        for (List<Inline> item : list.items()) {
            String mark = switch (list.style()) {
                case BULLETED -> "• ";
                case NUMBERED -> ++number + ". ";
                // The box every Chinese font has.
                case CHECK -> "□ ";
            };
            paragraphs.add(DocxStyle.BODY, mark, item);
        }
    }

    private void table(Table table, boolean landscape) {
        numbering.caption(table).ifPresent(caption -> paragraphs.add(DocxStyle.CAPTION, caption));
        new DocxTable(table, DocxPages.textWidth(landscape), word).write();
        words.notes(table.notes()).forEach(note -> paragraphs.add(DocxStyle.TABLE_NOTE, note));
    }

    /** A section ends with a paragraph; behind a table it is one that takes no room. */
    private XWPFParagraph lastParagraph() {
        List<IBodyElement> elements = word.getBodyElements();
        if (elements.get(elements.size() - 1) instanceof XWPFParagraph paragraph) {
            return paragraph;
        }
        return paragraphs.addThin();
    }
}

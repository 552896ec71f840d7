// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.PrintedWords;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.TitleBreaker;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Writes one document once, in the order of an official document. */
final class DocxWriter {
    private final ReportDocument document;
    private final DocxOptions options;
    private final XWPFDocument word;
    private final PrintedWords words;
    private final DocxPages pages;
    private final DocxParagraphs paragraphs;
    private final DocxBlocks blocks;

    DocxWriter(ReportDocument document, DocxOptions options, XWPFDocument word) {
        this.document = document;
        this.options = options;
        this.word = word;
        words = PrintedWords.in(document.locale());
        pages = new DocxPages(word);
        paragraphs = new DocxParagraphs(word, words);
        blocks = new DocxBlocks(document, options, word, paragraphs);
    }

    void write() {
        new DocxStyles(options, words.isChinese()).write(word);
        DocxFontTable.write(options, word);
        DocxProperties.write(document, word);
        pages.writeHeadersAndFooters(document);
        Optional<DocxHead> head = document.head().map(value -> new DocxHead(value, paragraphs, words));
        head.ifPresent(DocxHead::write);
        title();
        Optional<DocxContents> contents =
                options.contents() ? Optional.of(new DocxContents(document, word, paragraphs)) : Optional.empty();
        contents.ifPresent(DocxContents::write);
        document.addressee().ifPresent(addressee -> paragraphs.add(DocxStyle.NORMAL, words.addressee(addressee)));
        blocks.write(document.body(), false);
        // No page may hold the signature and nothing of the body.
        paragraphs.keepLastWithNext();
        new DocxClosing(document, paragraphs).write();
        boolean landscape = false;
        for (int i = 0; i < document.annexes().size(); i++) {
            pages.endSection(paragraphs.last(), landscape);
            landscape = document.annexes().get(i).landscape();
            annex(i + 1);
        }
        boolean onLongSide = landscape;
        head.ifPresent(value -> value.writeCopies(onLongSide));
        paragraphs.last();
        pages.endDocument(landscape);
        contents.ifPresent(DocxContents::mark);
    }

    private void title() {
        TitleBreaker.lines(document.title()).forEach(line -> paragraphs.add(DocxStyle.TITLE, line));
        paragraphs.add(DocxStyle.NORMAL, "");
    }

    private void annex(int number) {
        Annex annex = document.annexes().get(number - 1);
        paragraphs.add(DocxStyle.ANNEX, words.annex(number, document.annexes().size()));
        paragraphs.add(DocxStyle.NORMAL, "");
        TitleBreaker.lines(annex.title()).forEach(line -> paragraphs.add(DocxStyle.ANNEX_TITLE, line));
        paragraphs.add(DocxStyle.NORMAL, "");
        blocks.write(annex.blocks(), annex.landscape());
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.pdf;

import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Chart;
import dev.milepost.reporting.document.Inline;
import dev.milepost.reporting.document.Numbering;
import dev.milepost.reporting.document.PrintedWords;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.TitleBreaker;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Writes one document once, in the order of an official document. */
final class PdfWriter {
    private final ReportDocument document;
    private final PDDocument pdf;
    private final PrintedWords words;
    private final Numbering numbering;
    private final PdfCharacters characters;
    private final PdfTexts texts;
    private final PdfOutline outline = new PdfOutline();

    PdfWriter(ReportDocument document, PdfOptions options, PDDocument pdf) {
        this.document = document;
        this.pdf = pdf;
        words = PrintedWords.in(document.locale());
        numbering = Numbering.in(document.locale());
        PdfFonts fonts = new PdfFonts(options, pdf, words.isChinese());
        characters = new PdfCharacters(fonts);
        texts = new PdfTexts(fonts, characters, words);
    }

    // Writes it; characters that no font has are printed by their codes and returned.
    List<UnprintableCharacter> write() throws IOException {
        PdfText banner = banner();
        PdfFlow flow = new PdfFlow(new PdfPages(pdf, texts, banner));
        PdfParagraphs paragraphs = new PdfParagraphs(texts, flow, words.isChinese());
        flow.startPart(false);
        if (banner != null && !PdfPages.fits(banner)) {
            paragraphs.small(document.banner().orElseThrow());
        }
        if (document.head().isPresent()) {
            characters.startPart("版头", "head");
            new PdfHead(document.head().get(), texts, flow, words).write();
        }
        title(paragraphs);
        characters.startPart("正文", "body");
        part(document.body(), paragraphs, flow, 0);
        characters.startPart("落款", "signature");
        new PdfClosing(document, texts, paragraphs, flow).write();
        for (int i = 0; i < document.annexes().size(); i++) {
            annex(i + 1, paragraphs, flow);
        }
        if (document.head().isPresent()) {
            characters.startPart("版记", "copies");
            new PdfHead(document.head().get(), texts, flow, words).writeCopies();
        }
        flow.finish();
        outline.write(pdf);
        PdfProperties.write(document, pdf);
        return characters.missing();
    }

    private @Nullable PdfText banner() throws IOException {
        characters.startPart("页眉", "banner");
        return document.banner().isEmpty()
                ? null
                : texts.text(PdfStyle.TABLE_TEXT, document.banner().get());
    }

    private void title(PdfParagraphs paragraphs) throws IOException {
        characters.startPart("标题", "title");
        paragraphs.centred(PdfStyle.TITLE, TitleBreaker.lines(document.title()), PdfBox.Mark.NONE);
        paragraphs.emptyLineKept();
        if (document.addressee().isPresent()) {
            characters.startPart("主送机关", "addressee");
            paragraphs.plain(words.addressee(document.addressee().get()));
        }
    }

    private void annex(int number, PdfParagraphs paragraphs, PdfFlow flow) throws IOException {
        Annex annex = document.annexes().get(number - 1);
        String head = words.annex(number, document.annexes().size());
        characters.startPart("附件" + number, "annex " + number);
        flow.startPart(annex.landscape());
        paragraphs.heading(PdfStyle.ANNEX, head, outline.bookmark(1, head + " " + annex.title()));
        paragraphs.emptyLineKept();
        paragraphs.centred(PdfStyle.TITLE, TitleBreaker.lines(annex.title()), PdfBox.Mark.NONE);
        paragraphs.emptyLineKept();
        part(annex.blocks(), paragraphs, flow, 1);
    }

    private void part(List<Block> blocks, PdfParagraphs paragraphs, PdfFlow flow, int outlineLevel) throws IOException {
        numbering.startPart();
        for (Block block : Block.flat(blocks)) {
            if (block instanceof Block.Heading heading) {
                String text = numbering.heading(heading);
                characters.below(text);
                PdfBox.Mark mark = outline.bookmark(outlineLevel + heading.level(), text);
                paragraphs.heading(PdfStyle.heading(heading.level()), text, mark);
            } else if (block instanceof Block.Paragraph paragraph) {
                paragraphs.body("", paragraph.inlines());
            } else if (block instanceof Block.ListBlock list) {
                list(list, paragraphs);
            } else if (block instanceof Table table) {
                table(numbering.caption(table).orElse(""), table, paragraphs, flow);
            } else if (block instanceof Block.ChartBlock chart) {
                chart(chart.chart(), paragraphs, flow);
            } else if (block instanceof Block.Photos photos) {
                new PdfPhotos(texts, paragraphs, flow, pdf).write(photos);
            } else {
                throw Block.unknown(block);
            }
        }
    }

    private void list(Block.ListBlock list, PdfParagraphs paragraphs) throws IOException {
        int number = 0;
        for (List<Inline> item : list.items()) {
            String mark = list.style().mark(++number);
            paragraphs.body(mark, item);
        }
    }

    // The drawing above its caption, and then the values in full, which may be on the next page.
    private void chart(Chart chart, PdfParagraphs paragraphs, PdfFlow flow) throws IOException {
        String caption = numbering.caption(chart);
        characters.below(caption);
        flow.addKept(new PdfChart(chart, texts, flow.width(), 0.8 * flow.pageHeight()).box());
        paragraphs.centred(PdfStyle.CAPTION, List.of(caption), PdfBox.Mark.NONE);
        flow.add(PdfBox.room(0));
        table("", chart.table(), paragraphs, flow);
        flow.add(PdfBox.room(PdfStyle.TABLE_TEXT.lineHeight()));
    }

    private void table(String caption, Table table, PdfParagraphs paragraphs, PdfFlow flow) throws IOException {
        if (!caption.isEmpty()) {
            characters.below(caption);
            paragraphs.centred(PdfStyle.CAPTION, List.of(caption), PdfBox.Mark.NONE);
        }
        new PdfTable(table, texts, characters, flow).write();
        for (String note : words.notes(table.notes())) {
            paragraphs.small(note);
        }
    }
}

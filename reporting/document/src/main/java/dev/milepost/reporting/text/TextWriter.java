// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.text;

import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Inline;
import dev.milepost.reporting.document.Numbering;
import dev.milepost.reporting.document.OfficialHead;
import dev.milepost.reporting.document.PhotoPair;
import dev.milepost.reporting.document.PrintedWords;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Table;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** Writes one document once. Blocks are separated by one empty line. */
final class TextWriter {
    private static final int WIDTH = 80;
    private static final int TABLE_WIDTH = 120;
    private static final String INDENT = "\u3000\u3000";

    private final ReportDocument document;
    private final Writer out;
    private final PrintedWords words;
    private final Numbering numbering;
    private boolean begun;

    TextWriter(ReportDocument document, Writer out) {
        this.document = document;
        this.out = out;
        words = PrintedWords.in(document.locale());
        numbering = Numbering.in(document.locale());
    }

    void write() throws IOException {
        if (document.banner().isPresent()) {
            centred("[" + document.banner().get() + "]");
        }
        if (document.head().isPresent()) {
            head(document.head().get());
        }
        centred(document.title());
        if (document.addressee().isPresent()) {
            block(words.addressee(document.addressee().get()));
        }
        part(document.body());
        annexList();
        startBlock();
        right(document.issuer());
        right(words.date(document.date()));
        if (document.anchor().isPresent()) {
            paragraph(words.anchor(document.anchor().get()));
        }
        annexes();
        if (document.head().isPresent() && !document.head().get().copies().isEmpty()) {
            block(words.copies(document.head().get().copies()));
        }
    }

    private void head(OfficialHead head) throws IOException {
        for (String issuer : head.issuers()) {
            centred(issuer);
        }
        if (head.number().isPresent()) {
            centred(head.number().get().toString());
        }
        if (head.signer().isPresent()) {
            startBlock();
            right(words.signer(head.signer().get()));
        }
    }

    private void annexList() throws IOException {
        List<Annex> annexes = document.annexes();
        if (annexes.isEmpty()) {
            return;
        }
        startBlock();
        String opening = words.annexList(annexes.size());
        for (int i = 0; i < annexes.size(); i++) {
            String lead = i == 0 ? opening : " ".repeat(ScreenWidth.of(opening));
            item(lead + (i + 1) + ". ", annexes.get(i).title());
        }
    }

    private void annexes() throws IOException {
        List<Annex> annexes = document.annexes();
        for (int i = 0; i < annexes.size(); i++) {
            startBlock();
            out.write("=".repeat(WIDTH) + "\n");
            block(words.annex(i + 1, annexes.size()));
            centred(annexes.get(i).title());
            part(annexes.get(i).blocks());
        }
    }

    private void part(List<Block> blocks) throws IOException {
        numbering.startPart();
        for (Block block : Block.flat(blocks)) {
            if (block instanceof Block.Heading heading) {
                block(numbering.heading(heading));
            } else if (block instanceof Block.Paragraph paragraph) {
                paragraph(words.inlines(paragraph.inlines()));
            } else if (block instanceof Block.ListBlock list) {
                list(list);
            } else if (block instanceof Table table) {
                table(table);
            } else if (block instanceof Block.ChartBlock chart) {
                block(numbering.caption(chart.chart()));
                table(chart.chart().table());
            } else if (block instanceof Block.Photos photos) {
                photos(photos);
            } else {
                throw Block.unknown(block);
            }
        }
    }

    private void photos(Block.Photos photos) throws IOException {
        for (PhotoPair pair : photos.pairs()) {
            paragraph(words.photos(pair));
        }
    }

    private void paragraph(String text) throws IOException {
        if (!text.isBlank()) {
            block((words.isChinese() ? INDENT : "") + text.strip());
        }
    }

    private void list(Block.ListBlock list) throws IOException {
        if (list.items().isEmpty()) {
            return;
        }
        startBlock();
        int number = 0;
        for (List<Inline> item : list.items()) {
            String mark = switch (list.style()) {
                case BULLETED -> "- ";
                case NUMBERED -> ++number + ". ";
                case CHECK -> "[ ] ";
            };
            item(mark, words.inlines(item));
        }
    }

    // The first line behind the mark, the others below its first character.
    private void item(String mark, String text) throws IOException {
        String lead = mark;
        for (String line : LineBreaker.lines(text.strip(), WIDTH - ScreenWidth.of(mark))) {
            out.write((lead + line).stripTrailing() + "\n");
            lead = " ".repeat(ScreenWidth.of(mark));
        }
    }

    private void table(Table table) throws IOException {
        Optional<String> caption = numbering.caption(table);
        if (caption.isPresent()) {
            block(caption.get());
        }
        startBlock();
        new TextTable(table, TABLE_WIDTH).write(out);
        if (!table.notes().isEmpty()) {
            startBlock();
        }
        for (String note : words.notes(table.notes())) {
            lines(note);
        }
    }

    private void centred(String text) throws IOException {
        startBlock();
        for (String line : LineBreaker.lines(text, WIDTH)) {
            out.write(" ".repeat((WIDTH - ScreenWidth.of(line)) / 2) + line + "\n");
        }
    }

    private void right(String text) throws IOException {
        for (String line : LineBreaker.lines(text, WIDTH)) {
            out.write(" ".repeat(WIDTH - ScreenWidth.of(line)) + line + "\n");
        }
    }

    private void block(String text) throws IOException {
        startBlock();
        lines(text);
    }

    private void lines(String text) throws IOException {
        for (String line : LineBreaker.lines(text, WIDTH)) {
            out.write(line + "\n");
        }
    }

    private void startBlock() throws IOException {
        if (begun) {
            out.write('\n');
        }
        begun = true;
    }
}

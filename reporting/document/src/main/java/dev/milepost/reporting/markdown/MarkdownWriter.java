// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.markdown;

import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
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
import java.util.stream.Collectors;

/** Writes one document once. Blocks are separated by one empty line. */
final class MarkdownWriter {
    private final ReportDocument document;
    private final Writer out;
    private final PrintedWords words;
    private final Numbering numbering;
    private boolean begun;

    MarkdownWriter(ReportDocument document, Writer out) {
        this.document = document;
        this.out = out;
        words = PrintedWords.in(document.locale());
        numbering = Numbering.in(document.locale());
    }

    void write() throws IOException {
        if (document.banner().isPresent()) {
            block("> " + MarkdownText.escapeLine(document.banner().get()));
        }
        if (document.head().isPresent()) {
            head(document.head().get());
        }
        heading(1, document.title());
        if (document.addressee().isPresent()) {
            paragraph(words.addressee(document.addressee().get()));
        }
        part(document.body(), 1);
        annexList();
        paragraph(document.issuer());
        paragraph(words.date(document.date()));
        if (document.anchor().isPresent()) {
            paragraph(words.anchor(document.anchor().get()));
        }
        annexes();
        if (document.head().isPresent() && !document.head().get().copies().isEmpty()) {
            paragraph(words.copies(document.head().get().copies()));
        }
    }

    private void head(OfficialHead head) throws IOException {
        for (String issuer : head.issuers()) {
            paragraph(issuer);
        }
        if (head.number().isPresent()) {
            paragraph(head.number().get().toString());
        }
        if (head.signer().isPresent()) {
            paragraph(words.signer(head.signer().get()));
        }
    }

    private void annexList() throws IOException {
        List<Annex> annexes = document.annexes();
        if (annexes.isEmpty()) {
            return;
        }
        paragraph(words.annexList(annexes.size()).strip());
        numbered(annexes.stream().map(Annex::title).toList());
    }

    private void annexes() throws IOException {
        List<Annex> annexes = document.annexes();
        for (int i = 0; i < annexes.size(); i++) {
            Annex annex = annexes.get(i);
            heading(2, words.annex(i + 1, annexes.size()) + " " + annex.title());
            part(annex.blocks(), 2);
        }
    }

    private void part(List<Block> blocks, int depth) throws IOException {
        numbering.startPart();
        for (Block block : Block.flat(blocks)) {
            if (block instanceof Block.Heading heading) {
                heading(depth + heading.level(), numbering.heading(heading));
            } else if (block instanceof Block.Paragraph paragraph) {
                paragraph(words.inlines(paragraph.inlines()));
            } else if (block instanceof Block.ListBlock list) {
                list(list);
            } else if (block instanceof Table table) {
                table(table);
            } else if (block instanceof Block.ChartBlock chart) {
                paragraph(numbering.caption(chart.chart()));
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

    private void heading(int depth, String text) throws IOException {
        block("#".repeat(depth) + " " + MarkdownText.escapeLine(text));
    }

    private void paragraph(String text) throws IOException {
        if (!text.isBlank()) {
            block(MarkdownText.escapeLine(text));
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
                case CHECK -> "- [ ] ";
            };
            out.write(mark + MarkdownText.escapeLine(words.inlines(item)) + "\n");
        }
    }

    private void table(Table table) throws IOException {
        Optional<String> caption = numbering.caption(table);
        if (caption.isPresent()) {
            paragraph(caption.get());
        }
        startBlock();
        row(table.columns().stream().map(column -> escaped(column.title())).toList());
        out.write(table.columns().stream()
                .map(column -> rule(column.alignment()))
                .collect(Collectors.joining(" | ", "| ", " |\n")));
        for (List<Cell> row : table.rows()) {
            row(row.stream().map(MarkdownWriter::cell).toList());
        }
        notes(table.notes());
    }

    private void notes(List<String> notes) throws IOException {
        if (notes.size() == 1) {
            paragraph(words.note() + notes.get(0));
        } else if (!notes.isEmpty()) {
            paragraph(words.note());
            numbered(notes);
        }
    }

    private void numbered(List<String> texts) throws IOException {
        startBlock();
        for (int i = 0; i < texts.size(); i++) {
            out.write((i + 1) + ". " + MarkdownText.escapeLine(texts.get(i)) + "\n");
        }
    }

    private void row(List<String> cells) throws IOException {
        out.write(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static String cell(Cell cell) {
        String text = escaped(cell.text());
        return cell.struck() && !text.isEmpty() ? "~~" + text + "~~" : text;
    }

    private static String escaped(String text) {
        return MarkdownText.escape(text.strip());
    }

    private static String rule(Table.Alignment alignment) {
        return switch (alignment) {
            case LEFT -> ":---";
            case CENTER -> ":---:";
            case RIGHT -> "---:";
        };
    }

    private void block(String line) throws IOException {
        startBlock();
        out.write(line + "\n");
    }

    private void startBlock() throws IOException {
        if (begun) {
            out.write('\n');
        }
        begun = true;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.pdf;

import dev.milepost.reporting.document.Inline;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Adds paragraphs at the end of a flow. */
final class PdfParagraphs {
    /** Between a table and the words below it, in points. */
    private static final double NOTE_GAP = 2;

    private final PdfTexts texts;
    private final PdfFlow flow;
    private final boolean chinese;

    PdfParagraphs(PdfTexts texts, PdfFlow flow, boolean chinese) {
        this.texts = texts;
        this.flow = flow;
        this.chinese = chinese;
    }

    /** The width of a character of the body. */
    static double character() {
        return PdfStyle.BODY.size() + PdfStyle.BODY.squeeze();
    }

    void emptyLine() throws IOException {
        flow.add(PdfBox.room(PdfStyle.BODY.lineHeight()));
    }

    // An empty line that is on the page of what follows.
    void emptyLineKept() throws IOException {
        flow.addKept(PdfBox.room(PdfStyle.BODY.lineHeight()));
    }

    // Pieces behind a mark; the first line begins two characters in.
    void body(String mark, List<Inline> inlines) throws IOException {
        for (PdfBox line : boxes(texts.text(PdfStyle.BODY, mark, inlines), 2 * character())) {
            flow.add(line);
        }
    }

    // Words from the left edge.
    void plain(String text) throws IOException {
        for (PdfBox line : boxes(texts.text(PdfStyle.BODY, text), 0)) {
            flow.add(line);
        }
    }

    // A heading that is on the page of what follows; it is marked where it begins.
    void heading(PdfStyle style, String text, PdfBox.Mark mark) throws IOException {
        double indent = chinese && style != PdfStyle.ANNEX ? 2 * character() : 0;
        PdfText heading = texts.text(style, text);
        PdfBox.Mark once = mark;
        for (PdfBox line : boxes(heading, indent)) {
            flow.addKept(PdfBox.marked(line, once));
            once = PdfBox.Mark.NONE;
        }
    }

    // Centred lines that are on the page of what follows.
    void centred(PdfStyle style, List<String> lines, PdfBox.Mark mark) throws IOException {
        PdfBox.Mark once = mark;
        for (String words : lines) {
            for (PdfLine line : PdfLines.ragged(texts.text(style, words), flow.width())) {
                double indent = Math.max(0, (flow.width() - line.width()) / 2);
                flow.addKept(PdfBox.marked(PdfBox.line(line, indent), once));
                once = PdfBox.Mark.NONE;
            }
        }
    }

    // Small words below a table or the date, from the left edge.
    void small(String text) throws IOException {
        flow.addKept(PdfBox.room(NOTE_GAP));
        boolean first = true;
        for (PdfLine line : PdfLines.ragged(texts.text(PdfStyle.TABLE_TEXT, text), flow.width())) {
            flow.add(PdfBox.line(line, 0), Optional.empty(), first);
            first = false;
        }
    }

    private List<PdfBox> boxes(PdfText text, double firstIndent) {
        List<PdfLine> lines = chinese
                ? PdfLines.justified(text, flow.width(), firstIndent)
                : PdfLines.indented(text, flow.width(), firstIndent);
        return IntStream.range(0, lines.size())
                .mapToObj(i -> PdfBox.line(lines.get(i), i == 0 ? firstIndent : 0))
                .toList();
    }
}

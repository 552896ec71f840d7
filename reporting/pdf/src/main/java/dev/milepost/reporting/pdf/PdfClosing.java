// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.pdf;

import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.PrintedWords;
import dev.milepost.reporting.document.ReportDocument;
import java.io.IOException;
import java.util.List;

/** Adds what closes the body: the list of annexes, the signing unit, the date and the remark below it (附注). */
final class PdfClosing {
    private final ReportDocument document;
    private final PdfTexts texts;
    private final PdfParagraphs paragraphs;
    private final PdfFlow flow;
    private final PrintedWords words;

    PdfClosing(ReportDocument document, PdfTexts texts, PdfParagraphs paragraphs, PdfFlow flow) {
        this.document = document;
        this.texts = texts;
        this.paragraphs = paragraphs;
        this.flow = flow;
        words = PrintedWords.in(document.locale());
    }

    // What closes the body stays together and with its last line: nobody signs a page without text.
    void write() throws IOException {
        flow.keepLast();
        annexList();
        signature();
    }

    // 附件：1.×××, two characters in, each name below the one before.
    private void annexList() throws IOException {
        List<Annex> annexes = document.annexes();
        if (annexes.isEmpty()) {
            return;
        }
        paragraphs.emptyLineKept();
        String opening = words.annexList(annexes.size());
        for (int i = 0; i < annexes.size(); i++) {
            String title = annexes.get(i).title();
            String number = annexes.size() == 1 ? "" : number(i + 1, title);
            PdfLine lead = line((i == 0 ? opening : "") + number);
            double nameStart =
                    2 * PdfParagraphs.character() + line(opening + number).width();
            PdfBox leadBox = PdfBox.line(lead, nameStart - lead.width());
            List<PdfLine> names = PdfLines.ragged(texts.text(PdfStyle.BODY, title), flow.width() - nameStart);
            flow.addKept(PdfBox.together(List.of(leadBox, PdfBox.line(names.get(0), nameStart))));
            for (PdfLine name : names.subList(1, names.size())) {
                flow.addKept(PdfBox.line(name, nameStart));
            }
        }
    }

    /** Without a space, 1. before 7个 would read as the number 1.7. */
    private String number(int number, String name) {
        return number + (words.isChinese() && !Character.isDigit(name.codePointAt(0)) ? "." : ". ");
    }

    // The unit is centred above the date, whose end is four characters from the edge.
    private void signature() throws IOException {
        PdfLine date = line(words.date(document.date()));
        List<PdfLine> unit = PdfLines.ragged(texts.text(PdfStyle.BODY, document.issuer()), flow.width());
        double toEdge = 4 * PdfParagraphs.character();
        double unitWidth = unit.stream().mapToDouble(PdfLine::width).max().orElse(0);
        double wider = words.isChinese() ? (unitWidth - date.width()) / 2 : 0;
        double unitToEdge = Math.max(0, Math.min(toEdge - wider, flow.width() - unitWidth));
        double dateToEdge = words.isChinese() ? unitToEdge + wider : toEdge;
        paragraphs.emptyLineKept();
        for (PdfLine one : unit) {
            flow.addKept(PdfBox.line(one, flow.width() - unitToEdge - one.width()));
        }
        flow.add(PdfBox.line(date, flow.width() - dateToEdge - date.width()));
        if (document.anchor().isPresent()) {
            flow.keepLast();
            paragraphs.small(words.anchor(document.anchor().get()));
        }
    }

    private PdfLine line(String text) throws IOException {
        PdfText line = texts.text(PdfStyle.BODY, text);
        return new PdfLine(line, 0, line.length());
    }
}

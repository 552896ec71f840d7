// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.pdf;

import dev.milepost.reporting.document.OfficialHead;
import dev.milepost.reporting.document.PrintedWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Adds what makes a report an official document: above the title the issuers in red, number, signer and red line; at
 * the foot of the last page who gets a copy. GB/T 9704-2012, 7.2 and 7.4.
 */
final class PdfHead {
    /** From the upper edge of the type area to the name of the issuer. */
    private static final double ABOVE_ISSUER = PdfPages.millimetres(35);

    private static final double ABOVE_RED_LINE = PdfPages.millimetres(4);
    private static final double RED_LINE = 1.5;
    private static final double RULE = PdfPages.millimetres(0.35);

    private final OfficialHead head;
    private final PdfTexts texts;
    private final PdfFlow flow;
    private final PrintedWords words;

    PdfHead(OfficialHead head, PdfTexts texts, PdfFlow flow, PrintedWords words) {
        this.head = head;
        this.texts = texts;
        this.flow = flow;
        this.words = words;
    }

    // Adds what stands above the title, and two empty lines.
    void write() throws IOException {
        flow.addKept(PdfBox.room(ABOVE_ISSUER));
        for (String issuer : head.issuers()) {
            PdfText name = texts.text(PdfStyle.ISSUER, issuer, PdfText.Ink.RED);
            for (PdfLine line : PdfLines.ragged(name, flow.width())) {
                flow.addKept(PdfBox.line(line, Math.max(0, (flow.width() - line.width()) / 2)));
            }
        }
        flow.addKept(PdfBox.room(2 * PdfStyle.BODY.lineHeight()));
        numberAndSigner();
        flow.addKept(PdfBox.room(ABOVE_RED_LINE));
        flow.addKept(rule(RED_LINE, PdfText.RED_HEAD));
        flow.addKept(PdfBox.room(2 * PdfStyle.BODY.lineHeight()));
    }

    // The number in the middle; where there is a signer, number and signer a character from the edges.
    private void numberAndSigner() throws IOException {
        List<PdfLine> number = lines(head.number().map(Object::toString));
        List<PdfLine> signer = lines(head.signer().map(words::signer));
        List<PdfBox> numberBoxes = new ArrayList<>();
        for (PdfLine line : number) {
            double centred = (flow.width() - line.width()) / 2;
            numberBoxes.add(PdfBox.line(line, signer.isEmpty() ? centred : PdfParagraphs.character()));
        }
        List<PdfBox> signerBoxes = new ArrayList<>();
        for (PdfLine line : signer) {
            signerBoxes.add(PdfBox.line(line, PdfParagraphs.character() + innerWidth() - line.width()));
        }
        if (number.size() == 1
                && signer.size() == 1
                && number.get(0).width() + signer.get(0).width() + PdfParagraphs.character() <= innerWidth()) {
            flow.addKept(PdfBox.together(List.of(numberBoxes.get(0), signerBoxes.get(0))));
            return;
        }
        numberBoxes.addAll(signerBoxes);
        for (PdfBox box : numberBoxes) {
            flow.addKept(box);
        }
    }

    private double innerWidth() {
        return flow.width() - 2 * PdfParagraphs.character();
    }

    private List<PdfLine> lines(Optional<String> text) throws IOException {
        return text.isEmpty() ? List.of() : PdfLines.ragged(texts.text(PdfStyle.BODY, text.get()), innerWidth());
    }

    // Adds who gets a copy, between two lines over the whole width.
    void writeCopies() throws IOException {
        if (head.copies().isEmpty()) {
            return;
        }
        double character = PdfStyle.COPIES.size();
        PdfText copies = texts.text(PdfStyle.COPIES, words.copies(head.copies()));
        List<PdfBox> boxes = new ArrayList<>();
        boxes.add(rule(RULE, 0));
        for (PdfLine line : PdfLines.ragged(copies, flow.width() - 2 * character)) {
            boxes.add(PdfBox.line(line, character));
        }
        boxes.add(rule(RULE, 0));
        flow.addAtFoot(boxes);
    }

    private PdfBox rule(double thickness, int colour) {
        double width = flow.width();
        return new PdfBox(thickness, (painter, left, top) -> painter.fill(colour, left, top, width, thickness));
    }
}

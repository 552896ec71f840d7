// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import dev.milepost.reporting.document.DocumentNumber;
import dev.milepost.reporting.document.OfficialHead;
import dev.milepost.reporting.document.PrintedWords;
import dev.milepost.reporting.document.TitleBreaker;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STXAlign;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STYAlign;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFramePr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPBdr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STWrap;

/**
 * Writes what makes a paper an official document: the red head (版头) and, at the foot of the last page, who gets a copy
 * (版记). GB/T 9704-2012, 7.2 and 7.4. The office that prints and its day are not known and left to it.
 */
final class DocxHead {
    static final String RED = "FF0000";

    /** 35 mm from the type area to the mark of the issuer, in twips. */
    private static final int ABOVE_ISSUER = 1984;

    /** 4 mm from the number to the red line, in points. */
    private static final int TO_LINE = 11;

    private static final int LARGEST = 84;
    private static final int SMALLEST = 44;

    /** Lines of 1.5, 1 (0.35 mm) point in eighths. */
    private static final int RED_LINE = 12;

    private static final int THICK_LINE = 8;

    /** A character of size 4 (14 pt) in twips. */
    private static final int COPIES_CHARACTER = 280;

    private final OfficialHead head;
    private final DocxParagraphs paragraphs;
    private final PrintedWords words;

    DocxHead(OfficialHead head, DocxParagraphs paragraphs, PrintedWords words) {
        this.head = head;
        this.paragraphs = paragraphs;
        this.words = words;
    }

    /** The mark of each issuer, number and signer, the red line, and two lines of room above the title. */
    void write() {
        int size = issuerSize();
        for (String issuer : head.issuers()) {
            XWPFParagraph mark = paragraphs.add(DocxStyle.ISSUER, issuer);
            mark.getRuns().get(0).setFontSize(size / 2.0);
            if (issuer.equals(head.issuers().get(0))) {
                mark.setSpacingBefore(ABOVE_ISSUER);
            }
        }
        paragraphs.add(DocxStyle.NORMAL, "");
        paragraphs.add(DocxStyle.NORMAL, "");
        numberAndSigner();
        paragraphs.add(DocxStyle.NORMAL, "");
        paragraphs.add(DocxStyle.NORMAL, "");
    }

    /** The longest name stands on one line where its characters need not be smaller than those of the title. */
    private int issuerSize() {
        int widest = head.issuers().stream().mapToInt(TitleBreaker::width).max().orElse(1);
        int fitting = DocxPages.textWidth(false) / 20 * 2 * 2 / Math.max(1, widest);
        return Math.max(SMALLEST, Math.min(LARGEST, fitting));
    }

    /** The number stands in the middle; with a signer it moves to the left, and the signer stands on the right. */
    private void numberAndSigner() {
        String number = head.number().map(DocumentNumber::toString).orElse("");
        XWPFParagraph line;
        if (head.signer().isPresent()) {
            line = paragraphs.add(DocxStyle.NORMAL, number);
            line.createRun().addTab();
            line.createRun().setText(words.signer(head.signer().get()));
            CTInd indent = line.getCTP().getPPr().addNewInd();
            indent.setFirstLineChars(BigInteger.valueOf(100));
            indent.setFirstLine(BigInteger.valueOf(DocxStyles.CHARACTER));
            CTTabStop stop = line.getCTP().getPPr().addNewTabs().addNewTab();
            stop.setVal(STTabJc.RIGHT);
            stop.setPos(BigInteger.valueOf(DocxPages.textWidth(false) - DocxStyles.CHARACTER));
        } else {
            line = paragraphs.add(DocxStyle.NORMAL, number);
            line.setAlignment(ParagraphAlignment.CENTER);
        }
        CTPBdr borders = line.getCTP().getPPr().addNewPBdr();
        line(borders.addNewBottom(), RED_LINE, RED, TO_LINE);
    }

    /** Between two lines at the foot of the type area; nothing if nobody gets a copy. */
    void writeCopies(boolean landscape) {
        if (head.copies().isEmpty()) {
            return;
        }
        XWPFParagraph copies = paragraphs.add(DocxStyle.COPIES, words.copies(head.copies()));
        CTPPr properties = copies.getCTP().getPPr();
        CTFramePr frame = properties.addNewFramePr();
        frame.setW(BigInteger.valueOf(DocxPages.textWidth(landscape)));
        frame.setWrap(STWrap.AROUND);
        frame.setHAnchor(STHAnchor.MARGIN);
        frame.setXAlign(STXAlign.CENTER);
        frame.setVAnchor(STVAnchor.MARGIN);
        frame.setYAlign(STYAlign.BOTTOM);
        CTPBdr borders = properties.addNewPBdr();
        line(borders.addNewTop(), THICK_LINE, "auto", 4);
        line(borders.addNewBottom(), THICK_LINE, "auto", 4);
        inset(properties.addNewInd());
    }

    /** One character in on both sides; further lines begin below the first office. */
    private void inset(CTInd indent) {
        int opening = TitleBreaker.width(words.copies(List.of(""))) - (words.isChinese() ? 2 : 1);
        int left = 2 + opening;
        indent.setLeftChars(BigInteger.valueOf(50L * left));
        indent.setLeft(BigInteger.valueOf((long) left * COPIES_CHARACTER / 2));
        indent.setHangingChars(BigInteger.valueOf(50L * opening));
        indent.setHanging(BigInteger.valueOf((long) opening * COPIES_CHARACTER / 2));
        indent.setRightChars(BigInteger.valueOf(100));
        indent.setRight(BigInteger.valueOf(COPIES_CHARACTER));
    }

    private static void line(CTBorder border, int eighths, String colour, int distance) {
        border.setVal(STBorder.SINGLE);
        border.setSz(BigInteger.valueOf(eighths));
        border.setColor(colour);
        border.setSpace(BigInteger.valueOf(distance));
    }
}

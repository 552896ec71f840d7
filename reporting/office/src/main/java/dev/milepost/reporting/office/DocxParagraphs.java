// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import dev.milepost.reporting.document.Inline;
import dev.milepost.reporting.document.PrintedWords;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;

/** Adds paragraphs at the end of a file. */
final class DocxParagraphs {
    private final XWPFDocument word;
    private final PrintedWords words;

    DocxParagraphs(XWPFDocument word, PrintedWords words) {
        this.word = word;
        this.words = words;
    }

    XWPFParagraph add(DocxStyle style, String text) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setStyle(style.id());
        if (!text.isEmpty()) {
            paragraph.createRun().setText(text);
        }
        return paragraph;
    }

    /** A paragraph of pieces behind a mark; what is still missing is highlighted. */
    XWPFParagraph add(DocxStyle style, String mark, List<Inline> inlines) {
        XWPFParagraph paragraph = add(style, mark);
        for (Inline inline : inlines) {
            XWPFRun run = paragraph.createRun();
            run.setText(words.inline(inline));
            if (inline instanceof Inline.Gap) {
                run.setTextHighlightColor("yellow");
            }
        }
        return paragraph;
    }

    /** Keeps the last paragraph of the document on the page of what follows; a table stays where it is. */
    void keepLastWithNext() {
        List<IBodyElement> elements = word.getBodyElements();
        if (!elements.isEmpty() && elements.get(elements.size() - 1) instanceof XWPFParagraph last) {
            last.setKeepNext(true);
        }
    }

    /** An empty paragraph that takes no room. */
    XWPFParagraph addThin() {
        XWPFParagraph paragraph = add(DocxStyle.TABLE_TEXT, "");
        paragraph.setSpacingBetween(1, LineSpacingRule.EXACT);
        return paragraph;
    }

    /** Moves both ends of a paragraph inwards; in half characters of the body. */
    static void indent(XWPFParagraph paragraph, int left, int hanging, int right) {
        CTInd indent = paragraph.getCTP().getPPr().addNewInd();
        indent.setLeftChars(BigInteger.valueOf(50L * left));
        indent.setLeft(BigInteger.valueOf((long) left * DocxStyles.CHARACTER / 2));
        indent.setHangingChars(BigInteger.valueOf(50L * hanging));
        indent.setHanging(BigInteger.valueOf((long) hanging * DocxStyles.CHARACTER / 2));
        indent.setRightChars(BigInteger.valueOf(50L * right));
        indent.setRight(BigInteger.valueOf((long) right * DocxStyles.CHARACTER / 2));
    }
}

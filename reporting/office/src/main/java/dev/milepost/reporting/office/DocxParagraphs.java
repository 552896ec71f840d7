// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import dev.milepost.reporting.document.Inline;
import dev.milepost.reporting.document.PrintedWords;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtContentBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;

/** Adds paragraphs and tables at the end of a file, or of the slot that is open. */
final class DocxParagraphs {
    private final XWPFDocument word;
    private final PrintedWords words;
    private final DocxControls controls;
    private @Nullable CTSdtContentBlock slot;
    private @Nullable XWPFParagraph last;
    private boolean lastIsInSlot;
    private boolean startsPage;
    private String slotKey = "";
    private final List<String> slotWords = new ArrayList<>();

    DocxParagraphs(XWPFDocument word, PrintedWords words) {
        this.word = word;
        this.words = words;
        controls = new DocxControls(word);
    }

    /** What follows, up to {@link #closeSlot}, stands in a content control. */
    void openSlot(String key, String title) {
        CTSdtBlock control = word.getDocument().getBody().addNewSdt();
        controls.slot(control.addNewSdtPr(), key, title);
        slot = control.addNewSdtContent();
        slotKey = key;
        slotWords.clear();
    }

    /** Ends the content control; one without a word gets an empty paragraph to write in. */
    void closeSlot() {
        if (slot != null && slot.sizeOfPArray() + slot.sizeOfTblArray() == 0) {
            add(DocxStyle.BODY, "");
        }
        controls.trace(slotKey, slotWords);
        slot = null;
    }

    XWPFParagraph add(DocxStyle style, String text) {
        XWPFParagraph paragraph = slot == null ? word.createParagraph() : new XWPFParagraph(slot.addNewP(), word);
        paragraph.setStyle(style.id());
        if (startsPage) {
            paragraph.setPageBreak(true);
            startsPage = false;
        }
        if (!text.isEmpty()) {
            paragraph.createRun().setText(text);
        }
        last = paragraph;
        lastIsInSlot = slot != null;
        slotWords.add(text);
        return paragraph;
    }

    /** A paragraph of pieces behind a mark; what is still missing is highlighted. */
    XWPFParagraph add(DocxStyle style, String mark, List<Inline> inlines) {
        XWPFParagraph paragraph = add(style, mark);
        for (Inline inline : inlines) {
            XWPFRun run = controls.placeholder(inline)
                    .map(raw -> controls.inline(paragraph, raw, words.inline(inline)))
                    .orElseGet(paragraph::createRun);
            run.setText(words.inline(inline));
            if (inline instanceof Inline.Gap) {
                run.setTextHighlightColor("yellow");
            }
        }
        slotWords.set(slotWords.size() - 1, mark + words.inlines(inlines));
        return paragraph;
    }

    /** What is added next begins a new page. */
    void startPage() {
        startsPage = true;
    }

    /** An empty table, to be filled. */
    CTTbl addTable() {
        if (startsPage) {
            addThin();
        }
        last = null;
        lastIsInSlot = false;
        if (slot != null) {
            CTTbl table = slot.addNewTbl();
            table.addNewTblPr();
            return table;
        }
        XWPFTable created = word.createTable();
        created.removeRow(0);
        return created.getCTTbl();
    }

    /** Keeps the last paragraph of the document on the page of what follows; a table stays where it is. */
    void keepLastWithNext() {
        if (last != null) {
            last.setKeepNext(true);
        }
    }

    /**
     * A section ends with a paragraph outside of slots; where there is none behind the last, one that takes no room.
     */
    XWPFParagraph last() {
        return last == null || lastIsInSlot ? addThin() : last;
    }

    /** An empty paragraph that takes no room. */
    private XWPFParagraph addThin() {
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

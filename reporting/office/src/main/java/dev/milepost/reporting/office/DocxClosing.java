// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.PrintedWords;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.TitleBreaker;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/**
 * Writes what closes the body: the list of annexes, the signing unit, the date and the remark below it (附注). Widths are
 * in half characters.
 */
final class DocxClosing {
    private static final int FIRST_LINE = 4;
    private static final int DATE_TO_EDGE = 8;

    private final ReportDocument document;
    private final DocxParagraphs paragraphs;
    private final PrintedWords words;

    DocxClosing(ReportDocument document, DocxParagraphs paragraphs) {
        this.document = document;
        this.paragraphs = paragraphs;
        words = PrintedWords.in(document.locale());
    }

    /** What closes the body stays together and with its last paragraph: nobody signs a page without text. */
    void write() {
        paragraphs.keepLastWithNext();
        annexList();
        signature();
    }

    /** 附件：1.×××, two characters in, each name below the one before. */
    private void annexList() {
        List<Annex> annexes = document.annexes();
        if (annexes.isEmpty()) {
            return;
        }
        paragraphs.add(DocxStyle.NORMAL, "").setKeepNext(true);
        String opening = words.annexList(annexes.size());
        for (int i = 0; i < annexes.size(); i++) {
            String number =
                    annexes.size() == 1 ? "" : number(i + 1, annexes.get(i).title());
            String lead = (i == 0 ? opening : "") + number;
            XWPFParagraph line =
                    paragraphs.add(DocxStyle.NORMAL, lead + annexes.get(i).title());
            line.setKeepNext(true);
            int nameStart = FIRST_LINE + TitleBreaker.width(opening + number);
            DocxParagraphs.indent(line, nameStart, TitleBreaker.width(lead), 0);
        }
    }

    /** Without a space, 1. before 7个 would read as the number 1.7. */
    private String number(int number, String name) {
        return number + (words.isChinese() && !Character.isDigit(name.codePointAt(0)) ? "." : ". ");
    }

    /** The unit is centred above the date, whose end is four characters from the edge. */
    private void signature() {
        String date = words.date(document.date());
        int wider = TitleBreaker.width(document.issuer()) - TitleBreaker.width(date);
        int unitToEdge = words.isChinese() ? Math.max(0, DATE_TO_EDGE - Math.floorDiv(wider, 2)) : DATE_TO_EDGE;
        int dateToEdge = words.isChinese() ? unitToEdge + Math.floorDiv(wider, 2) : DATE_TO_EDGE;
        paragraphs.add(DocxStyle.NORMAL, "").setKeepNext(true);
        line(document.issuer(), unitToEdge).setKeepNext(true);
        XWPFParagraph last = line(date, dateToEdge);
        document.anchor().ifPresent(anchor -> {
            last.setKeepNext(true);
            paragraphs.add(DocxStyle.REMARK, words.anchor(anchor));
        });
    }

    private XWPFParagraph line(String text, int toEdge) {
        XWPFParagraph paragraph = paragraphs.add(DocxStyle.NORMAL, text);
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        DocxParagraphs.indent(paragraph, 0, 0, toEdge);
        return paragraph;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Numbering;
import dev.milepost.reporting.document.PrintedWords;
import dev.milepost.reporting.document.ReportDocument;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;

/**
 * The contents: the headings of the body down to the third level, and the annexes, each a link with the page it is on.
 * Which page that is, only a program knows that sets pages; so the file holds fields without a number, and asks the
 * program to fill them.
 */
final class DocxContents {
    private static final int DEEPEST = 3;

    private final ReportDocument document;
    private final XWPFDocument word;
    private final DocxParagraphs paragraphs;
    private final PrintedWords words;

    DocxContents(ReportDocument document, XWPFDocument word, DocxParagraphs paragraphs) {
        this.document = document;
        this.word = word;
        this.paragraphs = paragraphs;
        words = PrintedWords.in(document.locale());
    }

    /** Writes the entries; what follows begins a new page. */
    void write() {
        paragraphs.add(DocxStyle.CONTENTS_HEAD, words.contents());
        paragraphs.add(DocxStyle.NORMAL, "");
        List<Entry> entries = entries();
        for (int i = 0; i < entries.size(); i++) {
            write(entries.get(i), name(i));
        }
        paragraphs.startPage();
        word.enforceUpdateFields();
    }

    /** Marks what the entries point to, once everything is written. */
    void mark() {
        List<XWPFParagraph> places = word.getParagraphs().stream()
                .filter(paragraph -> level(paragraph) > 0)
                .toList();
        boolean inAnnexes = false;
        int number = 0;
        for (XWPFParagraph place : places) {
            boolean annex = DocxStyle.ANNEX.id().equals(place.getStyle());
            inAnnexes = inAnnexes || annex;
            if (annex || !inAnnexes) {
                mark(place.getCTP(), number++);
            }
        }
    }

    private static int level(XWPFParagraph paragraph) {
        if (DocxStyle.ANNEX.id().equals(paragraph.getStyle())) {
            return 1;
        }
        for (int level = 1; level <= DEEPEST; level++) {
            if (Objects.equals(paragraph.getStyle(), DocxStyle.heading(level).id())) {
                return level;
            }
        }
        return 0;
    }

    private static void mark(CTP paragraph, int number) {
        CTBookmark start = paragraph.addNewBookmarkStart();
        start.setId(BigInteger.valueOf(number));
        start.setName(name(number));
        try (XmlCursor from = start.newCursor();
                XmlCursor first = paragraph.getRArray(0).newCursor()) {
            from.moveXml(first);
        }
        paragraph.addNewBookmarkEnd().setId(BigInteger.valueOf(number));
    }

    /** As office programs name the places that contents point to. */
    private static String name(int number) {
        return "_Toc" + (100_000_001 + number);
    }

    private List<Entry> entries() {
        Numbering numbering = Numbering.in(document.locale());
        numbering.startPart();
        Stream<Entry> headings = Block.flat(document.body()).stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast)
                .map(heading -> new Entry(heading.level(), numbering.heading(heading)))
                .filter(entry -> entry.level() <= DEEPEST);
        List<Annex> annexes = document.annexes();
        List<Entry> all = new ArrayList<>(headings.toList());
        for (int i = 0; i < annexes.size(); i++) {
            String head = words.annex(i + 1, annexes.size());
            all.add(new Entry(
                    1,
                    head
                            + (words.isChinese() ? "\u3000" : ". ")
                            + annexes.get(i).title()));
        }
        return all;
    }

    private void write(Entry entry, String place) {
        XWPFParagraph line = paragraphs.add(DocxStyle.contents(entry.level()), "");
        CTTabStop stop = line.getCTP().getPPr().addNewTabs().addNewTab();
        stop.setVal(STTabJc.RIGHT);
        stop.setLeader(STTabTlc.DOT);
        stop.setPos(BigInteger.valueOf(DocxPages.textWidth(false)));
        DocxParagraphs.indent(line, 2 * (entry.level() - 1), 0, 0);
        CTHyperlink link = line.getCTP().addNewHyperlink();
        link.setAnchor(place);
        link.setHistory(true);
        link.addNewR().addNewT().setStringValue(entry.text());
        link.addNewR().addNewTab();
        link.addNewFldSimple().setInstr(" PAGEREF " + place + " \\h ");
    }

    private record Entry(int level, String text) {}
}

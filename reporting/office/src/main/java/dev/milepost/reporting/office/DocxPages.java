// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.ReportDocument;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * The pages of a file: paper, margins, banner and page numbers (odd pages right, even pages left). Margins of a page on
 * its long side are those of an upright one turned to the left, so that the heads of tables lie at the binding on odd
 * pages, and the numbers of pages stand in one place in the pile.
 */
final class DocxPages {
    private static final int SHORT_SIDE = millimetres(210);
    private static final int LONG_SIDE = millimetres(297);
    private static final int TOP = millimetres(37);
    private static final int BINDING = millimetres(28);
    private static final int OUTSIDE = millimetres(26);
    private static final int BOTTOM = millimetres(35);
    private static final int FOOTER_TO_EDGE = millimetres(24);

    /** The middle of a line of size 4 above the lower edge of the footer of an upright page. */
    private static final int NUMBER_TO_EDGE = FOOTER_TO_EDGE + 130;

    private final XWPFDocument word;
    private final CTBody body;
    private final DocxPageNumbers numbers;
    /** Refers to the footers of pages on their long side; to none while there are no such pages. */
    private CTSectPr turned = CTSectPr.Factory.newInstance();

    DocxPages(XWPFDocument word) {
        this.word = word;
        numbers = new DocxPageNumbers(word);
        body = word.getDocument().getBody();
    }

    private static int millimetres(int value) {
        return (int) Math.round(value * 1440 / 25.4);
    }

    /** The width of the type area in twips. */
    static int textWidth(boolean landscape) {
        return landscape ? LONG_SIDE - TOP - BOTTOM : SHORT_SIDE - BINDING - OUTSIDE;
    }

    void writeHeadersAndFooters(ReportDocument document) {
        word.setEvenAndOddHeadings(true);
        document.banner().ifPresent(banner -> {
            header(HeaderFooterType.DEFAULT, banner);
            header(HeaderFooterType.EVEN, banner);
        });
        numbers.writeUpright();
        if (document.annexes().stream().anyMatch(Annex::landscape)) {
            turned = numbers.writeTurned(NUMBER_TO_EDGE, BINDING, SHORT_SIDE - BINDING - OUTSIDE);
        }
    }

    private void header(HeaderFooterType pages, String banner) {
        XWPFParagraph paragraph = word.createHeader(pages).createParagraph();
        paragraph.setStyle(DocxStyle.HEADER.id());
        paragraph.createRun().setText(banner);
    }

    /** Ends a section: what follows begins on a new page. */
    void endSection(XWPFParagraph last, boolean landscape) {
        CTPPr properties = last.getCTP().isSetPPr()
                ? last.getCTP().getPPr()
                : last.getCTP().addNewPPr();
        CTSectPr section = properties.addNewSectPr();
        section.set(section());
        fill(section, landscape);
    }

    /** Ends the last section. */
    void endDocument(boolean landscape) {
        fill(section(), landscape);
    }

    /** The section of the body, which holds the references to headers and footers. */
    private CTSectPr section() {
        return body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
    }

    private void fill(CTSectPr section, boolean landscape) {
        if (landscape) {
            section.setFooterReferenceArray(turned.getFooterReferenceArray());
        }
        CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(BigInteger.valueOf(landscape ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(landscape ? SHORT_SIDE : LONG_SIDE));
        if (landscape) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(landscape ? BINDING : TOP));
        margins.setRight(BigInteger.valueOf(landscape ? TOP : OUTSIDE));
        margins.setBottom(BigInteger.valueOf(landscape ? OUTSIDE : BOTTOM));
        margins.setLeft(BigInteger.valueOf(landscape ? BOTTOM : BINDING));
        margins.setHeader(BigInteger.valueOf(millimetres(15)));
        margins.setFooter(BigInteger.valueOf(landscape ? millimetres(15) : FOOTER_TO_EDGE));
        margins.setGutter(BigInteger.ZERO);
        CTDocGrid grid = section.isSetDocGrid() ? section.getDocGrid() : section.addNewDocGrid();
        // Not linesAndChars: LibreOffice would then set fewer characters on a line than the grid has.
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(BigInteger.valueOf(DocxStyles.LINE));
    }
}

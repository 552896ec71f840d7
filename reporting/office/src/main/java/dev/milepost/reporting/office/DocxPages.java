// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import dev.milepost.reporting.document.ReportDocument;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * The pages of a file: paper, margins, banner and page numbers (odd pages right, even pages left). Margins of a page on
 * its long side are those of an upright one turned to the left, so that the heads of tables lie at the binding.
 */
final class DocxPages {
    private static final int SHORT_SIDE = millimetres(210);
    private static final int LONG_SIDE = millimetres(297);
    private static final int TOP = millimetres(37);
    private static final int BINDING = millimetres(28);
    private static final int OUTSIDE = millimetres(26);
    private static final int BOTTOM = millimetres(35);

    private final XWPFDocument word;
    private final CTBody body;

    DocxPages(XWPFDocument word) {
        this.word = word;
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
        footer(HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
        footer(HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
    }

    private void header(HeaderFooterType pages, String banner) {
        XWPFParagraph paragraph = word.createHeader(pages).createParagraph();
        paragraph.setStyle(DocxStyle.HEADER.id());
        paragraph.createRun().setText(banner);
    }

    private void footer(HeaderFooterType pages, ParagraphAlignment side) {
        XWPFParagraph paragraph = word.createFooter(pages).createParagraph();
        paragraph.setStyle(DocxStyle.FOOTER.id());
        paragraph.setAlignment(side);
        CTInd indent = paragraph.getCTP().getPPr().addNewInd();
        BigInteger character = BigInteger.valueOf(280);
        if (side == ParagraphAlignment.RIGHT) {
            indent.setRightChars(BigInteger.valueOf(100));
            indent.setRight(character);
        } else {
            indent.setLeftChars(BigInteger.valueOf(100));
            indent.setLeft(character);
        }
        paragraph.createRun().setText("— ");
        paragraph.getCTP().addNewFldSimple().setInstr(" PAGE ");
        paragraph.getCTP().getFldSimpleArray(0).addNewR().addNewT().setStringValue("1");
        paragraph.createRun().setText(" —");
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

    private static void fill(CTSectPr section, boolean landscape) {
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
        margins.setFooter(BigInteger.valueOf(millimetres(landscape ? 15 : 24)));
        margins.setGutter(BigInteger.ZERO);
        CTDocGrid grid = section.isSetDocGrid() ? section.getDocGrid() : section.addNewDocGrid();
        // Not linesAndChars: LibreOffice would then set fewer characters on a line than the grid has.
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(BigInteger.valueOf(DocxStyles.LINE));
    }
}

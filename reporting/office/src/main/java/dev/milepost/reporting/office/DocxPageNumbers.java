// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import java.math.BigInteger;
import java.util.Locale;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;

/**
 * The numbers of pages: — 1 —, on odd pages one character from the right, on even pages one from the left. On a page on
 * its long side they stand where they do on an upright one when both lie in one pile: along the left edge, turned by a
 * quarter. GB/T 9704-2012, 7.5.
 */
final class DocxPageNumbers {
    /** A character of size 4 (14 pt) in twips. */
    private static final int CHARACTER = 280;

    /** The number's room across its line, in twips. */
    private static final int ACROSS = 400;

    private final XWPFDocument word;

    DocxPageNumbers(XWPFDocument word) {
        this.word = word;
    }

    /** Writes the numbers of upright pages into the footers of the document. */
    void writeUpright() {
        XWPFHeaderFooterPolicy policy = word.createHeaderFooterPolicy();
        number(policy.createFooter(STHdrFtr.DEFAULT).createParagraph(), ParagraphAlignment.RIGHT);
        number(policy.createFooter(STHdrFtr.EVEN).createParagraph(), ParagraphAlignment.LEFT);
    }

    /**
     * Writes those of pages on their long side.
     *
     * @param middle how far the middle of the number is from the left edge of the page, in twips
     * @param top where the type area begins, in twips from the upper edge
     * @param height how high the type area is, in twips
     * @return a section that refers to their footers and to nothing else
     */
    CTSectPr writeTurned(int middle, int top, int height) {
        CTSectPr section = CTSectPr.Factory.newInstance();
        XWPFHeaderFooterPolicy policy = new XWPFHeaderFooterPolicy(word, section);
        for (STHdrFtr.Enum pages : new STHdrFtr.Enum[] {STHdrFtr.DEFAULT, STHdrFtr.EVEN}) {
            String box = box("number-" + pages, points(middle - ACROSS / 2), points(top), points(height));
            boolean odd = pages == STHdrFtr.DEFAULT;
            turned(policy.createFooter(pages), odd ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT, box);
        }
        return section;
    }

    /**
     * A box whose text is turned. Of the ways to turn text, this is the one that Word and LibreOffice both keep where
     * it is: a cell that is turned, LibreOffice cuts off.
     */
    private static String box(String id, String left, String top, String height) {
        return "<v:rect xmlns:v=\"urn:schemas-microsoft-com:vml\""
                + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " id=\"" + id + "\" filled=\"f\" stroked=\"f\" style=\"position:absolute;margin-left:" + left
                + "pt;margin-top:" + top + "pt;width:" + points(ACROSS) + "pt;height:" + height
                + "pt;z-index:1;mso-position-horizontal-relative:page;"
                + "mso-position-vertical-relative:page;v-text-anchor:middle\">"
                + "<v:textbox style=\"layout-flow:vertical\" inset=\"0,0,0,0\"><w:txbxContent/></v:textbox></v:rect>";
    }

    private static String points(int twips) {
        return String.format(Locale.ROOT, "%.2f", twips / 20.0);
    }

    /**
     * The number is written as on upright pages and put into the box, which hangs on an empty paragraph.
     *
     * @throws IllegalStateException never in practice: the box is well-formed
     */
    private static void turned(XWPFFooter footer, ParagraphAlignment side, String box) {
        XWPFParagraph number = footer.createParagraph();
        number(number, side);
        try {
            XmlObject shape = XmlObject.Factory.parse(box);
            try (XmlCursor inside = shape.newCursor();
                    XmlCursor written = number.getCTP().newCursor()) {
                // The box, its text, the content.
                for (int depth = 0; depth < 3; depth++) {
                    inside.toFirstChild();
                }
                inside.toEndToken();
                written.copyXml(inside);
            }
            XWPFParagraph anchor = footer.createParagraph();
            anchor.setStyle(DocxStyle.FOOTER.id());
            anchor.createRun().getCTR().addNewPict().set(shape);
        } catch (XmlException malformed) {
            throw new IllegalStateException("box of the page number must be well-formed", malformed);
        }
        footer.removeParagraph(number);
    }

    private static void number(XWPFParagraph paragraph, ParagraphAlignment side) {
        paragraph.setStyle(DocxStyle.FOOTER.id());
        paragraph.setAlignment(side);
        CTInd indent = paragraph.getCTP().getPPr().addNewInd();
        BigInteger character = BigInteger.valueOf(CHARACTER);
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
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a file: paper, margins, banner and page numbers (odd pages right, even pages left). A page on its long
 * side is an upright one turned to the left: the heads of its tables lie at the binding, and its number stands where it
 * stands on all other pages of the bound report.
 */
final class PdfPages {
    private static final double SHORT_SIDE = millimetres(210);
    private static final double LONG_SIDE = millimetres(297);
    private static final double TOP = millimetres(37);
    private static final double BINDING = millimetres(28);
    private static final double OUTSIDE = millimetres(26);
    private static final double BOTTOM = millimetres(35);
    private static final double BANNER = millimetres(15);

    /** The stroke beside a page number lies 7 mm below the type area, and this is the foot of its digits. */
    private static final double NUMBER_FOOT = millimetres(26.2);

    /** More lines would run into the text of a page on its long side. */
    private static final int MOST_BANNER_LINES = 2;

    private final PDDocument pdf;
    private final PdfTexts texts;
    private final @Nullable PdfText banner;
    private @Nullable PDPageContentStream content;
    private @Nullable PdfPainter painter;
    private boolean landscape;

    /** Pages with a banner on each; a banner that would not fit is left to the caller. */
    PdfPages(PDDocument pdf, PdfTexts texts, @Nullable PdfText banner) {
        this.pdf = pdf;
        this.texts = texts;
        this.banner = banner != null && fits(banner) ? banner : null;
    }

    static double millimetres(double value) {
        return value * 72 / 25.4;
    }

    /** Whether a banner has room above the text of each page. */
    static boolean fits(PdfText banner) {
        return PdfLines.ragged(banner, width(false)).size() <= MOST_BANNER_LINES;
    }

    /** The width of the type area. */
    static double width(boolean landscape) {
        return landscape ? LONG_SIDE - TOP - BOTTOM : SHORT_SIDE - BINDING - OUTSIDE;
    }

    /** The height of the type area. */
    static double height(boolean landscape) {
        return landscape ? SHORT_SIDE - BINDING - OUTSIDE : LONG_SIDE - TOP - BOTTOM;
    }

    double left() {
        return landscape ? BOTTOM : BINDING;
    }

    double top() {
        return landscape ? BINDING : TOP;
    }

    // Begins the next page.
    PdfPainter next(boolean onLongSide) throws IOException {
        close();
        landscape = onLongSide;
        PDPage page = new PDPage(new PDRectangle(
                (float) (landscape ? LONG_SIDE : SHORT_SIDE), (float) (landscape ? SHORT_SIDE : LONG_SIDE)));
        pdf.addPage(page);
        content = new PDPageContentStream(pdf, page);
        painter = new PdfPainter(page, content);
        banner(painter);
        number(painter, pdf.getNumberOfPages());
        return painter;
    }

    private void banner(PdfPainter page) throws IOException {
        if (banner == null) {
            return;
        }
        double top = BANNER;
        List<PdfLine> lines = PdfLines.ragged(banner, width(landscape));
        for (PdfLine line : lines) {
            double indent = (width(landscape) - line.width()) / 2;
            page.line(line, left() + indent, top + banner.style().baseline());
            top += banner.style().lineHeight();
        }
    }

    private void number(PdfPainter page, int number) throws IOException {
        PdfLine line = PdfLines.ragged(texts.text(PdfStyle.PAGE_NUMBER, "— " + number + " —"), width(true))
                .get(0);
        double character = PdfStyle.PAGE_NUMBER.size();
        boolean odd = number % 2 == 1;
        double along = BINDING + (odd ? width(false) - character - line.width() : character);
        if (landscape) {
            page.turnedLine(line, NUMBER_FOOT, along);
        } else {
            page.line(line, along, LONG_SIDE - NUMBER_FOOT);
        }
    }

    // Ends the last page.
    void close() throws IOException {
        if (content != null) {
            content.close();
            content = null;
        }
    }
}

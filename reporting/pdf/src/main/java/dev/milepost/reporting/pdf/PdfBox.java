// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Something that stands on one page over the whole width of the type area.
 *
 * @param height in points
 * @param drawing draws it with its upper left corner at a place
 */
record PdfBox(double height, Drawing drawing) {

    /** Draws something. */
    interface Drawing {
        void draw(PdfPainter painter, double left, double top) throws IOException;
    }

    /** Notes where something stands, in points from the upper edge of a page. */
    interface Mark {
        /** Notes nothing. */
        Mark NONE = (page, top) -> {};

        void at(PDPage page, double top);
    }

    void draw(PdfPainter painter, double left, double top) throws IOException {
        drawing.draw(painter, left, top);
    }

    /** A line of text, moved in. */
    static PdfBox line(PdfLine line, double indent) {
        PdfStyle style = line.text().style();
        return new PdfBox(
                style.lineHeight(), (painter, left, top) -> painter.line(line, left + indent, top + style.baseline()));
    }

    /** Empty room. */
    static PdfBox room(double height) {
        return new PdfBox(height, (painter, left, top) -> {});
    }

    /** Boxes in one place. */
    static PdfBox together(List<PdfBox> boxes) {
        double height = boxes.stream().mapToDouble(PdfBox::height).max().orElse(0);
        return new PdfBox(height, (painter, left, top) -> {
            for (PdfBox box : boxes) {
                box.draw(painter, left, top);
            }
        });
    }

    /** The box, whose place is noted when it is drawn. */
    static PdfBox marked(PdfBox box, Mark mark) {
        return new PdfBox(box.height(), (painter, left, top) -> {
            mark.at(painter.page(), top);
            box.draw(painter, left, top);
        });
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** Draws on one page. Places are in points from its left and upper edge. */
final class PdfPainter {
    private static final int NO_BREAK_SPACE = 0xA0;
    private static final int YELLOW = 0xFFFF00;

    /** How far the handles of a Bezier curve are from its ends, against the radius, for a quarter of a circle. */
    private static final double ROUND = 0.5523;

    private final PDPage page;
    private final PDPageContentStream out;
    private final double height;

    PdfPainter(PDPage page, PDPageContentStream out) {
        this.page = page;
        this.out = out;
        height = page.getMediaBox().getHeight();
    }

    PDPage page() {
        return page;
    }

    void fill(int colour, double left, double top, double width, double tall) throws IOException {
        setFill(colour);
        out.addRect((float) left, (float) (height - top - tall), (float) width, (float) tall);
        out.fill();
    }

    // Draws a line through points, with dashes unless there are none.
    void path(int colour, double thickness, double[] dashes, double[][] points) throws IOException {
        float[] pattern = new float[dashes.length];
        for (int i = 0; i < dashes.length; i++) {
            pattern[i] = (float) dashes[i];
        }
        setStroke(colour);
        out.setLineWidth((float) thickness);
        out.setLineDashPattern(pattern, 0);
        out.moveTo((float) points[0][0], (float) (height - points[0][1]));
        for (int i = 1; i < points.length; i++) {
            out.lineTo((float) points[i][0], (float) (height - points[i][1]));
        }
        out.stroke();
        out.setLineDashPattern(new float[0], 0);
    }

    // Fills a circle.
    void dot(int colour, double centre, double middle, double radius) throws IOException {
        setFill(colour);
        float x = (float) centre;
        float y = (float) (height - middle);
        float r = (float) radius;
        float handle = (float) (radius * ROUND);
        out.moveTo(x + r, y);
        out.curveTo(x + r, y + handle, x + handle, y + r, x, y + r);
        out.curveTo(x - handle, y + r, x - r, y + handle, x - r, y);
        out.curveTo(x - r, y - handle, x - handle, y - r, x, y - r);
        out.curveTo(x + handle, y - r, x + r, y - handle, x + r, y);
        out.fill();
    }

    // Draws the edges of a rectangle in black.
    void frame(double thickness, double left, double top, double width, double tall) throws IOException {
        setStroke(0);
        out.setLineWidth((float) thickness);
        out.addRect((float) left, (float) (height - top - tall), (float) width, (float) tall);
        out.stroke();
    }

    void picture(PDImageXObject picture, double left, double top, double width, double tall) throws IOException {
        out.drawImage(picture, (float) left, (float) (height - top - tall), (float) width, (float) tall);
    }

    // Draws a line of text from its left end on its baseline.
    void line(PdfLine line, double left, double baseline) throws IOException {
        draw(line, Matrix.getTranslateInstance((float) left, (float) (height - baseline)));
    }

    // Draws a line of text larger or smaller than its style says.
    void scaledLine(PdfLine line, double left, double baseline, double times) throws IOException {
        draw(line, new Matrix((float) times, 0, 0, (float) times, (float) left, (float) (height - baseline)));
    }

    // Draws a line of text downwards from its upper end, its letters' heads to the right.
    void turnedLine(PdfLine line, double left, double top) throws IOException {
        draw(line, new Matrix(0, -1, 1, 0, (float) left, (float) (height - top)));
    }

    private void draw(PdfLine line, Matrix origin) throws IOException {
        out.saveGraphicsState();
        out.transform(origin);
        double at = 0;
        for (int start = line.start(); start < line.end(); ) {
            int end = pieceEnd(line, start);
            double width = width(line, start, end);
            piece(line, start, end, at, width);
            at += width;
            start = end;
        }
        out.restoreGraphicsState();
    }

    /** A piece has one font and one ink; a character that is not drawn as it stands is a piece of its own. */
    private static int pieceEnd(PdfLine line, int start) {
        PdfText.Sign first = line.text().at(start);
        int end = start + 1;
        while (first.glyph().isPlain() && end < line.end()) {
            PdfText.Sign next = line.text().at(end);
            if (!next.glyph().isPlain()
                    || next.glyph().source() != first.glyph().source()
                    || !next.ink().equals(first.ink())) {
                break;
            }
            end++;
        }
        return end;
    }

    private static double width(PdfLine line, int start, int end) {
        double width = line.text().width(start, end);
        for (int i = start; i < end; i++) {
            width += line.stretchBehind(i);
        }
        return width;
    }

    private void piece(PdfLine line, int start, int end, double at, double width) throws IOException {
        PdfText.Sign first = line.text().at(start);
        double size = line.text().style().size();
        if (first.ink().highlighted()) {
            fillHere(YELLOW, at, -0.14 * size, width, 1.08 * size);
        }
        int colour = first.ink().colour();
        setFill(colour);
        double weight =
                first.glyph().own() ? 0 : line.text().style().weight(line.text().isChinese());
        if (weight > 0) {
            setStroke(colour);
            out.setLineWidth((float) (weight * size));
        }
        out.beginText();
        out.setFont(first.glyph().source().embedded(), (float) size);
        out.setCharacterSpacing((float) line.text().squeeze());
        out.setRenderingMode(weight > 0 ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        double shifted = at + first.glyph().shift() * size;
        out.setTextMatrix(new Matrix((float) first.glyph().stretch(), 0, 0, 1, (float) shifted, 0));
        out.showTextWithPositioning(spread(line, start, end, size));
        out.endText();
        if (first.ink().struck()) {
            fillHere(colour, at, 0.3 * size, width, 0.06 * size);
        }
    }

    /** The characters, and between them how much the next is moved back, in thousandths of the size. */
    private static Object[] spread(PdfLine line, int start, int end, double size) {
        List<Object> parts = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (int i = start; i < end; i++) {
            run.appendCodePoint(drawn(line.text().at(i).codePoint()));
            double stretch = line.stretchBehind(i);
            if (stretch > 0 && i + 1 < end) {
                parts.add(run.toString());
                parts.add((float) (-1000 * stretch / size));
                run.setLength(0);
            }
        }
        parts.add(run.toString());
        return parts.toArray();
    }

    /**
     * Fonts draw both spaces with one glyph, and a file names one character for each glyph: it is to be the usual one,
     * or whoever copies or searches text finds no space at all once one may not break.
     */
    private static int drawn(int codePoint) {
        return codePoint == NO_BREAK_SPACE ? ' ' : codePoint;
    }

    private void fillHere(int colour, double left, double bottom, double width, double tall) throws IOException {
        setFill(colour);
        out.addRect((float) left, (float) bottom, (float) width, (float) tall);
        out.fill();
    }

    private void setFill(int colour) throws IOException {
        out.setNonStrokingColor(red(colour), green(colour), blue(colour));
    }

    private void setStroke(int colour) throws IOException {
        out.setStrokingColor(red(colour), green(colour), blue(colour));
    }

    private static float red(int colour) {
        return (colour >> 16 & 0xFF) / 255f;
    }

    private static float green(int colour) {
        return (colour >> 8 & 0xFF) / 255f;
    }

    private static float blue(int colour) {
        return (colour & 0xFF) / 255f;
    }
}

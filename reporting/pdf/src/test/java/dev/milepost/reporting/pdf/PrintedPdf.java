// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.pdf;

import dev.milepost.reporting.document.ReportDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A printed document, read back. */
final class PrintedPdf {

    /**
     * A line of a page.
     *
     * @param text what it says
     * @param left of its first character, in points
     * @param right of its last character, in points
     * @param foot of its characters from the upper edge, in points
     */
    record Line(String text, double left, double right, double foot) {}

    private PrintedPdf() {}

    static byte[] bytes(ReportDocument document) throws IOException {
        return bytes(document, PdfOptions.builder().build());
    }

    static byte[] bytes(ReportDocument document, PdfOptions options) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfExporter(options).export(document, out);
        return out.toByteArray();
    }

    static PDDocument opened(ReportDocument document) throws IOException {
        return Loader.loadPDF(bytes(document));
    }

    /** The lines of all pages in the order in which they were drawn. */
    static List<List<Line>> pages(byte[] pdf) throws IOException {
        try (PDDocument opened = Loader.loadPDF(pdf)) {
            Reader reader = new Reader();
            reader.getText(opened);
            return reader.pages;
        }
    }

    /** The text of all lines of all pages in the order in which they were drawn, page numbers and banner included. */
    static List<String> texts(byte[] pdf) throws IOException {
        return pages(pdf).stream().flatMap(List::stream).map(Line::text).toList();
    }

    /** Everything that was drawn, without blanks. */
    static String letters(byte[] pdf) throws IOException {
        return String.join("", texts(pdf)).replaceAll("[ \u3000]", "");
    }

    /** Takes the characters as they come: a new line begins where the next is not on the same foot, or far away. */
    private static final class Reader extends PDFTextStripper {
        private final List<List<Line>> pages = new ArrayList<>();
        private final List<TextPosition> line = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition position) {
            if (pages.size() < getCurrentPageNo()) {
                end();
                pages.add(new ArrayList<>());
            }
            if (!line.isEmpty() && !continues(line.get(line.size() - 1), position)) {
                end();
            }
            line.add(position);
        }

        private static boolean continues(TextPosition last, TextPosition next) {
            boolean turned = next.getDir() != 0;
            double beside = turned ? next.getYDirAdj() - last.getYDirAdj() : next.getY() - last.getY();
            double gap = next.getXDirAdj() - last.getXDirAdj() - last.getWidthDirAdj();
            return last.getDir() == next.getDir() && Math.abs(beside) < 0.1 && gap > -15 && gap < 6;
        }

        private void end() {
            if (line.isEmpty()) {
                return;
            }
            StringBuilder text = new StringBuilder();
            line.forEach(position -> text.append(position.getUnicode()));
            TextPosition first = line.get(0);
            TextPosition last = line.get(line.size() - 1);
            pages.get(pages.size() - 1)
                    .add(new Line(text.toString(), first.getX(), last.getX() + last.getWidth(), first.getY()));
            line.clear();
        }

        @Override
        protected void endPage(org.apache.pdfbox.pdmodel.PDPage page) throws IOException {
            if (pages.size() < getCurrentPageNo()) {
                pages.add(new ArrayList<>());
            }
            end();
            super.endPage(page);
        }
    }
}

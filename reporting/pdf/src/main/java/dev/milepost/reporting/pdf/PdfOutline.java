// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** The bookmarks of a file: headings, and annexes with the headings in them. */
final class PdfOutline {
    private final PDDocumentOutline outline = new PDDocumentOutline();

    /** The bookmarks from the root to the last one; the root is the first. */
    private final Deque<PDOutlineNode> path = new ArrayDeque<>();

    PdfOutline() {
        path.addLast(outline);
    }

    /** A mark that adds a bookmark at a level, 1 or more; at most one deeper than the one before. */
    PdfBox.Mark bookmark(int level, String title) {
        return (page, top) -> add(level, title, page, top);
    }

    private void add(int level, String title, PDPage page, double top) {
        while (path.size() > level) {
            path.removeLast();
        }
        PDPageXYZDestination place = new PDPageXYZDestination();
        place.setPage(page);
        place.setTop((int) Math.round(page.getMediaBox().getHeight() - top));
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(place);
        path.getLast().addLast(item);
        path.addLast(item);
    }

    /** Gives the file its bookmarks, the highest of them open; none where there is no heading. */
    void write(PDDocument pdf) {
        if (outline.hasChildren()) {
            outline.openNode();
            pdf.getDocumentCatalog().setDocumentOutline(outline);
        }
    }
}

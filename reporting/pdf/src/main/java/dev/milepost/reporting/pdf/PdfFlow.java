// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Places boxes below each other on as many pages as they need. Boxes that are kept together are placed together on one
 * page if a page can hold them. The last box is held back until the next is known.
 */
final class PdfFlow {

    /**
     * A box that waits for its place.
     *
     * @param box what is drawn
     * @param head what is drawn above it where it begins a page
     * @param keptWithNext whether the next stands on the same page
     */
    private record Waiting(PdfBox box, Optional<PdfBox> head, boolean keptWithNext) {}

    private final PdfPages pages;
    private final List<Waiting> chain = new ArrayList<>();
    private @Nullable PdfPainter painter;
    private boolean landscape;
    private double used;

    PdfFlow(PdfPages pages) {
        this.pages = pages;
    }

    double width() {
        return PdfPages.width(landscape);
    }

    double pageHeight() {
        return PdfPages.height(landscape);
    }

    // Begins a part on a page of its own.
    void startPart(boolean onLongSide) throws IOException {
        place();
        landscape = onLongSide;
        nextPage();
    }

    // Adds a box at the end.
    void add(PdfBox box) throws IOException {
        add(box, Optional.empty(), false);
    }

    // Adds a box that is on the page of the one that follows.
    void addKept(PdfBox box) throws IOException {
        add(box, Optional.empty(), true);
    }

    // Adds a box with what stands above it where it begins a page.
    void add(PdfBox box, Optional<PdfBox> head, boolean keptWithNext) throws IOException {
        if (!chain.isEmpty() && !chain.get(chain.size() - 1).keptWithNext()) {
            place();
        }
        chain.add(new Waiting(box, head, keptWithNext));
    }

    /** Keeps the last box on the page of the one that follows. */
    void keepLast() {
        if (!chain.isEmpty()) {
            Waiting last = chain.remove(chain.size() - 1);
            chain.add(new Waiting(last.box(), last.head(), true));
        }
    }

    // Adds boxes at the foot of the last page, or of the next where it has no room for them.
    void addAtFoot(List<PdfBox> boxes) throws IOException {
        place();
        double height = boxes.stream().mapToDouble(PdfBox::height).sum();
        if (!fits(height)) {
            nextPage();
        }
        used = Math.max(used, pageHeight() - height);
        for (PdfBox box : boxes) {
            add(box);
        }
    }

    // Places what waits and ends the last page.
    void finish() throws IOException {
        place();
        pages.close();
    }

    private void place() throws IOException {
        double height = chain.stream().mapToDouble(one -> one.box().height()).sum();
        if (used > 0 && !fits(height)) {
            nextPage();
        }
        for (int i = 0; i < chain.size(); i++) {
            Waiting one = chain.get(i);
            // In a chain longer than a page, at least neighbours are kept together.
            double withNext = one.box().height()
                    + (i + 1 < chain.size() ? chain.get(i + 1).box().height() : 0);
            boolean pairFitsOnAPage = withNext <= pageHeight();
            if (used > 0 && !fits(pairFitsOnAPage ? withNext : one.box().height())) {
                nextPage();
            }
            if (used == 0 && one.head().isPresent()) {
                draw(one.head().get());
            }
            draw(one.box());
        }
        chain.clear();
    }

    private boolean fits(double height) {
        return used + height <= pageHeight() + PdfLines.TOLERANCE;
    }

    private PdfPainter nextPage() throws IOException {
        PdfPainter next = pages.next(landscape);
        painter = next;
        used = 0;
        return next;
    }

    private void draw(PdfBox box) throws IOException {
        PdfPainter page = painter == null ? nextPage() : painter;
        box.draw(page, pages.left(), pages.top() + used);
        used += box.height();
    }
}

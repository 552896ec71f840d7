// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.pdf;

import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.PhotoPair;
import dev.milepost.reporting.document.Picture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Adds photos side by side, each in the same field, with its caption below. */
final class PdfPhotos {
    private static final double GAP = PdfPages.millimetres(6);
    private static final double TALLEST = PdfPages.millimetres(58);
    private static final double EDGE = 0.5;

    /** A PNG of more is not unpacked: a small file can claim to be enormous. JPEG is embedded as it is. */
    private static final long MOST_PIXELS = 40_000_000;

    private final PdfTexts texts;
    private final PdfParagraphs paragraphs;
    private final PdfFlow flow;
    private final PDDocument pdf;

    PdfPhotos(PdfTexts texts, PdfParagraphs paragraphs, PdfFlow flow, PDDocument pdf) {
        this.texts = texts;
        this.paragraphs = paragraphs;
        this.flow = flow;
        this.pdf = pdf;
    }

    void write(Block.Photos photos) throws IOException {
        for (PhotoPair pair : photos.pairs()) {
            paragraphs.centred(PdfStyle.TABLE_HEAD, List.of(pair.title()), PdfBox.Mark.NONE);
            pair(pair);
        }
    }

    private void pair(PhotoPair pair) throws IOException {
        double right = (flow.width() + GAP) / 2;
        List<PdfBox> pictures = new ArrayList<>();
        pictures.add(picture(pair.first(), 0));
        if (pair.second().isPresent()) {
            pictures.add(picture(pair.second().get(), right));
        }
        flow.addKept(PdfBox.together(pictures));
        List<PdfBox> first = caption(pair.first(), 0);
        List<PdfBox> second = pair.second().isPresent() ? caption(pair.second().get(), right) : List.of();
        for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
            List<PdfBox> beside =
                    new ArrayList<>(first.subList(Math.min(i, first.size()), Math.min(i + 1, first.size())));
            beside.addAll(second.subList(Math.min(i, second.size()), Math.min(i + 1, second.size())));
            flow.addKept(PdfBox.together(beside));
        }
        flow.add(PdfBox.room(PdfStyle.TABLE_TEXT.lineHeight()));
    }

    private List<PdfBox> caption(Picture picture, double indent) throws IOException {
        List<PdfBox> boxes = new ArrayList<>();
        for (PdfLine line : PdfLines.ragged(texts.text(PdfStyle.TABLE_TEXT, picture.caption()), width())) {
            boxes.add(PdfBox.line(line, indent + (width() - line.width()) / 2));
        }
        return boxes;
    }

    private double width() {
        return (flow.width() - GAP) / 2;
    }

    // The photo as large as its field allows, in the middle of it.
    private PdfBox picture(Picture picture, double indent) throws IOException {
        double scale = Math.min(width() / picture.width(), TALLEST / picture.height());
        double wide = picture.width() * scale;
        double tall = picture.height() * scale;
        double moved = indent + (width() - wide) / 2;
        Optional<PDImageXObject> image = image(picture);
        if (image.isEmpty()) {
            return unreadable(indent);
        }
        return new PdfBox(
                TALLEST,
                (painter, left, top) ->
                        painter.picture(image.get(), left + moved, top + (TALLEST - tall) / 2, wide, tall));
    }

    // A photo that no reader could show is not left out in silence.
    private PdfBox unreadable(double indent) throws IOException {
        PdfLine words = PdfLines.ragged(texts.text(PdfStyle.TABLE_TEXT, texts.unreadablePhoto()), width())
                .get(0);
        double field = width();
        return new PdfBox(TALLEST, (painter, left, top) -> {
            painter.frame(EDGE, left + indent, top, field, TALLEST);
            painter.line(words, left + indent + (field - words.width()) / 2, top + TALLEST / 2);
        });
    }

    private Optional<PDImageXObject> image(Picture picture) {
        boolean jpeg = picture.kind() == Picture.Kind.JPEG;
        if (!jpeg && (long) picture.width() * picture.height() > MOST_PIXELS) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    jpeg
                            ? JPEGFactory.createFromByteArray(pdf, picture.bytes())
                            : PDImageXObject.createFromByteArray(pdf, picture.bytes(), picture.caption()));
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** The fonts of one file; each is embedded once, and only if it is used. */
final class PdfFonts {
    private static final int EM_DASH = 0x2014;

    /** On each side of a quotation mark that is made narrow; as a part of the size. */
    private static final double BEARING = 0.05;

    private final PdfOptions options;
    private final PDDocument pdf;
    private final boolean chinese;
    private final Map<PdfFace, List<Source>> sources = new EnumMap<>(PdfFace.class);
    private final Map<PdfFace, Map<Integer, Optional<Glyph>>> known = new EnumMap<>(PdfFace.class);

    PdfFonts(PdfOptions options, PDDocument pdf, boolean chinese) {
        this.options = options;
        this.pdf = pdf;
        this.chinese = chinese;
        Map<FontFile, Source> all = new LinkedHashMap<>();
        for (PdfFace face : PdfFace.values()) {
            List<FontFile> files = new ArrayList<>();
            options.fontFile(face).ifPresent(files::add);
            options.fontFile(PdfFace.BODY).ifPresent(files::add);
            files.addAll(options.fallbackFontFiles());
            files.add(FontFile.bundled());
            sources.put(
                    face,
                    files.stream()
                            .distinct()
                            .map(file -> all.computeIfAbsent(file, Source::new))
                            .toList());
        }
    }

    // How a character is drawn; empty if no font has it.
    Optional<Glyph> glyph(int codePoint, PdfFace face) throws IOException {
        Map<Integer, Optional<Glyph>> faceGlyphs = known.computeIfAbsent(face, unknown -> new HashMap<>());
        Optional<Glyph> glyph = faceGlyphs.get(codePoint);
        if (glyph == null) {
            glyph = find(codePoint, face);
            faceGlyphs.put(codePoint, glyph);
        }
        return glyph;
    }

    private Optional<Glyph> find(int codePoint, PdfFace face) throws IOException {
        for (Source source : sources.getOrDefault(face, List.of())) {
            int id = source.glyphId(codePoint);
            if (id > 0) {
                boolean own = options.fontFile(face).filter(source.file::equals).isPresent();
                return Optional.of(glyph(source, id, codePoint, own));
            }
        }
        return Optional.empty();
    }

    private Glyph glyph(Source source, int id, int codePoint, boolean own) throws IOException {
        double advance = source.em(source.parsed().getAdvanceWidth(id));
        if (chinese ? codePoint == EM_DASH : codePoint >= 0x2018 && codePoint <= 0x201D && advance > 0.9) {
            GlyphData shape = source.parsed().getGlyph().getGlyph(id);
            double left = source.em(shape.getXMinimum());
            double ink = source.em(shape.getXMaximum()) - left;
            if (!chinese) {
                return new Glyph(source, codePoint, ink + 2 * BEARING, BEARING - left, 1, own);
            }
            // Two dashes are one stroke.
            return new Glyph(source, codePoint, 1, -left / ink, 1 / ink, own);
        }
        return new Glyph(source, codePoint, advance, 0, 1, own);
    }

    /**
     * How a character is drawn; widths as parts of the size.
     *
     * @param source the font that has it
     * @param advance from its beginning to that of the next
     * @param shift how far its drawing is moved to the right
     * @param stretch how much wider than drawn
     * @param own whether the font is the one set for the face, which needs no heavier letters
     */
    record Glyph(Source source, int codePoint, double advance, double shift, double stretch, boolean own) {

        boolean isPlain() {
            return shift == 0 && stretch == 1;
        }
    }

    /** A font that is parsed when its first character is asked for and embedded when the first is drawn. */
    final class Source {
        private final FontFile file;
        private @Nullable TrueTypeFont parsed;
        private @Nullable CmapLookup characters;
        private @Nullable PDType0Font embedded;

        private Source(FontFile file) {
            this.file = file;
        }

        private TrueTypeFont parsed() throws IOException {
            if (parsed == null) {
                parsed = file.parse();
            }
            return parsed;
        }

        private int glyphId(int codePoint) throws IOException {
            if (characters == null) {
                characters = parsed().getUnicodeCmapLookup();
            }
            return characters.getGlyphId(codePoint);
        }

        private double em(double units) throws IOException {
            return units / parsed().getUnitsPerEm();
        }

        PDType0Font embedded() throws IOException {
            if (embedded == null) {
                embedded = PDType0Font.load(pdf, parsed(), true);
            }
            return embedded;
        }
    }
}

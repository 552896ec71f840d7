// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.pdf;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fonts of a PDF file, and what becomes of a character that none of them has. Fonts are TrueType files and are
 * embedded, cut down to the characters that are used; without any, the one of this artifact is used, and its letters
 * are drawn heavier for titles and headings.
 *
 * <pre>{@code
 * new PdfExporter(PdfOptions.builder()
 *         .font(PdfFace.BODY, Files.readAllBytes(fangSong))
 *         .fallbackFont(Files.readAllBytes(rareCharacters))
 *         .build())
 * }</pre>
 */
public final class PdfOptions {

    /** What becomes of a character that no font has. */
    public enum Missing {
        /** The document is refused, naming each such character with its place. */
        REFUSE,
        /** Its code is printed in its place: 〔U+3400〕. */
        PRINT_CODE
    }

    private final Map<PdfFace, FontFile> fonts;
    private final List<FontFile> fallbackFonts;
    private final Missing missing;

    private PdfOptions(Builder builder) {
        fonts = Map.copyOf(builder.fonts);
        fallbackFonts = List.copyOf(builder.fallbackFonts);
        missing = builder.missing;
    }

    /** The font of this artifact for everything; a character it has not is refused. */
    public static Builder builder() {
        return new Builder();
    }

    /** The font set for a face, if any. */
    public Optional<byte[]> font(PdfFace face) {
        return fontFile(face).map(FontFile::bytes);
    }

    /** The fonts in which characters are looked for that the others have not, in this order. */
    public List<byte[]> fallbackFonts() {
        return fallbackFonts.stream().map(FontFile::bytes).toList();
    }

    /** What becomes of a character that no font has; {@link Missing#REFUSE} unless set. */
    public Missing missing() {
        return missing;
    }

    Optional<FontFile> fontFile(PdfFace face) {
        return Optional.ofNullable(fonts.get(requireNonNull(face, "face")));
    }

    List<FontFile> fallbackFontFiles() {
        return fallbackFonts;
    }

    private List<Object> parts() {
        return List.of(fonts, fallbackFonts, missing);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PdfOptions that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "PdfOptions" + parts();
    }

    /** Collects fonts; for one thread. */
    public static final class Builder {
        private final Map<PdfFace, FontFile> fonts = new EnumMap<>(PdfFace.class);
        private final List<FontFile> fallbackFonts = new ArrayList<>();
        private Missing missing = Missing.REFUSE;

        private Builder() {}

        /**
         * Sets the font of a face; faces that have none are set in the font of the body.
         *
         * @param trueType a TrueType file that may be embedded; copied
         * @throws IllegalArgumentException if it is none, or its outlines are not TrueType, or its licence bits forbid
         *     to embed it
         */
        public Builder font(PdfFace face, byte[] trueType) {
            fonts.put(requireNonNull(face, "face"), FontFile.of(trueType, "font of face " + face));
            return this;
        }

        /**
         * Adds a font for characters that the fonts so far have not; asked before the font of this artifact.
         *
         * @param trueType a TrueType file that may be embedded; copied
         * @throws IllegalArgumentException if it is none, or its outlines are not TrueType, or its licence bits forbid
         *     to embed it
         */
        public Builder fallbackFont(byte[] trueType) {
            fallbackFonts.add(FontFile.of(trueType, "fallback font"));
            return this;
        }

        /** Sets what becomes of a character that no font has. */
        public Builder missing(Missing value) {
            missing = requireNonNull(value, "missing");
            return this;
        }

        /** The options. */
        public PdfOptions build() {
            return new PdfOptions(this);
        }
    }
}

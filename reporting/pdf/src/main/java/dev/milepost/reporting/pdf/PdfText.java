// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.pdf;

import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Tone;
import java.util.List;

/** The characters of one paragraph or cell, measured, before they are broken into lines. */
final class PdfText {
    /** The colour of what stands above the title of an official document, and of the line below it. */
    static final int RED_HEAD = 0xE60012;

    /**
     * How a character is printed beyond its style.
     *
     * @param colour red, green and blue in one number
     * @param highlighted whether its ground is yellow
     * @param struck whether a line goes through it
     */
    record Ink(int colour, boolean highlighted, boolean struck) {
        static final Ink PLAIN = new Ink(0, false, false);
        static final Ink GAP = new Ink(0, true, false);
        static final Ink RED = new Ink(RED_HEAD, false, false);

        static Ink of(Cell cell) {
            return new Ink(colour(cell.tone()), false, cell.struck());
        }

        private static int colour(Tone tone) {
            return switch (tone) {
                case GOOD -> 0x1E6B34;
                case WARN -> 0x8A5A00;
                case BAD -> 0xA61B1B;
                case MISSING -> 0x5F6368;
                case NONE -> 0x000000;
            };
        }
    }

    /**
     * A character with its place in the line to be.
     *
     * @param glyph how it is drawn
     * @param ink its colour and marks
     */
    record Sign(PdfFonts.Glyph glyph, Ink ink) {

        int codePoint() {
            return glyph.codePoint();
        }

        boolean isSpace() {
            return codePoint() == ' ';
        }

        /** Whether a line may end on either side of it and be stretched there, as beside Chinese characters. */
        boolean isWide() {
            return glyph.advance() > 0.85;
        }
    }

    private final PdfStyle style;
    private final boolean chinese;
    private final List<Sign> characters;

    PdfText(PdfStyle style, boolean chinese, List<Sign> characters) {
        this.style = style;
        this.chinese = chinese;
        this.characters = List.copyOf(characters);
    }

    PdfStyle style() {
        return style;
    }

    boolean isChinese() {
        return chinese;
    }

    int length() {
        return characters.size();
    }

    Sign at(int index) {
        return characters.get(index);
    }

    /** What is added to each advance. */
    double squeeze() {
        return chinese ? style.squeeze() : 0;
    }

    /** In points, from the beginning of the character to that of the next. */
    double advance(int index) {
        return at(index).glyph().advance() * style.size() + squeeze();
    }

    /** In points. */
    double width(int start, int end) {
        double width = 0;
        for (int i = start; i < end; i++) {
            width += advance(i);
        }
        return width;
    }
}

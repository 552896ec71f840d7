// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.pdf;

/**
 * The kinds of lines. Sizes and heights in points: 3号 is 16, 2号 is 22, 4号 is 14, 五号 is 10.5; 22 lines fill the 225 mm
 * of an upright page.
 */
enum PdfStyle {
    BODY(PdfFace.BODY, 16, Sizes.LINE),
    ISSUER(PdfFace.TITLE, 28, 42),
    TITLE(PdfFace.TITLE, 22, 36),
    HEADING_1(PdfFace.FIRST_HEADING, 16, Sizes.LINE),
    HEADING_2(PdfFace.SECOND_HEADING, 16, Sizes.LINE),
    HEADING_3(PdfFace.BODY, 16, Sizes.LINE),
    HEADING_4(PdfFace.BODY, 16, Sizes.LINE),
    ANNEX(PdfFace.FIRST_HEADING, 16, Sizes.LINE),
    CAPTION(PdfFace.FIRST_HEADING, 14, 24),
    TABLE_HEAD(PdfFace.FIRST_HEADING, 10.5, Sizes.SMALL_LINE),
    TABLE_TEXT(PdfFace.BODY, 10.5, Sizes.SMALL_LINE),
    CHART(PdfFace.BODY, 10, 12),
    COPIES(PdfFace.BODY, 14, 22),
    PAGE_NUMBER(PdfFace.BODY, 14, 14);

    /** Constants that are needed before the first style exists. */
    private static final class Sizes {
        static final double LINE = PdfPages.millimetres(225) / 22;
        static final double SMALL_LINE = 13.5;
    }

    private final PdfFace face;
    private final double size;
    private final double lineHeight;

    PdfStyle(PdfFace face, double size, double lineHeight) {
        this.face = face;
        this.size = size;
        this.lineHeight = lineHeight;
    }

    static PdfStyle heading(int level) {
        return switch (level) {
            case 1 -> HEADING_1;
            case 2 -> HEADING_2;
            case 3 -> HEADING_3;
            default -> HEADING_4;
        };
    }

    PdfFace face() {
        return face;
    }

    double size() {
        return size;
    }

    double lineHeight() {
        return lineHeight;
    }

    /** From the top of a line to the foot of its letters. */
    double baseline() {
        return (lineHeight - size) / 2 + 0.86 * size;
    }

    /** What is added between characters so that 28 of 16 points fill a line of 156 mm. */
    double squeeze() {
        return size == BODY.size ? (PdfPages.millimetres(156) - 28 * size) / 27 : 0;
    }

    /**
     * How thick the outline is that makes a letter heavier, where the face has no font of its own; as a part of the
     * size.
     */
    double weight(boolean chinese) {
        return switch (this) {
            case ISSUER, TITLE, HEADING_1, ANNEX, CAPTION, TABLE_HEAD -> 0.028;
            case HEADING_2 -> chinese ? 0.012 : 0.028;
            case HEADING_3, HEADING_4 -> chinese ? 0 : 0.028;
            default -> 0;
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.pdf;

/**
 * A line of a text.
 *
 * @param text what it is a line of
 * @param start its first character
 * @param end behind its last character, blanks at its end left out
 * @param stretch what is added, in points, wherever a line can be stretched
 * @param hanging whether its last character hangs over its end
 */
record PdfLine(PdfText text, int start, int end, double stretch, boolean hanging) {

    /** A line that is not stretched. */
    PdfLine(PdfText text, int start, int end) {
        this(text, start, end, 0, false);
    }

    /** In points; a closing mark that hangs over the end counts. */
    double width() {
        double width = text.width(start, end);
        for (int i = start; i + 1 < end; i++) {
            width += stretchBehind(i);
        }
        return width;
    }

    /** What is added behind a character. */
    double stretchBehind(int index) {
        return index + 1 < (hanging ? end - 1 : end) && isStretchable(text, index) ? stretch : 0;
    }

    /** Whether a line may be stretched behind a character: between words and beside wide characters. */
    static boolean isStretchable(PdfText text, int index) {
        return text.at(index).isSpace()
                || text.at(index).isWide()
                || text.at(index + 1).isWide();
    }
}

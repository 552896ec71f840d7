// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into lines: at blanks and beside wide characters, but so that no line begins with a closing mark or
 * ends with an opening one (避头尾). A comma or full stop that no longer fits hangs over the end of its line, as office
 * programs let it. A word too long for a line is cut. The time taken grows with the length of the text.
 */
final class PdfLines {
    private static final String NOT_FIRST = "，。、；：！？）】》〉」』〕”’…％%‰℃℉·～々,.;:!?)]}′″\u00A0";
    private static final String NOT_LAST = "（【《〈「『〔“‘([{≥≤＞＜±￥¥$€£№§\u00A0";
    private static final String HANGING = "，。、；：！？";
    private static final String UNBROKEN = "—…";

    /** Sums of widths are not exact; in points. */
    static final double TOLERANCE = 0.01;

    /** A line that would need more between its characters, as a part of their size, is left short. */
    private static final double MOST_STRETCH = 0.35;

    private final PdfText text;
    private final double width;
    private final double firstIndent;
    private final boolean justified;
    private final List<PdfLine> lines = new ArrayList<>();

    private PdfLines(PdfText text, double width, double firstIndent, boolean justified) {
        this.text = text;
        this.width = width;
        this.firstIndent = firstIndent;
        this.justified = justified;
    }

    /** Lines of that width, as long as their words are: for cells and titles. At least one. */
    static List<PdfLine> ragged(PdfText text, double width) {
        return new PdfLines(text, width, 0, false).lines();
    }

    /** Lines of a paragraph whose first begins further in, as long as their words are. At least one. */
    static List<PdfLine> indented(PdfText text, double width, double firstIndent) {
        return new PdfLines(text, width, firstIndent, false).lines();
    }

    /** Lines of a paragraph whose first begins further in, filled to their ends but for the last. At least one. */
    static List<PdfLine> justified(PdfText text, double width, double firstIndent) {
        return new PdfLines(text, width, firstIndent, true).lines();
    }

    private List<PdfLine> lines() {
        int start = 0;
        do {
            double available = lines.isEmpty() ? width - firstIndent : width;
            int end = end(start, available);
            lines.add(line(start, end, available));
            start = end;
        } while (start < text.length());
        return List.copyOf(lines);
    }

    private int end(int start, double available) {
        double used = 0;
        int breakAt = -1;
        for (int at = start; at < text.length(); at++) {
            if (at > start && mayBreak(at)) {
                breakAt = at;
            }
            // What follows the last character of a line does not count.
            if (used + text.advance(at) - text.squeeze() > available + TOLERANCE
                    && !text.at(at).isSpace()) {
                if (at > start && used - text.squeeze() <= available + TOLERANCE && hangs(at)) {
                    return at + 1;
                }
                return breakAt > start ? breakAt : Math.max(at, start + 1);
            }
            used += text.advance(at);
        }
        return text.length();
    }

    private boolean hangs(int at) {
        return justified && isOneOf(HANGING, at) && (at + 1 == text.length() || mayBreak(at + 1));
    }

    private boolean isOneOf(String marks, int at) {
        return text.isChinese() && marks.indexOf(text.at(at).codePoint()) >= 0;
    }

    /** Whether a line may end in front of a character. */
    private boolean mayBreak(int at) {
        PdfText.Sign before = text.at(at - 1);
        PdfText.Sign after = text.at(at);
        if (after.isSpace()
                || NOT_FIRST.indexOf(after.codePoint()) >= 0
                || NOT_LAST.indexOf(lastVisible(at).codePoint()) >= 0
                || (UNBROKEN.indexOf(before.codePoint()) >= 0 && before.codePoint() == after.codePoint())) {
            return false;
        }
        return before.isSpace() || before.isWide() || after.isWide();
    }

    /** The character in front of a place and of the blanks there. */
    private PdfText.Sign lastVisible(int at) {
        int last = at - 1;
        while (last > 0 && text.at(last).isSpace()) {
            last--;
        }
        return text.at(last);
    }

    private PdfLine line(int start, int end, double available) {
        int visibleEnd = end;
        while (visibleEnd > start && text.at(visibleEnd - 1).isSpace()) {
            visibleEnd--;
        }
        if (!justified || end == text.length()) {
            return new PdfLine(text, start, visibleEnd);
        }
        double natural = text.width(start, visibleEnd) - text.squeeze();
        boolean hanging = natural > available + TOLERANCE && isOneOf(HANGING, visibleEnd - 1);
        int last = hanging ? visibleEnd - 1 : visibleEnd;
        double free = available - (hanging ? natural - text.advance(last) : natural);
        return new PdfLine(text, start, visibleEnd, stretch(start, last, free), hanging);
    }

    private double stretch(int start, int end, double free) {
        int places = 0;
        for (int i = start; i + 1 < end; i++) {
            places += PdfLine.isStretchable(text, i) ? 1 : 0;
        }
        double stretch = places == 0 ? 0 : free / places;
        return stretch > MOST_STRETCH * text.style().size() ? 0 : Math.max(0, stretch);
    }
}

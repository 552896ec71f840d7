// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.pdf;

import dev.milepost.text.LocalizedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sees to it that every character can be drawn, and remembers with its place each one that cannot. */
final class PdfCharacters {
    /** More are not told apart: a table of a million emoji must not fill the memory. */
    private static final int MOST = 1000;

    private static final int AROUND = 20;

    private final PdfFonts fonts;
    private final List<UnprintableCharacter> missing = new ArrayList<>();
    private final Set<List<Object>> told = new HashSet<>();
    private LocalizedText part = LocalizedText.of("标题", "title");
    private String heading = "";
    private int row;

    PdfCharacters(PdfFonts fonts) {
        this.fonts = fonts;
    }

    /** Names the part of the document in which the texts stand that follow. */
    void startPart(String zh, String en) {
        part = LocalizedText.of(zh, en);
        below("");
    }

    /** Names the heading or caption below which the texts stand that follow. */
    void below(String newHeading) {
        heading = newHeading;
        row = 0;
    }

    /** Tells the row of the table in which the texts stand that follow, 1 or more; 0 is none. */
    void inRow(int newRow) {
        row = newRow;
    }

    private LocalizedText place() {
        String shown = cut(heading, 0, Math.min(heading.length(), AROUND));
        return LocalizedText.of(
                part.zh() + (heading.isEmpty() ? "" : "“" + shown + "”") + (row == 0 ? "" : "第" + row + "行"),
                part.en() + (heading.isEmpty() ? "" : ", '" + shown + "'") + (row == 0 ? "" : ", row " + row));
    }

    /** Each character that could not be drawn, once for each place; at most a thousand. */
    List<UnprintableCharacter> missing() {
        return List.copyOf(missing);
    }

    // The text with the code of each character that no font has in its place.
    String printable(String text, PdfFace face) throws IOException {
        StringBuilder printable = null;
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            boolean drawn = fonts.glyph(codePoint, face).isPresent();
            if (!drawn && printable == null) {
                printable = new StringBuilder(text.substring(0, at));
            }
            if (printable != null) {
                printable.append(drawn ? Character.toString(codePoint) : "〔" + report(codePoint, text, at) + "〕");
            }
            at += Character.charCount(codePoint);
        }
        return printable == null ? text : printable.toString();
    }

    private String report(int codePoint, String text, int at) {
        UnprintableCharacter found = new UnprintableCharacter(codePoint, place(), around(text, at));
        if (missing.size() < MOST && told.add(List.of(codePoint, found.place()))) {
            missing.add(found);
        }
        return found.code();
    }

    private static String around(String text, int at) {
        return cut(text, Math.max(0, at - AROUND), Math.min(text.length(), at + AROUND));
    }

    /** Part of a text, without halves of characters, and with dots where something was left out. */
    private static String cut(String text, int start, int end) {
        int from = start > 0 && Character.isLowSurrogate(text.charAt(start)) ? start - 1 : start;
        int to = end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
        return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
    }
}

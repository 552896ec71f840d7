// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.pdf;

import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Inline;
import dev.milepost.reporting.document.PrintedWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Makes texts of words: each character with the font that has it. */
final class PdfTexts {
    private final PdfFonts fonts;
    private final PdfCharacters characters;
    private final PrintedWords words;

    PdfTexts(PdfFonts fonts, PdfCharacters characters, PrintedWords words) {
        this.fonts = fonts;
        this.characters = characters;
        this.words = words;
    }

    PdfText text(PdfStyle style, String text) throws IOException {
        return text(style, text, PdfText.Ink.PLAIN);
    }

    PdfText text(PdfStyle style, String text, PdfText.Ink ink) throws IOException {
        List<PdfText.Sign> signs = new ArrayList<>();
        add(signs, style, text, ink);
        return new PdfText(style, words.isChinese(), signs);
    }

    // A mark and the pieces behind it; what is still missing is highlighted.
    PdfText text(PdfStyle style, String mark, List<Inline> inlines) throws IOException {
        List<PdfText.Sign> signs = new ArrayList<>();
        add(signs, style, mark, PdfText.Ink.PLAIN);
        for (Inline inline : inlines) {
            add(signs, style, words.inline(inline), inline instanceof Inline.Gap ? PdfText.Ink.GAP : PdfText.Ink.PLAIN);
        }
        return new PdfText(style, words.isChinese(), signs);
    }

    PdfText text(PdfStyle style, Cell cell) throws IOException {
        List<PdfText.Sign> signs = new ArrayList<>();
        add(signs, style, cell.text(), PdfText.Ink.of(cell));
        return new PdfText(style, words.isChinese(), signs);
    }

    /** What stands in the place of a photo that cannot be read. */
    String unreadablePhoto() {
        return words.isChinese() ? "照片文件损坏或过大，无法显示" : "the photo is damaged or too large to be shown";
    }

    private void add(List<PdfText.Sign> signs, PdfStyle style, String text, PdfText.Ink ink) throws IOException {
        String printable = characters.printable(text, style.face());
        for (int at = 0; at < printable.length(); ) {
            int codePoint = printable.codePointAt(at);
            signs.add(new PdfText.Sign(fonts.glyph(codePoint, style.face()).orElseThrow(), ink));
            at += Character.charCount(codePoint);
        }
    }
}

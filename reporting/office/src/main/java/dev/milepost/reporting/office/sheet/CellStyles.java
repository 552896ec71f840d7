// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.sheet;

import dev.milepost.reporting.document.Tone;
import dev.milepost.reporting.office.book.StableWorkbook;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;

/** The looks of cells of one workbook, each made once: a workbook holds only so many. */
final class CellStyles {
    /** Office programs keep 200 formats besides their own. */
    private static final int MOST_FORMATS = 200;

    private static final String HEAD_SHADE = "EDEDED";
    private static final String LINE = "BFBFBF";
    private static final short SIZE = 11;
    private static final short CAPTION_SIZE = 14;
    private static final short TITLE_SIZE = 16;

    /** What a cell is of. */
    enum Part {
        /** The title of a sheet of words. */
        TITLE,
        /** The caption of a table, over all of its columns. */
        CAPTION,
        /** A head of words. */
        HEADING,
        /** Words below one another, without lines around them. */
        WORDS,
        /** The head of a column. */
        HEAD,
        /** A field of a table. */
        FIELD,
        /** A field of the last row of a table. */
        TOTAL
    }

    /**
     * How a cell looks.
     *
     * @param part what it is of
     * @param format the code by which numbers and days are shown; empty for words
     * @param alignment where its text stands
     * @param tone how it is to be read
     * @param struck whether it is struck through
     * @param linked whether it leads elsewhere
     * @param quoted whether its words would be taken for a formula if they were typed again
     */
    record Look(
            Part part,
            String format,
            HorizontalAlignment alignment,
            Tone tone,
            boolean struck,
            boolean linked,
            boolean quoted) {

        static Look of(Part part, HorizontalAlignment alignment) {
            return new Look(part, "", alignment, Tone.NONE, false, false, false);
        }

        Look withFormat(String code) {
            return new Look(part, code, alignment, tone, struck, linked, quoted);
        }

        Look asLink() {
            return new Look(part, format, alignment, tone, struck, true, quoted);
        }

        Look asTyped(String words) {
            return new Look(part, format, alignment, tone, struck, linked, startsLikeFormula(words));
        }

        private static boolean startsLikeFormula(String words) {
            return !words.isEmpty() && "=+-@'".indexOf(words.charAt(0)) >= 0;
        }
    }

    private record Letters(String font, short size, boolean bold, boolean struck, boolean linked, String colour) {}

    private final StableWorkbook book;
    private final XlsxOptions options;
    private final Map<Look, CellStyle> styles = new HashMap<>();
    private final Map<Letters, Font> fonts = new HashMap<>();
    private final Map<String, Short> formats = new HashMap<>();

    CellStyles(StableWorkbook book, XlsxOptions options) {
        this.book = book;
        this.options = options;
        // The first font is that of cells without a style, and the measure of the width of columns.
        XSSFFont plain = (XSSFFont) book.getFontAt(0);
        plain.setFontName(options.font());
        plain.setFontHeightInPoints(SIZE);
        plain.setScheme(FontScheme.NONE);
    }

    /** The style of a look; empty if the workbook has no room for its format. */
    Optional<CellStyle> find(Look look) {
        CellStyle known = styles.get(look);
        if (known == null && !look.format().isEmpty() && formats.size() >= MOST_FORMATS) {
            return formats.containsKey(look.format()) ? Optional.of(get(look)) : Optional.empty();
        }
        return Optional.of(known == null ? get(look) : known);
    }

    CellStyle get(Look look) {
        return styles.computeIfAbsent(look, this::create);
    }

    private CellStyle create(Look look) {
        XSSFCellStyle style = (XSSFCellStyle) book.createCellStyle();
        style.setFont(fonts.computeIfAbsent(letters(look), this::font));
        style.setAlignment(look.alignment());
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(look.part() != Part.CAPTION && look.format().isEmpty());
        style.setQuotePrefixed(look.quoted());
        if (!look.format().isEmpty()) {
            style.setDataFormat(formats.computeIfAbsent(
                    look.format(), code -> book.createDataFormat().getFormat(code)));
        }
        switch (look.part()) {
            case HEAD, TOTAL -> {
                lines(style);
                shade(style);
            }
            case FIELD -> lines(style);
            case TITLE, CAPTION, HEADING, WORDS -> style.setBorderBottom(BorderStyle.NONE);
        }
        return style;
    }

    private static void lines(XSSFCellStyle style) {
        XSSFColor colour = colour(LINE);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(colour);
        style.setBottomBorderColor(colour);
        style.setLeftBorderColor(colour);
        style.setRightBorderColor(colour);
    }

    private static void shade(XSSFCellStyle style) {
        style.setFillForegroundColor(colour(HEAD_SHADE));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private Letters letters(Look look) {
        boolean head = look.part() != Part.FIELD && look.part() != Part.WORDS;
        short size = switch (look.part()) {
            case TITLE -> TITLE_SIZE;
            case CAPTION -> CAPTION_SIZE;
            case HEADING, WORDS, HEAD, FIELD, TOTAL -> SIZE;
        };
        return new Letters(
                head && look.part() != Part.TOTAL ? options.headFont() : options.font(),
                size,
                look.part() == Part.TOTAL,
                look.struck(),
                look.linked(),
                ToneColours.of(look.tone()));
    }

    private Font font(Letters letters) {
        XSSFFont font = (XSSFFont) book.createFont();
        font.setFontName(letters.font());
        font.setFontHeightInPoints(letters.size());
        font.setBold(letters.bold());
        font.setStrikeout(letters.struck());
        font.setUnderline(letters.linked() ? Font.U_SINGLE : Font.U_NONE);
        font.setColor(colour(letters.colour()));
        return font;
    }

    private static XSSFColor colour(String hex) {
        int rgb = Integer.parseInt(hex, 16);
        return new XSSFColor(new byte[] {(byte) 0xFF, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
    }
}

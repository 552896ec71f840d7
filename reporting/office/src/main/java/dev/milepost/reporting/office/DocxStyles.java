// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Writes the style sheet of a file. */
final class DocxStyles {
    /** 22 lines in 225 mm, in twips. */
    static final int LINE = 579;

    /** A character of size 3 (16 pt) less the squeeze, in twips. */
    static final int CHARACTER = 315;

    /** 28 characters of 16 pt are wider than 156 mm; a quarter point less each makes them fit. In twips. */
    private static final int SQUEEZE = -5;

    private static final int TITLE_LINE = 720;
    private static final int NOTE_GAP = 40;
    private static final int BODY_SIZE = 32;

    private final DocxOptions options;
    private final boolean chinese;

    DocxStyles(DocxOptions options, boolean chinese) {
        this.options = options;
        this.chinese = chinese;
    }

    void write(XWPFDocument word) {
        XWPFStyles styles = word.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        fillFonts(fonts, options.bodyFont(), options.latinFont());
        styles.setDefaultFonts(fonts);
        styles.setEastAsia("zh-CN");
        styles.setSpellingLanguage("en-GB");
        for (DocxStyle style : DocxStyle.values()) {
            styles.addStyle(new XWPFStyle(style(style)));
        }
    }

    private CTStyle style(DocxStyle style) {
        CTStyle result = CTStyle.Factory.newInstance();
        result.setType(STStyleType.PARAGRAPH);
        result.setStyleId(style.id());
        result.addNewName().setVal(style.wordName());
        if (style == DocxStyle.NORMAL) {
            result.setDefault(true);
        } else {
            result.addNewBasedOn().setVal(DocxStyle.NORMAL.id());
        }
        result.addNewQFormat();
        paragraph(style, result.addNewPPr());
        characters(style, result.addNewRPr());
        return result;
    }

    private void paragraph(DocxStyle style, CTPPrGeneral properties) {
        if (style.keepsWithNext()) {
            properties.addNewKeepNext().setVal(true);
        }
        properties.addNewWidowControl().setVal(false);
        if (chinese) {
            properties.addNewOverflowPunct().setVal(true);
        }
        if (!style.isOnGrid()) {
            properties.addNewSnapToGrid().setVal(false);
        }
        spacing(style, properties.addNewSpacing());
        if (style.isIndented(chinese)) {
            CTInd indent = properties.addNewInd();
            indent.setFirstLineChars(BigInteger.valueOf(200));
            indent.setFirstLine(BigInteger.valueOf(2L * CHARACTER));
        }
        properties.addNewJc().setVal(alignment(style));
        if (style.outlineLevel() >= 0) {
            properties.addNewOutlineLvl().setVal(BigInteger.valueOf(style.outlineLevel()));
        }
    }

    private STJc.Enum alignment(DocxStyle style) {
        if (style.isCentred()) {
            return STJc.CENTER;
        }
        return chinese && style.isOnGrid() ? STJc.BOTH : STJc.LEFT;
    }

    private static void spacing(DocxStyle style, CTSpacing spacing) {
        spacing.setBefore(BigInteger.ZERO);
        spacing.setAfter(BigInteger.ZERO);
        switch (style) {
            case TITLE, ANNEX_TITLE -> {
                spacing.setLine(BigInteger.valueOf(TITLE_LINE));
                spacing.setLineRule(STLineSpacingRule.EXACT);
            }
            case ISSUER, TABLE_HEAD, TABLE_TOTAL, TABLE_TEXT, TABLE_NOTE, REMARK, COPIES, HEADER, FOOTER -> {
                spacing.setBefore(
                        BigInteger.valueOf(style == DocxStyle.TABLE_NOTE || style == DocxStyle.REMARK ? NOTE_GAP : 0));
                spacing.setLine(BigInteger.valueOf(240));
                spacing.setLineRule(STLineSpacingRule.AUTO);
            }
            default -> {
                spacing.setLine(BigInteger.valueOf(LINE));
                spacing.setLineRule(STLineSpacingRule.EXACT);
            }
        }
    }

    private void characters(DocxStyle style, CTRPr properties) {
        fillFonts(properties.addNewRFonts(), style.font(options), style.latinFont(options));
        if (style.isBold(chinese, options)) {
            properties.addNewB();
        }
        if (chinese && style.halfPoints() == BODY_SIZE) {
            properties.addNewSpacing().setVal(BigInteger.valueOf(SQUEEZE));
        } else {
            properties.addNewSpacing().setVal(BigInteger.ZERO);
        }
        if (style == DocxStyle.ISSUER) {
            properties.addNewColor().setVal(DocxHead.RED);
        }
        properties.addNewSz().setVal(BigInteger.valueOf(style.halfPoints()));
        properties.addNewSzCs().setVal(BigInteger.valueOf(style.halfPoints()));
    }

    private void fillFonts(CTFonts fonts, String eastAsian, String latin) {
        fonts.setAscii(latin);
        fonts.setHAnsi(latin);
        fonts.setCs(latin);
        fonts.setEastAsia(eastAsian);
        if (chinese) {
            fonts.setHint(STHint.EAST_ASIA);
        }
    }
}

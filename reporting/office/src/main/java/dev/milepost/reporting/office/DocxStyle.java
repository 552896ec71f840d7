// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import java.util.Locale;

/**
 * The paragraph styles. Sizes in half points: 3号 is 32, 2号 is 44, 4号 is 28, 五号 is 21. Names of styles that office
 * programs know are the names they know them by.
 */
enum DocxStyle {
    NORMAL("Normal", Face.BODY, 32),
    BODY("Body Text", Face.BODY, 32),
    ISSUER("Issuer", Face.TITLE, 84),
    COPIES("Copies", Face.BODY, 28),
    TITLE("Title", Face.TITLE, 44),
    CONTENTS_HEAD("TOC Heading", Face.FIRST_HEADING, 32),
    CONTENTS_1("toc 1", Face.BODY, 32),
    CONTENTS_2("toc 2", Face.BODY, 32),
    CONTENTS_3("toc 3", Face.BODY, 32),
    HEADING_1("heading 1", Face.FIRST_HEADING, 32),
    HEADING_2("heading 2", Face.SECOND_HEADING, 32),
    HEADING_3("heading 3", Face.BODY, 32),
    HEADING_4("heading 4", Face.BODY, 32),
    ANNEX("Annex", Face.FIRST_HEADING, 32),
    ANNEX_TITLE("Annex Title", Face.TITLE, 44),
    CAPTION("caption", Face.FIRST_HEADING, 28),
    TABLE_HEAD("Table Head", Face.FIRST_HEADING, 21),
    TABLE_TOTAL("Table Total", Face.FIRST_HEADING, 21),
    TABLE_TEXT("Table Text", Face.BODY, 21),
    TABLE_NOTE("Table Note", Face.BODY, 21),
    REMARK("Remark", Face.BODY, 21),
    HEADER("header", Face.PAGE_NUMBER, 21),
    FOOTER("footer", Face.PAGE_NUMBER, 28);

    /** Which of the chosen fonts. */
    private enum Face {
        TITLE,
        FIRST_HEADING,
        SECOND_HEADING,
        BODY,
        PAGE_NUMBER
    }

    /** The kinds of paragraphs by how they behave. */
    private enum Kind {
        RUNNING,
        HEADING,
        TITLE,
        TABLE
    }

    private final String wordName;
    private final Face face;
    private final int halfPoints;

    DocxStyle(String wordName, Face face, int halfPoints) {
        this.wordName = wordName;
        this.face = face;
        this.halfPoints = halfPoints;
    }

    String id() {
        return wordName.substring(0, 1).toUpperCase(Locale.ROOT)
                + wordName.substring(1).replace(" ", "");
    }

    String wordName() {
        return wordName;
    }

    String font(DocxOptions options) {
        return switch (face) {
            case TITLE -> options.titleFont();
            case FIRST_HEADING -> options.firstHeadingFont();
            case SECOND_HEADING -> options.secondHeadingFont();
            case BODY -> options.bodyFont();
            case PAGE_NUMBER -> options.pageNumberFont();
        };
    }

    /** The digits of page numbers are of their font; everything else has one Latin font. */
    String latinFont(DocxOptions options) {
        return this == FOOTER ? options.pageNumberFont() : options.latinFont();
    }

    int halfPoints() {
        return halfPoints;
    }

    static DocxStyle heading(int level) {
        return switch (level) {
            case 1 -> HEADING_1;
            case 2 -> HEADING_2;
            case 3 -> HEADING_3;
            default -> HEADING_4;
        };
    }

    /** The style of an entry of the contents, of level 1 to 3. */
    static DocxStyle contents(int level) {
        return level == 1 ? CONTENTS_1 : level == 2 ? CONTENTS_2 : CONTENTS_3;
    }

    /** The level in the outline of the document from 0, or -1 for none. */
    int outlineLevel() {
        return switch (this) {
            case HEADING_1, ANNEX_TITLE -> 0;
            case HEADING_2 -> 1;
            case HEADING_3 -> 2;
            case HEADING_4 -> 3;
            default -> -1;
        };
    }

    private Kind kind() {
        return switch (this) {
            case HEADING_1, HEADING_2, HEADING_3, HEADING_4, ANNEX -> Kind.HEADING;
            case ISSUER, TITLE, CONTENTS_HEAD, ANNEX_TITLE, CAPTION -> Kind.TITLE;
            case TABLE_HEAD, TABLE_TOTAL, TABLE_TEXT, TABLE_NOTE, REMARK, COPIES, HEADER, FOOTER -> Kind.TABLE;
            default -> Kind.RUNNING;
        };
    }

    /** Whether it stands on the page with what follows. */
    boolean keepsWithNext() {
        return kind() == Kind.HEADING || kind() == Kind.TITLE;
    }

    boolean isCentred() {
        return kind() == Kind.TITLE || this == TABLE_HEAD || this == HEADER;
    }

    /** Whether its first line begins two characters in. */
    boolean isIndented(boolean chinese) {
        return this == BODY || (chinese && kind() == Kind.HEADING && this != ANNEX);
    }

    /** Whether its lines are those of the page's grid; otherwise they are as high as they need. */
    boolean isOnGrid() {
        return kind() == Kind.RUNNING || kind() == Kind.HEADING;
    }

    /** Without East Asian fonts, headings are told from text by weight; with them, only where it is chosen. */
    boolean isBold(boolean chinese, DocxOptions options) {
        if (chinese) {
            return options.boldHeadings() && (this == HEADING_2 || this == HEADING_3);
        }
        return kind() == Kind.HEADING || kind() == Kind.TITLE || this == TABLE_HEAD || this == TABLE_TOTAL;
    }
}

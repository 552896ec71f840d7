// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.sheet;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.Objects;

/**
 * How a workbook looks and is cut. A font is not embedded: the reader's computer has it or takes another.
 *
 * <pre>{@code
 * new XlsxExporter(XlsxOptions.builder().font("微软雅黑").build())
 * }</pre>
 */
public final class XlsxOptions {
    /** The most rows of a sheet that a workbook can hold, those of captions and heads included. */
    public static final int MOST_ROWS = 1_048_576;

    /** The fewest rows: caption, head, one row of data, and room for what stands below. */
    public static final int FEWEST_ROWS = 16;

    private final String font;
    private final String headFont;
    private final int rowsPerSheet;

    private XlsxOptions(Builder builder) {
        font = builder.font;
        headFont = builder.headFont;
        rowsPerSheet = builder.rowsPerSheet;
    }

    /** The default options, to be changed. */
    public static Builder builder() {
        return new Builder();
    }

    /** The font of the content; 宋体 unless set. */
    public String font() {
        return font;
    }

    /** The font of titles and heads; 黑体 unless set. */
    public String headFont() {
        return headFont;
    }

    /** How many rows a sheet may have before its table goes on in the next sheet; {@link #MOST_ROWS} unless set. */
    public int rowsPerSheet() {
        return rowsPerSheet;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof XlsxOptions that
                && font.equals(that.font)
                && headFont.equals(that.headFont)
                && rowsPerSheet == that.rowsPerSheet;
    }

    @Override
    public int hashCode() {
        return Objects.hash(font, headFont, rowsPerSheet);
    }

    @Override
    public String toString() {
        return "XlsxOptions[" + font + ", " + headFont + ", " + rowsPerSheet + "]";
    }

    /** Collects options; for one thread. */
    public static final class Builder {
        private static final int LONGEST_FONT = 31;

        private String font = "宋体";
        private String headFont = "黑体";
        private int rowsPerSheet = MOST_ROWS;

        private Builder() {}

        /** Sets the font of the content; 1 to 31 characters, not blank, no control characters. */
        public Builder font(String name) {
            font = check(name, "font");
            return this;
        }

        /** Sets the font of titles and heads; 1 to 31 characters, not blank, no control characters. */
        public Builder headFont(String name) {
            headFont = check(name, "head font");
            return this;
        }

        /** Sets how many rows a sheet may have, {@link #FEWEST_ROWS} to {@link #MOST_ROWS}. */
        public Builder rowsPerSheet(int rows) {
            checkArgument(
                    rows >= FEWEST_ROWS && rows <= MOST_ROWS,
                    "rows per sheet must be %s to %s, were %s",
                    FEWEST_ROWS,
                    MOST_ROWS,
                    rows);
            rowsPerSheet = rows;
            return this;
        }

        /** The options. */
        public XlsxOptions build() {
            return new XlsxOptions(this);
        }

        private static String check(String name, String property) {
            requireNonNull(name, property);
            checkArgument(
                    !name.isBlank()
                            && name.length() <= LONGEST_FONT
                            && name.codePoints().noneMatch(Character::isISOControl),
                    "%s must have 1 to %s characters, not be blank or hold control characters, was '%s'",
                    property,
                    LONGEST_FONT,
                    name);
            return name;
        }
    }
}

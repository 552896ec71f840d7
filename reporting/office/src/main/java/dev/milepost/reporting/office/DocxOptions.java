// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The fonts of a DOCX file, by name. A font is not embedded: the reader's computer has it or takes another. The
 * defaults are those offices use; on computers without them, 仿宋, 楷体 and 华文中宋 are near.
 *
 * <pre>{@code
 * new DocxExporter(DocxOptions.builder().bodyFont("仿宋").build())
 * }</pre>
 */
public final class DocxOptions {
    private final String titleFont;
    private final String firstHeadingFont;
    private final String secondHeadingFont;
    private final String bodyFont;
    private final String pageNumberFont;
    private final String latinFont;

    private DocxOptions(Builder builder) {
        titleFont = builder.titleFont;
        firstHeadingFont = builder.firstHeadingFont;
        secondHeadingFont = builder.secondHeadingFont;
        bodyFont = builder.bodyFont;
        pageNumberFont = builder.pageNumberFont;
        latinFont = builder.latinFont;
    }

    /** The default fonts, to be changed. */
    public static Builder builder() {
        return new Builder();
    }

    /** The font of titles; 方正小标宋简体 unless set. */
    public String titleFont() {
        return titleFont;
    }

    /** The font of headings 一、 and of the heads of tables and annexes; 黑体 unless set. */
    public String firstHeadingFont() {
        return firstHeadingFont;
    }

    /** The font of headings （一）; 楷体_GB2312 unless set. */
    public String secondHeadingFont() {
        return secondHeadingFont;
    }

    /** The font of everything else; 仿宋_GB2312 unless set. */
    public String bodyFont() {
        return bodyFont;
    }

    /** The font of page numbers and of the banner; 宋体 unless set. */
    public String pageNumberFont() {
        return pageNumberFont;
    }

    /** The font of Latin letters and digits; Times New Roman unless set. */
    public String latinFont() {
        return latinFont;
    }

    private List<String> parts() {
        return List.of(titleFont, firstHeadingFont, secondHeadingFont, bodyFont, pageNumberFont, latinFont);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DocxOptions that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "DocxOptions" + parts();
    }

    /** Collects fonts; for one thread. Names must not be blank or hold control characters. */
    public static final class Builder {
        private String titleFont = "方正小标宋简体";
        private String firstHeadingFont = "黑体";
        private String secondHeadingFont = "楷体_GB2312";
        private String bodyFont = "仿宋_GB2312";
        private String pageNumberFont = "宋体";
        private String latinFont = "Times New Roman";

        private Builder() {}

        /** Sets the font of titles. */
        public Builder titleFont(String name) {
            titleFont = check(name, "title font");
            return this;
        }

        /** Sets the font of headings 一、 and of the heads of tables and annexes. */
        public Builder firstHeadingFont(String name) {
            firstHeadingFont = check(name, "first heading font");
            return this;
        }

        /** Sets the font of headings （一）. */
        public Builder secondHeadingFont(String name) {
            secondHeadingFont = check(name, "second heading font");
            return this;
        }

        /** Sets the font of everything else. */
        public Builder bodyFont(String name) {
            bodyFont = check(name, "body font");
            return this;
        }

        /** Sets the font of page numbers and of the banner. */
        public Builder pageNumberFont(String name) {
            pageNumberFont = check(name, "page number font");
            return this;
        }

        /** Sets the font of Latin letters and digits. */
        public Builder latinFont(String name) {
            latinFont = check(name, "latin font");
            return this;
        }

        /** The options. */
        public DocxOptions build() {
            return new DocxOptions(this);
        }

        private static String check(String name, String property) {
            requireNonNull(name, property);
            checkArgument(
                    !name.isBlank() && name.codePoints().noneMatch(Character::isISOControl),
                    "%s must not be blank or hold control characters, was '%s'",
                    property,
                    name);
            return name;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What there is to choose about a DOCX file. Fonts go by name; none is embedded: the reader's computer has it, or takes
 * the first of its {@link #fallbacks} that it has. The defaults are the fonts offices use.
 *
 * <pre>{@code
 * new DocxExporter(DocxOptions.builder().bodyFont("仿宋", "华文仿宋").build())
 * }</pre>
 */
public final class DocxOptions {
    private final String titleFont;
    private final String firstHeadingFont;
    private final String secondHeadingFont;
    private final String bodyFont;
    private final String pageNumberFont;
    private final String latinFont;
    private final Map<String, List<String>> fallbacks;
    private final boolean boldHeadings;
    private final boolean contents;

    private DocxOptions(Builder builder) {
        titleFont = builder.titleFont;
        firstHeadingFont = builder.firstHeadingFont;
        secondHeadingFont = builder.secondHeadingFont;
        bodyFont = builder.bodyFont;
        pageNumberFont = builder.pageNumberFont;
        latinFont = builder.latinFont;
        fallbacks = Map.copyOf(builder.fallbacks);
        boldHeadings = builder.boldHeadings;
        contents = builder.contents;
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

    /** The fonts to take where one is missing, the nearest first, by the name of the missing one. */
    public Map<String, List<String>> fallbacks() {
        return fallbacks;
    }

    /** Whether headings （一） and 1. are bold, as in some offices; not unless set. */
    public boolean boldHeadings() {
        return boldHeadings;
    }

    /**
     * Whether contents (目录) stand below the title, the text on the next page; not unless set. Headings of three levels
     * and annexes are listed, each as a link. The numbers of their pages are fields: LibreOffice fills them when it
     * opens or converts the file, Word asks on opening whether to, and fills them when it prints. Until then no number
     * stands there, rather than a wrong one.
     */
    public boolean contents() {
        return contents;
    }

    private static boolean isPrintable(int codePoint) {
        return !Character.isISOControl(codePoint)
                && Character.getType(codePoint) != Character.SURROGATE
                && (codePoint & 0xFFFE) != 0xFFFE;
    }

    /** The fonts, those for different uses as often as they are used. */
    List<String> fonts() {
        return List.of(titleFont, firstHeadingFont, secondHeadingFont, bodyFont, pageNumberFont, latinFont);
    }

    private List<Object> parts() {
        return List.of(fonts(), fallbacks, boldHeadings, contents);
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
        return "DocxOptions" + fonts();
    }

    /** Collects options; for one thread. Names of fonts must not be blank or hold commas or control characters. */
    public static final class Builder {
        private String titleFont = "方正小标宋简体";
        private String firstHeadingFont = "黑体";
        private String secondHeadingFont = "楷体_GB2312";
        private String bodyFont = "仿宋_GB2312";
        private String pageNumberFont = "宋体";
        private String latinFont = "Times New Roman";
        private final Map<String, List<String>> fallbacks = new LinkedHashMap<>(Map.of(
                "方正小标宋简体", List.of("方正小标宋_GBK", "华文中宋", "STZhongsong", "宋体", "SimSun"),
                "黑体", List.of("SimHei", "华文黑体", "Noto Sans CJK SC"),
                "楷体_GB2312", List.of("楷体", "KaiTi", "华文楷体", "AR PL UKai CN"),
                "仿宋_GB2312", List.of("仿宋", "FangSong", "华文仿宋"),
                "宋体", List.of("SimSun", "华文宋体", "Noto Serif CJK SC")));
        private boolean boldHeadings;
        private boolean contents;

        private Builder() {}

        /** Sets the font of titles, and those to take where it is missing; without any, they stay as they are. */
        public Builder titleFont(String name, String... others) {
            titleFont = check(name, "title font");
            return fallbacks(name, others);
        }

        /**
         * Sets the font of headings 一、 and of the heads of tables and annexes, and those to take where it is missing;
         * without any, they stay as they are.
         */
        public Builder firstHeadingFont(String name, String... others) {
            firstHeadingFont = check(name, "first heading font");
            return fallbacks(name, others);
        }

        /** Sets the font of headings （一）, and those to take where it is missing; without any, they stay as they are. */
        public Builder secondHeadingFont(String name, String... others) {
            secondHeadingFont = check(name, "second heading font");
            return fallbacks(name, others);
        }

        /**
         * Sets the font of everything else, and those to take where it is missing; without any, they stay as they are.
         */
        public Builder bodyFont(String name, String... others) {
            bodyFont = check(name, "body font");
            return fallbacks(name, others);
        }

        /**
         * Sets the font of page numbers and of the banner, and those to take where it is missing; without any, they
         * stay as they are.
         */
        public Builder pageNumberFont(String name, String... others) {
            pageNumberFont = check(name, "page number font");
            return fallbacks(name, others);
        }

        /**
         * Sets the font of Latin letters and digits, and those to take where it is missing; without any, they stay as
         * they are.
         */
        public Builder latinFont(String name, String... others) {
            latinFont = check(name, "latin font");
            return fallbacks(name, others);
        }

        /** Sets whether headings （一） and 1. are bold. */
        public Builder boldHeadings(boolean value) {
            boldHeadings = value;
            return this;
        }

        /** Sets whether {@link DocxOptions#contents contents} stand below the title. */
        public Builder contents(boolean value) {
            contents = value;
            return this;
        }

        private Builder fallbacks(String name, String... others) {
            if (others.length > 0) {
                for (String other : others) {
                    check(other, "fallback of font '" + name + "'");
                }
                fallbacks.put(name, List.of(others));
            }
            return this;
        }

        /** The options. */
        public DocxOptions build() {
            return new DocxOptions(this);
        }

        private static String check(String name, String property) {
            requireNonNull(name, property);
            checkArgument(
                    !name.isBlank()
                            && name.indexOf(',') < 0
                            && name.codePoints().allMatch(DocxOptions::isPrintable),
                    "%s must not be blank or hold commas or control characters, was '%s'",
                    property,
                    name);
            return name;
        }
    }
}

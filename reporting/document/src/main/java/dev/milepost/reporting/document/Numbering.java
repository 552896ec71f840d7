// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Gives headings, tables and charts their numbers while a document is printed from top to bottom: 一、 （一） 1. （1） in
 * Chinese, 1 1.1 1.1.1 in English. Headings begin anew in each part (the body, each annex), tables run on, and so do
 * charts. Keeps count, so one instance serves one printing in one thread.
 */
public final class Numbering {
    private final PrintedWords words;
    private final int[] counts = new int[Block.Heading.DEEPEST];
    private int tables;
    private int charts;

    private Numbering(PrintedWords words) {
        this.words = words;
    }

    /**
     * A new count.
     *
     * @throws IllegalArgumentException if the language is neither Chinese nor English
     */
    public static Numbering in(Locale locale) {
        return new Numbering(PrintedWords.in(locale));
    }

    /** Begins a part: its first heading gets the first number. */
    public void startPart() {
        Arrays.fill(counts, 0);
    }

    /** The next heading with its number in front. */
    public String heading(Block.Heading heading) {
        int level = requireNonNull(heading, "heading").level();
        counts[level - 1]++;
        Arrays.fill(counts, level, counts.length, 0);
        return words.isChinese() ? chinese(heading) : english(level) + " " + heading.text();
    }

    /** The caption of the next table with its number in front; a table without caption has no number. */
    public Optional<String> caption(Table table) {
        return table.caption().map(caption -> words.table(++tables, caption));
    }

    /** The caption of the next chart with its number in front, whether it is drawn or printed as its table. */
    public String caption(Chart chart) {
        return words.chart(++charts, chart.caption());
    }

    private String chinese(Block.Heading heading) {
        int number = counts[heading.level() - 1];
        return switch (heading.level()) {
            case 1 -> chineseNumber(number) + "、" + heading.text();
            case 2 -> "（" + chineseNumber(number) + "）" + heading.text();
            case 3 -> number + "." + (startsWithDigit(heading.text()) ? " " : "") + heading.text();
            default -> "（" + number + "）" + heading.text();
        };
    }

    private static String chineseNumber(int number) {
        return number <= ChineseNumerals.GREATEST ? ChineseNumerals.of(number) : Integer.toString(number);
    }

    /** Without a space, 1. before 2023年 would read as the number 1.2023. */
    private static boolean startsWithDigit(String text) {
        return Character.isDigit(text.codePointAt(0));
    }

    private String english(int level) {
        return Arrays.stream(counts, 0, level).mapToObj(Integer::toString).collect(Collectors.joining("."));
    }
}

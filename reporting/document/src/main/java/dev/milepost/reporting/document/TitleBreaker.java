// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Breaks a title into centred lines of at most 20 characters: where the sense breaks rather than inside a word, and
 * into lines of like length. Words are not known, only the marks and endings at which a phrase begins or ends.
 *
 * <p>The time taken grows with the length of the title and no faster: from each place only the breaks within one line
 * are looked at, and only the few numbers of lines into which the rest can still go.
 */
public final class TitleBreaker {
    /** Two for each Chinese character of a line of type size 2. */
    private static final int LIMIT = 40;

    /** So many lines more than needed are tried. */
    private static final int SPARE = 2;

    private static final String OPENING = "“‘《（〈「『【(";
    private static final String CLOSING = "”’》）〉」』】)，、。；：！？%";
    private static final String ENDS_PHRASE = "的与及、，；：”》）";
    private static final List<String> BEGINS_PHRASE =
            List.of("工作总结", "工作报告", "工作情况", "情况报告", "情况通报", "工作方案", "实施方案", "行动方案", "工作计划");

    private static final Pattern YEAR = Pattern.compile("\\d年度?$");
    private static final int YEAR_LENGTH = 3;

    private static final int INSIDE_WORD = 150;
    private static final int INSIDE_QUOTATION = 300;
    private static final int WEAK_SENSE = 25;
    private static final int LINE = 60;

    private static final int NEVER = Integer.MAX_VALUE;

    private final String title;
    /** How wide the title is up to each place, in half characters. */
    private final int[] widths;
    /** How bad a break at each place is; {@link #NEVER} where there may be none. */
    private final int[] senses;

    private final int least;
    /** How bad the best layout from a place is, by how many lines it has beyond the fewest that can hold it. */
    private final int[][] costs;
    /** Where the first line of that layout ends. */
    private final int[][] ends;

    private TitleBreaker(String title) {
        this.title = title;
        this.widths = widths(title);
        this.senses = senses();
        this.least = Math.max(1, linesFor(0));
        this.costs = new int[title.length()][];
        this.ends = new int[title.length()][];
    }

    /** The lines from top to bottom, without blanks at their ends; joined they are the title. */
    public static List<String> lines(String title) {
        return title.isBlank() ? List.of("") : new TitleBreaker(title.strip()).lines();
    }

    private List<String> lines() {
        for (int start = title.length() - 1; start >= 0; start--) {
            if (start == 0 || senses[start] != NEVER) {
                layOut(start);
            }
        }
        int best = NEVER;
        int count = 0;
        for (int lines = least; lines <= least + SPARE; lines++) {
            int cost = cost(0, lines);
            if (cost != NEVER && cost + LINE * lines < best) {
                best = cost + LINE * lines;
                count = lines;
            }
        }
        return count == 0 ? List.of(title) : lines(count);
    }

    private List<String> lines(int count) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int left = count; left > 0; left--) {
            int end = ends[start][left - linesFor(start)];
            lines.add(title.substring(start, end).strip());
            start = end;
        }
        return lines;
    }

    /** Finds the best layouts from a place on; those from all places behind it are known. */
    private void layOut(int start) {
        int fewest = linesFor(start);
        int before = (widths[start] + LIMIT - 1) / LIMIT;
        int choices = Math.max(0, least + SPARE - before - fewest + 1);
        costs[start] = new int[choices];
        ends[start] = new int[choices];
        Arrays.fill(costs[start], NEVER);
        for (int choice = 0; choice < choices; choice++) {
            if (fewest + choice == 1) {
                costs[start][choice] = unevenness(start, title.length(), 1);
                ends[start][choice] = title.length();
            } else {
                firstLine(start, fewest + choice, choice);
            }
        }
    }

    private void firstLine(int start, int count, int choice) {
        for (int end = start + 1; end < title.length() && widths[end] - widths[start] <= LIMIT; end++) {
            int rest = senses[end] == NEVER ? NEVER : cost(end, count - 1);
            if (rest != NEVER) {
                int cost = rest + senses[end] + unevenness(start, end, count);
                if (cost < costs[start][choice]) {
                    costs[start][choice] = cost;
                    ends[start][choice] = end;
                }
            }
        }
    }

    /** How bad the best layout from a place into so many lines is. */
    private int cost(int start, int count) {
        int choice = count - linesFor(start);
        return choice < 0 || choice >= costs[start].length ? NEVER : costs[start][choice];
    }

    /** The fewest lines that may hold the title from a place on. */
    private int linesFor(int start) {
        return (widths[title.length()] - widths[start] + LIMIT - 1) / LIMIT;
    }

    /** How far a line is from its share of what is left. */
    private int unevenness(int start, int end, int count) {
        int away = widths[end] - widths[start] - (widths[title.length()] - widths[start]) / count;
        return away * away / 8;
    }

    private int[] senses() {
        int[] found = new int[title.length()];
        int depth = 0;
        for (int at = 0; at < title.length(); at++) {
            found[at] = at > 0 && mayBreak(at) ? sense(at, depth > 0) : NEVER;
            depth += "“《（".indexOf(title.charAt(at)) >= 0 ? 1 : 0;
            depth -= "”》）".indexOf(title.charAt(at)) >= 0 ? 1 : 0;
        }
        return found;
    }

    private boolean mayBreak(int at) {
        char before = title.charAt(at - 1);
        char after = title.charAt(at);
        if (after == ' '
                || Character.isLowSurrogate(after)
                || CLOSING.indexOf(after) >= 0
                || OPENING.indexOf(before) >= 0) {
            return false;
        }
        return before == ' ' || !isNarrow(before) || (!isNarrow(after) && !Character.isDigit(before));
    }

    private int sense(int at, boolean insideQuotation) {
        char before = title.charAt(at - 1);
        if (insideQuotation) {
            return INSIDE_QUOTATION;
        }
        boolean opens = OPENING.indexOf(title.charAt(at)) >= 0 || title.startsWith("关于", at);
        if (opens || before == ' ' || ENDS_PHRASE.indexOf(before) >= 0) {
            return 0;
        }
        boolean afterYear =
                YEAR.matcher(title.substring(Math.max(0, at - YEAR_LENGTH), at)).find() && !title.startsWith("度", at);
        boolean beforePhrase = BEGINS_PHRASE.stream().anyMatch(word -> title.startsWith(word, at));
        return afterYear || beforePhrase ? WEAK_SENSE : INSIDE_WORD;
    }

    /** In half characters; the second half of a pair of surrogates adds nothing. */
    private static int[] widths(String text) {
        int[] widths = new int[text.length() + 1];
        for (int at = 0; at < text.length(); at++) {
            boolean second = at > 0 && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
            int width = isNarrow(text.charAt(at)) ? 1 : 2;
            widths[at + 1] = widths[at] + (second ? 0 : width);
        }
        return widths;
    }

    /** In half characters. */
    public static int width(String text) {
        return widths(text)[text.length()];
    }

    /**
     * Whether it takes half the width of a Chinese character in the fonts of a document; its quotation marks are wide.
     */
    private static boolean isNarrow(int codePoint) {
        return codePoint < 0x2000;
    }
}

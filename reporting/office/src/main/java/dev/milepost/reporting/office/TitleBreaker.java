// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Breaks a title into centred lines of at most 20 characters: where the sense breaks rather than inside a word, and
 * into lines of like length. Words are not known, only the marks and endings at which a phrase begins or ends.
 */
final class TitleBreaker {
    /** Two for each Chinese character of a line of type size 2. */
    private static final int LIMIT = 40;

    private static final String OPENING = "“‘《（〈「『【(";
    private static final String CLOSING = "”’》）〉」』】)，、。；：！？%";
    private static final String ENDS_PHRASE = "的与及、，；：”》）";
    private static final List<String> BEGINS_PHRASE =
            List.of("工作总结", "工作报告", "工作情况", "情况报告", "情况通报", "工作方案", "实施方案", "行动方案", "工作计划");

    private static final Pattern YEAR = Pattern.compile("\\d年度?$");

    private static final int INSIDE_WORD = 150;
    private static final int INSIDE_QUOTATION = 300;
    private static final int WEAK_SENSE = 25;
    private static final int LINE = 60;

    private final String title;
    private final Map<List<Integer>, Optional<Layout>> known = new HashMap<>();

    private TitleBreaker(String title) {
        this.title = title;
    }

    /** The lines from top to bottom, without blanks at their ends; joined they are the title. */
    static List<String> lines(String title) {
        TitleBreaker breaker = new TitleBreaker(title.strip());
        int least = Math.max(1, (width(breaker.title) + LIMIT - 1) / LIMIT);
        return IntStream.rangeClosed(least, least + 2)
                .mapToObj(count -> breaker.best(0, count))
                .flatMap(Optional::stream)
                .min(comparingInt(layout -> layout.cost() + LINE * layout.ends().size()))
                .map(layout -> layout.lines(breaker.title))
                .orElse(List.of(breaker.title));
    }

    /** Where lines end, last first, and how bad that is. */
    private record Layout(List<Integer> ends, int cost) {

        Layout behind(int end, int lineCost) {
            List<Integer> all = new ArrayList<>(ends);
            all.add(end);
            return new Layout(all, cost + lineCost);
        }

        List<String> lines(String title) {
            List<Integer> inOrder = new ArrayList<>(ends);
            Collections.reverse(inOrder);
            List<String> lines = new ArrayList<>();
            int start = 0;
            for (int end : inOrder) {
                lines.add(title.substring(start, end).strip());
                start = end;
            }
            return lines;
        }
    }

    /** The best layout of the title from {@code start} in {@code count} lines, if they hold it. */
    private Optional<Layout> best(int start, int count) {
        List<Integer> question = List.of(start, count);
        Optional<Layout> answer = known.get(question);
        if (answer == null) {
            answer = count == 1 ? lastLine(start) : firstOf(start, count);
            known.put(question, answer);
        }
        return answer;
    }

    private Optional<Layout> lastLine(int start) {
        int end = title.length();
        return width(title.substring(start)) <= LIMIT
                ? Optional.of(new Layout(List.of(end), unevenness(start, end, 1)))
                : Optional.empty();
    }

    private Optional<Layout> firstOf(int start, int count) {
        return IntStream.range(start + 1, title.length())
                .filter(end -> mayBreak(end) && width(title.substring(start, end)) <= LIMIT)
                .mapToObj(end ->
                        best(end, count - 1).map(rest -> rest.behind(end, sense(end) + unevenness(start, end, count))))
                .flatMap(Optional::stream)
                .min(comparingInt(Layout::cost));
    }

    /** How far a line is from its share of what is left. */
    private int unevenness(int start, int end, int count) {
        int away = width(title.substring(start, end)) - width(title.substring(start)) / count;
        return away * away / 8;
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

    private int sense(int at) {
        char before = title.charAt(at - 1);
        if (isInsideQuotation(at)) {
            return INSIDE_QUOTATION;
        }
        boolean opens = OPENING.indexOf(title.charAt(at)) >= 0 || title.startsWith("关于", at);
        if (opens || before == ' ' || ENDS_PHRASE.indexOf(before) >= 0) {
            return 0;
        }
        boolean afterYear = YEAR.matcher(title.substring(0, at)).find() && !title.startsWith("度", at);
        boolean beforePhrase = BEGINS_PHRASE.stream().anyMatch(word -> title.startsWith(word, at));
        return afterYear || beforePhrase ? WEAK_SENSE : INSIDE_WORD;
    }

    private boolean isInsideQuotation(int at) {
        int depth = 0;
        for (int i = 0; i < at; i++) {
            depth += "“《（".indexOf(title.charAt(i)) >= 0 ? 1 : 0;
            depth -= "”》）".indexOf(title.charAt(i)) >= 0 ? 1 : 0;
        }
        return depth > 0;
    }

    /** In half characters. */
    static int width(String text) {
        return text.codePoints().map(codePoint -> isNarrow(codePoint) ? 1 : 2).sum();
    }

    /**
     * Whether it takes half the width of a Chinese character in the fonts of a document; its quotation marks are wide.
     */
    private static boolean isNarrow(int codePoint) {
        return codePoint < 0x2000;
    }
}

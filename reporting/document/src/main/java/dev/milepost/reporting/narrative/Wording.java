// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.narrative;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words around a typed number that tell what it can be compared with. */
final class Wording {

    /** What ends a clause; commas and points within a number are the number's. */
    private static final String ENDS = "。；！？，、;!?,\n";

    /** Of another time, of a part, of several at once: a number near these is not the figure of the whole. */
    private static final Pattern OTHERWISE = Pattern.compile("其中|去年|上年|往年|同期|季度|半年|上月|本月|当月|[0-9一二三四五六七八九十]月|分别|每月|以来"
            + "|last year|previous|quarter|month|of which|of whom|respectively|each|a day|per "
            + "|january|february|march|april|may |june|july|august|september|october|november|december");

    /** Between a name and its number these say that the number is a change, a goal, a share, or only about right. */
    private static final Pattern APART = Pattern.compile(
            "目标|计划|预计|力争|不低于|不少于|不超过|不高于|至少|要求|应|拟|完成率|同比|环比|比|较|每|约|近|超|逾|占(?!地)|平均|余"
                    + "|target|plan|expect|goal|should|at least|at most|about|nearly|almost|over|more than|less than|under|up from|by ");

    private static final Pattern CHANGE =
            Pattern.compile("提高|增长|增加|上升|提升|下降|减少|降低|多|少|rose|fell|grew|increase|decrease|up|down");
    private static final Pattern ARRIVES = Pattern.compile(".*(到|至|为|达|是| to| at| is| was)\\s*$");

    private static final Pattern ABOUT = Pattern.compile(
            "(约|近|超|超过|逾|达到或超过|不足|不到|至少|最多|about|nearly|almost|over|more than|fewer than|less than|under|up to)\\s*$");

    /** Behind a number: only about right, or points of change. */
    private static final List<String> ROUGH =
            List.of("余", "多", "以上", "以下", "以内", "左右", "上下", "个百分点", "百分点", "percentage point", "point", "or more", "+");

    /** No clause is read further than so many characters from a number. */
    private static final int REACH = 200;

    private Wording() {}

    /** Where the clause that holds a place begins. */
    static int startOfClause(String text, TypedNumber number) {
        int start = number.start();
        while (start > 0 && number.start() - start < REACH && !ends(text, start - 1)) {
            start--;
        }
        return start;
    }

    /** Where the clause that holds a place ends, exclusive. */
    static int endOfClause(String text, TypedNumber number) {
        int end = number.end();
        while (end < text.length() && end - number.end() < REACH && !ends(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean ends(String text, int at) {
        char c = text.charAt(at);
        if (c == '.') {
            return at + 1 == text.length() || text.charAt(at + 1) == ' ';
        }
        boolean grouped = c == ',' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
        return !grouped && ENDS.indexOf(c) >= 0;
    }

    static boolean isOfAnother(String clause) {
        return OTHERWISE.matcher(clause.toLowerCase(Locale.ROOT)).find();
    }

    /** Whether what stands between a name and a number lets the number be the figure of that name. */
    static boolean joins(String between) {
        String words = between.toLowerCase(Locale.ROOT);
        if (APART.matcher(words).find()) {
            return false;
        }
        return !CHANGE.matcher(words).find() || ARRIVES.matcher(words).matches();
    }

    /** Whether a number is said to be only about right, or a bound, by what stands right before it. */
    static boolean isAbout(String before) {
        return ABOUT.matcher(before.toLowerCase(Locale.ROOT)).find();
    }

    /** Whether what stands behind a number makes it a rough one, or one of points. */
    static boolean isRough(String after) {
        String words = after.strip();
        return ROUGH.stream().anyMatch(words::startsWith);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.formula;

import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** Cuts a formula into words. */
final class Lexer {

    private static final List<String> SYMBOLS =
            List.of("!=", "<=", ">=", "=", "<", ">", "+", "-", "*", "/", "(", ")", ",");

    /** What Chinese input methods and word processors put in place of a symbol. */
    private static final Map<Integer, String> LOOKALIKES = Map.ofEntries(
            Map.entry((int) '、', ","),
            Map.entry((int) '−', "-"),
            Map.entry((int) '–', "-"),
            Map.entry((int) '×', "*"),
            Map.entry((int) '÷', "/"),
            Map.entry((int) '≤', "<="),
            Map.entry((int) '≥', ">="),
            Map.entry((int) '≠', "!="),
            Map.entry((int) '‘', "'"),
            Map.entry((int) '’', "'"),
            Map.entry((int) '“', "'"),
            Map.entry((int) '”', "'"),
            Map.entry((int) '"', "'"));

    /** How far the full-width forms of ASCII characters are from these. */
    private static final int FULL_WIDTH = '！' - '!';

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int next;

    private Lexer(String text) {
        this.text = text;
    }

    /** The words of a formula; the last is the end. */
    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        while (lexer.next < text.length()) {
            lexer.token();
        }
        lexer.add(Token.Kind.END, "", text.length());
        return lexer.tokens;
    }

    private void token() {
        int codePoint = text.codePointAt(next);
        if (isBlank(codePoint)) {
            next += Character.charCount(codePoint);
        } else if (codePoint >= '0' && codePoint <= '9') {
            number();
        } else if (codePoint == '\'') {
            quoted();
        } else if (FormulaText.isNameStart(codePoint)) {
            int end = end(next, FormulaText::isNamePart);
            add(Token.Kind.WORD, text.substring(next, end), next);
            next = end;
        } else {
            symbol(codePoint);
        }
    }

    /** The blank of Chinese text, U+3000, is one as well. */
    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    private void number() {
        int end = end(next, Lexer::isDigit);
        boolean decimals = end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1));
        end = decimals ? end(end + 1, Lexer::isDigit) : end;
        if (end < text.length()) {
            int follower = text.codePointAt(end);
            if (follower == '.' || FormulaText.isNamePart(follower)) {
                throw FormulaException.at(
                        text,
                        next,
                        LocalizedText.of(
                                "数值只能写成 0-9 的数字和一个小数点，如 1250.5，实为“" + text.substring(next, pastWord(end)) + "”",
                                "a number must have digits 0-9 and at most one point, such as 1250.5, was '"
                                        + text.substring(next, pastWord(end)) + "'"));
            }
        }
        add(Token.Kind.NUMBER, text.substring(next, end), next);
        next = end;
    }

    private int pastWord(int from) {
        return end(from, codePoint -> codePoint == '.' || FormulaText.isNamePart(codePoint));
    }

    private void quoted() {
        StringBuilder name = new StringBuilder();
        int from = next + 1;
        while (true) {
            int quote = text.indexOf('\'', from);
            if (quote < 0) {
                throw FormulaException.expecting(
                        text,
                        text.length(),
                        LocalizedText.of("引号中的名称没有结束", "a name in quotes has no end"),
                        LocalizedText.of("“'”", "\"'\""));
            }
            name.append(text, from, quote);
            if (!text.startsWith("'", quote + 1)) {
                add(Token.Kind.QUOTED, name.toString(), next);
                next = quote + 1;
                return;
            }
            name.append('\'');
            from = quote + 2;
        }
    }

    private void symbol(int codePoint) {
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, next)) {
                add(Token.Kind.SYMBOL, symbol, next);
                next += symbol.length();
                return;
            }
        }
        throw wrong(codePoint);
    }

    private FormulaException wrong(int codePoint) {
        String was = Character.toString(codePoint);
        String meant = LOOKALIKES.getOrDefault(codePoint, halfWidth(codePoint));
        LocalizedText problem =
                LocalizedText.of("不能使用“" + was + "”", "character '" + was + "' is not part of the language");
        return meant.isEmpty()
                ? FormulaException.at(text, next, problem)
                : FormulaException.expecting(
                        text, next, problem, LocalizedText.of("半角“" + meant + "”", "\"" + meant + "\""));
    }

    /** The character of the language a full-width one stands for; empty if for none. */
    private static String halfWidth(int codePoint) {
        int meant = FormulaText.isFullWidth(codePoint) ? codePoint - FULL_WIDTH : ' ';
        boolean used = FormulaText.isNamePart(meant) || ".'".indexOf(meant) >= 0 || SYMBOLS.contains(one(meant));
        return used ? one(meant) : "";
    }

    private static String one(int codePoint) {
        return Character.toString(codePoint);
    }

    private int end(int from, IntPredicate part) {
        int end = from;
        while (end < text.length() && part.test(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isDigit(int codePoint) {
        return codePoint >= '0' && codePoint <= '9';
    }

    private void add(Token.Kind kind, String word, int at) {
        tokens.add(new Token(kind, word, at));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the numbers in a text: 13, １３, 1,200, 78.5, 1.2万, 十三, 百分之八十, thirteen. Parts of dates, times, ranges and names
 * such as PM2.5 are none.
 */
final class NumberReading {

    private static final String CHINESE = "〇零一二三四五六七八九十百千万亿两";
    private static final Pattern FIGURES =
            Pattern.compile("(?<number>[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?)(?<many>[万亿]?)");
    private static final Pattern NUMERALS = Pattern.compile("(?<share>百分之)?(?<number>[" + CHINESE + "]+)");
    private static final Pattern WORDS = Pattern.compile(
            "\\b(?<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?<ones>one|two|three|four|five|six|seven|eight|nine))?\\b"
                    + "|\\b(?<small>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
                    + "|sixteen|seventeen|eighteen|nineteen)\\b");

    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    /** What makes a number part of something longer when it stands right beside it. */
    private static final String JOINTS = "-/:~～—–－";

    private static final Map<Character, Integer> POWERS = Map.of('十', 1, '百', 2, '千', 3, '万', 4, '亿', 8);
    private static final int LONGEST = 24;

    private NumberReading() {}

    /** The numbers of a text from left to right; places are those of the text as given. */
    static List<TypedNumber> find(String text) {
        String plain = plain(text);
        List<TypedNumber> found = new ArrayList<>();
        figures(plain, found);
        numerals(plain, found);
        words(plain.toLowerCase(Locale.ROOT), found);
        found.sort(Comparator.comparingInt(TypedNumber::start));
        return found;
    }

    /** With digits and marks of full width as plain ones; as long as it was. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if ((c >= '０' && c <= '９') || c == '．' || c == '％') {
                plain.setCharAt(i, (char) (c - 0xFEE0));
            }
        }
        return plain.toString();
    }

    private static void figures(String text, List<TypedNumber> found) {
        Matcher matcher = FIGURES.matcher(text);
        while (matcher.find()) {
            if (matcher.group().length() > LONGEST || isPart(text, matcher.start(), matcher.end())) {
                continue;
            }
            BigDecimal number = new BigDecimal(matcher.group("number").replace(",", ""));
            String many = matcher.group("many");
            int power = many.isEmpty() ? 0 : POWERS.getOrDefault(many.charAt(0), 0);
            found.add(new TypedNumber(
                    matcher.start(),
                    matcher.end(),
                    number.scaleByPowerOfTen(power),
                    BigDecimal.ONE.scaleByPowerOfTen(power - number.scale()),
                    false));
        }
    }

    /** Whether it is part of a date, a range, a time, a version or a name. */
    private static boolean isPart(String text, int start, int end) {
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        char after = end == text.length() ? ' ' : text.charAt(end);
        boolean follows = isLatin(before) || before == '.' || before == '_' || JOINTS.indexOf(before) >= 0;
        boolean continues = JOINTS.indexOf(after) >= 0
                && end + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(end + 1));
        boolean range = after == '至' && end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
        return follows || continues || range || (after == '.' && end + 1 < text.length() && isDigit(text, end + 1));
    }

    private static boolean isDigit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** 一 alone is a word more often than a number (一是, 一律, 第一, 统一) and is left out. */
    private static void numerals(String text, List<TypedNumber> found) {
        Matcher matcher = NUMERALS.matcher(text);
        while (matcher.find()) {
            String numerals = matcher.group("number");
            boolean ordinal = matcher.start() > 0 && "第0123456789.".indexOf(text.charAt(matcher.start() - 1)) >= 0;
            OptionalLong value = ordinal || numerals.equals("一") ? OptionalLong.empty() : value(numerals);
            value.ifPresent(number -> found.add(new TypedNumber(
                    matcher.start(),
                    matcher.end(),
                    BigDecimal.valueOf(number),
                    BigDecimal.ONE,
                    matcher.group("share") != null)));
        }
    }

    /** What Chinese numerals come to: 十三, 一百零八, 二〇二三, 三万五千; empty if they are no number. */
    static OptionalLong value(String numerals) {
        if (numerals.length() > LONGEST / 2) {
            return OptionalLong.empty();
        }
        return numerals.chars().anyMatch(c -> POWERS.containsKey((char) c)) ? counted(numerals) : spelled(numerals);
    }

    private static OptionalLong spelled(String numerals) {
        long value = 0;
        for (int i = 0; i < numerals.length(); i++) {
            value = value * 10 + digit(numerals.charAt(i));
        }
        return OptionalLong.of(value);
    }

    private static OptionalLong counted(String numerals) {
        long total = 0;
        long section = 0;
        long digit = -1;
        for (int i = 0; i < numerals.length(); i++) {
            char c = numerals.charAt(i);
            Integer power = POWERS.get(c);
            if (power == null) {
                if (digit > 0) {
                    return OptionalLong.empty();
                }
                digit = digit(c);
            } else if (power < 4) {
                section += (digit < 0 ? 1 : digit) * tenTo(power);
                digit = -1;
            } else {
                total = (total + section + Math.max(0, digit)) * tenTo(power);
                section = 0;
                digit = -1;
            }
        }
        return OptionalLong.of(total + section + Math.max(0, digit));
    }

    private static long tenTo(int power) {
        return BigDecimal.TEN.pow(power).longValueExact();
    }

    private static int digit(char c) {
        return c == '〇' ? 0 : c == '两' ? 2 : "零一二三四五六七八九".indexOf(c);
    }

    private static void words(String text, List<TypedNumber> found) {
        Matcher matcher = WORDS.matcher(text);
        while (matcher.find()) {
            String small = matcher.group("small");
            String ones = matcher.group("ones");
            long value = small != null
                    ? SMALL.indexOf(small)
                    : TENS.indexOf(matcher.group("tens")) * 10L + (ones == null ? 0 : SMALL.indexOf(ones));
            found.add(TypedNumber.whole(matcher.start(), matcher.end(), value));
        }
    }
}

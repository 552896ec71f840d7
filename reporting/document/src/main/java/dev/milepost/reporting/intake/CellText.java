// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.intake;

import dev.milepost.indicator.DataElement;
import dev.milepost.period.Period;
import dev.milepost.quantity.GradeScale;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import dev.milepost.text.PrintableText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the cells of a table of facts; what cannot be read is refused with what it should be. */
final class CellText {

    private static final String MISSING = "missing:";
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,100}(\\.[0-9]{1,100})?");
    private static final Pattern DATE = Pattern.compile("([0-9]{4})([-/])([0-9]{1,2})\\2([0-9]{1,2})");
    private static final Pattern REVISION = Pattern.compile("[0-9]{1,9}");
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*[\r\n]\\s*");
    private static final String SEPARATOR = " | ";

    private CellText() {}

    static Value value(String text, DataElement element) {
        if (text.regionMatches(true, 0, MISSING, 0, MISSING.length())) {
            return Value.missing(constant(
                    "缺数原因", "missing", text.substring(MISSING.length()), MissingReason.class, MissingReason::label));
        }
        Optional<Value> value = switch (element.kind()) {
            case AMOUNT -> decimal(text).map(Value::amount);
            case LEVEL -> level(text, element.scale().orElseThrow());
            case FLAG -> flag(text).map(Value::flag);
            case WORD -> Optional.of(Value.word(printable(text)));
        };
        return value.orElseThrow(() -> new RefusedException(
                "数值应为" + FactRules.expected(element).zh() + "，所填为“" + text + "”",
                "value must be " + FactRules.expected(element).en() + ", was '" + text + "'"));
    }

    /** A plain number; empty if it is none. */
    static Optional<BigDecimal> decimal(String text) {
        return Optional.of(text).filter(cell -> NUMBER.matcher(cell).matches()).map(BigDecimal::new);
    }

    static Period period(String text) {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(
                    "时段应写作 2023、2023S1、2023Q2、202306、202306X2、2023W12、20230615 之一并确有其日，所填为“" + text + "”",
                    String.valueOf(e.getMessage()));
        }
    }

    /** A date as people and spreadsheets write it: 2023-12-31 or 2023/12/31, with or without leading zeros. */
    static LocalDate date(String text) {
        Matcher date = DATE.matcher(text);
        try {
            if (date.matches()) {
                return LocalDate.of(number(date.group(1)), number(date.group(3)), number(date.group(4)));
            }
        } catch (DateTimeException e) {
            throw refusedDate(text);
        }
        throw refusedDate(text);
    }

    static int revision(String text) {
        if (!REVISION.matcher(text).matches()) {
            throw new RefusedException(
                    "版次应为 0 或正整数，所填为“" + text + "”", "revision must be 0 or more, was '" + text + "'");
        }
        return number(text);
    }

    static boolean flag(String text, FactColumn column) {
        return flag(text)
                .orElseThrow(() -> new RefusedException(
                        column.chinese() + "应填“是”或“否”，所填为“" + text + "”",
                        column.english() + " must be true or false, was '" + text + "'"));
    }

    /**
     * Free text; a line break that was typed within the cell is a blank. {@code zh | en} where both languages are
     * given; text without a Chinese character is English.
     */
    static LocalizedText text(String cell) {
        String text = printable(LINE_BREAK.matcher(cell).replaceAll(" "));
        int separator = text.indexOf(SEPARATOR);
        if (separator > 0 && separator + SEPARATOR.length() < text.length()) {
            return LocalizedText.of(
                    text.substring(0, separator).strip(),
                    text.substring(separator + SEPARATOR.length()).strip());
        }
        boolean chinese = text.codePoints().anyMatch(Character::isIdeographic);
        return chinese ? LocalizedText.ofChinese(text) : LocalizedText.ofEnglish(text);
    }

    /** A text that can be printed on one line. Rule 1.8. */
    private static String printable(String text) {
        PrintableText.find(text).ifPresent(wrong -> {
            String name = PrintableText.name(wrong);
            throw new RefusedException(
                    "文本应为一行可显示的字符，含有 " + name + "，所填为“" + text + "”",
                    "text must hold only characters that can be printed on one line, has " + name + ", was '" + text
                            + "'");
        });
        return text;
    }

    /** A constant by its lower-case name with hyphens, or by its Chinese label. */
    static <E extends Enum<E>> E constant(
            String zh, String en, String text, Class<E> type, Function<E, LocalizedText> label) {
        E[] constants = type.getEnumConstants();
        return Arrays.stream(constants)
                .filter(one -> word(one).equals(text.toLowerCase(Locale.ROOT).replace('_', '-'))
                        || plain(label.apply(one)).equals(text))
                .findFirst()
                .orElseThrow(() -> FactRules.unknown(
                        zh + "不能是",
                        en + " must be one of " + words(constants),
                        text,
                        Arrays.stream(constants).map(CellText::word).toList()));
    }

    private static Optional<Value> level(String text, GradeScale scale) {
        return scale.levels().contains(text) ? Optional.of(Value.level(scale.grade(text))) : Optional.empty();
    }

    /** Yes or no; empty if it is neither. */
    static Optional<Boolean> flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "是" -> Optional.of(true);
            case "false", "否" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static RefusedException refusedDate(String text) {
        return new RefusedException(
                "日期应写作 2023-12-31 并确有其日，所填为“" + text + "”",
                "date must exist and look like 2023-12-31, was '" + text + "'");
    }

    private static <E extends Enum<E>> String words(E[] constants) {
        return String.join(", ", Arrays.stream(constants).map(CellText::word).toList());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The Chinese label without the remark in brackets: 仅报比例 of 仅报比例（缺基数）. */
    private static String plain(LocalizedText label) {
        int bracket = label.zh().indexOf('（');
        return bracket < 0 ? label.zh() : label.zh().substring(0, bracket);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}

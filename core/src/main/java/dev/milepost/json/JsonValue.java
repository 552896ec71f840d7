// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import dev.milepost.formula.FormulaException;
import dev.milepost.json.JsonException.Place;
import dev.milepost.text.LocalizedText;
import dev.milepost.text.NearestNames;
import dev.milepost.text.PrintableText;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A value of a JSON text that knows where it stands. */
final class JsonValue {

    private static final int MAX_DIGITS = 1000;
    private static final int SHOWN = 80;

    private final @Nullable JsonValue parent;
    private final String step;
    private final int line;
    private final int column;
    private @Nullable Object content;

    /** Starts a value; {@link #fill} gives it its content. */
    JsonValue(@Nullable JsonValue parent, String step, int line, int column) {
        this.parent = parent;
        this.step = step;
        this.line = line;
        this.column = column;
    }

    /** Sets what it holds: a map, a list, a string, a decimal, a boolean or null. */
    JsonValue fill(@Nullable Object held) {
        this.content = held;
        return this;
    }

    String path() {
        return parent == null || parent.path().isEmpty() ? step : parent.path() + "/" + step;
    }

    int line() {
        return line;
    }

    Place place() {
        return new Place(path(), line, column);
    }

    boolean isText() {
        return content instanceof String;
    }

    boolean isFlag() {
        return content instanceof Boolean;
    }

    boolean isNumber() {
        return content instanceof BigDecimal;
    }

    /** A text of one line. Rule 1.8. */
    String text() {
        String text = lines();
        PrintableText.find(text).ifPresent(wrong -> {
            String name = PrintableText.name(wrong);
            throw problem(
                    "文本应为一行可显示的字符，含有 " + name + "：" + shown(),
                    "must hold only characters that can be printed on one line, has " + name + ": " + shown());
        });
        return text;
    }

    /** A text that may go over several lines, such as a formula. */
    String lines() {
        if (content instanceof String text) {
            return text;
        }
        throw wrongType("文本", "a text in quotes");
    }

    boolean flag() {
        if (content instanceof Boolean flag) {
            return flag;
        }
        throw wrongType("true 或 false", "true or false");
    }

    /** The decimal of a number or of a text such as {@code "12.5"}; without exponent. */
    BigDecimal number() {
        if (content instanceof BigDecimal number) {
            return plain(number);
        }
        if (content instanceof String text && text.matches("[+-]?[0-9]{1,1000}(\\.[0-9]{1,1000})?")) {
            return new BigDecimal(text);
        }
        throw wrongType("数字", "a number");
    }

    int whole() {
        BigDecimal number = number();
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            throw wrongType("整数", "a whole number");
        }
    }

    @SuppressWarnings("unchecked")
    List<JsonValue> items() {
        if (content instanceof List<?> items) {
            return (List<JsonValue>) items;
        }
        throw wrongType("数组 […]", "an array […]");
    }

    @SuppressWarnings("unchecked")
    Map<String, JsonValue> properties() {
        if (content instanceof Map<?, ?> properties) {
            return (Map<String, JsonValue>) properties;
        }
        throw wrongType("对象 {…}", "an object {…}");
    }

    /**
     * The values that a way of property names leads to, {@code *} for every item of an array and every property of an
     * object; none where it ends early.
     */
    Stream<JsonValue> at(List<String> way) {
        if (way.isEmpty()) {
            return Stream.of(this);
        }
        String next = way.get(0);
        List<String> rest = way.subList(1, way.size());
        Stream<JsonValue> found = next.equals("*") ? parts() : parts(next);
        return found.flatMap(part -> part.at(rest));
    }

    private Stream<JsonValue> parts() {
        if (content instanceof List<?>) {
            return items().stream();
        }
        return content instanceof Map<?, ?> ? properties().values().stream() : Stream.empty();
    }

    private Stream<JsonValue> parts(String name) {
        return content instanceof Map<?, ?> ? Stream.ofNullable(properties().get(name)) : Stream.empty();
    }

    /** Converts the value and puts the place before what a rule of the domain says. */
    <T> T convert(Function<JsonValue, T> conversion) {
        try {
            return conversion.apply(this);
        } catch (IllegalArgumentException e) {
            String rule = String.valueOf(e.getMessage());
            throw JsonException.at(place(), LocalizedText.of("不符合规则：" + rule, rule), e);
        } catch (FormulaException e) {
            LocalizedText rule = LocalizedText.of(e.message(Locale.CHINESE), e.message(Locale.ENGLISH));
            throw JsonException.at(place(), rule, e);
        }
    }

    JsonException problem(String zh, String en) {
        return JsonException.at(place(), LocalizedText.of(zh, en), null);
    }

    JsonException unknownName(String zhWhat, String enWhat, String name, Collection<String> known) {
        String nearest = String.join(", ", NearestNames.of(name, known, 3));
        return problem(
                "未知的" + zhWhat + "“" + shortened(name) + "”；相近的有：" + nearest,
                "unknown " + enWhat + " '" + shortened(name) + "'; nearest: " + nearest);
    }

    JsonException wrongType(String zh, String en) {
        return problem("应为" + zh + "，实为 " + shown(), "must be " + en + ", was " + shown());
    }

    private BigDecimal plain(BigDecimal number) {
        if (Math.abs((long) number.scale()) > MAX_DIGITS) {
            throw problem(
                    "数字的小数点两侧各不得超过 " + MAX_DIGITS + " 位",
                    "number must have at most " + MAX_DIGITS + " digits on each side of the point");
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private String shown() {
        if (content instanceof Map<?, ?>) {
            return "{…}";
        }
        if (content instanceof List<?>) {
            return "[…]";
        }
        return content instanceof String text ? "\"" + shortened(text) + "\"" : shortened(String.valueOf(content));
    }

    private static String shortened(String text) {
        boolean fits = text.codePointCount(0, text.length()) <= SHOWN;
        return fits ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}

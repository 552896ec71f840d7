// SPDX-License-Identifier: Apache-2.0
package dev.milepost.formula;

import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a formula with the numbers put in; with their units where several of one dimension are converted. */
final class Substitution {

    private final Evaluator evaluated;
    private final Set<String> mixed;

    /** For what was evaluated to a value of a type. */
    Substitution(Evaluator evaluated, FormulaType type) {
        this.evaluated = evaluated;
        Stream<Unit> result = type instanceof FormulaType.Numeric number ? Stream.of(number.unit()) : Stream.empty();
        Stream<Unit> read = evaluated.used().stream()
                .flatMap(reference -> evaluated.values(reference).stream())
                .filter(FormulaValue.Numeric.class::isInstance)
                .map(value -> ((FormulaValue.Numeric) value).unit());
        this.mixed = Stream.concat(result, read)
                .distinct()
                .collect(Collectors.groupingBy(Unit::dimension, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    String of(Node node) {
        if (node instanceof Node.Literal literal) {
            return literal.number().toPlainString();
        }
        if (node instanceof Node.Truth truth) {
            return Boolean.toString(truth.value());
        }
        if (node instanceof Node.Read operand) {
            return operand(operand.reference());
        }
        if (node instanceof Node.Negation negation) {
            return "-" + part(negation.of());
        }
        if (node instanceof Node.Not not) {
            return "not " + part(not.of());
        }
        if (node instanceof Node.Chain chain) {
            return chain(chain);
        }
        if (node instanceof Node.Comparison comparison) {
            return part(comparison.left()) + " " + comparison.relation().symbol() + " " + part(comparison.right());
        }
        return called(node);
    }

    private String called(Node node) {
        if (node instanceof Node.Choice choice) {
            return "if(" + of(choice.condition()) + ", " + of(choice.then()) + ", " + of(choice.otherwise()) + ")";
        }
        if (node instanceof Node.Rounded rounded) {
            return "round(" + of(rounded.of()) + ", " + rounded.decimals() + ")";
        }
        Node.Call call = (Node.Call) node;
        return call.function().name().toLowerCase(Locale.ROOT)
                + call.arguments().stream().map(this::of).collect(Collectors.joining(", ", "(", ")"));
    }

    private String chain(Node.Chain chain) {
        StringBuilder text = new StringBuilder(part(chain.first()));
        chain.links()
                .forEach(link -> text.append(' ')
                        .append(link.operator().printed())
                        .append(' ')
                        .append(part(link.node())));
        return text.toString();
    }

    /** A part that is itself put together stands in parentheses, so that nobody needs the rules of precedence. */
    private String part(Node node) {
        boolean simple = !(node instanceof Node.Chain
                || node instanceof Node.Comparison
                || node instanceof Node.Negation
                || node instanceof Node.Not);
        return simple ? of(node) : "(" + of(node) + ")";
    }

    /** The number; … where it was not read, – where it is missing, 0 where that is what the formula declares. */
    private String operand(Reference reference) {
        if (!evaluated.used().contains(reference)) {
            return "…";
        }
        String absent = evaluated.zeroed().contains(reference) ? "0" : "–";
        List<String> numbers = evaluated.values(reference).stream()
                .map(value -> value(value, absent))
                .toList();
        if (numbers.isEmpty()) {
            return absent;
        }
        return numbers.size() == 1 ? numbers.get(0) : "(" + String.join(" + ", numbers) + ")";
    }

    private String value(FormulaValue value, String absent) {
        if (value instanceof FormulaValue.Numeric number) {
            String unit = mixed.contains(number.unit().dimension()) ? " " + number.unit() : "";
            return number(number.number()) + unit;
        }
        return value instanceof FormulaValue.Truth truth ? Boolean.toString(truth.truth()) : absent;
    }

    /** A decimal where the number is one, else the quotient in parentheses. */
    private static String number(Ratio number) {
        String text = exact(number);
        return text.startsWith("-") || text.contains("/") ? "(" + text + ")" : text;
    }

    private static String exact(Ratio number) {
        try {
            return number.divide(MathContext.UNLIMITED).stripTrailingZeros().toPlainString();
        } catch (ArithmeticException endless) {
            int scale =
                    Math.max(number.numerator().scale(), number.denominator().scale());
            BigInteger above = number.numerator().movePointRight(scale).toBigIntegerExact();
            BigInteger below = number.denominator().movePointRight(scale).toBigIntegerExact();
            BigInteger common = above.gcd(below);
            return new BigDecimal(above.divide(common)).toPlainString() + "/"
                    + new BigDecimal(below.divide(common)).toPlainString();
        }
    }
}

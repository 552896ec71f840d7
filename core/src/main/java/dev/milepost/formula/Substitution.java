// SPDX-License-Identifier: Apache-2.0
package dev.milepost.formula;

import dev.milepost.quantity.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a formula with the numbers put in. */
final class Substitution {

    private final Map<Reference, List<FormulaValue>> read;

    Substitution(Map<Reference, List<FormulaValue>> read) {
        this.read = read;
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

    /** The number; … where it was not read, – where it is missing. */
    private String operand(Reference reference) {
        List<FormulaValue> values = read.get(reference);
        if (values == null) {
            return "…";
        }
        List<String> numbers = new ArrayList<>();
        values.forEach(value -> numbers.add(value(value)));
        if (numbers.isEmpty()) {
            return "–";
        }
        return numbers.size() == 1 ? numbers.get(0) : "(" + String.join(" + ", numbers) + ")";
    }

    private static String value(FormulaValue value) {
        if (value instanceof FormulaValue.Numeric number) {
            return number(number.number());
        }
        return value instanceof FormulaValue.Truth truth ? Boolean.toString(truth.truth()) : "–";
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

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A formula over numbers that prints itself, and computes itself a second way: with fractions of whole numbers. */
sealed interface Arithmetic {

    List<String> NAMES = List.of("a", "办结", "'b-c'", "'min'");

    /** The formula as text, with every part in parentheses. */
    String text();

    /** The number; empty where a divisor is zero in a part that counts. */
    Optional<Fraction> of(Map<String, Fraction> operands);

    /** Formulas of a few levels. */
    static Arbitrary<Arithmetic> any() {
        Arbitrary<Arithmetic> leaves = Arbitraries.oneOf(
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, BigDecimal.TEN)
                        .ofScale(2)
                        .map(Constant::new),
                Arbitraries.of(NAMES).map(Operand::new));
        return Arbitraries.recursive(() -> leaves, Arithmetic::around, 0, 4).withoutEdgeCases();
    }

    private static Arbitrary<Arithmetic> around(Arbitrary<Arithmetic> parts) {
        Arbitrary<Arithmetic> joined = Combinators.combine(Arbitraries.of("+", "-", "*", "/"), parts, parts)
                .as(Join::new);
        Arbitrary<Arithmetic> called =
                Combinators.combine(Arbitraries.of("min", "max"), parts, parts).as(Extreme::new);
        Arbitrary<Arithmetic> rounded =
                Combinators.combine(parts, Arbitraries.integers().between(0, 3)).as(Rounded::new);
        Arbitrary<Arithmetic> chosen = Combinators.combine(
                        Arbitraries.of("=", "!=", "<", "<=", ">", ">="), parts, parts, parts, parts)
                .as(Choice::new);
        return Arbitraries.oneOf(
                joined, joined, called, rounded, chosen, parts.map(Minus::new), parts.map(Absolute::new));
    }

    record Constant(BigDecimal number) implements Arithmetic {

        @Override
        public String text() {
            return number.toPlainString();
        }

        @Override
        public Optional<Fraction> of(Map<String, Fraction> operands) {
            return Optional.of(Fraction.of(number));
        }
    }

    record Operand(String text) implements Arithmetic {

        @Override
        public Optional<Fraction> of(Map<String, Fraction> operands) {
            return Optional.ofNullable(operands.get(text));
        }
    }

    record Minus(Arithmetic part) implements Arithmetic {

        @Override
        public String text() {
            return "-(" + part.text() + ")";
        }

        @Override
        public Optional<Fraction> of(Map<String, Fraction> operands) {
            return part.of(operands).map(Fraction::negated);
        }
    }

    record Absolute(Arithmetic part) implements Arithmetic {

        @Override
        public String text() {
            return "abs(" + part.text() + ")";
        }

        @Override
        public Optional<Fraction> of(Map<String, Fraction> operands) {
            return part.of(operands).map(number -> number.above().signum() < 0 ? number.negated() : number);
        }
    }

    record Rounded(Arithmetic part, int decimals) implements Arithmetic {

        @Override
        public String text() {
            return "round(" + part.text() + ", " + decimals + ")";
        }

        @Override
        public Optional<Fraction> of(Map<String, Fraction> operands) {
            return part.of(operands).map(number -> number.rounded(decimals));
        }
    }

    record Extreme(String name, Arithmetic one, Arithmetic other) implements Arithmetic {

        @Override
        public String text() {
            return name + "(" + one.text() + ", " + other.text() + ")";
        }

        @Override
        public Optional<Fraction> of(Map<String, Fraction> operands) {
            boolean least = name.equals("min");
            return one.of(operands).flatMap(a -> other.of(operands).map(b -> (a.compareTo(b) < 0) == least ? a : b));
        }
    }

    record Join(String operator, Arithmetic one, Arithmetic other) implements Arithmetic {

        @Override
        public String text() {
            return "(" + one.text() + ") " + operator + " (" + other.text() + ")";
        }

        @Override
        public Optional<Fraction> of(Map<String, Fraction> operands) {
            Optional<Fraction> right = other.of(operands)
                    .filter(number -> !operator.equals("/") || number.above().signum() != 0);
            return one.of(operands).flatMap(a -> right.map(b -> operation().apply(a, b)));
        }

        private BinaryOperator<Fraction> operation() {
            return switch (operator) {
                case "+" -> Fraction::plus;
                case "-" -> (a, b) -> a.plus(b.negated());
                case "*" -> Fraction::times;
                default -> Fraction::over;
            };
        }
    }

    record Choice(String relation, Arithmetic left, Arithmetic right, Arithmetic then, Arithmetic otherwise)
            implements Arithmetic {

        @Override
        public String text() {
            String condition = "(" + left.text() + ") " + relation + " (" + right.text() + ")";
            return "if(" + condition + ", " + then.text() + ", " + otherwise.text() + ")";
        }

        @Override
        public Optional<Fraction> of(Map<String, Fraction> operands) {
            return left.of(operands)
                    .flatMap(a -> right.of(operands)
                            .flatMap(b -> holds(a.compareTo(b)) ? then.of(operands) : otherwise.of(operands)));
        }

        private boolean holds(int sign) {
            String signs = switch (relation) {
                case "=" -> "0";
                case "!=" -> "-+";
                case "<" -> "-";
                case "<=" -> "-0";
                case ">" -> "+";
                default -> "0+";
            };
            return signs.contains(sign == 0 ? "0" : sign < 0 ? "-" : "+");
        }
    }
}

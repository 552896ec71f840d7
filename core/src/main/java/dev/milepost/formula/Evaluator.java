// SPDX-License-Identifier: Apache-2.0
package dev.milepost.formula;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Evaluates one formula once. */
final class Evaluator {

    private final Operands operands;
    private final Set<Reference> all;
    private final IdentityHashMap<Node, Dimension> numbers;
    private final Map<Reference, List<FormulaValue>> read = new HashMap<>();
    private final Set<Reference> used = new LinkedHashSet<>();
    private final Set<Reference> zeroed = new LinkedHashSet<>();

    Evaluator(Operands operands, Set<Reference> all, IdentityHashMap<Node, Dimension> numbers) {
        this.operands = operands;
        this.all = all;
        this.numbers = numbers;
    }

    /** What the value rests on, in the order of reading. */
    Set<Reference> used() {
        return used;
    }

    /** What was missing and counted 0. */
    Set<Reference> zeroed() {
        return zeroed;
    }

    Term of(Node node, MissingOperands missing) {
        if (node instanceof Node.Literal literal) {
            return Term.Numeric.literal(Ratio.whole(literal.number()));
        }
        if (node instanceof Node.Truth truth) {
            return new Term.Truth(truth.value(), true);
        }
        if (node instanceof Node.Read operand) {
            return operand(operand, missing);
        }
        if (node instanceof Node.Negation negation) {
            return onNumber(negation.of(), missing, Term.Numeric::negated);
        }
        if (node instanceof Node.Rounded rounded) {
            return onNumber(rounded.of(), missing, number -> number.rounded(rounded.decimals()));
        }
        return compound(node, missing);
    }

    private Term compound(Node node, MissingOperands missing) {
        if (node instanceof Node.Chain chain) {
            return chain.links().get(0).operator().isLogical() ? logical(chain, missing) : arithmetic(chain, missing);
        }
        if (node instanceof Node.Comparison comparison) {
            return compared(comparison, missing);
        }
        if (node instanceof Node.Choice choice) {
            return inUnitsOf(choice, chosen(choice, missing));
        }
        if (node instanceof Node.Not not) {
            Term of = of(not.of(), missing);
            return of instanceof Term.Truth truth ? new Term.Truth(!truth.value(), truth.certain()) : of;
        }
        return inUnitsOf(node, called((Node.Call) node, missing));
    }

    /** A number in the units of the part it comes from: 0 or 30 may stand in for households or per cent. */
    private Term inUnitsOf(Node node, Term term) {
        Dimension dimension = numbers.get(node);
        return term instanceof Term.Numeric number && dimension != null ? number.in(dimension) : term;
    }

    private Term onNumber(Node node, MissingOperands missing, UnaryOperator<Term.Numeric> operation) {
        Term term = of(node, missing);
        return term instanceof Term.Numeric number ? operation.apply(number) : term;
    }

    private Term arithmetic(Node.Chain chain, MissingOperands missing) {
        Term joined = of(chain.first(), missing);
        for (Node.Link link : chain.links()) {
            Term next = of(link.node(), missing);
            joined = joined(link.operator(), joined, next);
        }
        return joined;
    }

    private static Term joined(Node.Operator operator, Term one, Term other) {
        return switch (operator) {
            case PLUS -> both(one, other, Term.Numeric::plus);
            case MINUS -> both(one, other, (left, right) -> left.plus(right.negated()));
            case TIMES -> both(one, other, Term.Numeric::times);
            default -> divided(one, other);
        };
    }

    private static Term divided(Term one, Term other) {
        boolean zero = other instanceof Term.Numeric divisor && divisor.value().isZero();
        return zero ? Term.gap(one, Term.Gap.of(MissingReason.ZERO_DENOMINATOR)) : both(one, other, Term.Numeric::over);
    }

    /** The first gap from the left, else what the operation makes of two numbers. */
    private static Term both(Term one, Term other, Operation operation) {
        if (one instanceof Term.Gap || other instanceof Term.Gap) {
            return Term.gap(one, other);
        }
        return operation.of((Term.Numeric) one, (Term.Numeric) other);
    }

    /** All operands are evaluated: one that is missing makes the whole missing, decided or not. */
    private Term logical(Node.Chain chain, MissingOperands missing) {
        boolean and = chain.links().get(0).operator() == Node.Operator.AND;
        Term joined = of(chain.first(), missing);
        for (Node.Link link : chain.links()) {
            Term next = of(link.node(), missing);
            joined = joined instanceof Term.Truth one && next instanceof Term.Truth other
                    ? joined(and, one, other)
                    : Term.gap(joined, next);
        }
        return joined;
    }

    /** One certain no decides an "and", one certain yes an "or". */
    private static Term joined(boolean and, Term.Truth one, Term.Truth other) {
        boolean value = and ? one.value() && other.value() : one.value() || other.value();
        boolean decided = (one.certain() && one.value() != and) || (other.certain() && other.value() != and);
        return new Term.Truth(value, decided || (one.certain() && other.certain()));
    }

    private Term compared(Node.Comparison comparison, MissingOperands missing) {
        Term left = of(comparison.left(), missing);
        Term right = of(comparison.right(), missing);
        return both(left, right, (one, other) -> {
            Term.Numeric difference = one.plus(other.negated());
            boolean holds = comparison.relation().holds(difference.value().signum());
            boolean certain = Intervals.isCertain(comparison.relation(), difference.value(), difference.bounds());
            return new Term.Truth(holds, certain);
        });
    }

    private Term chosen(Node.Choice choice, MissingOperands missing) {
        Term condition = of(choice.condition(), missing);
        if (!(condition instanceof Term.Truth truth)) {
            return condition;
        }
        Term taken = of(truth.value() ? choice.then() : choice.otherwise(), missing);
        if (truth.certain()) {
            return taken;
        }
        if (taken instanceof Term.Truth answer) {
            return new Term.Truth(answer.value(), false);
        }
        return taken instanceof Term.Numeric number ? number.unbounded() : taken;
    }

    private Term called(Node.Call call, MissingOperands missing) {
        if (call.function() == Node.Function.COALESCE) {
            return firstKnown(call, missing);
        }
        Term joined = of(call.arguments().get(0), missing);
        for (Node argument : call.arguments().subList(1, call.arguments().size())) {
            boolean least = call.function() == Node.Function.MIN;
            Operation operation = least ? Term.Numeric::least : Term.Numeric::greatest;
            joined = both(joined, of(argument, missing), operation);
        }
        return call.function() == Node.Function.ABS && joined instanceof Term.Numeric number
                ? number.absolute()
                : joined;
    }

    /** The first argument that is there. What has a zero denominator is not absent, it is no number at all. */
    private Term firstKnown(Node.Call call, MissingOperands missing) {
        List<Node> arguments = call.arguments();
        Term found = of(arguments.get(0), arguments.size() == 1 ? missing : MissingOperands.ANY);
        for (int i = 1; i < arguments.size() && found instanceof Term.Gap gap && !gap.forGood(); i++) {
            boolean last = i == arguments.size() - 1;
            Term next = of(arguments.get(i), last ? missing : MissingOperands.ANY);
            found = next instanceof Term.Gap other ? gap.and(other) : next;
        }
        return found;
    }

    private Term operand(Node.Read node, MissingOperands missing) {
        used.add(node.reference());
        List<FormulaValue> values = values(node.reference());
        if (values.isEmpty()) {
            return absent(node, MissingReason.NOT_APPLICABLE, missing);
        }
        Term sum = term(node, values.get(0), missing);
        for (FormulaValue value : values.subList(1, values.size())) {
            sum = both(sum, term(node, value, missing), Term.Numeric::plus);
        }
        return sum;
    }

    private Term term(Node.Read node, FormulaValue value, MissingOperands missing) {
        if (value instanceof FormulaValue.Absent absent) {
            return absent(node, absent.reason(), missing);
        }
        Dimension dimension = numbers.get(node);
        if (value instanceof FormulaValue.Numeric number && dimension != null) {
            return Term.Numeric.of(number).in(dimension);
        }
        checkArgument(
                value instanceof FormulaValue.Truth && dimension == null,
                "operand '%s' must be of the type it was checked with, was %s",
                node.reference(),
                value);
        FormulaValue.Truth truth = (FormulaValue.Truth) value;
        return new Term.Truth(truth.truth(), truth.certain());
    }

    /** Only a number that is absent may count 0; an absent answer is no "no". */
    private Term absent(Node.Read node, MissingReason reason, MissingOperands missing) {
        Dimension dimension = numbers.get(node);
        boolean zero = missing == MissingOperands.NEVER || (missing == MissingOperands.ALL && isAnyThere());
        if (!zero || dimension == null || reason == MissingReason.ZERO_DENOMINATOR) {
            return Term.Gap.of(reason);
        }
        zeroed.add(node.reference());
        return Term.Numeric.literal(Ratio.ZERO).in(dimension);
    }

    private boolean isAnyThere() {
        return all.stream()
                .flatMap(reference -> values(reference).stream())
                .anyMatch(value -> !(value instanceof FormulaValue.Absent));
    }

    /** The values behind a reference, as they were given. */
    List<FormulaValue> values(Reference reference) {
        List<FormulaValue> known = read.get(reference);
        if (known == null) {
            known = List.copyOf(operands.read(reference));
            read.put(reference, known);
        }
        return known;
    }

    /** What is done with two numbers. */
    @FunctionalInterface
    private interface Operation {
        Term of(Term.Numeric one, Term.Numeric other);
    }
}

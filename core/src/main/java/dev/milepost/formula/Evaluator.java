// SPDX-License-Identifier: Apache-2.0
package dev.milepost.formula;

import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Evaluates one formula once. */
final class Evaluator {

    private final Operands operands;
    private final Set<Reference> all;
    private final Map<Reference, List<FormulaValue>> read = new LinkedHashMap<>();
    private final Set<Reference> zeroed = new LinkedHashSet<>();

    Evaluator(Operands operands, Set<Reference> all) {
        this.operands = operands;
        this.all = all;
    }

    /** What was read, in the order of reading. */
    Map<Reference, List<FormulaValue>> read() {
        return read;
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
            return operand(operand.reference(), missing);
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
            return chosen(choice, missing);
        }
        if (node instanceof Node.Not not) {
            Term of = truth(not.of(), missing);
            return of instanceof Term.Truth truth ? new Term.Truth(!truth.value(), truth.certain()) : of;
        }
        return called((Node.Call) node, missing);
    }

    private Term onNumber(Node node, MissingOperands missing, UnaryOperator<Term.Numeric> operation) {
        Term term = of(node, missing);
        return term instanceof Term.Numeric number ? operation.apply(number) : term;
    }

    private Term arithmetic(Node.Chain chain, MissingOperands missing) {
        Term joined = of(chain.first(), missing);
        for (Node.Link link : chain.links()) {
            Term next = of(link.node(), missing);
            joined = both(joined, next, (one, other) -> joined(link.operator(), one, other));
        }
        return joined;
    }

    private static Term joined(Node.Operator operator, Term.Numeric one, Term.Numeric other) {
        return switch (operator) {
            case PLUS -> one.plus(other);
            case MINUS -> one.plus(other.negated());
            case TIMES -> one.times(other);
            default -> other.value().isZero() ? new Term.Gap(MissingReason.ZERO_DENOMINATOR) : one.over(other);
        };
    }

    /** The first gap from the left, else what the operation makes of two numbers. */
    private static Term both(Term one, Term other, Operation operation) {
        if (one instanceof Term.Gap || other instanceof Term.Gap) {
            return one instanceof Term.Gap ? one : other;
        }
        return operation.of((Term.Numeric) one, (Term.Numeric) other);
    }

    /** All operands are evaluated: one that is missing makes the whole missing, decided or not. */
    private Term logical(Node.Chain chain, MissingOperands missing) {
        boolean and = chain.links().get(0).operator() == Node.Operator.AND;
        List<Term> terms = new ArrayList<>(List.of(truth(chain.first(), missing)));
        chain.links().forEach(link -> terms.add(truth(link.node(), missing)));
        Term joined = terms.get(0);
        for (Term next : terms.subList(1, terms.size())) {
            if (joined instanceof Term.Gap || next instanceof Term.Gap) {
                return terms.stream()
                        .filter(Term.Gap.class::isInstance)
                        .findFirst()
                        .orElseThrow();
            }
            joined = joined(and, (Term.Truth) joined, (Term.Truth) next);
        }
        return joined;
    }

    /** One certain no decides an "and", one certain yes an "or". */
    private static Term joined(boolean and, Term.Truth one, Term.Truth other) {
        boolean value = and ? one.value() && other.value() : one.value() || other.value();
        boolean decided = (one.certain() && one.value() != and) || (other.certain() && other.value() != and);
        return new Term.Truth(value, decided || (one.certain() && other.certain()));
    }

    /** A yes or no that is missing counts for no zero: an absent answer is no "no". */
    private Term truth(Node node, MissingOperands missing) {
        return of(node, node instanceof Node.Read ? MissingOperands.ANY : missing);
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
        Term condition = truth(choice.condition(), missing);
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
        Term first = new Term.Gap(MissingReason.NOT_REPORTED);
        for (int i = 0; i < call.arguments().size(); i++) {
            boolean last = i == call.arguments().size() - 1;
            Term term = of(call.arguments().get(i), last ? missing : MissingOperands.ANY);
            if (!(term instanceof Term.Gap gap) || gap.reason() == MissingReason.ZERO_DENOMINATOR) {
                return term;
            }
            first = i == 0 ? term : first;
        }
        return first;
    }

    private Term operand(Reference reference, MissingOperands missing) {
        List<FormulaValue> values = values(reference);
        if (values.isEmpty()) {
            return absent(reference, MissingReason.NOT_APPLICABLE, missing);
        }
        Term sum = term(reference, values.get(0), missing);
        for (FormulaValue value : values.subList(1, values.size())) {
            sum = both(sum, term(reference, value, missing), Term.Numeric::plus);
        }
        return sum;
    }

    private Term term(Reference reference, FormulaValue value, MissingOperands missing) {
        if (value instanceof FormulaValue.Numeric number) {
            return Term.Numeric.of(number);
        }
        if (value instanceof FormulaValue.Truth truth) {
            return new Term.Truth(truth.truth(), truth.certain());
        }
        return absent(reference, ((FormulaValue.Absent) value).reason(), missing);
    }

    private Term absent(Reference reference, MissingReason reason, MissingOperands missing) {
        boolean zero = missing == MissingOperands.NEVER || (missing == MissingOperands.ALL && isAnyThere());
        if (!zero || reason == MissingReason.ZERO_DENOMINATOR) {
            return new Term.Gap(reason);
        }
        zeroed.add(reference);
        return Term.Numeric.literal(Ratio.ZERO);
    }

    private boolean isAnyThere() {
        return all.stream()
                .flatMap(reference -> values(reference).stream())
                .anyMatch(value -> !(value instanceof FormulaValue.Absent));
    }

    private List<FormulaValue> values(Reference reference) {
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

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.formula;

import static java.util.Objects.requireNonNull;

import java.util.IdentityHashMap;
import java.util.List;

/**
 * A formula whose operands are known to go together. Made by {@link Formula#check}; immutable. Arithmetic is exact:
 * nothing is divided before display.
 */
public final class CheckedFormula {

    private final Formula formula;
    private final Node root;
    private final FormulaType type;
    private final IdentityHashMap<Node, Dimension> numbers;

    CheckedFormula(Formula formula, Node root, FormulaType type, IdentityHashMap<Node, Dimension> numbers) {
        this.formula = formula;
        this.root = root;
        this.type = type;
        this.numbers = numbers;
    }

    /** The formula. */
    public Formula formula() {
        return formula;
    }

    /** What kind of value it has. */
    public FormulaType type() {
        return type;
    }

    /**
     * Evaluates the formula.
     *
     * @param operands the values of its operands, of the types it was checked with; numbers in units that convert
     * @param missing what is made of missing operands
     * @throws IllegalArgumentException if an operand has another type than it was checked with
     */
    public FormulaResult evaluate(Operands operands, MissingOperands missing) {
        requireNonNull(missing, "missing");
        Evaluator evaluator = new Evaluator(requireNonNull(operands, "operands"), formula.references(), numbers);
        FormulaValue value = value(evaluator.of(root, missing));
        return new FormulaResult(
                value,
                new Substitution(evaluator, type).of(root),
                List.copyOf(evaluator.used()),
                List.copyOf(evaluator.zeroed()));
    }

    private FormulaValue value(Term term) {
        if (term instanceof Term.Numeric number && type instanceof FormulaType.Numeric wanted) {
            return number.in(wanted.unit());
        }
        if (term instanceof Term.Truth truth) {
            return new FormulaValue.Truth(truth.value(), truth.certain());
        }
        return new FormulaValue.Absent(((Term.Gap) term).reason());
    }

    /** Returns the text of the formula. */
    @Override
    public String toString() {
        return formula.toString();
    }
}

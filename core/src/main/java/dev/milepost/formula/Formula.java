// SPDX-License-Identifier: Apache-2.0
package dev.milepost.formula;

import static java.util.Objects.requireNonNull;

import dev.milepost.quantity.Unit;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A formula over named operands, such as {@code 100 * (办结 + 转办) / 受理}. Rule 7; the grammar is in
 * {@code docs/formulas.md}. Arithmetic is exact: nothing is divided before display. Immutable, equal by its text.
 */
public final class Formula {

    private final String text;
    private final Node root;
    private final Set<Reference> references;

    private Formula(String text, Node root) {
        this.text = text;
        this.root = root;
        Set<Reference> found = new LinkedHashSet<>();
        collect(root, found);
        this.references = Collections.unmodifiableSet(found);
    }

    /**
     * Reads a formula.
     *
     * @param text the formula, at most 10,000 characters and 200 levels deep
     * @throws FormulaException if it is none; the exception tells line, column and what was expected there
     */
    public static Formula parse(String text) {
        return new Formula(requireNonNull(text, "text"), Parser.parse(text));
    }

    /** What it reads, each once, in the order of the text. */
    public Set<Reference> references() {
        return references;
    }

    /** The names of its operands, each once, in the order of the text. */
    public Set<String> operands() {
        Set<String> names = new LinkedHashSet<>();
        references.forEach(reference -> names.add(reference.name()));
        return names;
    }

    /**
     * Checks that its parts go together: numbers with numbers, units with units that convert. Numbers typed into the
     * formula take the unit of what they stand beside.
     *
     * @param types what kind of value each operand has; called with the names of {@link #operands}
     * @param unit the unit the result is wanted in. A product or quotient of units that has no unit of its own, such as
     *     households per person, stands in it as it is, provided it measures neither an operand's dimension nor a plain
     *     number
     * @return what kind of value the formula has; a number is in {@code unit}
     * @throws FormulaException if they do not; the exception tells line and column
     */
    public FormulaType check(Function<String, FormulaType> types, Unit unit) {
        return new TypeCheck(text, types).check(root, unit);
    }

    /**
     * Evaluates the formula.
     *
     * @param operands the values of its operands, of the types it was {@link #check checked} with
     * @param missing what is made of missing operands
     * @param unit the unit a number is wanted in
     * @throws IllegalArgumentException if operands or result do not have the units they were checked with
     */
    public FormulaResult evaluate(Operands operands, MissingOperands missing, Unit unit) {
        Evaluator evaluator = new Evaluator(operands, references);
        FormulaValue value = value(evaluator.of(root, missing), unit);
        return new FormulaResult(
                value,
                new Substitution(evaluator.read()).of(root),
                List.copyOf(evaluator.read().keySet()),
                List.copyOf(evaluator.zeroed()));
    }

    private static FormulaValue value(Term term, Unit unit) {
        if (term instanceof Term.Numeric number) {
            return number.in(unit);
        }
        if (term instanceof Term.Truth truth) {
            return new FormulaValue.Truth(truth.value(), truth.certain());
        }
        return new FormulaValue.Absent(((Term.Gap) term).reason());
    }

    private static void collect(Node node, Set<Reference> found) {
        if (node instanceof Node.Read read) {
            found.add(read.reference());
        }
        node.parts().forEach(part -> collect(part, found));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Formula that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Returns the text; {@link #parse} reads it. */
    @Override
    public String toString() {
        return text;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.formula;

import static java.util.Objects.requireNonNull;

import dev.milepost.quantity.Unit;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A formula over named operands, such as {@code (办结 + 转办) / 受理}. Rule 7; the grammar is in {@code docs/formulas.md}. It
 * is parsed, {@link #check checked} against the types of its operands, and then evaluated. Immutable, equal by its
 * text.
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
     * Checks that its parts go together: numbers with numbers, units with units that convert. A number typed into the
     * formula is added to and compared with what stands beside it in the unit of that, and multiplies as it stands. A
     * quotient of units that convert is a plain number. Any other product or quotient needs a unit whose dimension has
     * its name, such as {@code area-per-person}.
     *
     * @param types what kind of value each operand has; called with the names of {@link #operands}
     * @param unit the unit a number is wanted in; a plain number turns into per cent by itself
     * @return the formula, ready to be evaluated
     * @throws FormulaException if they do not; the exception tells line and column
     */
    public CheckedFormula check(Function<String, FormulaType> types, Unit unit) {
        TypeCheck check = new TypeCheck(text, types);
        FormulaType type = check.check(root, unit);
        return new CheckedFormula(this, root, type, check.numbers());
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

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.formula;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a formula came to, and how.
 *
 * @param value the value; a number is in the unit that was asked for
 * @param operation the formula with the numbers put in, such as {@code (3 + 4) ÷ 10}; {@code …} stands for what was not
 *     evaluated
 * @param used what was read, each once, in the order of reading
 * @param zeroed what was missing and counted 0 because the formula declares it; part of {@code used}
 */
public record FormulaResult(FormulaValue value, String operation, List<Reference> used, List<Reference> zeroed) {

    public FormulaResult {
        requireNonNull(value, "value");
        requireNonNull(operation, "operation");
        used = List.copyOf(used);
        zeroed = List.copyOf(zeroed);
    }
}

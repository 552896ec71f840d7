// SPDX-License-Identifier: Apache-2.0
package dev.milepost.formula;

import static java.util.Objects.requireNonNull;

import dev.milepost.text.Identifiers;

/**
 * What a formula reads: an operand, and which of its values.
 *
 * @param name the name of the operand, an identifier
 * @param reading which of its values
 */
public record Reference(String name, Reading reading) {

    public Reference {
        Identifiers.check("operand", name);
        requireNonNull(reading, "reading");
    }

    /** Which value of an operand is read. */
    public enum Reading {
        /** The value at the unit and in the period the formula is evaluated for. */
        PERIOD,
        /** The value at the unit in the period before, of the same kind: {@code previous(x)}. */
        PREVIOUS_PERIOD,
        /** The value at the unit from the start of the year to the end of the period: {@code ytd(x)}. */
        YEAR_TO_DATE,
        /** The values in the period at the units directly below, which add up: {@code sum(children(x))}. */
        CHILDREN
    }

    /** Returns the reference as a formula writes it. */
    @Override
    public String toString() {
        String operand = FormulaText.name(name);
        return switch (reading) {
            case PERIOD -> operand;
            case PREVIOUS_PERIOD -> "previous(" + operand + ")";
            case YEAR_TO_DATE -> "ytd(" + operand + ")";
            case CHILDREN -> "sum(children(" + operand + "))";
        };
    }
}

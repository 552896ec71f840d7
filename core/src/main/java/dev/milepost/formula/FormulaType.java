// SPDX-License-Identifier: Apache-2.0
package dev.milepost.formula;

import static java.util.Objects.requireNonNull;

import dev.milepost.quantity.Unit;

/** What kind of value an operand or a formula has. */
public sealed interface FormulaType {

    /**
     * A number.
     *
     * @param unit the unit it is stated in
     */
    record Numeric(Unit unit) implements FormulaType {

        public Numeric {
            requireNonNull(unit, "unit");
        }
    }

    /** Yes or no. */
    record Truth() implements FormulaType {}
}

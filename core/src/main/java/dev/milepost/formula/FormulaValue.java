// SPDX-License-Identifier: Apache-2.0
package dev.milepost.formula;

import static java.util.Objects.requireNonNull;

import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Unit;

/** The value of an operand or of a formula. */
public sealed interface FormulaValue {

    /**
     * A number.
     *
     * @param number the exact number so far
     * @param bounds within which it certainly lies once every report is in
     * @param unit the unit of both
     */
    record Numeric(Ratio number, Bounds bounds, Unit unit) implements FormulaValue {

        public Numeric {
            requireNonNull(number, "number");
            requireNonNull(bounds, "bounds");
            requireNonNull(unit, "unit");
        }

        /** A number that nothing outstanding can change. */
        public static Numeric exactly(Ratio number, Unit unit) {
            return new Numeric(number, Bounds.exactly(number), unit);
        }
    }

    /**
     * Yes or no.
     *
     * @param truth the answer on what is known so far
     * @param certain whether no outstanding report can change it
     */
    record Truth(boolean truth, boolean certain) implements FormulaValue {}

    /**
     * No value.
     *
     * @param reason why
     */
    record Absent(MissingReason reason) implements FormulaValue {

        public Absent {
            requireNonNull(reason, "reason");
        }
    }
}

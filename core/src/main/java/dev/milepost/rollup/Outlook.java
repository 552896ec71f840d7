// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.quantity.Bounds;
import java.math.BigInteger;
import java.util.Optional;

/** What the reports still to come may make of an incomplete figure of a swept column. Rule 2.4. */
interface Outlook {

    /** Says nothing: a figure must be worked out by itself. */
    Outlook NONE = figure -> Optional.empty();

    /** The bounds of an incomplete figure, in the unit it is printed in; empty if they cannot be told. */
    Optional<Bounds> of(SoFar figure);

    /**
     * An incomplete figure.
     *
     * @param isRow whether it is that of a unit with none below it
     * @param place its row, or else the inner unit
     * @param hasSilent whether units below owe reports and have no row
     * @param above the number, or of a rate its numerator, as a whole number of the column
     * @param below the denominator likewise; 1 of what is no rate
     */
    record SoFar(boolean isRow, int place, boolean hasSilent, BigInteger above, BigInteger below) {}
}

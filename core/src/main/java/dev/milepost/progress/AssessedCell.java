// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a cell of an {@link AssessmentColumn} stands, by itself.
 *
 * @param status the status
 * @param attainmentMillionths the attainment in millionths, rounded half-even; empty where it has no ratio, and where
 *     it is 2^63 millionths or more either way
 * @param metAsserted whether the target is met on the strength of a percentage or claim without counts (rule 3.4)
 */
public record AssessedCell(Status status, OptionalLong attainmentMillionths, boolean metAsserted) {

    /** Checks the components. */
    public AssessedCell {
        requireNonNull(status, "status");
        requireNonNull(attainmentMillionths, "attainmentMillionths");
    }

    /** How a unit stands; empty if it has no figure or no target. */
    public static Optional<AssessedCell> at(AssessmentColumn column, int unit) {
        int cell = column.figures().find(unit);
        return cell < 0 || !column.isAssessed(cell)
                ? Optional.empty()
                : Optional.of(new AssessedCell(
                        column.status(cell), column.attainmentMillionths(cell), column.isMetAsserted(cell)));
    }
}

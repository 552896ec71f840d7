// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static java.util.Objects.requireNonNull;

import dev.milepost.quantity.Ratio;
import java.util.Optional;

/**
 * The year's target of a row of the {@link StandardColumns} and how it stands at the end of the period. Rule 13.4.
 *
 * @param assessment the target at the unit, assessed on what had been done by the end of the period
 * @param scheduled whether what is expected grows with time, so that the figure can be ahead or behind: of a target
 *     with a known start, and of a limit that is used up (rule 6.6)
 * @param limit whether it is such a limit; to be quick about it is no merit
 */
public record AnnualTarget(Assessment assessment, boolean scheduled, boolean limit) {

    public AnnualTarget {
        requireNonNull(assessment, "assessment");
    }

    /**
     * By how many percentage points attainment is ahead of what is expected; negative if behind, of a limit positive if
     * more of it is used than time has passed. Empty where nothing grows with time or the figure is missing.
     */
    public Optional<Ratio> pointsAhead() {
        return scheduled ? assessment.pointsAhead() : Optional.empty();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.organisation.OrgUnitId;
import dev.milepost.text.LocalizedText;

/**
 * A unit that stands near enough and is on neither list. Rule 10.3.
 *
 * @param unit the unit
 * @param rank its rank
 * @param reason why it is left out: a tie across the cut, or an earlier black entry that was not corrected
 */
public record LeftOut(OrgUnitId unit, int rank, LocalizedText reason) {

    public LeftOut {
        requireNonNull(unit, "unit");
        checkArgument(rank >= 1, "rank of unit '%s' left out must be 1 or more, was %s", unit, rank);
        requireNonNull(reason, "reason");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.Ratio;
import dev.milepost.text.LocalizedText;

/**
 * A unit on a red or black list.
 *
 * @param unit the unit
 * @param since the period whose list it came on
 * @param rank its rank in that period
 * @param score its score in that period
 * @param reason why it is on the list
 */
public record ListEntry(OrgUnitId unit, Period since, int rank, Ratio score, LocalizedText reason) {

    public ListEntry {
        requireNonNull(unit, "unit");
        requireNonNull(since, "since");
        checkArgument(rank >= 1, "rank of listed unit '%s' must be 1 or more, was %s", unit, rank);
        Checks.notNegative("score of listed unit '" + unit + "'", score);
        requireNonNull(reason, "reason");
    }
}

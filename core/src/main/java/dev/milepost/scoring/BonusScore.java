// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static java.util.Objects.requireNonNull;

import dev.milepost.quantity.Ratio;

/**
 * A bonus given to a unit.
 *
 * @param item what is rewarded
 * @param points the points given, before the cap on all bonus
 * @param entry the entry that gives them, with its reason and evidence
 */
public record BonusScore(BonusItem item, Ratio points, ScoreEntry entry) {

    public BonusScore {
        requireNonNull(item, "item");
        Checks.notNegative("points of a bonus", points);
        requireNonNull(entry, "entry");
    }
}

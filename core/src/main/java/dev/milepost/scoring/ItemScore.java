// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.explanation.Explanation;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import java.util.List;
import java.util.Optional;

/**
 * What an item came to at a unit.
 *
 * @param item the item
 * @param points its points, from 0 to the full mark; empty if missing or not applicable
 * @param missing why there are none: {@link MissingReason#NOT_APPLICABLE} takes the item out, every other reason leaves
 *     the sheet incomplete; empty if there are points
 * @param possible within which bounds the points certainly lie
 * @param deductions what was lost, each with reason and evidence; may be empty
 * @param why how it came about, down to entries and facts
 */
public record ItemScore(
        SchemeItem item,
        Optional<Ratio> points,
        Optional<MissingReason> missing,
        Bounds possible,
        List<Deduction> deductions,
        Explanation why) {

    public ItemScore {
        requireNonNull(item, "item");
        requireNonNull(possible, "possible");
        requireNonNull(why, "why");
        deductions = List.copyOf(deductions);
        checkArgument(
                points.isPresent() != missing.isPresent(),
                "item '%s' must have points or a reason why they are missing, had %s and %s",
                item.code(),
                points,
                missing);
    }

    /** Whether it concerns the unit. */
    public boolean isApplicable() {
        return missing.filter(reason -> reason == MissingReason.NOT_APPLICABLE).isEmpty();
    }

    /** Whether it concerns the unit and has no points yet. */
    public boolean isMissing() {
        return points.isEmpty() && isApplicable();
    }

    static ItemScore scored(SchemeItem item, Ratio points, List<Deduction> deductions, Explanation why) {
        return new ItemScore(item, Optional.of(points), Optional.empty(), Bounds.exactly(points), deductions, why);
    }

    static ItemScore missing(SchemeItem item, MissingReason reason, Bounds possible, Explanation why) {
        return new ItemScore(item, Optional.empty(), Optional.of(reason), possible, List.of(), why);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.explanation.Explanation;
import dev.milepost.observation.Assurance;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import java.util.List;
import java.util.Optional;

/**
 * What is computed from the figures of a row of the {@link StandardColumns}: an exact number, or the reason why there
 * is none. Rule 13.4.
 *
 * @param exact the number from the figures so far; empty if and only if it is missing
 * @param possible within which bounds it certainly lies once every report is in; exact if nothing is outstanding,
 *     without bounds if it is missing
 * @param missing why there is none
 * @param assurance the weakest of the figures it rests on; empty if it is missing
 * @param why how it was computed, down to the facts, or what is lacking
 */
public record ColumnValue(
        Optional<Ratio> exact,
        Bounds possible,
        Optional<MissingReason> missing,
        Optional<Assurance> assurance,
        Explanation why) {

    public ColumnValue {
        requireNonNull(exact, "exact");
        requireNonNull(possible, "possible");
        requireNonNull(missing, "missing");
        requireNonNull(assurance, "assurance");
        requireNonNull(why, "why");
        checkArgument(
                exact.isPresent() != missing.isPresent(),
                "value of a column must be a number or missing with a reason, was %s and %s",
                exact,
                missing);
    }

    static ColumnValue of(Ratio exact, Bounds possible, Optional<Assurance> assurance, Explanation why) {
        return new ColumnValue(Optional.of(exact), possible, Optional.empty(), assurance, why);
    }

    static ColumnValue missing(Explanation.Absent why) {
        return new ColumnValue(Optional.empty(), Bounds.unbounded(), Optional.of(why.reason()), Optional.empty(), why);
    }

    /** Missing because a figure it needs is; that figure is named by what it tells of itself. */
    static ColumnValue lacking(Explanation.Absent why, Explanation figure) {
        Explanation because = new Explanation.Computed(why.what(), why.reason().label(), List.of(figure), why.notes());
        return new ColumnValue(
                Optional.empty(), Bounds.unbounded(), Optional.of(why.reason()), Optional.empty(), because);
    }
}

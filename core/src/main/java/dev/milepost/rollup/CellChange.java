// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static java.util.Objects.requireNonNull;

import dev.milepost.indicator.IndicatorId;
import dev.milepost.organisation.OrgUnitId;
import java.util.Optional;

/**
 * A figure that an update changed.
 *
 * @param indicator what it is of
 * @param unit where
 * @param before as it was; empty if there was none
 * @param after as it is; empty if there is none any more
 */
public record CellChange(
        IndicatorId indicator, OrgUnitId unit, Optional<FigureCell> before, Optional<FigureCell> after) {

    /** Checks the components. */
    public CellChange {
        requireNonNull(indicator, "indicator");
        requireNonNull(unit, "unit");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
    }
}

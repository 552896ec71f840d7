// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.dashboard;

import dev.milepost.campaign.Target;
import dev.milepost.indicator.Indicator;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.progress.AssessedCell;
import dev.milepost.progress.TargetCourse;
import dev.milepost.rollup.Figure;
import java.util.List;
import java.util.Optional;

/**
 * What there is to see at one moment.
 *
 * @param indicator the indicator looked at
 * @param tiles every indicator at the unit on top
 * @param rows the indicator at the unit on top and at those below that have, or should have, a figure
 * @param course how its target came along at the unit on top; empty if nothing grows with time
 */
record View(Indicator indicator, List<Field> tiles, List<Field> rows, Optional<TargetCourse> course) {

    /**
     * An indicator at a unit.
     *
     * @param unit where
     * @param depth how far below the unit on top, 0 for that one
     * @param indicator what is measured
     * @param figure the figure; missing where there is none
     * @param standing how it stands; empty without a figure or a target
     * @param target the target that binds the unit; empty where it is not assessed
     */
    record Field(
            OrgUnit unit,
            int depth,
            Indicator indicator,
            Figure figure,
            Optional<AssessedCell> standing,
            Optional<Target> target) {}
}

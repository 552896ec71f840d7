// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.progress.AssessedCell;
import dev.milepost.progress.AssessmentColumn;
import dev.milepost.progress.AssessmentTable;
import dev.milepost.progress.StandingChange;
import dev.milepost.reference.SeenCells.Place;
import dev.milepost.rollup.CellChange;
import dev.milepost.rollup.UnitOrder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All figures of a table and how they stand.
 *
 * @param figures the figures
 * @param standings the assessments by indicator and unit
 */
record SeenStandings(SeenCells figures, Map<Place, AssessedCell> standings) {

    static SeenStandings of(AssessmentTable table) {
        Map<Place, AssessedCell> standings = new HashMap<>();
        UnitOrder units = table.figures().units();
        for (AssessmentColumn column : table.columns()) {
            for (int unit = 0; unit < units.size(); unit++) {
                Place place = new Place(
                        column.figures().indicator().id(), units.unit(unit).id());
                AssessedCell.at(column, unit).ifPresent(standing -> standings.put(place, standing));
            }
        }
        return new SeenStandings(SeenCells.of(table.figures()), standings);
    }

    /** These with some changed; each change must start from what is here, be one, and come once. */
    SeenStandings with(List<StandingChange> changes) {
        Map<Place, AssessedCell> moved = new HashMap<>(standings);
        Set<Place> told = new HashSet<>();
        for (StandingChange change : changes) {
            Place place = new Place(change.figure().indicator(), change.figure().unit());
            assertThat(told.add(place)).as("told once of %s", place).isTrue();
            assertThat(change.before()).as("before at %s", place).isEqualTo(Optional.ofNullable(standings.get(place)));
            assertThat(!change.before().equals(change.after()) || isChanged(change.figure()))
                    .as("changed at %s", place)
                    .isTrue();
            moved.remove(place);
            change.after().ifPresent(standing -> moved.put(place, standing));
        }
        List<CellChange> changed = changes.stream()
                .map(StandingChange::figure)
                .filter(SeenStandings::isChanged)
                .toList();
        return new SeenStandings(figures.with(changed), moved);
    }

    private static boolean isChanged(CellChange figure) {
        return !figure.before().equals(figure.after());
    }
}

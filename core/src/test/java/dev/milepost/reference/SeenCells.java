// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.indicator.IndicatorId;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.rollup.CellChange;
import dev.milepost.rollup.FigureCell;
import dev.milepost.rollup.FigureColumn;
import dev.milepost.rollup.FigureTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All known figures of a table.
 *
 * @param cells by indicator and unit
 */
record SeenCells(Map<Place, FigureCell> cells) {

    static SeenCells of(FigureTable table) {
        Map<Place, FigureCell> cells = new HashMap<>();
        for (FigureColumn column : table.columns()) {
            for (int unit = 0; unit < table.units().size(); unit++) {
                Place place = new Place(
                        column.indicator().id(), table.units().unit(unit).id());
                FigureCell.at(column, unit).ifPresent(cell -> cells.put(place, cell));
            }
        }
        return new SeenCells(cells);
    }

    /** These figures with some changed; each change must start from what is here, be one, and come once. */
    SeenCells with(List<CellChange> changes) {
        Map<Place, FigureCell> moved = new HashMap<>(cells);
        Set<Place> told = new HashSet<>();
        for (CellChange change : changes) {
            Place place = new Place(change.indicator(), change.unit());
            assertThat(told.add(place)).as("told once of %s", place).isTrue();
            assertThat(change.before()).as("before at %s", place).isEqualTo(Optional.ofNullable(cells.get(place)));
            assertThat(change.after()).as("changed at %s", place).isNotEqualTo(change.before());
            moved.remove(place);
            change.after().ifPresent(cell -> moved.put(place, cell));
        }
        return new SeenCells(moved);
    }

    record Place(IndicatorId indicator, OrgUnitId unit) {}
}

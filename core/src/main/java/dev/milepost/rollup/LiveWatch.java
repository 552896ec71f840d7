// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.indicator.IndicatorId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Remembers figures before an update changes them, so that it can be told what became of them. */
final class LiveWatch {

    private final UnitOrder order;
    private final Map<IndicatorId, Map<Integer, Optional<FigureCell>>> before = new LinkedHashMap<>();
    private final List<CellChange> changes = new ArrayList<>();

    LiveWatch(UnitOrder order) {
        this.order = order;
    }

    /** Remembers the figures of a unit and of all above it. */
    void willChange(FigureColumn column, int unit) {
        Map<Integer, Optional<FigureCell>> known = known(column);
        for (int at = unit; at >= 0; at = order.parent(at)) {
            if (!known.containsKey(at)) {
                known.put(at, FigureCell.at(column, at));
            }
        }
    }

    /** Remembers all figures of a column where another one has others. */
    void replaced(FigureColumn column, FigureColumn other) {
        Map<Integer, Optional<FigureCell>> known = known(column);
        for (int unit = 0; unit < order.size(); unit++) {
            if (!known.containsKey(unit)) {
                Optional<FigureCell> old = FigureCell.at(column, unit);
                if (!old.equals(FigureCell.at(other, unit))) {
                    known.put(unit, old);
                }
            }
        }
    }

    /** Finds out what changed, by indicator as they are met, then by unit in their order. */
    void compare(FigureTable now) {
        before.forEach((indicator, units) -> units.forEach((unit, old) -> {
            Optional<FigureCell> after = FigureCell.at(now.column(indicator), unit);
            if (!old.equals(after)) {
                changes.add(new CellChange(indicator, order.unit(unit).id(), old, after));
            }
        }));
    }

    /** What changed. */
    List<CellChange> changes() {
        return Collections.unmodifiableList(changes);
    }

    private Map<Integer, Optional<FigureCell>> known(FigureColumn column) {
        return before.computeIfAbsent(column.indicator().id(), id -> new TreeMap<>());
    }
}

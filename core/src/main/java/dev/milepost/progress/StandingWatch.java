// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.indicator.IndicatorId;
import dev.milepost.rollup.CellChange;
import dev.milepost.rollup.FigureCell;
import dev.milepost.rollup.UnitOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Remembers how units stood before an update, so that it can be told what became of it. */
final class StandingWatch {

    private final UnitOrder order;
    private final Map<IndicatorId, Map<Integer, Optional<AssessedCell>>> before = new LinkedHashMap<>();
    private final List<LiveAssessments> replaced = new ArrayList<>();
    private final Map<Place, Moved> moved = new LinkedHashMap<>();

    StandingWatch(UnitOrder order) {
        this.order = order;
    }

    /** Remembers how a unit and all above it stand. */
    void willChange(LiveAssessments assessments, int unit) {
        Map<Integer, Optional<AssessedCell>> known = known(assessments);
        for (int at = unit; at >= 0; at = order.parent(at)) {
            if (!known.containsKey(at)) {
                known.put(at, AssessedCell.at(assessments.column(), at));
            }
        }
    }

    /** Remembers how all units stand. */
    void replaced(LiveAssessments assessments) {
        known(assessments);
        replaced.add(assessments);
    }

    /** Compares with how they stand now; what was remembered is gone then. */
    void followed(AssessmentTable now) {
        for (LiveAssessments one : replaced) {
            Map<Integer, Optional<AssessedCell>> known = known(one);
            for (int unit = 0; unit < order.size(); unit++) {
                if (!known.containsKey(unit)) {
                    known.put(unit, AssessedCell.at(one.column(), unit));
                }
            }
        }
        moved.clear();
        before.forEach((indicator, units) -> units.forEach((unit, old) -> {
            AssessmentColumn column = now.column(indicator);
            Optional<AssessedCell> after = AssessedCell.at(column, unit);
            moved.put(
                    new Place(indicator, order.unit(unit).id().value()),
                    new Moved(
                            unit,
                            old,
                            after,
                            old.equals(after)
                                    ? null
                                    : FigureCell.at(column.figures(), unit).orElse(null)));
        }));
        replaced.clear();
        before.clear();
    }

    /** What changed: the figures that did, and the statuses that did alone. */
    List<StandingChange> changes(List<CellChange> figures) {
        List<StandingChange> all = new ArrayList<>();
        for (CellChange figure : figures) {
            Moved one = moved.remove(new Place(figure.indicator(), figure.unit().value()));
            all.add(
                    one == null
                            ? new StandingChange(figure, Optional.empty(), Optional.empty())
                            : new StandingChange(figure, one.before, one.after));
        }
        moved.forEach((place, one) -> {
            if (!one.before.equals(one.after)) {
                Optional<FigureCell> same = Optional.ofNullable(one.figure);
                all.add(new StandingChange(
                        new CellChange(place.indicator, order.unit(one.unit).id(), same, same), one.before, one.after));
            }
        });
        moved.clear();
        return all;
    }

    private Map<Integer, Optional<AssessedCell>> known(LiveAssessments assessments) {
        return before.computeIfAbsent(assessments.column().figures().indicator().id(), id -> new TreeMap<>());
    }

    private record Place(IndicatorId indicator, String unit) {}

    private record Moved(
            int unit,
            Optional<AssessedCell> before,
            Optional<AssessedCell> after,
            @Nullable FigureCell figure) {}
}

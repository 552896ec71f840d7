// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.dashboard;

import dev.milepost.campaign.Target;
import dev.milepost.indicator.Indicator;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.progress.AssessedCell;
import dev.milepost.progress.AssessmentColumn;
import dev.milepost.progress.AssessmentTable;
import dev.milepost.progress.Progress;
import dev.milepost.progress.TargetCourse;
import dev.milepost.rollup.Figure;
import dev.milepost.rollup.Rollup;
import dev.milepost.rollup.UnsupportedRollupException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Picks what is to be seen out of figures and statuses of one moment. */
final class ViewMaker {

    private final Rollup rollup;
    private final AssessmentTable table;
    private final Progress progress;

    ViewMaker(Rollup rollup, AssessmentTable table, Progress progress) {
        this.rollup = rollup;
        this.table = table;
        this.progress = progress;
    }

    View view(OrgUnit top, List<OrgUnit> units, Indicator indicator) {
        List<View.Field> tiles = rollup.campaign().indicators().stream()
                .map(one -> field(top, 0, one))
                .toList();
        List<View.Field> rows = units.stream()
                .map(unit -> field(unit, depth(unit.id(), top.id()), indicator))
                .filter(field -> field.depth() < 2 || field.figure().value().isKnown())
                .toList();
        return new View(indicator, tiles, rows, course(top, indicator));
    }

    private int depth(OrgUnitId unit, OrgUnitId top) {
        List<OrgUnitId> above =
                rollup.tree().ancestors(unit).stream().map(OrgUnit::id).toList();
        return unit.equals(top) ? 0 : above.indexOf(top) + 1;
    }

    private View.Field field(OrgUnit unit, int depth, Indicator indicator) {
        AssessmentColumn column = table.column(indicator.id());
        OptionalInt number = table.figures().units().find(unit.id());
        Optional<AssessedCell> standing =
                number.isPresent() ? AssessedCell.at(column, number.getAsInt()) : Optional.empty();
        Optional<Target> target =
                standing.flatMap(known -> column.target(column.figures().find(number.orElseThrow())));
        return new View.Field(unit, depth, indicator, figure(unit, indicator), standing, target);
    }

    private Figure figure(OrgUnit unit, Indicator indicator) {
        try {
            return rollup.figure(indicator.id(), unit.id());
        } catch (UnsupportedRollupException noCommonFigure) {
            return Figure.unsupported(noCommonFigure);
        }
    }

    private Optional<TargetCourse> course(OrgUnit top, Indicator indicator) {
        return progress.at(top.id()).stream()
                .filter(one -> one.indicator().id().equals(indicator.id()))
                .findFirst()
                .flatMap(one -> TargetCourse.of(progress, one));
    }
}

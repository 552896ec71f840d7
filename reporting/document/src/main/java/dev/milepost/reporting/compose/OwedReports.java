// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.indicator.DataElement;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.progress.Progress;
import dev.milepost.rollup.Reporting;
import dev.milepost.rollup.Rollup;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * The reports owed for a time, by unit: what the campaign's unit owes itself, and what each unit below it owes with all
 * below that one; only units that owe any. Rule 2.3.
 *
 * @param units the reports of each unit, in the order of the tree
 */
record OwedReports(Map<OrgUnit, Reporting> units) {

    /** Those that the figures of the whole campaign rest on. */
    static OwedReports of(Progress progress) {
        Rollup rollup = progress.rollup();
        return of(
                progress,
                (element, unit) -> rollup.element(element.id(), unit, "").reporting());
    }

    /** Those for the periods that lie in a period or end on its last day, as a quarter ends with June. Rule 13.4. */
    static OwedReports of(Progress progress, Period period) {
        return of(
                progress,
                (element, unit) -> asked(element.frequency(), period)
                        .map(window -> progress.rollup().reports(element.id(), unit, window))
                        .orElse(Reporting.NONE));
    }

    private static Optional<Period> asked(PeriodType type, Period period) {
        if (type == PeriodType.SPAN || type == period.type() || period.isFilledBy(type)) {
            return Optional.of(period);
        }
        Period last = type.periodOf(period.lastDay());
        boolean ends = last.lastDay().equals(period.lastDay()) && last.contains(period);
        return ends ? Optional.of(last) : Optional.empty();
    }

    private static OwedReports of(Progress progress, BiFunction<DataElement, OrgUnitId, Reporting> reports) {
        Map<OrgUnit, Reporting> units = new LinkedHashMap<>();
        OrgTree tree = progress.rollup().tree();
        OrgUnit top = tree.get(progress.campaign().unit());
        units.put(top, owed(progress, top, reports));
        for (OrgUnit unit : tree.children(top.id())) {
            units.put(
                    unit,
                    tree.subtree(unit.id()).stream()
                            .map(one -> owed(progress, one, reports))
                            .reduce(Reporting.NONE, Reporting::plus));
        }
        units.values().removeIf(reporting -> reporting.expected() == 0);
        return new OwedReports(units);
    }

    /** All reports together. */
    Reporting total() {
        return units.values().stream().reduce(Reporting.NONE, Reporting::plus);
    }

    /** The units of which a report is lacking, each once. */
    Iterable<OrgUnitId> silent() {
        return new TreeSet<>(total().missingUnits());
    }

    private static Reporting owed(
            Progress progress, OrgUnit unit, BiFunction<DataElement, OrgUnitId, Reporting> reports) {
        return progress.campaign().elements().stream()
                .filter(element -> element.reportedAt()
                        .filter(level -> level.equals(unit.level()))
                        .isPresent())
                .map(element -> reports.apply(element, unit.id()))
                .reduce(Reporting.NONE, Reporting::plus);
    }
}

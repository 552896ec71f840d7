// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.indicator.DataElement;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.progress.Progress;
import dev.milepost.rollup.Reporting;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * The reports owed for a period, by unit: what the campaign's unit owes itself, and what each unit below it owes with
 * all below that one; only units that owe any. Rule 2.3.
 *
 * @param units the reports of each unit, in the order of the tree
 */
record OwedReports(Map<OrgUnit, Reporting> units) {

    static OwedReports of(Progress progress, Period period) {
        Map<OrgUnit, Reporting> units = new LinkedHashMap<>();
        OrgTree tree = progress.rollup().tree();
        OrgUnit top = tree.get(progress.campaign().unit());
        units.put(top, owed(progress, top, period));
        for (OrgUnit unit : tree.children(top.id())) {
            units.put(
                    unit,
                    tree.subtree(unit.id()).stream()
                            .map(one -> owed(progress, one, period))
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

    private static Reporting owed(Progress progress, OrgUnit unit, Period period) {
        Reporting all = Reporting.NONE;
        for (DataElement element : progress.campaign().elements()) {
            boolean owes = element.reportedAt()
                    .filter(level -> level.equals(unit.level()))
                    .isPresent();
            if (owes) {
                all = all.plus(progress.rollup()
                        .element(element.id(), unit.id(), "", period)
                        .reporting());
            }
        }
        return all;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.indicator.IndicatorId;
import dev.milepost.period.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * The figures of many indicators at every unit of a tree over one period: the same digits as those of
 * {@link Rollup#figure}, without their reasons. Immutable; safe for concurrent use.
 *
 * <pre>{@code
 * FigureTable table = rollup.table(Period.parse("2023"));
 * FigureColumn coverage = table.column(IndicatorId.of("sanitary-toilets"));
 * int cell = coverage.find(table.units().find(OrgUnitId.of("town")).orElseThrow());
 * coverage.measured(cell);
 * }</pre>
 */
public final class FigureTable {

    private final UnitOrder units;
    private final Period period;
    private final Map<IndicatorId, FigureColumn> columns;

    FigureTable(UnitOrder units, Period period, Map<IndicatorId, FigureColumn> columns) {
        this.units = units;
        this.period = period;
        this.columns = columns;
    }

    /** The units of the tree and their numbers. */
    public UnitOrder units() {
        return units;
    }

    /** Over which days. */
    public Period period() {
        return period;
    }

    /** The figures by indicator, in the order of the campaign. */
    public List<FigureColumn> columns() {
        return List.copyOf(columns.values());
    }

    /**
     * The figures of an indicator.
     *
     * @throws IllegalArgumentException if the table lacks it
     */
    public FigureColumn column(IndicatorId indicator) {
        FigureColumn column = columns.get(indicator);
        checkArgument(column != null, "indicator must be one of the table, was '%s'", indicator);
        return column;
    }

    /**
     * Makes something of each column.
     *
     * @param each makes it; called by several tasks at once
     * @param executor runs the tasks; threads are the caller's
     * @param tasks how many tasks share the work, one or more: as many as threads
     * @return what was made, in the order of the campaign
     */
    public <T> List<T> map(Function<FigureColumn, T> each, Executor executor, int tasks) {
        List<FigureColumn> all = columns();
        List<T> made = new ArrayList<>(Collections.nCopies(all.size(), null));
        Tasks.run(all.size(), executor, tasks, () -> i -> made.set(i, each.apply(all.get(i))));
        return Collections.unmodifiableList(made);
    }
}

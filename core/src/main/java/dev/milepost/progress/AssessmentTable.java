// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.indicator.IndicatorId;
import dev.milepost.rollup.FigureTable;
import java.util.List;
import java.util.Map;

/**
 * How every unit stands against the targets that bind it: the same statuses as those of
 * {@link ProgressAssessor#assessAt}, without their sentences. Immutable; safe for concurrent use.
 */
public final class AssessmentTable {

    private final FigureTable figures;
    private final Map<IndicatorId, AssessmentColumn> columns;

    AssessmentTable(FigureTable figures, Map<IndicatorId, AssessmentColumn> columns) {
        this.figures = figures;
        this.columns = columns;
    }

    /** The figures that were assessed. */
    public FigureTable figures() {
        return figures;
    }

    /** The assessments by indicator, in the order of the campaign. */
    public List<AssessmentColumn> columns() {
        return List.copyOf(columns.values());
    }

    /**
     * The assessments of an indicator.
     *
     * @throws IllegalArgumentException if the table lacks it
     */
    public AssessmentColumn column(IndicatorId indicator) {
        AssessmentColumn column = columns.get(indicator);
        checkArgument(column != null, "indicator must be one of the table, was '%s'", indicator);
        return column;
    }
}

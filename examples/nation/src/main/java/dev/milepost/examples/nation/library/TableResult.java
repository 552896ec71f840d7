// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.library;

import dev.milepost.examples.nation.job.Cell;
import dev.milepost.examples.nation.job.Result;
import dev.milepost.observation.Assurance;
import dev.milepost.progress.AssessmentColumn;
import dev.milepost.progress.AssessmentTable;
import dev.milepost.rollup.FigureColumn;
import java.util.function.Consumer;

/** The cells of a table. */
final class TableResult implements Result {

    private final AssessmentTable table;
    private final boolean tracked;
    private final int[] units;

    /**
     * Takes a table.
     *
     * @param units by the number of a unit in the table that of the nation
     */
    TableResult(AssessmentTable table, boolean tracked, int[] units) {
        this.table = table;
        this.tracked = tracked;
        this.units = units;
    }

    @Override
    public void forEach(Consumer<Cell> visitor) {
        for (int indicator = 0; indicator < table.columns().size(); indicator++) {
            AssessmentColumn column = table.columns().get(indicator);
            for (int cell = 0; cell < column.figures().size(); cell++) {
                if (column.isAssessed(cell)) {
                    visitor.accept(cell(indicator, column, cell));
                }
            }
        }
    }

    private Cell cell(int indicator, AssessmentColumn column, int cell) {
        FigureColumn figures = column.figures();
        return new Cell(
                units[figures.unit(cell)],
                indicator,
                figures.numerator(cell),
                figures.denominator(cell),
                column.status(cell),
                column.attainmentMillionths(cell).orElse(Cell.NO_RATIO),
                tracked && figures.assurance(cell) == Assurance.ASSERTED,
                tracked ? Math.toIntExact(figures.reported(cell)) : 0);
    }
}

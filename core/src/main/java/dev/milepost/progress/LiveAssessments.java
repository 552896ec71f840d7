// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.indicator.DataElementId;
import dev.milepost.rollup.FigureColumn;
import dev.milepost.rollup.UnitOrder;
import java.util.Set;

/** The assessments of one indicator, kept up: cell by cell where each is judged by its own figure, else all anew. */
final class LiveAssessments {

    private final AssessmentColumn column;
    private final Again again;
    private final Set<DataElementId> watched;
    private final boolean isLocal;
    private final boolean hasTargets;

    /**
     * Takes assessments of all cells.
     *
     * @param again judges one of the cells once more
     * @param watched the elements whose facts may change how any unit stands
     * @param isLocal whether each cell is judged by its own figure alone
     */
    LiveAssessments(AssessmentColumn column, Again again, Set<DataElementId> watched, boolean isLocal) {
        this.column = column;
        this.again = again;
        this.watched = watched;
        this.isLocal = isLocal;
        this.hasTargets = !column.targets().targets().isEmpty();
    }

    AssessmentColumn column() {
        return column;
    }

    /** Whether each cell is judged by its own figure. */
    boolean isLocal() {
        return isLocal;
    }

    /** Whether a fact of an element may change how any unit stands. */
    boolean watches(DataElementId element) {
        return watched.contains(element);
    }

    /** Assesses a unit and all above it again. */
    void touch(UnitOrder order, int first) {
        if (!hasTargets) {
            return;
        }
        FigureColumn figures = column.figures();
        for (int unit = first; unit >= 0; unit = order.parent(unit)) {
            int cell = figures.find(unit);
            if (cell >= 0) {
                again.judge(cell, figures.isKnown(cell) ? column.targets().number(order, unit) : -1);
            }
        }
    }

    /** Judges a cell once more. */
    @FunctionalInterface
    interface Again {

        /**
         * Judges a cell.
         *
         * @param target the number of the target that binds it; below zero if it has no figure or no target
         */
        void judge(int cell, int target);
    }
}

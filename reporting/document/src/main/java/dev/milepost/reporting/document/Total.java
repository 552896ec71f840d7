// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/**
 * How a field of the last row of a table follows from the fields above it, so that a workbook can work it out itself
 * and comes to the same number. A rate's total is a sum through a sum, never a mean of the rates.
 */
public sealed interface Total {

    /** A field that follows from nothing above: words, or a number that is no sum, such as households counted once. */
    static Total none() {
        return new None();
    }

    /** The sum of the numbers above; fields without a number count as nothing. */
    static Total sum() {
        return new Sum();
    }

    /**
     * The total of one column divided by that of another.
     *
     * @param numeratorColumn the place of the column on top, counted from zero
     * @param denominatorColumn the place of the column below, another one
     */
    static Total ratio(int numeratorColumn, int denominatorColumn) {
        return new Ratio(numeratorColumn, denominatorColumn);
    }

    /** A field that follows from nothing above. */
    record None() implements Total {}

    /** The sum of the numbers above. */
    record Sum() implements Total {}

    /**
     * The total of one column divided by that of another.
     *
     * @param numeratorColumn the place of the column on top, zero or more
     * @param denominatorColumn the place of the column below, zero or more, another one
     */
    record Ratio(int numeratorColumn, int denominatorColumn) implements Total {
        /** Checks. */
        public Ratio {
            checkArgument(
                    numeratorColumn >= 0 && denominatorColumn >= 0 && numeratorColumn != denominatorColumn,
                    "columns of a ratio must be two of the table, were %s and %s",
                    numeratorColumn,
                    denominatorColumn);
        }
    }

    /**
     * The last row of a table.
     *
     * @param cells what is printed, one field for each column; what the library worked out
     * @param totals how each of them follows from the fields above, one for each column; the field of a sum is a
     *     number, and both columns of a ratio are sums
     */
    record Row(List<Cell> cells, List<Total> totals) {
        /** Checks and copies. */
        public Row {
            cells = List.copyOf(cells);
            totals = List.copyOf(totals);
            checkArgument(
                    cells.size() == totals.size(),
                    "total row must have as many totals as cells, had %s and %s",
                    totals.size(),
                    cells.size());
            for (int column = 0; column < cells.size(); column++) {
                checkField(column, cells.get(column), totals);
            }
        }

        private static void checkField(int column, Cell cell, List<Total> totals) {
            Total total = totals.get(column);
            checkArgument(
                    !(total instanceof Sum) || cell instanceof Cell.NumberCell,
                    "field of a sum must be a number, was '%s' in column %s",
                    cell.text(),
                    column);
            checkArgument(
                    !(total instanceof Ratio ratio)
                            || (isSum(totals, ratio.numeratorColumn()) && isSum(totals, ratio.denominatorColumn())),
                    "columns of a ratio must be sums, were not in column %s",
                    column);
        }

        private static boolean isSum(List<Total> totals, int column) {
            return column < totals.size() && totals.get(column) instanceof Sum;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.quantity.Ratio;
import java.util.Map;

/**
 * What the cells of a column are made of: first a cell for each row of units, then one for each inner unit, then
 * further ones.
 *
 * @param numbers by row the figure of a unit that has none below it
 * @param totals the figures of the others; of no size where all cells are further ones
 * @param foundations how the totals are founded
 * @param owing how many units owe a report and have no row, by inner unit; of length 0 where none does
 * @param silentEach how many reports each of them owes
 * @param extra the units of further cells, ascending
 * @param others by cell the figures that were worked out one by one
 * @param scale how the whole numbers are to be read
 * @param outlook what reports still to come may make of swept figures
 */
@SuppressWarnings("ArrayRecordComponent") // never compared and never handed on
record FigureCells(
        UnitNumbers numbers,
        Totals totals,
        Foundations foundations,
        int[] owing,
        int silentEach,
        int[] extra,
        Map<Integer, FigureCell> others,
        Scale scale,
        Outlook outlook) {

    /** The same with further cells, and figures worked out one by one. */
    FigureCells with(int[] units, Map<Integer, FigureCell> figures) {
        return new FigureCells(numbers, totals, foundations, owing, silentEach, units, figures, scale, outlook);
    }

    long silent(int inner) {
        return owing.length == 0 ? 0 : (long) owing[inner] * silentEach;
    }

    Ratio factor() {
        return scale.factor();
    }

    int decimals() {
        return scale.decimals();
    }

    int decimalsBelow() {
        return scale.decimalsBelow();
    }

    /** Whether a total of more than one unit is refused. */
    boolean apart() {
        return scale.apart();
    }

    /**
     * How the whole numbers of a column are to be read.
     *
     * @param decimals how many decimal places a number has, or of a pair its numerator
     * @param decimalsBelow how many the denominator of a pair has
     * @param factor what the whole numbers are to be multiplied by
     * @param apart whether a total of more than one unit is refused
     */
    record Scale(int decimals, int decimalsBelow, Ratio factor, boolean apart) {}
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.observation.Assurance;
import java.util.Arrays;

/**
 * One number, or one pair, of each unit after the time operator: what rolls up. Rows in the order of units; a row may
 * have no number and only tell what was owed.
 */
final class UnitNumbers {

    /** Set in a code where there is a number. */
    static final int KNOWN = 1 << 24;

    /** Set in the code of a unit that has none below it: its number is the figure of a cell. */
    static final int CELL = 1 << 27;

    private static final int MASK = 0xfff;

    final int[] units;
    /** By row the inner unit whose total it enters first; -1 for a lone root. */
    final int[] above;

    final long[] values;
    /** Of pairs the denominators, above zero where a number is known; of numbers nothing. */
    final long[] denominators;

    final int[] codes;
    final int[] notedRows;
    final byte[] weakest;
    final int[] late;

    /**
     * Takes the arrays over.
     *
     * @param units the units by row, ascending
     * @param above by row the inner unit whose total it enters first
     * @param values the numbers, or of pairs the numerators; 0 where there is none
     * @param denominators of pairs the denominators; else of length 0
     * @param codes by row reports expected and there, and {@link #KNOWN}
     * @param notedRows the rows that are late or not founded as usual, ascending
     * @param weakest by noted row the place of the weakest assurance
     * @param late by noted row how many of its reports came late
     */
    UnitNumbers(
            int[] units,
            int[] above,
            long[] values,
            long[] denominators,
            int[] codes,
            int[] notedRows,
            byte[] weakest,
            int[] late) {
        this.units = units;
        this.above = above;
        this.values = values;
        this.denominators = denominators;
        this.codes = codes;
        this.notedRows = notedRows;
        this.weakest = weakest;
        this.late = late;
    }

    static UnitNumbers none() {
        return new UnitNumbers(
                new int[0], new int[0], new long[0], new long[0], new int[0], new int[0], new byte[0], new int[0]);
    }

    /** By row the inner unit whose total a unit enters first. */
    static int[] above(UnitOrder order, int[] units) {
        int[] above = new int[units.length];
        for (int row = 0; row < above.length; row++) {
            above[row] = order.above()[units[row]];
        }
        return above;
    }

    /** By row what the code of a unit has in it where there is a number. */
    static int[] told(UnitOrder order, int[] units) {
        int[] told = new int[units.length];
        for (int row = 0; row < told.length; row++) {
            told[row] = told(order, units[row]);
        }
        return told;
    }

    /** What the code of a unit has in it where there is a number. */
    static int told(UnitOrder order, int unit) {
        return order.isLeaf(unit) ? KNOWN | CELL : KNOWN;
    }

    static int code(boolean known, int expected, int reported) {
        return (known ? KNOWN : 0) | expected << 12 | reported;
    }

    static boolean isKnown(int code) {
        return (code & KNOWN) != 0;
    }

    static int expected(int code) {
        return code >>> 12 & MASK;
    }

    static int reported(int code) {
        return code & MASK;
    }

    /** Whether reports are still to come. */
    static boolean lacks(int code) {
        return expected(code) != reported(code);
    }

    int rows() {
        return units.length;
    }

    boolean isPairs() {
        return denominators.length > 0;
    }

    int find(int unit) {
        return isEach(units) && unit < units.length ? unit : Arrays.binarySearch(units, unit);
    }

    boolean hasNumber(int row) {
        return isKnown(codes[row]);
    }

    Assurance assurance(int row) {
        int noted = note(row);
        return noted < 0 ? SeriesColumn.USUAL : SeriesColumn.assurance(weakest[noted]);
    }

    int late(int row) {
        int noted = note(row);
        return noted < 0 ? 0 : late[noted];
    }

    /** The place of a row among the noted ones, which may be all; below zero if it is none. */
    private int note(int row) {
        return isEach(notedRows) && row < notedRows.length ? row : Arrays.binarySearch(notedRows, row);
    }

    /** Whether ascending numbers from 0 on leave none out. */
    static boolean isEach(int[] ascending) {
        int last = ascending.length - 1;
        return last >= 0 && ascending[last] == last;
    }
}

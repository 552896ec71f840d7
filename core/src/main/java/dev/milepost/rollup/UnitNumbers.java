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

    private static final int MASK = 0xfff;

    final int[] units;
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
     * @param values the numbers, or of pairs the numerators; 0 where there is none
     * @param denominators of pairs the denominators; else of length 0
     * @param codes by row reports expected and there, and {@link #KNOWN}
     * @param notedRows the rows that are late or not founded as usual, ascending
     * @param weakest by noted row the place of the weakest assurance
     * @param late by noted row how many of its reports came late
     */
    UnitNumbers(
            int[] units, long[] values, long[] denominators, int[] codes, int[] notedRows, byte[] weakest, int[] late) {
        this.units = units;
        this.values = values;
        this.denominators = denominators;
        this.codes = codes;
        this.notedRows = notedRows;
        this.weakest = weakest;
        this.late = late;
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

    int rows() {
        return units.length;
    }

    boolean isPairs() {
        return denominators.length > 0;
    }

    int find(int unit) {
        return Arrays.binarySearch(units, unit);
    }

    boolean hasNumber(int row) {
        return isKnown(codes[row]);
    }

    Assurance assurance(int row) {
        int noted = Arrays.binarySearch(notedRows, row);
        return noted < 0 ? SeriesColumn.USUAL : SeriesColumn.assurance(weakest[noted]);
    }

    int late(int row) {
        int noted = Arrays.binarySearch(notedRows, row);
        return noted < 0 ? 0 : late[noted];
    }
}

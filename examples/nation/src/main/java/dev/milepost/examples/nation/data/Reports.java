// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.data;

import static com.google.common.base.Preconditions.checkPositionIndexes;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;

/**
 * Reports in the order they came in, fifteen bytes each. Values are decimals with two places, counted in cents.
 *
 * <p>The key of a report is unit, measure and month; of several with one key the one of the highest revision counts,
 * whichever came first.
 */
public final class Reports implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int ASSERTED = 0x80;
    private static final int REVISION = 0x7f;
    private static final int ROOM = 1024;

    private int size;
    private int[] units;
    private byte[] measures;
    private byte[] months;
    private byte[] marks;
    private long[] cents;

    Reports(int room) {
        units = new int[room];
        measures = new byte[room];
        months = new byte[room];
        marks = new byte[room];
        cents = new long[room];
    }

    static byte mark(int revision, boolean asserted) {
        return (byte) (revision | (asserted ? ASSERTED : 0));
    }

    void add(int unit, int measure, int month, byte mark, long value) {
        if (size == units.length) {
            grow(size + (size >> 3) + ROOM);
        }
        units[size] = unit;
        measures[size] = (byte) measure;
        months[size] = (byte) month;
        marks[size] = mark;
        cents[size++] = value;
    }

    void addAll(Reports later) {
        for (int row = 0; row < later.size; row++) {
            add(later.units[row], later.measures[row], later.months[row], later.marks[row], later.cents[row]);
        }
    }

    private void grow(int room) {
        units = Arrays.copyOf(units, room);
        measures = Arrays.copyOf(measures, room);
        months = Arrays.copyOf(months, room);
        marks = Arrays.copyOf(marks, room);
        cents = Arrays.copyOf(cents, room);
    }

    /** How many reports there are; rows are numbered from 0. */
    public int size() {
        return size;
    }

    /**
     * Some of these reports by themselves, numbered from 0 again.
     *
     * @param from the first row, inclusive
     * @param until the last row, exclusive
     * @throws IndexOutOfBoundsException if there are no such rows
     */
    public Reports slice(int from, int until) {
        checkPositionIndexes(from, until, size);
        Reports slice = new Reports(0);
        slice.size = until - from;
        slice.units = Arrays.copyOfRange(units, from, until);
        slice.measures = Arrays.copyOfRange(measures, from, until);
        slice.months = Arrays.copyOfRange(months, from, until);
        slice.marks = Arrays.copyOfRange(marks, from, until);
        slice.cents = Arrays.copyOfRange(cents, from, until);
        return slice;
    }

    /** The report of a row. */
    public Report get(int row) {
        return new Report(unit(row), measure(row), month(row), revision(row), isAsserted(row), cents(row));
    }

    /** The unit a report is of. */
    public int unit(int row) {
        return units[row];
    }

    /** The measure a report gives, 0 to 84. */
    public int measure(int row) {
        return measures[row];
    }

    /** The month a report is of, 0 to 11. */
    public int month(int row) {
        return months[row];
    }

    /** The revision of a report, 0 for the first figure. */
    public int revision(int row) {
        return marks[row] & REVISION;
    }

    /** Whether the figure is asserted without counts; the same for a unit's reports of one measure. */
    public boolean isAsserted(int row) {
        return (marks[row] & ASSERTED) != 0;
    }

    /** What is reported, in cents. */
    public long cents(int row) {
        return cents[row];
    }

    long digest() {
        long digest = size;
        for (int row = 0; row < size; row++) {
            long key = ((long) units[row] * Indicators.MEASURES + measures[row]) * Indicators.MONTHS + months[row];
            digest = Dice.mix(digest ^ Dice.mix(key) ^ marks[row]) + cents[row];
        }
        return digest;
    }
}

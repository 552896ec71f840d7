// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.indicator.DataElement;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The time operator over the plain series of a column: of each unit one number. Rules 4.3 and 4.4, as
 * {@link UnitSeries} has them one by one.
 */
final class ColumnReading {

    private static final byte USUAL = SeriesColumn.note(SeriesColumn.USUAL, false);
    /** Before the first of the notes, which are zero or more. */
    private static final byte NONE = -1;

    private final SeriesColumn column;
    private final SlotWindow window;
    private final int silent;
    private final IntPredicate owes;
    private final long[] masks;
    private final long[] values;
    private final int[] units;
    private final int[] told;
    private final int count;
    private final int words;
    private final long[] numbers;
    private final int[] codes;
    /** The arrays above as they are read; null where notes are to be read too. */
    private @Nullable UnitNumbers usual;

    /**
     * Prepares to read.
     *
     * @param owes which units owe reports even if they sent none
     */
    ColumnReading(SeriesColumn column, SlotWindow window, IntPredicate owes) {
        this.column = column;
        this.window = window;
        this.silent = UnitNumbers.code(false, window.silent(column.element), 0);
        this.owes = owes;
        this.masks = column.masks;
        this.values = column.values;
        this.units = column.units;
        this.told = column.told;
        this.count = column.slots.size();
        this.words = column.slots.words();
        this.numbers = new long[column.rows()];
        this.codes = new int[column.rows()];
    }

    /** Whether a time operator can be read so. */
    static boolean reads(DataElement element) {
        return switch (element.timeOperator()) {
            case IN_PERIOD, CUMULATIVE, POINT_IN_TIME, MAX, MIN -> true;
            case AVERAGE -> false;
        };
    }

    /** Says that the only row is that of another unit now. */
    void of(UnitOrder order, int unit) {
        units[0] = unit;
        column.above[0] = order.above()[unit];
        told[0] = UnitNumbers.told(order, unit);
    }

    /** Reads once more, where the facts of the column changed since. */
    UnitNumbers again() {
        Arrays.fill(numbers, 0);
        Arrays.fill(codes, 0);
        return read();
    }

    UnitNumbers read() {
        switch (column.element.timeOperator()) {
            case IN_PERIOD -> {
                if (words == 1) {
                    sums();
                } else {
                    longSums();
                }
            }
            case CUMULATIVE -> window.years().forEach(this::reach);
            case POINT_IN_TIME -> latest();
            case MAX -> extremes(1);
            case MIN -> extremes(-1);
            case AVERAGE -> throw new IllegalStateException("averages are no whole numbers");
        }
        for (int row = 0; row < codes.length; row++) {
            if (codes[row] == 0 && owes.test(units[row])) {
                codes[row] = silent;
            }
        }
        return noted();
    }

    private void sums() {
        long counted = window.counted().length == 0 ? 0 : window.counted()[0];
        long owed = window.owed().length == 0 ? 0 : window.owed()[0];
        int from = window.from();
        int to = window.to();
        for (int row = 0; row < codes.length; row++) {
            long mask = masks[row] & counted;
            if (mask != 0) {
                numbers[row] = sum(row * count + from, row * count + to);
                codes[row] = told[row] | Long.bitCount(mask | owed) << 12 | Long.bitCount(mask);
            }
        }
    }

    /**
     * Places that are not taken hold 0. The sum of a series stays within a long, because each value is small enough.
     */
    private long sum(int from, int to) {
        long one = 0;
        long two = 0;
        long three = 0;
        long four = 0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            one += values[i];
            two += values[i + 1];
            three += values[i + 2];
            four += values[i + 3];
        }
        for (; i < to; i++) {
            one += values[i];
        }
        return one + two + (three + four);
    }

    private void longSums() {
        for (int row = 0; row < codes.length; row++) {
            int reported = 0;
            int expected = 0;
            for (int word = 0; word < words; word++) {
                long mask = masks[row * words + word] & window.counted()[word];
                reported += Long.bitCount(mask);
                expected += Long.bitCount(mask | window.owed()[word]);
            }
            if (reported > 0) {
                numbers[row] = sum(row * count + window.from(), row * count + window.to());
                codes[row] = told[row] | UnitNumbers.code(false, expected, reported);
            }
        }
    }

    private void latest() {
        int fresh = window.freshFrom();
        for (int row = 0; row < codes.length; row++) {
            int last = last(row, window.counted());
            if (last >= fresh) {
                numbers[row] = values[row * count + last];
                codes[row] = told[row] | 1 << 12 | 1;
            } else if (last >= 0) {
                codes[row] = 1 << 12;
            }
        }
    }

    private void reach(SlotWindow.Year year) {
        for (int row = 0; row < codes.length; row++) {
            int last = last(row, year.counted());
            if (last >= 0) {
                numbers[row] += values[row * count + last];
                codes[row] = (codes[row] | told[row]) + (1 << 12) + (year.lastOwed() > last ? 0 : 1);
            }
        }
        if (year.lastOwed() >= 0) {
            missYear(year);
        }
    }

    /** Who told of another year owes this one too. */
    private void missYear(SlotWindow.Year year) {
        for (int row = 0; row < codes.length; row++) {
            if (last(row, year.counted()) < 0 && tellsOfAnyYear(row)) {
                codes[row] += 1 << 12;
            }
        }
    }

    private boolean tellsOfAnyYear(int row) {
        return window.years().size() > 1 && window.years().stream().anyMatch(year -> last(row, year.counted()) >= 0);
    }

    private void extremes(int sign) {
        for (int row = 0; row < codes.length; row++) {
            int reported = 0;
            int expected = 0;
            long most = 0;
            for (int word = 0; word < words; word++) {
                long mask = masks[row * words + word] & window.counted()[word];
                expected += Long.bitCount(mask | window.owed()[word]);
                for (long left = mask; left != 0; left &= left - 1) {
                    long value = values[row * count + (word << 6) + Long.numberOfTrailingZeros(left)];
                    most = reported++ == 0 || Long.compare(value, most) == sign ? value : most;
                }
            }
            if (reported > 0) {
                numbers[row] = most;
                codes[row] = told[row] | UnitNumbers.code(false, expected, reported);
            }
        }
    }

    private int last(int row, long[] counted) {
        for (int word = words - 1; word >= 0; word--) {
            long mask = masks[row * words + word] & counted[word];
            if (mask != 0) {
                return (word << 6) + 63 - Long.numberOfLeadingZeros(mask);
            }
        }
        return -1;
    }

    private UnitNumbers noted() {
        UnitNumbers before = usual;
        if (before != null) {
            return before;
        }
        int[] rows = column.notedRows;
        byte[] weakest = new byte[rows.length];
        int[] late = new int[rows.length];
        Arrays.fill(weakest, NONE);
        for (int i = 0; i < rows.length; i++) {
            note(i, weakest, late);
            weakest[i] = weakest[i] == NONE ? USUAL : weakest[i];
        }
        UnitNumbers read = new UnitNumbers(units, column.above, numbers, new long[0], codes, rows, weakest, late);
        usual = rows.length == 0 ? read : null;
        return read;
    }

    private void note(int noted, byte[] weakest, int[] late) {
        int row = column.notedRows[noted];
        switch (column.element.timeOperator()) {
            case POINT_IN_TIME -> {
                if (UnitNumbers.isKnown(codes[row])) {
                    note(noted, last(row, window.counted()), true, weakest, late);
                }
            }
            case CUMULATIVE -> {
                for (SlotWindow.Year year : window.years()) {
                    int last = last(row, year.counted());
                    note(noted, last, year.lastOwed() <= last, weakest, late);
                }
            }
            case IN_PERIOD, MAX, MIN, AVERAGE -> {
                for (int word = 0; word < words; word++) {
                    for (long left = masks[row * words + word] & window.counted()[word]; left != 0; left &= left - 1) {
                        note(noted, (word << 6) + Long.numberOfTrailingZeros(left), true, weakest, late);
                    }
                }
            }
        }
    }

    /**
     * Notes how what entered a number is founded.
     *
     * @param slot where it stands; below zero if nothing does
     * @param isReport whether it is also a report that is there
     */
    private void note(int noted, int slot, boolean isReport, byte[] weakest, int[] late) {
        if (slot < 0) {
            return;
        }
        byte note = column.notes[noted * count + slot];
        int found = note & ~SeriesColumn.LATE;
        weakest[noted] = (byte) Math.max(found, weakest[noted]);
        late[noted] += isReport && SeriesColumn.isLate(note) ? 1 : 0;
    }
}

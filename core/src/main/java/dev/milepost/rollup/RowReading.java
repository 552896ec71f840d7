// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Reads the number of one unit after another from a live series, by a {@link ColumnReading} of one row. */
final class RowReading {

    private final LiveSeries series;
    private final UnitOrder order;
    private final int[] units = new int[1];
    private final long[] mask;
    private final long[] values;
    private final byte[] notes;
    private final ColumnReading plain;
    private final ColumnReading noted;

    /**
     * Prepares to read.
     *
     * @param owes which units owe reports even if they sent none
     */
    RowReading(LiveSeries series, UnitOrder order, SlotWindow window, IntPredicate owes) {
        Slots slots = series.slots();
        this.series = series;
        this.order = order;
        this.mask = new long[slots.words()];
        this.values = new long[slots.size()];
        this.notes = new byte[slots.size()];
        this.plain = new ColumnReading(column(new int[0]), window, owes);
        this.noted = new ColumnReading(column(new int[1]), window, owes);
    }

    /** Whether a unit has a row, be it without a number. */
    boolean isTold(int unit) {
        return series.row(unit) >= 0;
    }

    /** The number of a unit, as the only row; good until the next one is read. */
    UnitNumbers read(int unit) {
        int row = series.row(unit);
        if (row < 0) {
            Arrays.fill(mask, 0);
            Arrays.fill(values, 0);
        } else {
            series.copy(row, mask, values);
        }
        byte @Nullable [] own = series.notes(unit);
        if (own == null) {
            return again(plain, unit);
        }
        System.arraycopy(own, 0, notes, 0, notes.length);
        return again(noted, unit);
    }

    private UnitNumbers again(ColumnReading reading, int unit) {
        reading.of(order, unit);
        return reading.again();
    }

    private SeriesColumn column(int[] notedRows) {
        return new SeriesColumn(
                series.element(), "", series.slots(), series.decimals(), order, units, mask, values, notedRows, notes);
    }
}

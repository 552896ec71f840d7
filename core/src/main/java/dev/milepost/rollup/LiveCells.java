// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.indicator.Indicator;
import dev.milepost.observation.Assurance;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The cells of a column in a form whose rows may change: one row for every unit, so that a first report needs no new
 * one. What a row changes by goes into the totals of all units above it. Only for what is simply added up.
 */
final class LiveCells {

    private static final int USUAL = SeriesColumn.rank(SeriesColumn.USUAL);

    private final UnitOrder order;
    private final UnitNumbers numbers;
    private final Totals totals;
    private final Foundations foundations;
    private final int[][] times = new int[Assurance.values().length][];
    private final BitSet unusual = new BitSet();
    private final FigureColumn column;

    private LiveCells(Indicator indicator, UnitOrder order, UnitNumbers numbers, ColumnRows rows) {
        this.order = order;
        this.numbers = numbers;
        this.totals = new Totals(order, numbers).sweep().open();
        this.foundations = new Foundations(order, numbers, totals).sweep();
        FigureCells cells = new FigureCells(
                numbers, totals, foundations, new int[0], 0, new int[0], Map.of(), rows.scale(), Outlook.NONE);
        this.column = new FigureColumn(indicator, order, cells);
    }

    /**
     * Makes the cells of rows; empty if they are too large for that.
     *
     * @param each the numbers of all units in ascending order, shared
     */
    static Optional<LiveCells> of(Indicator indicator, UnitOrder order, ColumnRows rows, int[] each) {
        LiveCells cells = new LiveCells(indicator, order, spread(order, rows, each), rows);
        boolean tooLarge = cells.totals.isWide() || cells.totals.isSpoilt() || cells.foundations.isSpoilt();
        return tooLarge ? Optional.empty() : Optional.of(cells.counted());
    }

    /** The cells, which change with this. */
    FigureColumn column() {
        return column;
    }

    UnitNumbers numbers() {
        return numbers;
    }

    /** Changes a row; false, and nothing done, if a total gets too large. */
    boolean put(int unit, UnitRow row) {
        int inner = order.above()[unit];
        if (!fits(inner, unit, row)) {
            return false;
        }
        move(inner, unit, row);
        if (!row.isUsual() || unusual.get(unit)) {
            found(inner, unit, row);
        }
        numbers.values[unit] = row.value;
        if (numbers.isPairs()) {
            numbers.denominators[unit] = row.below;
        }
        numbers.codes[unit] = row.code;
        return true;
    }

    private static UnitNumbers spread(UnitOrder order, ColumnRows rows, int[] each) {
        int size = each.length;
        UnitNumbers from = rows.numbers();
        UnitNumbers to = new UnitNumbers(
                each,
                order.above(),
                new long[size],
                new long[rows.elements().size() > 1 ? size : 0], // even if there is no row yet
                new int[size],
                each,
                new byte[size],
                new int[size]);
        Arrays.fill(to.weakest, (byte) USUAL);
        if (rows.silentEach() > 0) {
            IntPredicate owes = ColumnRows.owing(order, rows.elements());
            Arrays.setAll(to.codes, unit -> owes.test(unit) ? rows.silentEach() << 12 : 0);
        }
        for (int row = 0; row < from.rows(); row++) {
            int unit = from.units[row];
            to.values[unit] = from.values[row];
            to.codes[unit] = from.codes[row];
            if (from.isPairs()) {
                to.denominators[unit] = from.denominators[row];
            }
        }
        for (int note = 0; note < from.notedRows.length; note++) {
            int unit = from.units[from.notedRows[note]];
            to.weakest[unit] = from.weakest[note];
            to.late[unit] = from.late[note];
        }
        return to;
    }

    /** Counts how often each unusual assurance is there, so that it can go again. */
    private LiveCells counted() {
        for (int unit = 0; unit < numbers.rows(); unit++) {
            int inner = order.above()[unit];
            unusual.set(unit, numbers.weakest[unit] != USUAL || numbers.late[unit] != 0);
            if (inner >= 0 && numbers.hasNumber(unit) && numbers.weakest[unit] != USUAL) {
                times(numbers.weakest[unit])[inner]++;
            }
        }
        for (int[] each : times) {
            for (int inner = order.innerSize() - 1; inner > 0 && each != null; inner--) {
                each[order.innerParents()[inner]] += each[inner];
            }
        }
        return this;
    }

    private boolean fits(int first, int unit, UnitRow row) {
        long more = row.value - numbers.values[unit];
        long overflow = (row.value ^ numbers.values[unit]) & (row.value ^ more);
        long below = numbers.isPairs() ? row.below - numbers.denominators[unit] : 0;
        for (int inner = first; inner >= 0; inner = order.innerParents()[inner]) {
            long sum = totals.sums[inner] + more;
            overflow |= (totals.sums[inner] ^ sum) & (more ^ sum);
            if (below != 0) {
                long denominator = totals.denominators[inner] + below;
                overflow |= (totals.denominators[inner] ^ denominator) & (below ^ denominator);
            }
        }
        return overflow >= 0 && (row.isUsual() || fitsFounded(first, row));
    }

    /** The amounts under one assurance are no part of what was summed up, where some are negative. */
    private boolean fitsFounded(int first, UnitRow row) {
        if (!UnitNumbers.isKnown(row.code) || row.weakest == USUAL) {
            return true;
        }
        long amount = numbers.isPairs() ? row.below : row.value;
        long[] amounts = foundations.amounts[row.weakest];
        for (int inner = first; inner >= 0 && amounts != null; inner = order.innerParents()[inner]) {
            long sum = amounts[inner] + amount;
            if (((amounts[inner] ^ sum) & (amount ^ sum)) < 0) {
                return false;
            }
        }
        return true;
    }

    private void move(int first, int unit, UnitRow row) {
        int before = numbers.codes[unit];
        long more = row.value - numbers.values[unit];
        long below = numbers.isPairs() ? row.below - numbers.denominators[unit] : 0;
        int known = (row.code >>> 24 & 1) - (before >>> 24 & 1);
        long counts = ((long) known << 32) + UnitNumbers.reported(row.code) - UnitNumbers.reported(before);
        long expected = UnitNumbers.expected(row.code) - (long) UnitNumbers.expected(before);
        for (int inner = first; inner >= 0; inner = order.innerParents()[inner]) {
            totals.sums[inner] += more;
            totals.counts[inner] += counts;
            totals.expected[inner] += expected;
            if (below != 0) {
                totals.denominators[inner] += below;
            }
        }
    }

    /** Apart from the rest, because most rows are never noted: what is not read is not brought into the cache. */
    private void found(int first, int unit, UnitRow row) {
        int later = row.late - numbers.late[unit];
        for (int inner = first; inner >= 0; inner = order.innerParents()[inner]) {
            foundations.late[inner] += later;
        }
        long old = numbers.isPairs() ? numbers.denominators[unit] : numbers.values[unit];
        if (numbers.hasNumber(unit) && numbers.weakest[unit] != USUAL) {
            found(first, numbers.weakest[unit], -1, -old);
        }
        if (UnitNumbers.isKnown(row.code) && row.weakest != USUAL) {
            found(first, row.weakest, 1, numbers.isPairs() ? row.below : row.value);
        }
        numbers.weakest[unit] = row.weakest;
        numbers.late[unit] = row.late;
        unusual.set(unit, !row.isUsual());
    }

    private void found(int first, int assurance, int more, long amount) {
        int[] often = times(assurance);
        long[] amounts = amounts(assurance);
        for (int inner = first; inner >= 0; inner = order.innerParents()[inner]) {
            foundations.unusual[inner] += more;
            often[inner] += more;
            amounts[inner] += amount;
            int bit = 1 << assurance;
            foundations.seen[inner] =
                    (byte) (often[inner] > 0 ? foundations.seen[inner] | bit : foundations.seen[inner] & ~bit);
        }
    }

    private long[] amounts(int assurance) {
        long[] all = foundations.amounts[assurance];
        if (all == null) {
            all = new long[order.innerSize()];
            foundations.amounts[assurance] = all;
        }
        return all;
    }

    private int[] times(int assurance) {
        int[] all = times[assurance];
        if (all == null) {
            all = new int[order.innerSize()];
            times[assurance] = all;
        }
        return all;
    }
}

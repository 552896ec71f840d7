// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.job;

import dev.milepost.examples.nation.data.Indicators;
import dev.milepost.progress.Status;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/** The cells of one result in little room, to compare others with. */
public final class Cells {

    private static final int NONE = -1;
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private int size;
    private int[] keys = new int[1024];
    private long[] numerators = new long[1024];
    private long[] denominators = new long[1024];
    private long[] attainments = new long[1024];
    private Status[] statuses = new Status[1024];
    private boolean[] asserted = new boolean[1024];
    private int[] reports = new int[1024];
    private int[] places = new int[0];

    private Cells() {}

    /**
     * Takes the cells of a result.
     *
     * @throws IllegalStateException if a cell is given twice
     */
    public static Cells of(Result result) {
        Cells cells = new Cells();
        result.forEach(cells::add);
        cells.index();
        return cells;
    }

    private static int key(int unit, int indicator) {
        return Math.addExact(Math.multiplyExact(unit, Indicators.COUNT), indicator);
    }

    private void add(Cell cell) {
        if (size == keys.length) {
            grow(size * 2);
        }
        keys[size] = key(cell.unit(), cell.indicator());
        numerators[size] = cell.numerator();
        denominators[size] = cell.denominator();
        attainments[size] = cell.attainment();
        statuses[size] = cell.status();
        asserted[size] = cell.asserted();
        reports[size++] = cell.reports();
    }

    private void grow(int room) {
        keys = Arrays.copyOf(keys, room);
        numerators = Arrays.copyOf(numerators, room);
        denominators = Arrays.copyOf(denominators, room);
        attainments = Arrays.copyOf(attainments, room);
        statuses = Arrays.copyOf(statuses, room);
        asserted = Arrays.copyOf(asserted, room);
        reports = Arrays.copyOf(reports, room);
    }

    private void index() {
        places = new int[Math.max(2, Integer.highestOneBit(Math.max(1, size)) * 4)];
        Arrays.fill(places, NONE);
        for (int cell = 0; cell < size; cell++) {
            int place = place(keys[cell]);
            if (places[place] != NONE) {
                throw new IllegalStateException("cell must be given once, was twice: " + get(cell));
            }
            places[place] = cell;
        }
    }

    /** Where a key stands or would stand. */
    private int place(int key) {
        int place = (int) ((key * SPREAD) >>> 32) & (places.length - 1);
        while (places[place] != NONE && keys[places[place]] != key) {
            place = (place + 1) & (places.length - 1);
        }
        return place;
    }

    private Cell get(int cell) {
        return new Cell(
                keys[cell] / Indicators.COUNT,
                keys[cell] % Indicators.COUNT,
                numerators[cell],
                denominators[cell],
                statuses[cell],
                attainments[cell],
                asserted[cell],
                reports[cell]);
    }

    /** How many cells there are. */
    public int size() {
        return size;
    }

    /** The cell of a unit and indicator; empty where nothing counts below the unit. */
    public Optional<Cell> find(int unit, int indicator) {
        int cell = places[place(key(unit, indicator))];
        return cell == NONE ? Optional.empty() : Optional.of(get(cell));
    }

    /** Compares every cell of both. */
    public Comparison compare(Result other) {
        Comparison comparison = new Comparison();
        BitSet seen = new BitSet(size);
        other.forEach(theirs -> {
            int cell = places[place(key(theirs.unit(), theirs.indicator()))];
            if (cell == NONE || seen.get(cell)) {
                comparison.addUnexpected(theirs, cell != NONE);
            } else {
                seen.set(cell);
                comparison.add(get(cell), theirs);
            }
        });
        for (int cell = seen.nextClearBit(0); cell < size; cell = seen.nextClearBit(cell + 1)) {
            comparison.addMissing(get(cell));
        }
        return comparison;
    }
}

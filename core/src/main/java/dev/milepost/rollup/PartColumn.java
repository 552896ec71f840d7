// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.indicator.DataElementId;
import dev.milepost.rollup.ColumnFilling.Revision;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The plain facts of one element and category in a part: of each key the highest revision. A cell is the number of the
 * unit times the number of periods, plus the number of the period. Equal by value.
 */
final class PartColumn {

    private static final byte USUAL = SeriesColumn.note(SeriesColumn.USUAL, false);

    final SeriesTable.Key key;
    final int decimals;
    /** How many periods there are. */
    final int periods;

    /** The cells, ascending. */
    final int[] cells;

    final long[] values;
    /** By cell how it is founded. */
    final byte[] notes;
    /** By cell which revision it is. */
    final int[] revisions;

    PartColumn(SeriesTable.Key key, int decimals, int periods, int[] cells, Content content) {
        this.key = key;
        this.decimals = decimals;
        this.periods = periods;
        this.cells = cells;
        this.values = content.values;
        this.notes = content.notes;
        this.revisions = content.revisions;
    }

    /**
     * Takes what was filled.
     *
     * @throws IllegalArgumentException if two facts of one key and revision differ
     */
    static PartColumn of(SeriesTable.Key key, ColumnFilling filling) {
        Map<Integer, Integer> latest = new HashMap<>();
        for (Revision one : filling.revisions()) {
            latest.merge(one.cell(), one.revision(), Math::max);
        }
        SeriesColumn column =
                filling.sorting().column(new BitSet(), new int[filling.order().size()]);
        int count = 0;
        for (long mask : column.masks) {
            count += Long.bitCount(mask);
        }
        int[] cells = new int[count];
        Content content = new Content(new long[count], new byte[count], new int[count]);
        int periods = column.slots.size();
        int next = 0;
        for (int row = 0; row < column.rows(); row++) {
            int noted = Arrays.binarySearch(column.notedRows, row);
            for (int slot = column.next(row, 0); slot >= 0; slot = column.next(row, slot + 1)) {
                int bits = column.units[row] << column.slots.bits() | slot;
                cells[next] = column.units[row] * periods + slot;
                content.values[next] = column.values[row * periods + slot];
                content.notes[next] = noted < 0 ? USUAL : column.notes[noted * periods + slot];
                content.revisions[next++] = latest.getOrDefault(bits, 0);
            }
        }
        return new PartColumn(key, column.decimals, periods, cells, content);
    }

    int size() {
        return cells.length;
    }

    int unit(int at) {
        return cells[at] / periods;
    }

    int period(int at) {
        return cells[at] % periods;
    }

    /**
     * Writes runs of cells with their values, then the few that are a later revision or not founded as usual.
     *
     * @throws IOException if the stream fails
     */
    void write(PartOutput out) throws IOException {
        out.text(key.element().value());
        out.text(key.category());
        out.number(decimals);
        out.number(periods);
        out.number(size());
        int end = 0;
        int from = 0;
        while (from < size()) {
            int to = runEnd(from);
            out.number(cells[from] - end);
            out.number(to - from);
            for (int i = from; i < to; i++) {
                out.signed(values[i]);
            }
            end = cells[to - 1] + 1;
            from = to;
        }
        writeOdd(out);
    }

    /** The place behind the last of the cells that follow each other without a gap. */
    private int runEnd(int from) {
        int to = from + 1;
        while (to < size() && cells[to] == cells[to - 1] + 1) {
            to++;
        }
        return to;
    }

    private void writeOdd(PartOutput out) throws IOException {
        int before = -1;
        for (int i = 0; i < size(); i++) {
            if (notes[i] != USUAL || revisions[i] != 0) {
                out.number(i - before);
                out.number(notes[i]);
                out.number(revisions[i]);
                before = i;
            }
        }
        out.number(0);
    }

    static PartColumn read(PartInput in, int units) throws IOException {
        SeriesTable.Key key = new SeriesTable.Key(DataElementId.of(in.text()), in.text());
        int decimals = in.number("decimals", ColumnFilling.MOST_DECIMALS);
        int periods = in.number("periods", Slots.MOST);
        long most = (long) units * periods;
        checkArgument(most <= Integer.MAX_VALUE, "units times periods must stay below 2^31, were %s", most);
        int size = in.number("facts", (int) most);
        Runs runs = new Runs(size);
        while (runs.count < size) {
            runs.read(in, (int) most);
        }
        byte[] notes = new byte[size];
        int[] revisions = new int[size];
        Arrays.fill(notes, USUAL);
        int at = -1;
        for (int gap = in.number("gap", size); gap > 0; gap = in.number("gap", size)) {
            at += gap;
            checkArgument(at < size, "place of a note must be 0 to %s exclusive, was %s", size, at);
            notes[at] = SeriesColumn.checkedNote(in.number("note", Byte.MAX_VALUE));
            revisions[at] = in.number("revision", Integer.MAX_VALUE);
        }
        return new PartColumn(key, decimals, periods, runs.cells(), new Content(runs.values(), notes, revisions));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PartColumn that
                && key.equals(that.key)
                && decimals == that.decimals
                && periods == that.periods
                && Arrays.equals(cells, that.cells)
                && Arrays.equals(values, that.values)
                && Arrays.equals(notes, that.notes)
                && Arrays.equals(revisions, that.revisions);
    }

    @Override
    public int hashCode() {
        return 31 * key.hashCode() + Arrays.hashCode(values);
    }

    /** What stands in the cells. */
    @SuppressWarnings("ArrayRecordComponent")
    record Content(long[] values, byte[] notes, int[] revisions) {}

    /** The runs of cells that have been read; grows with what there is, not with what is announced. */
    private static final class Runs {

        private final int size;
        private int[] cells = new int[64];
        private long[] values = new long[64];
        private int count;
        private int end;

        private Runs(int size) {
            this.size = size;
        }

        void read(PartInput in, int most) throws IOException {
            int gap = in.number("gap", most - end);
            int length = in.number("length of a run", Math.min(size - count, most - end - gap));
            checkArgument(length > 0, "length of a run must be above 0, was %s", length);
            for (int i = 0; i < length; i++) {
                if (count == cells.length) {
                    cells = Arrays.copyOf(cells, count * 2);
                    values = Arrays.copyOf(values, count * 2);
                }
                cells[count] = end + gap + i;
                values[count++] = in.signed();
            }
            end += gap + length;
        }

        int[] cells() {
            return Arrays.copyOf(cells, count);
        }

        long[] values() {
            return Arrays.copyOf(values, count);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.indicator.DataElement;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.rollup.SeriesColumn.Revisions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The plain facts of one element and category in a form that takes further ones: a {@link SeriesColumn} whose rows need
 * not be in order. Belongs to one writer; what only reads may share it while nothing is written.
 */
final class LiveSeries {

    private static final byte USUAL = SeriesColumn.note(SeriesColumn.USUAL, false);

    private final DataElement element;
    private final String category;
    private final Slots slots;
    private final UnitOrder order;
    private final long limit;
    private final int[] rowOf;
    private final BitSet apart;
    private final Map<Integer, byte[]> notes = new HashMap<>();
    private final Map<Integer, Integer> revisions = new HashMap<>();
    private int decimals;
    private int rows;
    private int[] units;
    private long[] masks;
    private long[] values;
    private boolean isSorted = true;
    private boolean isChanged = true;

    /**
     * Copies a column.
     *
     * @param apart the units whose facts stand beside the column, shared
     */
    LiveSeries(SeriesColumn column, UnitOrder order, BitSet apart) {
        this.apart = apart;
        this.element = column.element;
        this.category = column.category;
        this.slots = column.slots;
        this.order = order;
        this.limit = Long.MAX_VALUE / Math.max(1, slots.size());
        this.decimals = column.decimals;
        this.rows = column.rows();
        int room = rows + rows / 8 + 1;
        this.units = Arrays.copyOf(column.units, room);
        this.masks = Arrays.copyOf(column.masks, room * slots.words());
        this.values = Arrays.copyOf(column.values, room * slots.size());
        this.rowOf = new int[order.size()];
        Arrays.fill(rowOf, -1);
        for (int row = 0; row < rows; row++) {
            rowOf[units[row]] = row;
        }
        for (int i = 0; i < column.notedRows.length; i++) {
            byte[] own = Arrays.copyOfRange(column.notes, i * slots.size(), (i + 1) * slots.size());
            notes.put(units[column.notedRows[i]], own);
        }
        Revisions later = column.revisions();
        for (int i = 0; i < later.cells().length; i++) {
            revisions.put(later.cells()[i], later.numbers()[i]);
        }
    }

    DataElement element() {
        return element;
    }

    Slots slots() {
        return slots;
    }

    /** The units whose facts stand beside the column. */
    BitSet apart() {
        return apart;
    }

    int decimals() {
        return decimals;
    }

    /** The row of a unit; below zero if it has none. */
    int row(int unit) {
        return rowOf[unit];
    }

    /** Copies the slots of a row. */
    void copy(int row, long[] mask, long[] numbers) {
        System.arraycopy(masks, row * mask.length, mask, 0, mask.length);
        System.arraycopy(values, row * numbers.length, numbers, 0, numbers.length);
    }

    /** By slot how the facts of a unit are founded; null if all are as usual. Not to be changed. */
    byte @Nullable [] notes(int unit) {
        return notes.isEmpty() ? null : notes.get(unit);
    }

    /** Whether a value may be held. */
    boolean fits(long value) {
        return value <= limit && value >= -limit;
    }

    /** The revision that stands in a place; -1 if none does. */
    int revision(int unit, int slot) {
        int row = rowOf[unit];
        if (row < 0 || (masks[row * slots.words() + (slot >>> 6)] >>> slot & 1) == 0) {
            return -1;
        }
        return revisions.isEmpty() ? 0 : revisions.getOrDefault(cell(unit, slot), 0);
    }

    /**
     * Takes a report; the highest revision of a place stands.
     *
     * @return whether anything changed
     * @throws IllegalArgumentException if the same revision stands there with another content
     */
    boolean put(int unit, int slot, long value, int revision, byte note) {
        int standing = revision(unit, slot);
        if (revision <= standing) {
            if (revision == standing) {
                checkSame(unit, slot, value, note);
            }
            return false;
        }
        int row = rowOf[unit] < 0 ? append(unit) : rowOf[unit];
        masks[row * slots.words() + (slot >>> 6)] |= 1L << slot;
        values[row * slots.size() + slot] = value;
        if (revision > 0) {
            revisions.put(cell(unit, slot), revision);
        }
        note(unit, slot, note);
        return true;
    }

    /**
     * Refuses another content of the revision that stands in a place.
     *
     * @throws IllegalArgumentException if it is another
     */
    void checkSame(int unit, int slot, long value, byte note) {
        long standing = values[rowOf[unit] * slots.size() + slot];
        byte[] own = notes(unit);
        if (value != standing) {
            throw refused(unit, slot, value, decimals);
        }
        if (note != (own == null ? USUAL : own[slot])) {
            throw refused(unit, slot, "was founded in two ways");
        }
    }

    /** What is said where a revision has two numbers. */
    IllegalArgumentException refused(int unit, int slot, long value, int places) {
        String standing = text(values[rowOf[unit] * slots.size() + slot], decimals);
        return refused(unit, slot, "had " + standing + " and " + text(value, places));
    }

    private IllegalArgumentException refused(int unit, int slot, String how) {
        FactKey key =
                new FactKey(element.id(), order.unit(unit).id(), slots.period(slot), category, "", FactNature.ACTUAL);
        return new IllegalArgumentException(
                "revision " + revision(unit, slot) + " of fact '" + key + "' must have one content, " + how);
    }

    /** Takes the values in units of a later decimal place; false, and nothing done, if one of them gets too large. */
    boolean refine(int more) {
        long factor = 1;
        for (int i = decimals; i < more; i++) {
            if (factor > limit / 100) {
                return false;
            }
            factor *= 10;
        }
        long most = limit / factor;
        int size = rows * slots.size();
        for (int i = 0; i < size; i++) {
            if (values[i] > most || values[i] < -most) {
                return false;
            }
        }
        for (int i = 0; i < size; i++) {
            values[i] *= factor;
        }
        decimals = more;
        isChanged = true;
        return true;
    }

    /** The facts of a unit as they would be had one by one, in the order of slots. */
    List<RecordedObservation> facts(int unit) {
        List<RecordedObservation> facts = new ArrayList<>();
        byte[] own = notes(unit);
        for (int slot = 0; slot < slots.size(); slot++) {
            int revision = revision(unit, slot);
            if (revision >= 0) {
                long value = values[rowOf[unit] * slots.size() + slot];
                LiveFacts.Decimal number = new LiveFacts.Decimal(slot, value, decimals);
                facts.add(fact(unit, number, revision, own == null ? USUAL : own[slot]));
            }
        }
        return facts;
    }

    /** One fact as it would be had by itself. */
    RecordedObservation fact(int unit, LiveFacts.Decimal number, int revision, byte note) {
        return new SeriesColumn(
                        element,
                        category,
                        slots,
                        number.decimals(),
                        order,
                        new int[0],
                        new long[0],
                        new long[0],
                        new int[0],
                        new byte[0])
                .fact(order.unit(unit).id(), number.slot(), number.value(), revision, note);
    }

    /** Lets go of the facts of a unit. */
    void remove(int unit) {
        int row = rowOf[unit];
        if (row < 0) {
            return;
        }
        int last = --rows;
        System.arraycopy(masks, last * slots.words(), masks, row * slots.words(), slots.words());
        System.arraycopy(values, last * slots.size(), values, row * slots.size(), slots.size());
        units[row] = units[last];
        rowOf[units[last]] = row;
        rowOf[unit] = -1;
        notes.remove(unit);
        for (int slot = 0; slot < slots.size(); slot++) {
            revisions.remove(cell(unit, slot));
        }
        isSorted &= row == last;
        isChanged = true;
    }

    /** Whether its column, once taken, is not that of now. */
    boolean isChanged() {
        return isChanged;
    }

    /** The facts as a column, which shares its numbers with this series where all rows are in order. */
    SeriesColumn column() {
        int[] ordered = isSorted ? Arrays.copyOf(units, rows) : ordered();
        long[] marks = masks;
        long[] numbers = values;
        if (!isSorted) {
            marks = new long[masks.length];
            numbers = new long[values.length];
            for (int row = 0; row < rows; row++) {
                int from = rowOf[ordered[row]];
                System.arraycopy(masks, from * slots.words(), marks, row * slots.words(), slots.words());
                System.arraycopy(values, from * slots.size(), numbers, row * slots.size(), slots.size());
            }
        }
        int[] notedUnits =
                notes.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        int[] notedRows = Arrays.stream(notedUnits)
                .map(unit -> Arrays.binarySearch(ordered, unit))
                .toArray();
        return new SeriesColumn(
                element, category, slots, decimals, order, ordered, marks, numbers, notedRows, notesOf(notedUnits));
    }

    /** The same, and from now on the rows of this series are in the order of the column. */
    SeriesColumn settled() {
        SeriesColumn column = column();
        System.arraycopy(column.units, 0, units, 0, rows);
        masks = column.masks;
        values = column.values;
        for (int row = 0; row < rows; row++) {
            rowOf[units[row]] = row;
        }
        isSorted = true;
        isChanged = false;
        return column;
    }

    private int[] ordered() {
        return IntStream.range(0, rowOf.length).filter(unit -> rowOf[unit] >= 0).toArray();
    }

    private byte[] notesOf(int[] notedUnits) {
        byte[] all = new byte[notedUnits.length * slots.size()];
        for (int i = 0; i < notedUnits.length; i++) {
            byte[] own = notes.getOrDefault(notedUnits[i], new byte[0]);
            System.arraycopy(own, 0, all, i * slots.size(), own.length);
        }
        return all;
    }

    private int append(int unit) {
        if (rows == units.length) {
            int room = rows + rows / 2 + 8;
            units = Arrays.copyOf(units, room);
            masks = Arrays.copyOf(masks, room * slots.words());
            values = Arrays.copyOf(values, room * slots.size());
        }
        int row = rows++;
        Arrays.fill(masks, row * slots.words(), (row + 1) * slots.words(), 0);
        Arrays.fill(values, row * slots.size(), (row + 1) * slots.size(), 0);
        units[row] = unit;
        rowOf[unit] = row;
        isSorted &= row == 0 || units[row - 1] < unit;
        isChanged = true;
        return row;
    }

    private void note(int unit, int slot, byte note) {
        byte[] own = notes(unit);
        if (own == null && note == USUAL) {
            return;
        }
        if (own == null) {
            own = new byte[slots.size()];
            Arrays.fill(own, USUAL);
            notes.put(unit, own);
        }
        own[slot] = note;
        isChanged = true;
    }

    private int cell(int unit, int slot) {
        return unit << slots.bits() | slot;
    }

    private static String text(long value, int places) {
        return Exact.plain(BigDecimal.valueOf(value, places)).toPlainString();
    }
}

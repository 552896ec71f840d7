// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import dev.milepost.indicator.DataElement;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.period.Period;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * Takes the counted amounts of one data element and category as bare numbers, in any order and any number of times: the
 * fastest way into a {@link SeriesTable}. Each is a unit's own report of one period; of a key the highest revision
 * counts. Belongs to one thread.
 */
public final class ColumnFilling {

    /** What no value is. */
    static final long NO_ROOM = Long.MIN_VALUE;

    /** The most decimal places of a number that is known to fit into a long. */
    static final int MOST_DECIMALS = 18;

    private static final byte USUAL = SeriesColumn.note(SeriesColumn.USUAL, false);

    private final DataElement element;
    private final String category;
    private final Slots slots;
    private final UnitOrder order;
    private final int bits;
    private final long limit;
    private int decimals;
    private int size;
    private int[] cells = new int[64];
    private long[] values = new long[64];
    private int noted;
    private int[] notedCells = new int[8];
    private byte[] notes = new byte[8];
    private int revised;
    private Revision[] revisions = new Revision[8];
    private boolean isBuilt;

    ColumnFilling(DataElement element, String category, Slots slots, UnitOrder order, int decimals) {
        this.element = element;
        this.category = category;
        this.slots = slots;
        this.order = order;
        this.bits = slots.bits();
        this.limit = Long.MAX_VALUE / Math.max(1, slots.size());
        this.decimals = decimals;
        checkArgument(
                order.size() <= 1L << (31 - bits),
                "units times periods of element '%s' must stay below 2^31, were %s units and %s periods",
                element.id(),
                order.size(),
                slots.size());
    }

    /** How many decimal places a value has: 2 says that 150 stands for 1.50. Zero or more. */
    public int decimals() {
        return decimals;
    }

    /** How many periods there are; they are numbered from 0 in order of time. */
    public int periods() {
        return slots.size();
    }

    /** The period of a number. */
    public Period period(int number) {
        return slots.period(number);
    }

    /**
     * A number as {@link #add} takes it. The column takes more decimal places for it if it must.
     *
     * @param unscaled the number in units of its own last decimal place
     * @param scale how many decimal places it has, 0 to 18
     * @return the number in units of the column's last decimal place; empty, and the column as it was, if there is no
     *     room for it in a long
     */
    public OptionalLong number(long unscaled, int scale) {
        checkArgument(
                scale >= 0 && scale <= MOST_DECIMALS,
                "scale of a number must be 0 to 18, was %s of %s",
                scale,
                unscaled);
        if (scale > decimals && !refine(scale)) {
            return OptionalLong.empty();
        }
        long number = scaled(unscaled, scale);
        return number == NO_ROOM ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /**
     * Adds the first report of a key, founded as usual: computed from counts.
     *
     * @param unit the number of the unit in the order of the table
     * @param period the number of the period, 0 to {@link #periods} exclusive
     * @param value the number in units of the last decimal place; of a magnitude that the sum of all periods stays
     *     within a long
     * @throws IllegalArgumentException if one of them is out of bounds
     * @throws IllegalStateException if the facts were rolled up already
     */
    public void add(int unit, int period, long value) {
        if (unit < 0 || unit >= order.size() || period < 0 || period >= slots.size() || !fits(value)) {
            refuse(unit, period, value);
        }
        if (size == cells.length) {
            checkOpen();
            cells = Arrays.copyOf(cells, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        cells[size] = unit << bits | period;
        values[size++] = value;
    }

    /**
     * Adds a report of a key.
     *
     * @param unit the number of the unit in the order of the table
     * @param period the number of the period, 0 to {@link #periods} exclusive
     * @param value the number in units of the last decimal place; of a magnitude that the sum of all periods stays
     *     within a long
     * @param revision 0 for the first, zero or more
     * @param assurance how it is founded
     * @throws IllegalArgumentException if one of them is out of bounds
     * @throws IllegalStateException if the facts were rolled up already
     */
    public void add(int unit, int period, long value, int revision, Assurance assurance) {
        add(unit, period, value, revision, SeriesColumn.note(requireNonNull(assurance, "assurance"), false));
    }

    void add(int unit, int period, long value, int revision, byte note) {
        checkArgument(revision >= 0, "revision of element '%s' must not be negative, was %s", element.id(), revision);
        if (revision == 0) {
            add(unit, period, value);
            if (note != USUAL) {
                note(cells[size - 1], note);
            }
            return;
        }
        if (unit < 0 || unit >= order.size() || period < 0 || period >= slots.size() || !fits(value)) {
            refuse(unit, period, value);
        }
        if (revised == revisions.length) {
            checkOpen();
            revisions = Arrays.copyOf(revisions, revised * 2);
        }
        revisions[revised++] = new Revision(unit << bits | period, value, revision, note);
    }

    /** Whether the sum of all periods stays within a long where each is of this magnitude. */
    boolean fits(long value) {
        return value <= limit && value >= -limit;
    }

    /** A number of fewer decimal places in units of the last one; {@link #NO_ROOM} if it is too large. */
    long scaled(long value, int scale) {
        long scaled = value;
        for (int i = scale; i < decimals; i++) {
            if (scaled > limit / 10 || scaled < -limit / 10) {
                return NO_ROOM;
            }
            scaled *= 10;
        }
        return fits(scaled) ? scaled : NO_ROOM;
    }

    /** A fact of a part as it would be had by itself. */
    RecordedObservation fact(PartColumn part, int at) {
        return SeriesColumn.empty(this, part.decimals)
                .fact(
                        order.unit(part.unit(at)).id(),
                        part.period(at),
                        part.values[at],
                        part.revisions[at],
                        part.notes[at]);
    }

    /** Takes the values in units of a later decimal place; false, and nothing done, if one of them gets too large. */
    boolean refine(int more) {
        long factor = 1;
        for (int i = decimals; i < more; i++) {
            factor *= 10;
            if (factor > limit / 10) {
                return false;
            }
        }
        long most = limit / factor;
        for (int i = 0; i < size; i++) {
            if (values[i] > most || values[i] < -most) {
                return false;
            }
        }
        for (int i = 0; i < revised; i++) {
            if (revisions[i].value > most || revisions[i].value < -most) {
                return false;
            }
        }
        for (int i = 0; i < size; i++) {
            values[i] *= factor;
        }
        for (int i = 0; i < revised; i++) {
            Revision old = revisions[i];
            revisions[i] = new Revision(old.cell, old.value * factor, old.revision, old.note);
        }
        decimals = more;
        return true;
    }

    /** Sorts what was added, which is then gone from here. */
    ColumnSorting sorting() {
        checkOpen();
        isBuilt = true;
        return new ColumnSorting(this);
    }

    DataElement element() {
        return element;
    }

    String category() {
        return category;
    }

    Slots slots() {
        return slots;
    }

    UnitOrder order() {
        return order;
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0 && revised == 0;
    }

    int[] cells() {
        return cells;
    }

    long[] values() {
        return values;
    }

    int unitOf(int cell) {
        return cell >>> bits;
    }

    int slotOf(int cell) {
        return cell & ((1 << bits) - 1);
    }

    int[] notedCells() {
        return Arrays.copyOf(notedCells, noted);
    }

    byte[] notes() {
        return notes;
    }

    Revision[] revisions() {
        return Arrays.copyOf(revisions, revised);
    }

    /** Lets go of what was sorted. */
    void clear() {
        size = 0;
        noted = 0;
        revised = 0;
        cells = new int[0];
        values = new long[0];
        revisions = new Revision[0];
    }

    FactKey key(int cell) {
        return new FactKey(
                element.id(),
                order.unit(unitOf(cell)).id(),
                slots.period(slotOf(cell)),
                category,
                "",
                FactNature.ACTUAL);
    }

    private void note(int cell, byte note) {
        if (noted == notedCells.length) {
            notedCells = Arrays.copyOf(notedCells, noted * 2);
            notes = Arrays.copyOf(notes, noted * 2);
        }
        notedCells[noted] = cell;
        notes[noted++] = note;
    }

    /** What was sorted has no room left, so that this need not be asked each time. */
    private void checkOpen() {
        checkState(!isBuilt, "a column of element '%s' must be filled before its table is built", element.id());
    }

    private void refuse(int unit, int period, long value) {
        checkOpen();
        checkArgument(
                unit >= 0 && unit < order.size(),
                "unit of element '%s' must be 0 to %s exclusive, was %s",
                element.id(),
                order.size(),
                unit);
        checkArgument(
                period >= 0 && period < slots.size(),
                "period of element '%s' must be 0 to %s exclusive, was %s",
                element.id(),
                slots.size(),
                period);
        throw new IllegalArgumentException(
                "value of element '" + element.id() + "' must be within ±" + limit + ", was " + value);
    }

    /** A report that takes the place of an earlier one. */
    record Revision(int cell, long value, int revision, byte note) {}
}

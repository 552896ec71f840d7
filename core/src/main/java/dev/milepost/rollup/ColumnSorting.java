// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.observation.RecordedObservation;
import dev.milepost.rollup.ColumnFilling.Revision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a column of what was added: by unit and slot, of each key the highest revision. Rules 4.5, 4.6. */
final class ColumnSorting {

    private static final byte USUAL = SeriesColumn.note(SeriesColumn.USUAL, false);

    private final ColumnFilling filling;
    private final Slots slots;
    private final int bits;
    private final Map<Integer, Byte> noted = new HashMap<>();
    private int revised;
    private int[] revisedCells = new int[0];
    private int[] revisionOf = new int[0];
    private int[] rowOf = new int[0];
    private long[] masks = new long[0];
    private long[] values = new long[0];

    ColumnSorting(ColumnFilling filling) {
        this.filling = filling;
        this.slots = filling.slots();
        this.bits = slots.bits();
    }

    /**
     * Takes the facts of some units out, because not all of them are plain.
     *
     * @param apart the units
     * @return their facts
     */
    List<RecordedObservation> takeOut(BitSet apart) {
        List<RecordedObservation> out = new ArrayList<>();
        Map<Integer, Byte> first = new HashMap<>();
        int[] cells = filling.notedCells();
        for (int i = 0; i < cells.length; i++) {
            first.put(cells[i], filling.notes()[i]);
        }
        for (int i = 0; i < filling.size(); i++) {
            int cell = filling.cells()[i];
            if (apart.get(filling.unitOf(cell))) {
                out.add(fact(cell, filling.values()[i], 0, first.getOrDefault(cell, USUAL)));
            }
        }
        for (Revision one : filling.revisions()) {
            if (apart.get(filling.unitOf(one.cell()))) {
                out.add(fact(one.cell(), one.value(), one.revision(), one.note()));
            }
        }
        return out;
    }

    /**
     * Makes the column.
     *
     * @param apart the units whose facts were taken out
     * @param scratch room for a number of each unit, of any content; spoilt afterwards
     * @throws IllegalArgumentException if two facts of one key and revision differ
     */
    SeriesColumn column(BitSet apart, int[] scratch) {
        rowOf = scratch;
        int[] units = units(apart);
        masks = new long[units.length * slots.words()];
        values = new long[units.length * slots.size()];
        first(apart);
        later(apart);
        int[] rows = notedRows();
        SeriesColumn column = new SeriesColumn(
                        filling.element(),
                        filling.category(),
                        slots,
                        filling.decimals(),
                        filling.order(),
                        units,
                        masks,
                        values,
                        rows,
                        notes(rows))
                .revised(revisions());
        filling.clear();
        return column;
    }

    private int[] units(BitSet apart) {
        BitSet present = new BitSet(filling.order().size());
        int[] cells = filling.cells();
        int size = filling.size();
        for (int i = 0; i < size; i++) {
            present.set(cells[i] >>> bits);
        }
        for (Revision one : filling.revisions()) {
            present.set(one.cell() >>> bits);
        }
        present.andNot(apart);
        int[] units = present.stream().toArray();
        for (int row = 0; row < units.length; row++) {
            rowOf[units[row]] = row;
        }
        return units;
    }

    private void first(BitSet apart) {
        int[] cells = filling.cells();
        long[] given = filling.values();
        int size = filling.size();
        int count = slots.size();
        int words = slots.words();
        int low = (1 << bits) - 1;
        boolean whole = apart.isEmpty();
        List<Integer> repeated = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int cell = cells[i];
            int unit = cell >>> bits;
            if (!whole && apart.get(unit)) {
                continue;
            }
            int row = rowOf[unit];
            int slot = cell & low;
            int word = row * words + (slot >>> 6);
            long bit = 1L << slot;
            if ((masks[word] & bit) != 0) {
                checkSame(cell, 0, values[row * count + slot] == given[i], values[row * count + slot], given[i]);
                repeated.add(cell);
            }
            masks[word] |= bit;
            values[row * count + slot] = given[i];
        }
        noteFirst(apart, repeated);
    }

    /** A report that came twice must be founded alike both times. */
    private void noteFirst(BitSet apart, List<Integer> repeated) {
        Map<Integer, Integer> times = new HashMap<>();
        int[] cells = filling.notedCells();
        for (int i = 0; i < cells.length; i++) {
            if (!apart.get(filling.unitOf(cells[i]))) {
                Byte before = noted.put(cells[i], filling.notes()[i]);
                checkFounded(cells[i], 0, before == null || before == filling.notes()[i]);
                times.merge(cells[i], 1, Integer::sum);
            }
        }
        Map<Integer, Integer> all = new HashMap<>();
        repeated.forEach(cell -> all.merge(cell, 1, Integer::sum));
        all.forEach((cell, more) -> checkFounded(cell, 0, times.getOrDefault(cell, more + 1) == more + 1));
    }

    private void later(BitSet apart) {
        Revision[] revisions = filling.revisions();
        revisedCells = new int[revisions.length];
        revisionOf = new int[revisions.length];
        Arrays.sort(revisions, Comparator.comparingInt(Revision::cell).thenComparingInt(Revision::revision));
        for (int i = 0; i < revisions.length; i++) {
            Revision one = revisions[i];
            if (apart.get(filling.unitOf(one.cell()))) {
                continue;
            }
            if (i > 0 && revisions[i - 1].cell() == one.cell() && revisions[i - 1].revision() == one.revision()) {
                Revision other = revisions[i - 1];
                checkSame(one.cell(), one.revision(), other.value() == one.value(), other.value(), one.value());
                checkFounded(one.cell(), one.revision(), other.note() == one.note());
            }
            put(one);
        }
    }

    private void put(Revision one) {
        int row = rowOf[filling.unitOf(one.cell())];
        int slot = filling.slotOf(one.cell());
        revised += revised > 0 && revisedCells[revised - 1] == one.cell() ? 0 : 1;
        revisedCells[revised - 1] = one.cell();
        revisionOf[revised - 1] = one.revision();
        masks[row * slots.words() + (slot >>> 6)] |= 1L << slot;
        values[row * slots.size() + slot] = one.value();
        if (one.note() == USUAL) {
            noted.remove(one.cell());
        } else {
            noted.put(one.cell(), one.note());
        }
    }

    private SeriesColumn.Revisions revisions() {
        return new SeriesColumn.Revisions(Arrays.copyOf(revisedCells, revised), Arrays.copyOf(revisionOf, revised));
    }

    private int[] notedRows() {
        BitSet rows = new BitSet();
        noted.keySet().forEach(cell -> rows.set(rowOf[filling.unitOf(cell)]));
        return rows.stream().toArray();
    }

    private byte[] notes(int[] rows) {
        byte[] notes = new byte[rows.length * slots.size()];
        Arrays.fill(notes, USUAL);
        noted.forEach((cell, note) -> {
            int place = Arrays.binarySearch(rows, rowOf[filling.unitOf(cell)]);
            notes[place * slots.size() + filling.slotOf(cell)] = note;
        });
        return notes;
    }

    private RecordedObservation fact(int cell, long value, int revision, byte note) {
        return SeriesColumn.empty(filling, filling.decimals())
                .fact(filling.order().unit(filling.unitOf(cell)).id(), filling.slotOf(cell), value, revision, note);
    }

    private void checkSame(int cell, int revision, boolean same, long one, long other) {
        if (!same) {
            throw new IllegalArgumentException("revision " + revision + " of fact '" + filling.key(cell)
                    + "' must have one content, had " + one + " and " + other + " with " + filling.decimals()
                    + " decimals");
        }
    }

    private void checkFounded(int cell, int revision, boolean same) {
        if (!same) {
            throw new IllegalArgumentException("revision " + revision + " of fact '" + filling.key(cell)
                    + "' must have one content, was founded in two ways");
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.indicator.DataElement;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The plain facts of one element and category: of each unit, in the order of units, one place for each slot and a mask
 * that tells which are taken. A place that is not taken holds 0. Values are whole numbers of the last decimal place.
 * Plain is a unit's own report of a counted amount for a slot; whatever else there is stands beside the column.
 */
final class SeriesColumn {

    /** How a fact is founded unless said otherwise. */
    static final Assurance USUAL = Assurance.COMPUTED;

    /** Set in a note where the report came in after it was due. */
    static final byte LATE = 0x10;

    private static final byte ASSURANCE = 0x0f;
    private static final Assurance[] ASSURANCES = Assurance.values();

    final DataElement element;
    final String category;
    final Slots slots;
    final int decimals;
    final int[] units;
    /** By row the inner unit whose total it enters first; -1 for a lone root. */
    final int[] above;
    /** By row what a code has in it where there is a number. */
    final int[] told;

    final long[] masks;
    final long[] values;
    final int[] notedRows;
    final byte[] notes;
    private Revisions revisions = Revisions.NONE;

    /**
     * Takes the arrays over; all facts are first reports unless {@link #revised} says otherwise.
     *
     * @param decimals how many decimal places a value has, zero or more
     * @param order the units and how they hang together
     * @param units the units by row, ascending
     * @param masks by row the words that tell which slots are taken
     * @param values by row the values of all slots
     * @param notedRows the rows with a fact that is late or not founded as usual, ascending
     * @param notes by noted row and slot the place of the assurance, with {@link #LATE}
     */
    SeriesColumn(
            DataElement element,
            String category,
            Slots slots,
            int decimals,
            UnitOrder order,
            int[] units,
            long[] masks,
            long[] values,
            int[] notedRows,
            byte[] notes) {
        this.element = element;
        this.category = category;
        this.slots = slots;
        this.decimals = decimals;
        this.units = units;
        this.above = UnitNumbers.above(order, units);
        this.told = UnitNumbers.told(order, units);
        this.masks = masks;
        this.values = values;
        this.notedRows = notedRows;
        this.notes = notes;
    }

    /** Says which facts took the place of earlier ones, before the column is handed on. */
    SeriesColumn revised(Revisions later) {
        revisions = later;
        return this;
    }

    /** The facts that are no first reports. */
    Revisions revisions() {
        return revisions;
    }

    /** A column without facts, of values with as many decimal places. */
    static SeriesColumn empty(ColumnFilling filling, int decimals) {
        return new SeriesColumn(
                filling.element(),
                filling.category(),
                filling.slots(),
                decimals,
                filling.order(),
                new int[0],
                new long[0],
                new long[0],
                new int[0],
                new byte[0]);
    }

    int rows() {
        return units.length;
    }

    /** The row of a unit; below zero if it has none. */
    int find(int unit) {
        return Arrays.binarySearch(units, unit);
    }

    /** The assurance of a noted place. */
    static Assurance assurance(byte note) {
        return ASSURANCES[note & ASSURANCE];
    }

    static boolean isLate(byte note) {
        return (note & LATE) != 0;
    }

    static byte note(Assurance assurance, boolean late) {
        return (byte) (rank(assurance) | (late ? LATE : 0));
    }

    /** The place of an assurance in their order, which is their strength. Rule 3.1. */
    @SuppressWarnings("EnumOrdinal") // only compared and counted within one run, and told back by assurance
    static int rank(Assurance assurance) {
        return assurance.ordinal();
    }

    /**
     * A note that was written elsewhere.
     *
     * @throws IllegalArgumentException if it is none
     */
    static byte checkedNote(int note) {
        checkArgument((note & ~LATE) < ASSURANCES.length, "note must name an assurance, was %s", note);
        return (byte) note;
    }

    /** The first slot of a row that is taken, from one on; -1 if none is. */
    int next(int row, int from) {
        for (int slot = from; slot < slots.size(); slot++) {
            if ((masks[row * slots.words() + (slot >>> 6)] >>> slot & 1) != 0) {
                return slot;
            }
        }
        return -1;
    }

    /** The facts of a row as they would be had one by one, in the order of slots. */
    List<RecordedObservation> facts(int row, OrgUnitId unit) {
        List<RecordedObservation> facts = new ArrayList<>();
        int noted = Arrays.binarySearch(notedRows, row);
        int size = slots.size();
        for (int slot = 0; slot < size; slot++) {
            if ((masks[row * slots.words() + (slot >>> 6)] >>> slot & 1) != 0) {
                byte note = noted < 0 ? note(USUAL, false) : notes[noted * size + slot];
                facts.add(fact(unit, slot, values[row * size + slot], 0, note));
            }
        }
        return facts;
    }

    /** One fact as it would be had by itself: locked, because that it counts is settled. */
    RecordedObservation fact(OrgUnitId unit, int slot, long value, int revision, byte note) {
        FactKey key = new FactKey(element.id(), unit, slots.period(slot), category, "", FactNature.ACTUAL);
        Observation.Builder fact = Observation.builder(key, Value.amount(BigDecimal.valueOf(value, decimals)))
                .assurance(assurance(note))
                .state(ReviewState.LOCKED)
                .revision(revision);
        if (isLate(note)) {
            fact.receivedOn(Dues.dueDay(element, slots.period(slot)).plusDays(1));
        }
        return new RecordedObservation(fact.build(), Instant.EPOCH, 1);
    }

    /**
     * The facts that took the place of earlier ones.
     *
     * @param cells unit and slot of each, as {@link ColumnFilling} numbers them; ascending
     * @param numbers the revision of each, above zero
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared and never handed on
    record Revisions(int[] cells, int[] numbers) {

        static final Revisions NONE = new Revisions(new int[0], new int[0]);
    }
}

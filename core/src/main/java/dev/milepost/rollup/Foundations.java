// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.observation.Assurance;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * How the totals of units are founded, and how many reports in them came late: kept only of what is not as usual. Rule
 * 3.1.
 */
final class Foundations {

    private static final Assurance[] ASSURANCES = Assurance.values();

    private final UnitOrder order;
    private final UnitNumbers numbers;
    private final Totals totals;
    /** By inner unit how many numbers in its total are not founded as usual. */
    final int[] unusual;

    /** By inner unit the assurances of those, as bits. */
    final byte[] seen;

    /** By inner unit how many reports came late. */
    final int[] late;

    /** By assurance and inner unit what is founded so; null where nothing is. */
    final long[][] amounts = new long[ASSURANCES.length][];

    private final boolean isUsual;
    private long overflow;

    Foundations(UnitOrder order, UnitNumbers numbers, Totals totals) {
        this.order = order;
        this.numbers = numbers;
        this.totals = totals;
        this.isUsual = numbers.notedRows.length == 0;
        int size = isUsual ? 0 : order.innerSize();
        this.unusual = new int[size];
        this.seen = new byte[size];
        this.late = new int[size];
    }

    Foundations sweep() {
        if (isUsual) {
            return this;
        }
        int[] own = totals.isChosen() ? totals.ownRows() : new int[0];
        int[] noteOf = new int[own.length];
        Arrays.fill(noteOf, -1);
        for (int note = 0; note < numbers.notedRows.length; note++) {
            int unit = numbers.units[numbers.notedRows[note]];
            int inner = order.innerOf(unit);
            if (inner >= 0 && own.length > 0) {
                noteOf[inner] = note;
            } else {
                add(numbers.above[numbers.notedRows[note]], note);
            }
        }
        int[] parents = order.innerParents();
        for (int inner = unusual.length - 1; inner >= 0; inner--) {
            if (own.length > 0) {
                choose(inner, noteOf[inner]);
            }
            if (inner > 0) {
                lift(inner, parents[inner]);
            }
        }
        return this;
    }

    /** Whether an amount did not fit into a long. */
    boolean isSpoilt() {
        return overflow < 0;
    }

    int late(int inner) {
        return isUsual ? 0 : late[inner];
    }

    /** The weakest assurance of what is in a total that has something. */
    Assurance weakest(int inner) {
        if (isUsual) {
            return SeriesColumn.USUAL;
        }
        int weakest = 31 - Integer.numberOfLeadingZeros(seen[inner]);
        boolean usual = totals.known(inner) > unusual[inner];
        return ASSURANCES[usual ? Math.max(weakest, SeriesColumn.rank(SeriesColumn.USUAL)) : weakest];
    }

    /** The amounts under each assurance but the usual one, in units of the last decimal place. */
    Map<Assurance, Long> unusualAmounts(int inner) {
        Map<Assurance, Long> found = new EnumMap<>(Assurance.class);
        for (Assurance one : ASSURANCES) {
            if (!isUsual && (seen[inner] >> SeriesColumn.rank(one) & 1) != 0) {
                found.put(one, amounts[SeriesColumn.rank(one)][inner]);
            }
        }
        return found;
    }

    /** Whether something in a total is founded as usual. */
    boolean hasUsual(int inner) {
        return totals.known(inner) > (isUsual ? 0 : unusual[inner]);
    }

    private void add(int inner, int note) {
        int row = numbers.notedRows[note];
        if (inner < 0) {
            return;
        }
        late[inner] += numbers.late[note];
        int assurance = numbers.weakest[note];
        if (!numbers.hasNumber(row) || assurance == SeriesColumn.rank(SeriesColumn.USUAL)) {
            return;
        }
        unusual[inner]++;
        seen[inner] |= (byte) (1 << assurance);
        plus(assurance, inner, numbers.isPairs() ? numbers.denominators[row] : numbers.values[row]);
    }

    private void choose(int inner, int note) {
        if (totals.countsAlone(inner)) {
            late[inner] = 0;
            unusual[inner] = 0;
            seen[inner] = 0;
            for (long[] amount : amounts) {
                if (amount != null) {
                    amount[inner] = 0;
                }
            }
        }
        if (note >= 0 && totals.counts(inner)) {
            add(inner, note);
        }
    }

    private void lift(int inner, int parent) {
        late[parent] += late[inner];
        if (unusual[inner] == 0) {
            return;
        }
        unusual[parent] += unusual[inner];
        seen[parent] |= seen[inner];
        for (int assurance = 0; assurance < amounts.length; assurance++) {
            if ((seen[inner] >> assurance & 1) != 0) {
                plus(assurance, parent, amounts[assurance][inner]);
            }
        }
    }

    private void plus(int assurance, int inner, long amount) {
        long[] all = amounts[assurance];
        if (all == null) {
            all = new long[order.innerSize()];
            amounts[assurance] = all;
        }
        long sum = all[inner] + amount;
        overflow |= (all[inner] ^ sum) & (amount ^ sum);
        all[inner] = sum;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static dev.milepost.rollup.PairNumbers.ABOVE;
import static dev.milepost.rollup.PairNumbers.BELOW;

import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Where no unit has both halves of a rate, numerators of some may meet the denominators of others at a unit above: of
 * villages and of their town. The rows below such a unit become one row of its own.
 */
final class PairMeeting {

    private static final int BOTH = ABOVE | BELOW;

    private final UnitOrder order;
    private final UnitNumbers numbers;
    private final PairResolver resolver;
    private final RowMaker maker;
    private final IntPredicate owes;
    private boolean hasMet;

    PairMeeting(UnitOrder order, UnitNumbers numbers, PairResolver resolver, RowMaker maker, IntPredicate owes) {
        this.order = order;
        this.numbers = numbers;
        this.resolver = resolver;
        this.maker = maker;
        this.owes = owes;
    }

    /** Whether halves may meet at all: some units have a numerator alone, and others a denominator alone. */
    boolean mayMeet() {
        int halves = 0;
        for (int code : numbers.codes) {
            halves |= (code & BOTH) == BOTH ? 0 : code & BOTH;
        }
        return halves == BOTH && resolver.addsUp();
    }

    /**
     * The rows once halves have met, with a row for each unit that owes reports and has none and is not below such a
     * unit; empty if what they come to is no whole number.
     *
     * @param silent the code of such a row
     */
    Optional<UnitNumbers> met(int silent) {
        Resolved[] met = meetings();
        NumberMerge merge = new NumberMerge(order, order.size(), true);
        int row = 0;
        int unit = 0;
        while (unit < order.size()) {
            Resolved here = order.isLeaf(unit) ? null : met[order.innerOf(unit)];
            if (here != null && !maker.add(merge, unit, here, BOTH)) {
                return Optional.empty();
            }
            int end = here == null ? unit + 1 : order.end(unit);
            boolean told = row < numbers.rows() && numbers.units[row] == unit;
            if (here == null && told) {
                merge.copy(numbers, row);
            } else if (here == null && silent != 0 && owes.test(unit)) {
                merge.addApart(unit, 0, 0, silent);
            }
            while (row < numbers.rows() && numbers.units[row] < end) {
                row++;
            }
            unit = end;
        }
        return Optional.of(merge.numbers());
    }

    /** Whether halves met, once they were asked to. */
    boolean hasMet() {
        return hasMet;
    }

    /** By inner unit what its halves came to; null where they did not meet. */
    private Resolved[] meetings() {
        int[] above = new int[order.innerSize()];
        int[] below = new int[order.innerSize()];
        int[] both = new int[order.innerSize()];
        for (int row = 0; row < numbers.rows(); row++) {
            int inner = numbers.above[row];
            int code = numbers.codes[row];
            if (inner >= 0) {
                above[inner] += (code & ABOVE) != 0 ? 1 : 0;
                below[inner] += (code & BELOW) != 0 ? 1 : 0;
                both[inner] += (code & BOTH) == BOTH ? 1 : 0;
            }
        }
        Resolved[] met = new Resolved[order.innerSize()];
        for (int inner = met.length - 1; inner >= 0; inner--) {
            if (both[inner] == 0 && above[inner] > 0 && below[inner] > 0) {
                Resolved joined =
                        resolver.joinedAt(order.unit(order.innerUnit(inner)).id());
                met[inner] = joined.isKnown() ? joined : null;
                hasMet |= joined.isKnown();
                both[inner] += joined.isKnown() ? 1 : 0;
            }
            if (inner > 0) {
                int parent = order.innerParents()[inner];
                above[parent] += above[inner];
                below[parent] += below[inner];
                both[parent] += both[inner];
            }
        }
        return met;
    }

    /** Makes a row of a pair that was worked out from facts. */
    @FunctionalInterface
    interface RowMaker {

        /** Adds the row; false if the pair is no whole number. */
        boolean add(NumberMerge merge, int unit, Resolved pair, int halves);
    }
}

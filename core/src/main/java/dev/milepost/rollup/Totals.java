// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * What the numbers of units come to at every unit that has others below it: one sweep up the tree, in whole numbers. On
 * overflow it is done once more in twice the width. Rules 1.1, 5.1, 5.3.
 */
final class Totals {

    private static final long REPORTED = 0xffffffffL;

    private final UnitOrder order;
    private final UnitNumbers numbers;
    private final int[] parents;
    final long[] sums;
    final long[] denominators;
    /** How many units have a number, in the upper half; how many reports are there, in the lower. */
    final long[] counts;

    final long[] expected;
    private int[] told = new int[0];
    private long[] high = new long[0];
    private long[] highBelow = new long[0];
    private long overflow;
    private boolean isChosen;
    private boolean isOpen;
    private final BitSet entered = new BitSet();
    private final BitSet alone = new BitSet();

    Totals(UnitOrder order, UnitNumbers numbers) {
        this(order, numbers, order.innerSize());
    }

    private Totals(UnitOrder order, UnitNumbers numbers, int size) {
        this.order = order;
        this.numbers = numbers;
        this.parents = order.innerParents();
        this.sums = new long[size];
        this.denominators = new long[numbers.isPairs() ? size : 0];
        this.counts = new long[size];
        this.expected = new long[size];
    }

    /** No totals at all. */
    static Totals none(UnitOrder order) {
        return new Totals(order, UnitNumbers.none(), 0);
    }

    /** Sums up, each number into every unit above it. */
    Totals sweep() {
        scatter();
        liftAll();
        if (overflow < 0) {
            widen();
        }
        return this;
    }

    /**
     * Sums up where a unit with others below it has a number of its own that is not simply added.
     *
     * @param choice what counts at such a unit
     */
    Totals sweep(Choice choice) {
        isChosen = true;
        int[] own = ownRows();
        scatter(own);
        for (int inner = sums.length - 1; inner >= 0; inner--) {
            if (own[inner] >= 0) {
                choose(inner, own[inner], choice);
            }
            if (inner > 0) {
                lift(inner);
            }
        }
        told = findTold();
        return this;
    }

    /** Whether a sum did not fit and was not done again in twice the width. */
    boolean isSpoilt() {
        return overflow < 0 && high.length == 0;
    }

    int known(int inner) {
        return (int) (counts[inner] >>> 32);
    }

    long reported(int inner) {
        return counts[inner] & REPORTED;
    }

    /** Says that numbers may still come, so that every inner unit is told of. */
    Totals open() {
        isOpen = true;
        told = IntStream.range(0, counts.length).toArray();
        return this;
    }

    boolean isOpen() {
        return isOpen;
    }

    /** The inner units with a number at or below them, ascending; all where numbers may still come. */
    int[] told() {
        return told;
    }

    private int[] findTold() {
        return IntStream.range(0, counts.length)
                .filter(inner -> known(inner) > 0)
                .toArray();
    }

    /** Whether sums were done in twice the width. */
    boolean isWide() {
        return high.length > 0;
    }

    /** Whether a sum or denominator does not fit into a long. */
    boolean isWide(int inner) {
        return high.length > 0
                && (high[inner] != sums[inner] >> 63
                        || (highBelow.length > 0 && highBelow[inner] != denominators[inner] >> 63));
    }

    BigInteger sum(int inner) {
        return high.length == 0 ? BigInteger.valueOf(sums[inner]) : wide(high[inner], sums[inner]);
    }

    BigInteger denominator(int inner) {
        if (denominators.length == 0) {
            return BigInteger.ONE;
        }
        return high.length == 0 ? BigInteger.valueOf(denominators[inner]) : wide(highBelow[inner], denominators[inner]);
    }

    private static BigInteger wide(long high, long low) {
        BigInteger lower = BigInteger.valueOf(low >>> 1).shiftLeft(1).add(BigInteger.valueOf(low & 1));
        return BigInteger.valueOf(high).shiftLeft(64).add(lower);
    }

    private void scatter() {
        int[] above = numbers.above;
        int[] codes = numbers.codes;
        long[] values = numbers.values;
        long carried = 0;
        for (int row = 0; row < above.length; row++) {
            int inner = above[row];
            if (inner >= 0) {
                int code = codes[row];
                long before = sums[inner];
                long value = values[row];
                long after = before + value;
                carried |= (before ^ after) & (value ^ after);
                sums[inner] = after;
                counts[inner] += ((long) (code >>> 24 & 1) << 32) + UnitNumbers.reported(code);
                expected[inner] += UnitNumbers.expected(code);
            }
        }
        overflow |= carried | (denominators.length > 0 ? scatterBelow() : 0);
    }

    private long scatterBelow() {
        int[] above = numbers.above;
        long[] values = numbers.denominators;
        long carried = 0;
        for (int row = 0; row < above.length; row++) {
            int inner = above[row];
            if (inner >= 0) {
                long before = denominators[inner];
                long after = before + values[row];
                carried |= (before ^ after) & (values[row] ^ after);
                denominators[inner] = after;
            }
        }
        return carried;
    }

    private void scatter(int[] own) {
        for (int row = 0; row < numbers.rows(); row++) {
            int inner = order.innerOf(numbers.units[row]);
            if (inner < 0 || own[inner] < 0) {
                add(numbers.above[row], row);
            }
        }
    }

    private void add(int inner, int row) {
        if (inner < 0) {
            return;
        }
        int code = numbers.codes[row];
        sums[inner] = plus(sums[inner], numbers.values[row]);
        if (denominators.length > 0) {
            denominators[inner] = plus(denominators[inner], numbers.denominators[row]);
        }
        counts[inner] += ((long) (code >>> 24 & 1) << 32) + UnitNumbers.reported(code);
        expected[inner] += UnitNumbers.expected(code);
    }

    private void choose(int inner, int row, Choice choice) {
        boolean told = numbers.hasNumber(row);
        if (told && choice == Choice.BELOW && known(inner) > 0) {
            return;
        }
        if (told) {
            sums[inner] = 0;
            counts[inner] = 0;
            expected[inner] = 0;
            if (denominators.length > 0) {
                denominators[inner] = 0;
            }
            alone.set(inner);
        }
        entered.set(inner);
        add(inner, row);
    }

    /**
     * As {@link #lift} does it one by one, and {@link #told} on the way: sums, counts and reports side by side, because
     * what takes time is to wait for the total that the unit before has just been added to.
     */
    private void liftAll() {
        int[] found = new int[sums.length];
        int next = found.length - 1;
        long carried = 0;
        for (int inner = sums.length - 1; inner > 0; inner--) {
            int parent = parents[inner];
            long sum = sums[inner];
            long before = sums[parent];
            long after = before + sum;
            carried |= (before ^ after) & (sum ^ after);
            sums[parent] = after;
            long count = counts[inner];
            counts[parent] += count;
            expected[parent] += expected[inner];
            found[next] = inner;
            next -= (int) (-(count >>> 32) >>> 63);
        }
        if (found.length > 0) {
            found[next] = 0;
            next -= known(0) > 0 ? 1 : 0;
        }
        told = Arrays.copyOfRange(found, next + 1, found.length);
        overflow |= carried | (denominators.length > 0 ? liftedBelow() : 0);
    }

    private long liftedBelow() {
        long carried = 0;
        for (int inner = denominators.length - 1; inner > 0; inner--) {
            int parent = parents[inner];
            long before = denominators[parent];
            long after = before + denominators[inner];
            carried |= (before ^ after) & (denominators[inner] ^ after);
            denominators[parent] = after;
        }
        return carried;
    }

    private void lift(int inner) {
        int parent = parents[inner];
        sums[parent] = plus(sums[parent], sums[inner]);
        if (denominators.length > 0) {
            denominators[parent] = plus(denominators[parent], denominators[inner]);
        }
        counts[parent] += counts[inner];
        expected[parent] += expected[inner];
    }

    private long plus(long one, long other) {
        long sum = one + other;
        overflow |= (one ^ sum) & (other ^ sum);
        return sum;
    }

    /** By inner unit its own row; -1 where it has none. */
    int[] ownRows() {
        int[] own = new int[order.innerSize()];
        Arrays.fill(own, -1);
        for (int row = 0; row < numbers.rows(); row++) {
            int inner = order.innerOf(numbers.units[row]);
            if (inner >= 0) {
                own[inner] = row;
            }
        }
        return own;
    }

    /** Whether a number was chosen at some units, instead of adding them all. */
    boolean isChosen() {
        return isChosen;
    }

    /** Whether a unit's own row counts there, where numbers are chosen. */
    boolean counts(int inner) {
        return entered.get(inner);
    }

    /** Whether it counts there alone. */
    boolean countsAlone(int inner) {
        return alone.get(inner);
    }

    /** Once more with 128 bits; counts are right already. */
    private void widen() {
        high = new long[sums.length];
        widen(numbers.values, sums, high);
        if (denominators.length > 0) {
            highBelow = new long[sums.length];
            widen(numbers.denominators, denominators, highBelow);
        }
    }

    private void widen(long[] values, long[] low, long[] upper) {
        Arrays.fill(low, 0);
        for (int row = 0; row < values.length; row++) {
            int inner = numbers.above[row];
            if (inner >= 0) {
                add(low, upper, inner, values[row], values[row] >> 63);
            }
        }
        for (int inner = low.length - 1; inner > 0; inner--) {
            add(low, upper, parents[inner], low[inner], upper[inner]);
        }
    }

    private static void add(long[] low, long[] upper, int inner, long value, long valueHigh) {
        long sum = low[inner] + value;
        long carry = Long.compareUnsigned(sum, value) < 0 ? 1 : 0;
        low[inner] = sum;
        upper[inner] += valueHigh + carry;
    }

    /** What counts where a unit and those below it both have numbers. Rule 5.3. */
    enum Choice {
        /** Its own alone. */
        OWN,
        /** Those below it; its own is compared only. */
        BELOW
    }
}

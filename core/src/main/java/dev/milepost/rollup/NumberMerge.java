// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.observation.Assurance;
import dev.milepost.quantity.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.OptionalLong;

/** Puts rows in the order of units together. Belongs to one thread. */
final class NumberMerge {

    private final UnitOrder order;
    private int size;
    private int[] units;
    private int[] above;
    private long[] values;
    private long[] denominators;
    private int[] codes;
    private int noted;
    private int[] notedRows = new int[8];
    private byte[] weakest = new byte[8];
    private int[] late = new int[8];

    /**
     * Begins.
     *
     * @param order the units and how they hang together
     * @param rows how many rows there may be
     * @param pairs whether they are pairs
     */
    NumberMerge(UnitOrder order, int rows, boolean pairs) {
        this.order = order;
        this.units = new int[rows];
        this.above = new int[rows];
        this.values = new long[rows];
        this.denominators = new long[pairs ? rows : 0];
        this.codes = new int[rows];
    }

    /**
     * Adds a row.
     *
     * @param inner the inner unit whose total it enters first
     * @param code with {@link UnitNumbers#CELL} where it is known and has no unit below
     */
    void add(int unit, int inner, long value, long denominator, int code) {
        units[size] = unit;
        above[size] = inner;
        values[size] = value;
        if (denominators.length > 0) {
            denominators[size] = denominator;
        }
        codes[size++] = code;
    }

    /** Adds a row of a unit that was worked out by itself. */
    void addApart(int unit, long value, long denominator, int code) {
        boolean cell = UnitNumbers.isKnown(code) && order.isLeaf(unit);
        add(unit, order.above()[unit], value, denominator, cell ? code | UnitNumbers.CELL : code);
    }

    /** Adds a row of others. */
    void copy(UnitNumbers other, int row) {
        long below = other.isPairs() ? other.denominators[row] : 0;
        add(other.units[row], other.above[row], other.values[row], below, other.codes[row]);
        if (other.notedRows.length > 0) {
            note(other.assurance(row), other.late(row));
        }
    }

    /** Notes of the row added last how it is founded and how many of its reports came late. */
    void note(Assurance assurance, int lateReports) {
        if (assurance == SeriesColumn.USUAL && lateReports == 0) {
            return;
        }
        if (noted == notedRows.length) {
            notedRows = Arrays.copyOf(notedRows, noted * 2);
            weakest = Arrays.copyOf(weakest, noted * 2);
            late = Arrays.copyOf(late, noted * 2);
        }
        notedRows[noted] = size - 1;
        weakest[noted] = (byte) SeriesColumn.rank(assurance);
        late[noted++] = lateReports;
    }

    UnitNumbers numbers() {
        boolean full = size == units.length;
        return new UnitNumbers(
                full ? units : Arrays.copyOf(units, size),
                full ? above : Arrays.copyOf(above, size),
                full ? values : Arrays.copyOf(values, size),
                full || denominators.length == 0 ? denominators : Arrays.copyOf(denominators, size),
                full ? codes : Arrays.copyOf(codes, size),
                Arrays.copyOf(notedRows, noted),
                Arrays.copyOf(weakest, noted),
                Arrays.copyOf(late, noted));
    }

    /** A number in units of a decimal place; empty if it has further places or does not fit. */
    static OptionalLong whole(Ratio number, int decimals) {
        Ratio exact = Exact.reduced(number);
        if (exact.denominator().compareTo(BigDecimal.ONE) != 0) {
            return OptionalLong.empty();
        }
        BigDecimal shifted = exact.numerator().movePointRight(decimals);
        if (shifted.stripTrailingZeros().scale() > 0) {
            return OptionalLong.empty();
        }
        BigInteger whole = shifted.toBigInteger();
        return whole.bitLength() < 63 ? OptionalLong.of(whole.longValue()) : OptionalLong.empty();
    }
}

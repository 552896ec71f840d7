// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import java.util.BitSet;
import java.util.OptionalLong;

/**
 * How far the halves of a rate may still grow, in whole numbers: first by row of the pairs, then by inner unit. Rule
 * 2.4, as {@link PairJoin} has it.
 */
final class PairRoom implements PairNumbers.Visitor {

    private final PairNumbers pairs;
    private final UnitOrder order;
    private final UnitNumbers top;
    private final UnitNumbers bottom;
    private final int rows;
    private final int decimals;
    private final long unitAbove;
    private final long unitBelow;
    private final long[] potential;
    private final long[] silent;
    private final BitSet open = new BitSet();
    private int row;
    private boolean isSpoilt;

    private PairRoom(PairNumbers pairs) {
        this.pairs = pairs;
        this.order = pairs.order();
        this.top = pairs.top();
        this.bottom = pairs.bottom();
        this.rows = pairs.rows();
        this.decimals = Math.max(pairs.decimals(), pairs.decimalsBelow());
        this.unitAbove = tens(decimals - pairs.decimals());
        this.unitBelow = tens(decimals - pairs.decimalsBelow());
        this.potential = new long[rows + order.innerSize()];
        this.silent = new long[rows + order.innerSize()];
    }

    /** Finds it out of pairs that have been read. */
    static PairRoom of(PairNumbers pairs) {
        PairRoom room = new PairRoom(pairs);
        try {
            room.isSpoilt = !pairs.walk(room);
            room.lift();
        } catch (ArithmeticException tooLarge) {
            room.isSpoilt = true;
        }
        return room;
    }

    /** Whether a number is no whole one or too large, and nothing is known. */
    boolean isSpoilt() {
        return isSpoilt;
    }

    /** The place of an inner unit. */
    int ofInner(int inner) {
        return rows + inner;
    }

    /** How many decimal places the numbers have. */
    int decimals() {
        return decimals;
    }

    /** By how much the numerator may still grow, as far as denominators tell. */
    long potential(int place) {
        return potential[place];
    }

    /** The denominators of units that lack a half. */
    long silentDenominator(int place) {
        return silent[place];
    }

    /** Whether the denominator of a unit is unknown. */
    boolean isOpen(int place) {
        return open.get(place);
    }

    @Override
    public boolean apart(int unit) {
        Resolved pair = pairs.apart(unit);
        OptionalLong more = NumberMerge.whole(pair.potential(), decimals);
        OptionalLong denominator = NumberMerge.whole(pair.silentDenominator(), decimals);
        if (more.isEmpty() || denominator.isEmpty()) {
            return false;
        }
        take(order.above()[unit], more.getAsLong(), denominator.getAsLong(), pair.open());
        return true;
    }

    @Override
    public boolean joined(int unit, int above, int below) {
        int codeAbove = pairs.above(unit, above >= 0, above >= 0 ? top.codes[above] : 0);
        int codeBelow = pairs.below(unit, above >= 0, below >= 0 ? bottom.codes[below] : 0);
        boolean lateBelow = UnitNumbers.lacks(codeBelow);
        long denominator = UnitNumbers.isKnown(codeBelow) ? Math.multiplyExact(bottom.values[below], unitBelow) : 0;
        int inner = order.above()[unit];
        if (UnitNumbers.isKnown(codeAbove) && UnitNumbers.isKnown(codeBelow)) {
            boolean late = denominator > 0 && UnitNumbers.lacks(codeAbove);
            long numerator = Math.multiplyExact(top.values[above], unitAbove);
            long more = late ? Math.max(0, Math.subtractExact(denominator, numerator)) : 0;
            take(inner, more, 0, lateBelow || (late && !PairJoin.risesOnly(pairs.numerator())));
        } else if (isSilent(codeAbove) || isSilent(codeBelow)) {
            long known = Math.max(0, denominator);
            take(inner, known, known, known == 0 || lateBelow);
        } else {
            take(inner, 0, 0, false);
        }
        return true;
    }

    private static boolean isSilent(int code) {
        return !UnitNumbers.isKnown(code) && UnitNumbers.lacks(code);
    }

    private void take(int inner, long more, long denominator, boolean isOpen) {
        potential[row] = more;
        silent[row] = denominator;
        open.set(row, isOpen);
        if (inner >= 0) {
            add(rows + inner, row);
        }
        row++;
    }

    private void lift() {
        for (int inner = order.innerSize() - 1; inner > 0; inner--) {
            add(rows + order.innerParents()[inner], rows + inner);
        }
    }

    private void add(int to, int from) {
        potential[to] = Math.addExact(potential[to], potential[from]);
        silent[to] = Math.addExact(silent[to], silent[from]);
        if (open.get(from)) {
            open.set(to);
        }
    }

    private static long tens(int places) {
        long tens = 1;
        for (int place = 0; place < places; place++) {
            tens = Math.multiplyExact(tens, 10);
        }
        return tens;
    }
}

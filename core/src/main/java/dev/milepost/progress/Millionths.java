// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.quantity.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Exact quotients of whole numbers rounded half-even to six places, without allocation where that is possible: floating
 * point makes a guess, and the remainder decides.
 */
final class Millionths {

    /** Stands for a quotient that is too large. */
    static final long TOO_LARGE = Long.MAX_VALUE;

    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final long MILLION = 1_000_000;

    /** Up to here six roundings to 53 bits put a guess less than one off. */
    private static final double MOST = 1L << 50;

    private static final long MOST_BELOW = 1L << 60;

    private final long above;
    private final long factor;
    private final long below;
    private final double guess;
    private final long mostDivisor;

    /**
     * Prepares quotients number·above / (divisor·below).
     *
     * @param above of a magnitude that a million times it is a long
     * @param below above zero
     */
    Millionths(long above, long below) {
        this.above = above;
        this.factor = above * MILLION;
        this.below = below;
        this.guess = (double) factor / below;
        this.mostDivisor = MOST_BELOW / below;
    }

    /**
     * The quotient of two numbers.
     *
     * @param divisor above zero
     * @return the quotient in millionths; {@link #TOO_LARGE} if that is no long
     */
    long of(long number, long divisor) {
        double near = Math.rint(divisor == 1 ? number * guess : number * guess / divisor);
        if (divisor > mostDivisor || Math.abs(near) >= MOST) {
            return slow(number, divisor, above, below);
        }
        // The guess is less than one off, so that what remains is within a long and the wrapped one is true.
        long quotient = (long) near;
        long denominator = divisor * below;
        long twice = 2 * (number * factor - quotient * denominator);
        return Math.abs(twice) < denominator ? quotient : evened(quotient, twice, denominator);
    }

    /** Of a quotient that another whole number may be as near to. */
    private static long evened(long quotient, long twice, long denominator) {
        boolean moves = Math.abs(twice) > denominator || (quotient & 1) != 0;
        return moves ? quotient + Long.signum(twice) : quotient;
    }

    /** A ratio in millionths; {@link #TOO_LARGE} if that is no long. */
    static long of(Ratio ratio) {
        BigInteger rounded =
                ratio.round(6, RoundingMode.HALF_EVEN).movePointRight(6).toBigIntegerExact();
        return rounded.abs().compareTo(LARGEST) >= 0 ? TOO_LARGE : rounded.longValue();
    }

    private static long slow(long number, long divisor, long above, long below) {
        BigInteger over = BigInteger.valueOf(number).multiply(BigInteger.valueOf(above));
        BigInteger under = BigInteger.valueOf(divisor).multiply(BigInteger.valueOf(below));
        return of(Ratio.of(new BigDecimal(over), new BigDecimal(under)));
    }

    /** Whether one·by ≥ other·with, in 128 bits. */
    static boolean isAtLeast(long one, long by, long other, long with) {
        long upper = Math.multiplyHigh(one, by);
        long otherUpper = Math.multiplyHigh(other, with);
        return upper != otherUpper ? upper > otherUpper : Long.compareUnsigned(one * by, other * with) >= 0;
    }
}

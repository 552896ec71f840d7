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

    private final long above;
    private final long factor;
    private final long below;
    private final double guess;

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
    }

    /**
     * The quotient of two numbers.
     *
     * @param divisor above zero
     * @return the quotient in millionths; {@link #TOO_LARGE} if that is no long
     */
    long of(long number, long divisor) {
        long denominator = divisor * below;
        long quotient = (long) (divisor == 1 ? number * guess : number * guess / divisor);
        boolean exact = denominator > 0
                && denominator < 1L << 61
                && Math.multiplyHigh(divisor, below) == 0
                && quotient < 1L << 50
                && quotient > -(1L << 50);
        if (!exact) {
            return slow(number, divisor, above, below);
        }
        // The guess is less than two off, so that the true remainder is within a long and the wrapped one is true.
        long rest = number * factor - quotient * denominator;
        while (rest < 0) {
            rest += denominator;
            quotient--;
        }
        while (rest >= denominator) {
            rest -= denominator;
            quotient++;
        }
        return quotient + (-(2 * rest - denominator + (quotient & 1)) >>> 63);
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

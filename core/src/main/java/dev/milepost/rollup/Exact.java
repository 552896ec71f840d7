// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import java.math.BigDecimal;
import java.math.BigInteger;

/** One form for one number, so that results do not depend on the order of addition. */
final class Exact {

    private Exact() {}

    /** The same number in lowest terms, with a whole denominator; a number that is a decimal has denominator 1. */
    static Ratio reduced(Ratio ratio) {
        if (ratio.denominator().compareTo(BigDecimal.ONE) == 0) {
            return Ratio.whole(ratio.numerator());
        }
        int scale = Math.max(ratio.numerator().scale(), ratio.denominator().scale());
        BigInteger above = ratio.numerator().movePointRight(scale).toBigIntegerExact();
        BigInteger below = ratio.denominator().movePointRight(scale).toBigIntegerExact();
        BigInteger common = above.gcd(below);
        Ratio lowest = Ratio.of(new BigDecimal(above.divide(common)), new BigDecimal(below.divide(common)));
        return decimal(lowest);
    }

    /** The sum of both in lowest terms. */
    static Ratio sum(Ratio one, Ratio other) {
        return reduced(one.plus(other));
    }

    /** Two exact halves as one pair of decimals: the halves themselves where they are decimals, else both enlarged. */
    static Ratio pair(Ratio numerator, Ratio denominator) {
        return Ratio.of(
                numerator.numerator().multiply(denominator.denominator()),
                numerator.denominator().multiply(denominator.numerator()));
    }

    /** The number without trailing zeros and without an exponent. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The number as a value: an amount where it is a decimal, else the pair. */
    static Value value(Ratio number) {
        Ratio lowest = reduced(number);
        return lowest.denominator().compareTo(BigDecimal.ONE) == 0
                ? Value.amount(lowest.numerator())
                : Value.rate(lowest);
    }

    private static Ratio decimal(Ratio lowest) {
        try {
            return Ratio.whole(lowest.numerator().divide(lowest.denominator()));
        } catch (ArithmeticException endless) {
            return lowest;
        }
    }
}

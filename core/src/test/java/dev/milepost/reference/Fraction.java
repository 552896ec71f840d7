// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.quantity.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact number in lowest terms; the reference adds with it, so that it shares no arithmetic with a ratio. */
record Fraction(BigInteger top, BigInteger bottom) implements Comparable<Fraction> {

    static final Fraction ZERO = of(0, 1);
    static final Fraction ONE = of(1, 1);

    Fraction {
        if (bottom.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        BigInteger divisor = top.gcd(bottom).multiply(BigInteger.valueOf(bottom.signum()));
        top = top.divide(divisor);
        bottom = bottom.divide(divisor);
    }

    static Fraction of(long top, long bottom) {
        return new Fraction(BigInteger.valueOf(top), BigInteger.valueOf(bottom));
    }

    static Fraction of(BigDecimal number) {
        BigInteger power = BigInteger.TEN.pow(Math.abs(number.scale()));
        return number.scale() < 0
                ? new Fraction(number.unscaledValue().multiply(power), BigInteger.ONE)
                : new Fraction(number.unscaledValue(), power);
    }

    static Fraction of(Ratio ratio) {
        return of(ratio.numerator()).over(of(ratio.denominator()));
    }

    Fraction plus(Fraction other) {
        return new Fraction(top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
    }

    Fraction minus(Fraction other) {
        return plus(other.times(of(-1, 1)));
    }

    Fraction times(Fraction other) {
        return new Fraction(top.multiply(other.top), bottom.multiply(other.bottom));
    }

    Fraction over(Fraction other) {
        return new Fraction(top.multiply(other.bottom), bottom.multiply(other.top));
    }

    Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    int sign() {
        return top.signum();
    }

    @Override
    public int compareTo(Fraction other) {
        return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
    }

    @Override
    public String toString() {
        return bottom.equals(BigInteger.ONE) ? top.toString() : top + "/" + bottom;
    }
}

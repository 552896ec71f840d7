// SPDX-License-Identifier: Apache-2.0
package dev.milepost.quantity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact rational number kept as its pair, as a rate is reported: 33 of 42. The pair is not reduced, so 42/42 stays
 * 42/42 and {@link #equals} compares pairs; {@link #sameValueAs} and {@link #compareTo} compare numbers. Arithmetic is
 * exact; only its results may be reduced, when they grow long.
 *
 * @param numerator the part, any sign; without trailing zeros
 * @param denominator the whole, greater than zero; without trailing zeros
 */
public record Ratio(BigDecimal numerator, BigDecimal denominator) implements Comparable<Ratio> {

    /** Zero, as 0/1. */
    public static final Ratio ZERO = whole(0);

    /** One, as 1/1. */
    public static final Ratio ONE = whole(1);

    /** Results of arithmetic with more digits than this are reduced. */
    private static final int REDUCE_ABOVE = 60;

    /**
     * Checks the components and writes them without trailing zeros.
     *
     * @throws IllegalArgumentException if the denominator is not greater than zero
     */
    public Ratio {
        numerator = Decimals.normal("numerator", numerator);
        denominator = Decimals.normal("denominator", denominator);
        checkArgument(denominator.signum() > 0, "denominator must be greater than zero, was %s", denominator);
    }

    /**
     * Returns the ratio of two whole numbers.
     *
     * @param numerator the part
     * @param denominator the whole, greater than zero
     * @return the ratio, not reduced
     * @throws IllegalArgumentException if the denominator is not greater than zero
     */
    public static Ratio of(long numerator, long denominator) {
        return new Ratio(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    /**
     * Returns the ratio of two decimals.
     *
     * @param numerator the part
     * @param denominator the whole, greater than zero
     * @return the ratio, not reduced
     * @throws IllegalArgumentException if the denominator is not greater than zero
     */
    public static Ratio of(BigDecimal numerator, BigDecimal denominator) {
        return new Ratio(numerator, denominator);
    }

    /**
     * Returns a decimal as a ratio over one.
     *
     * @param value the number
     * @return {@code value/1}
     */
    public static Ratio whole(BigDecimal value) {
        return new Ratio(value, BigDecimal.ONE);
    }

    /**
     * Returns a whole number as a ratio over one.
     *
     * @param value the number
     * @return {@code value/1}
     */
    public static Ratio whole(long value) {
        return whole(BigDecimal.valueOf(value));
    }

    /**
     * Reads {@code "33/42"} or a plain decimal such as {@code "12.5"}.
     *
     * @param text the text, without blanks
     * @return the ratio, not reduced
     * @throws IllegalArgumentException if the text is neither, or the denominator is not greater than zero
     */
    public static Ratio parse(String text) {
        int slash = requireNonNull(text, "text").indexOf('/');
        return slash < 0
                ? whole(Decimals.parse("ratio", text))
                : of(
                        Decimals.parse("numerator", text.substring(0, slash)),
                        Decimals.parse("denominator", text.substring(slash + 1)));
    }

    /**
     * Returns the lesser number; the first where both are the same number.
     *
     * @param a one ratio
     * @param b the other
     * @return one of the two
     */
    public static Ratio min(Ratio a, Ratio b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    /**
     * Returns the greater number; the first where both are the same number.
     *
     * @param a one ratio
     * @param b the other
     * @return one of the two
     */
    public static Ratio max(Ratio a, Ratio b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    /**
     * Returns the sum. Equal denominators are kept: 1/4 + 1/4 = 2/4.
     *
     * @param other the number to add
     * @return the exact sum
     */
    public Ratio plus(Ratio other) {
        return denominator.compareTo(other.denominator) == 0
                ? result(numerator.add(other.numerator), denominator)
                : result(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    /**
     * Returns the difference. Equal denominators are kept.
     *
     * @param other the number to subtract
     * @return the exact difference
     */
    public Ratio minus(Ratio other) {
        return plus(other.negate());
    }

    /**
     * Returns the product.
     *
     * @param other the number to multiply with
     * @return the exact product
     */
    public Ratio times(Ratio other) {
        return result(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * Returns the quotient.
     *
     * @param other the number to divide by, not zero
     * @return the exact quotient
     * @throws ArithmeticException if {@code other} is zero
     */
    public Ratio dividedBy(Ratio other) {
        if (other.isZero()) {
            throw new ArithmeticException("divisor must not be zero, was " + other + " under " + this);
        }
        BigDecimal sign = BigDecimal.valueOf(other.signum());
        return result(
                numerator.multiply(other.denominator).multiply(sign),
                denominator.multiply(other.numerator).multiply(sign));
    }

    /**
     * Returns the number with the other sign.
     *
     * @return {@code -numerator/denominator}
     */
    public Ratio negate() {
        return new Ratio(numerator.negate(), denominator);
    }

    /**
     * Returns the sign.
     *
     * @return -1, 0 or 1
     */
    public int signum() {
        return numerator.signum();
    }

    /**
     * Tells whether the number is zero.
     *
     * @return whether the numerator is zero
     */
    public boolean isZero() {
        return signum() == 0;
    }

    /**
     * Tells whether both are the same number, whatever their pairs: 1/2 and 21/42.
     *
     * @param other the number to compare with
     * @return whether the cross products are equal
     */
    public boolean sameValueAs(Ratio other) {
        return compareTo(other) == 0;
    }

    /**
     * Compares the numbers by cross-multiplication, so exactly. Not consistent with {@link #equals}: 1/2 and 21/42 are
     * different pairs of one number.
     */
    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /**
     * Divides once, to the given precision.
     *
     * @param context the precision, not unlimited unless the quotient terminates
     * @return the quotient
     * @throws ArithmeticException if the precision is unlimited and the quotient does not terminate
     */
    public BigDecimal divide(MathContext context) {
        return numerator.divide(denominator, context);
    }

    /**
     * Divides once, straight to a number of decimals.
     *
     * @param scale the number of decimals, zero or greater
     * @param mode how to round
     * @return the quotient with exactly that scale
     * @throws IllegalArgumentException if the scale is negative
     */
    public BigDecimal round(int scale, RoundingMode mode) {
        checkArgument(scale >= 0, "scale must not be negative, was %s", scale);
        return numerator.divide(denominator, scale, mode);
    }

    /** Returns {@code "33/42"}, or the plain decimal where the denominator is one; {@link #parse} reads both. */
    @Override
    public String toString() {
        String part = numerator.toPlainString();
        return denominator.compareTo(BigDecimal.ONE) == 0 ? part : part + "/" + denominator.toPlainString();
    }

    private static Ratio result(BigDecimal numerator, BigDecimal denominator) {
        boolean small = numerator.precision() + denominator.precision() <= REDUCE_ABOVE;
        return small ? new Ratio(numerator, denominator) : reduced(numerator, denominator);
    }

    private static Ratio reduced(BigDecimal numerator, BigDecimal denominator) {
        int scale = Math.max(0, Math.max(numerator.scale(), denominator.scale()));
        BigInteger part = numerator.setScale(scale).unscaledValue();
        BigInteger whole = denominator.setScale(scale).unscaledValue();
        BigInteger divisor = part.gcd(whole);
        return new Ratio(new BigDecimal(part.divide(divisor)), new BigDecimal(whole.divide(divisor)));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.quantity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Where an incomplete figure certainly lies; both ends are included.
 *
 * @param lower the least possible number; empty where there is none
 * @param upper the greatest possible number, not less than {@code lower}; empty where there is none
 */
public record Bounds(Optional<Ratio> lower, Optional<Ratio> upper) {

    private static final Bounds UNBOUNDED = new Bounds(Optional.empty(), Optional.empty());

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the lower bound is greater than the upper
     */
    public Bounds {
        requireNonNull(lower, "lower");
        requireNonNull(upper, "upper");
        checkArgument(
                lower.isEmpty() || upper.isEmpty() || lower.get().compareTo(upper.get()) <= 0,
                "lower bound must not be greater than the upper bound, was %s and %s",
                lower,
                upper);
    }

    /**
     * Returns the bounds of a number that is known.
     *
     * @param value the number
     * @return bounds that contain it alone
     */
    public static Bounds exactly(Ratio value) {
        return between(value, value);
    }

    /**
     * Returns bounds on both sides.
     *
     * @param lowerInclusive the least possible number
     * @param upperInclusive the greatest possible number
     * @return the bounds
     * @throws IllegalArgumentException if the lower bound is greater than the upper
     */
    public static Bounds between(Ratio lowerInclusive, Ratio upperInclusive) {
        return new Bounds(Optional.of(lowerInclusive), Optional.of(upperInclusive));
    }

    /**
     * Returns bounds from a number upwards.
     *
     * @param lowerInclusive the least possible number
     * @return the bounds
     */
    public static Bounds atLeast(Ratio lowerInclusive) {
        return new Bounds(Optional.of(lowerInclusive), Optional.empty());
    }

    /**
     * Returns bounds from a number downwards.
     *
     * @param upperInclusive the greatest possible number
     * @return the bounds
     */
    public static Bounds atMost(Ratio upperInclusive) {
        return new Bounds(Optional.empty(), Optional.of(upperInclusive));
    }

    /**
     * Returns the bounds of a number of which nothing is known.
     *
     * @return bounds that contain every number
     */
    public static Bounds unbounded() {
        return UNBOUNDED;
    }

    /**
     * Tells whether a number is possible.
     *
     * @param value the number
     * @return whether it lies within, ends included
     */
    public boolean contains(Ratio value) {
        return lower.map(bound -> bound.compareTo(value) <= 0).orElse(true)
                && upper.map(bound -> bound.compareTo(value) >= 0).orElse(true);
    }

    /**
     * Tells whether one number alone is possible.
     *
     * @return whether both ends are there and the same number
     */
    public boolean isExact() {
        return lower.isPresent() && upper.isPresent() && lower.get().sameValueAs(upper.get());
    }

    /**
     * Returns the bounds of the sum of two independent numbers.
     *
     * @param other the bounds of the other number
     * @return the sums of the ends
     */
    public Bounds plus(Bounds other) {
        return new Bounds(lower.flatMap(a -> other.lower.map(a::plus)), upper.flatMap(a -> other.upper.map(a::plus)));
    }

    /**
     * Returns the bounds of the number multiplied by a scalar.
     *
     * @param scalar what to multiply with, zero or greater
     * @return the multiplied ends; exactly zero for a scalar of zero
     * @throws IllegalArgumentException if the scalar is negative
     */
    public Bounds times(Ratio scalar) {
        checkArgument(scalar.signum() >= 0, "scalar must not be negative, was %s", scalar);
        return scalar.isZero() ? exactly(Ratio.ZERO) : new Bounds(lower.map(scalar::times), upper.map(scalar::times));
    }

    /** Returns {@code "[15/20, 18/20]"}, with an infinity sign where an end is absent. */
    @Override
    public String toString() {
        return lower.map(bound -> "[" + bound).orElse("(-∞") + ", "
                + upper.map(bound -> bound + "]").orElse("∞)");
    }
}

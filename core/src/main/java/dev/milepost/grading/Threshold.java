// SPDX-License-Identifier: Apache-2.0
package dev.milepost.grading;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.indicator.Source;
import dev.milepost.quantity.Ratio;
import java.math.BigDecimal;

/**
 * What a figure must keep to for a level, as the standard prints it.
 *
 * @param level the name of the level on the standard's scale
 * @param bound whether the limit itself is still kept to
 * @param limit the limit in the unit of the figure, zero or greater; without trailing zeros
 * @param source where it is written and how well that is known
 */
public record Threshold(String level, Bound bound, BigDecimal limit, Source source) {

    public Threshold {
        requireNonNull(level, "level");
        requireNonNull(bound, "bound");
        limit = Ratio.whole(limit).numerator();
        requireNonNull(source, "source");
        checkArgument(limit.signum() >= 0, "limit of level '%s' must not be negative, was %s", level, limit);
    }

    /** Tells whether the exact figure keeps to the limit. */
    public boolean isMetBy(Ratio figure) {
        int side = figure.compareTo(Ratio.whole(limit));
        return switch (bound) {
            case AT_MOST -> side <= 0;
            case LESS_THAN -> side < 0;
            case AT_LEAST -> side >= 0;
        };
    }

    /** Tells whether whatever meets this meets the other one as well. */
    boolean isWithin(Threshold other) {
        int side = limit.compareTo(other.limit);
        if (bound == Bound.AT_LEAST || other.bound == Bound.AT_LEAST) {
            return bound == other.bound && side >= 0;
        }
        return side < 0 || (side == 0 && !(bound == Bound.AT_MOST && other.bound == Bound.LESS_THAN));
    }

    /** On which side of its limit a threshold keeps. */
    public enum Bound {
        /** The limit or less. */
        AT_MOST("≤", ">"),
        /** Less than the limit. */
        LESS_THAN("<", "≥"),
        /** The limit or more. */
        AT_LEAST("≥", "<");

        private final String sign;
        private final String broken;

        Bound(String sign, String broken) {
            this.sign = sign;
            this.broken = broken;
        }

        /** The sign that standards print: {@code ≤}, {@code <} or {@code ≥}. */
        public String sign() {
            return sign;
        }

        /** The sign of a figure that is on the other side. */
        String brokenSign() {
            return broken;
        }
    }
}

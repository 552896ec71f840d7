// SPDX-License-Identifier: Apache-2.0
package dev.milepost.formula;

import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Ratio;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Bounds of what is computed from bounded numbers. They are certain and not always narrow: numbers are taken as
 * independent, even where one operand stands in a formula twice.
 */
final class Intervals {

    private Intervals() {}

    static Bounds negated(Bounds of) {
        return new Bounds(of.upper().map(Ratio::negate), of.lower().map(Ratio::negate));
    }

    static Bounds product(Bounds one, Bounds other) {
        if (isFinite(one) && isFinite(other)) {
            List<Ratio> corners = Stream.of(lower(one), upper(one))
                    .flatMap(end -> Stream.of(end.times(lower(other)), end.times(upper(other))))
                    .toList();
            return Bounds.between(
                    corners.stream().reduce(Ratio::min).orElseThrow(),
                    corners.stream().reduce(Ratio::max).orElseThrow());
        }
        if (isNotNegative(one) && isNotNegative(other)) {
            return Bounds.atLeast(lower(one).times(lower(other)));
        }
        return Bounds.unbounded();
    }

    /** The bounds of one over a number; nothing is known where it may be zero. */
    static Bounds inverse(Bounds of) {
        boolean positive = of.lower().filter(end -> end.signum() > 0).isPresent();
        boolean negative = of.upper().filter(end -> end.signum() < 0).isPresent();
        if (positive) {
            Ratio least = of.upper().map(Ratio.ONE::dividedBy).orElse(Ratio.ZERO);
            return Bounds.between(least, Ratio.ONE.dividedBy(lower(of)));
        }
        return negative ? negated(inverse(negated(of))) : Bounds.unbounded();
    }

    static Bounds least(Bounds one, Bounds other) {
        Optional<Ratio> lower = one.lower().flatMap(a -> other.lower().map(b -> Ratio.min(a, b)));
        Optional<Ratio> upper =
                Stream.concat(one.upper().stream(), other.upper().stream()).reduce(Ratio::min);
        return new Bounds(lower, upper);
    }

    static Bounds greatest(Bounds one, Bounds other) {
        return negated(least(negated(one), negated(other)));
    }

    static Bounds absolute(Bounds of) {
        Bounds turned = negated(of);
        Bounds most = greatest(of, turned);
        return of.contains(Ratio.ZERO) ? new Bounds(Optional.of(Ratio.ZERO), most.upper()) : most;
    }

    static Bounds rounded(Bounds of, int decimals) {
        UnaryOperator<Ratio> round = end -> Ratio.whole(end.round(decimals, RoundingMode.HALF_UP));
        return new Bounds(of.lower().map(round), of.upper().map(round));
    }

    /** Whether every number within bounds has the relation to zero that the given one has. */
    static boolean isCertain(Node.Relation relation, Ratio difference, Bounds bounds) {
        boolean held = relation.holds(difference.signum());
        return Stream.of(-1, 0, 1)
                .filter(sign -> mayHaveSign(bounds, sign))
                .allMatch(sign -> relation.holds(sign) == held);
    }

    private static boolean mayHaveSign(Bounds bounds, int sign) {
        boolean above = bounds.upper().filter(end -> end.signum() < sign).isEmpty();
        boolean below = bounds.lower().filter(end -> end.signum() > sign).isEmpty();
        return above && below;
    }

    private static boolean isFinite(Bounds bounds) {
        return bounds.lower().isPresent() && bounds.upper().isPresent();
    }

    private static boolean isNotNegative(Bounds bounds) {
        return bounds.lower().filter(end -> end.signum() >= 0).isPresent();
    }

    private static Ratio lower(Bounds bounds) {
        return bounds.lower().orElseThrow();
    }

    private static Ratio upper(Bounds bounds) {
        return bounds.upper().orElseThrow();
    }
}

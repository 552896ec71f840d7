// SPDX-License-Identifier: Apache-2.0
package dev.milepost.formula;

import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Ratio;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
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
        List<End> corners =
                ends(one).flatMap(end -> ends(other).map(end::times)).toList();
        return new Bounds(extreme(corners, -1, Ratio::min), extreme(corners, 1, Ratio::max));
    }

    /** The outermost corner on one side; empty if there is none that far out. */
    private static Optional<Ratio> extreme(List<End> corners, int side, BinaryOperator<Ratio> outer) {
        boolean endless = corners.stream().anyMatch(corner -> corner.number.isEmpty() && corner.sign == side);
        return endless
                ? Optional.empty()
                : corners.stream().flatMap(corner -> corner.number.stream()).reduce(outer);
    }

    private static Stream<End> ends(Bounds of) {
        return Stream.of(End.of(of.lower(), -1), End.of(of.upper(), 1));
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

    private static Ratio lower(Bounds bounds) {
        return bounds.lower().orElseThrow();
    }

    /**
     * An end of bounds, or a product of two.
     *
     * @param sign its sign, also where it is endless
     * @param number the number; empty where it is endless
     */
    private record End(int sign, Optional<Ratio> number) {

        static End of(Optional<Ratio> number, int side) {
            return new End(number.map(Ratio::signum).orElse(side), number);
        }

        /** Zero times anything is zero: the end is not reached, only approached. */
        End times(End other) {
            int product = sign * other.sign;
            return product == 0
                    ? of(Optional.of(Ratio.ZERO), 0)
                    : new End(product, number.flatMap(one -> other.number.map(one::times)));
        }
    }
}

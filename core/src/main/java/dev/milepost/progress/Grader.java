// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.quantity.Ratio;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Judges whole numbers against one floor: whether it is met, how much of it is attained, and which status that is. Only
 * for a target without baseline whose bound and thresholds allow to compare products of 128 bits; exact.
 */
final class Grader {

    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE / 1_000_000);

    private final long above;
    private final long below;
    private final boolean isStrict;
    private final boolean hasRatio;
    private final Step first;
    private final Step second;
    private final byte met;
    private final byte otherwise;

    private Grader(Fraction scale, boolean isStrict, boolean hasRatio, Step[] steps, Outcomes outcomes) {
        this.above = scale.above();
        this.below = scale.below();
        this.isStrict = isStrict;
        this.hasRatio = hasRatio;
        this.first = steps[0];
        this.second = steps[1];
        this.met = outcomes.met();
        this.otherwise = outcomes.otherwise();
    }

    /**
     * Prepares to judge.
     *
     * @param factor what whole numbers are to be multiplied by
     * @param bound the floor
     * @param isStrict whether the bound itself fails
     * @param grades from which attainment on which status holds, highest first; none, one or two
     * @param outcomes the statuses of what meets the floor, and of what meets nothing
     * @return empty if the numbers are too large for that
     */
    static Optional<Grader> of(Ratio factor, Ratio bound, boolean isStrict, Grade[] grades, Outcomes outcomes) {
        // number / divisor · factor ≥ bound, for a bound above zero, is number · above ≥ divisor · below
        boolean hasRatio = bound.signum() > 0;
        Optional<Fraction> scale = hasRatio ? Fraction.of(factor.dividedBy(bound)) : Optional.of(new Fraction(1, 1));
        if (scale.isEmpty() || (!hasRatio && !bound.isZero()) || factor.signum() <= 0) {
            return Optional.empty();
        }
        Step[] steps = {Step.NEVER, Step.NEVER};
        for (int i = 0; i < grades.length; i++) {
            Optional<Fraction> step = hasRatio && grades[i].from().signum() > 0
                    ? Fraction.of(factor.dividedBy(bound).dividedBy(grades[i].from()))
                    : Optional.empty();
            if (hasRatio && step.isEmpty()) {
                return Optional.empty();
            }
            if (hasRatio) {
                steps[i] = new Step(step.get().above(), step.get().below(), grades[i].status());
            }
        }
        return Optional.of(new Grader(scale.get(), isStrict, hasRatio, steps, outcomes));
    }

    /** The status of number / divisor, one more than its place. */
    byte status(long number, long divisor) {
        if (isMet(number, divisor)) {
            return met;
        }
        if (number < 0 || !hasRatio) {
            return otherwise;
        }
        if (Millionths.isAtLeast(number, first.above, divisor, first.below) && first.status != 0) {
            return first.status;
        }
        return Millionths.isAtLeast(number, second.above, divisor, second.below) && second.status != 0
                ? second.status
                : otherwise;
    }

    /** The attainment of number / divisor in millionths. */
    long millionths(long number, long divisor) {
        return number < 0 || !hasRatio ? AssessmentColumn.NO_RATIO : Millionths.of(number, divisor, above, below);
    }

    private boolean isMet(long number, long divisor) {
        if (!hasRatio) {
            return isStrict ? number > 0 : number >= 0;
        }
        return isStrict
                ? !Millionths.isAtLeast(divisor, below, number, above)
                : Millionths.isAtLeast(number, above, divisor, below);
    }

    /** From which attainment on a status holds. */
    record Grade(Ratio from, Status status) {}

    /** The statuses of what meets the floor and of what meets nothing, one more than their places. */
    record Outcomes(byte met, byte otherwise) {

        static Outcomes of(Status met, Status otherwise) {
            return new Outcomes(code(met), code(otherwise));
        }
    }

    @SuppressWarnings("EnumOrdinal") // kept in the arrays of one table only, and told back by it
    static byte code(Status status) {
        return (byte) (status.ordinal() + 1);
    }

    /** number · above ≥ divisor · below. */
    private record Step(long above, long below, byte status) {

        static final Step NEVER = new Step(0, 1, (byte) 0);

        Step(long above, long below, Status status) {
            this(above, below, code(status));
        }
    }

    /** A ratio above zero as two whole numbers, each a long even a million times over. */
    private record Fraction(long above, long below) {

        static Optional<Fraction> of(Ratio ratio) {
            int scale = Math.max(
                    0, Math.max(ratio.numerator().scale(), ratio.denominator().scale()));
            BigInteger up = ratio.numerator().movePointRight(scale).toBigIntegerExact();
            BigInteger down = ratio.denominator().movePointRight(scale).toBigIntegerExact();
            BigInteger common = up.gcd(down);
            up = up.divide(common);
            down = down.divide(common);
            boolean fits = up.compareTo(MOST) <= 0 && down.compareTo(MOST) <= 0;
            return fits ? Optional.of(new Fraction(up.longValue(), down.longValue())) : Optional.empty();
        }
    }
}

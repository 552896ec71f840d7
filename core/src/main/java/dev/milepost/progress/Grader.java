// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.quantity.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Judges whole numbers against one floor: whether it is met, how much of it is attained, and which status that is. Only
 * for a target without baseline whose bound and thresholds allow to compare products of 128 bits; exact.
 */
final class Grader {

    private static final long WHOLE = 1_000_000;

    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE / 1_000_000);

    private final long above;
    private final long below;
    private final boolean isStrict;
    private final boolean hasRatio;
    private final Step first;
    private final Step second;
    private final byte met;
    private final byte otherwise;
    /** What holds by how many lines are missed, a byte each. */
    private final int statuses;

    private final Millionths quotients;

    private Grader(Fraction scale, boolean isStrict, boolean hasRatio, Step[] steps, Outcomes outcomes) {
        this.above = scale.above();
        this.below = scale.below();
        this.isStrict = isStrict;
        this.hasRatio = hasRatio;
        this.first = steps[0];
        this.second = steps[1];
        this.met = outcomes.met();
        this.otherwise = outcomes.otherwise();
        this.statuses = met | (first.status << 8) | (second.status << 16) | (otherwise << 24);
        this.quotients = new Millionths(above, below);
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
        Step[] steps = new Step[2];
        long before = WHOLE;
        for (int i = 0; i < steps.length; i++) {
            Optional<Step> step = hasRatio && i < grades.length
                    ? step(factor.dividedBy(bound), grades[i], before)
                    : Optional.of(Step.never(before));
            if (step.isEmpty()) {
                return Optional.empty();
            }
            steps[i] = step.get();
            before = steps[i].line;
        }
        return Optional.of(new Grader(scale.get(), isStrict, hasRatio, steps, outcomes));
    }

    private static Optional<Step> step(Ratio factor, Grade grade, long before) {
        boolean usual = grade.from().signum() > 0 && grade.from().compareTo(Ratio.whole(WHOLE)) < 0;
        return usual
                ? Fraction.of(factor.dividedBy(grade.from())).map(scale -> Step.of(scale, grade, before))
                : Optional.empty();
    }

    /**
     * The status of number / divisor, one more than its place.
     *
     * @param attained what {@link #millionths} said of them: what it tells apart need not be compared exactly
     */
    byte status(long number, long divisor, long attained) {
        if (isNear(attained)) {
            return compared(number, divisor);
        }
        // Which of four is chance: to add up how many lines it lies below costs less than to branch.
        long missed = below(attained, WHOLE) + below(attained, first.line) + below(attained, second.line);
        return (byte) (statuses >>> (8 * missed));
    }

    /** 1 if a number lies below a line, 0 if not; for numbers no further apart than a long. */
    private static long below(long number, long line) {
        return (number - line) >>> 63;
    }

    /** Whether only an exact comparison tells; also of {@link AssessmentColumn#NO_RATIO} and what is too large. */
    private boolean isNear(long attained) {
        return attained == WHOLE || first.isNear(attained) || second.isNear(attained) || attained < 0;
    }

    private byte compared(long number, long divisor) {
        if (isMet(number, divisor)) {
            return met;
        }
        if (number < 0 || !hasRatio) {
            return otherwise;
        }
        if (first.isReached(number, divisor)) {
            return first.status;
        }
        return second.isReached(number, divisor) ? second.status : otherwise;
    }

    /** The attainment of number / divisor in millionths. */
    long millionths(long number, long divisor) {
        return number < 0 || !hasRatio ? AssessmentColumn.NO_RATIO : quotients.of(number, divisor);
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

    /**
     * A status and from where on it holds: where number · above ≥ divisor · below.
     *
     * @param line from about so many millionths on; never above the line of the step before it
     * @param missed the least number of millionths at which only a comparison tells; as many at most as the line
     * @param doubt how many more of them there are
     */
    private record Step(long above, long below, byte status, long line, long missed, long doubt) {

        /** Begins where the step before it does, and so never holds. */
        static Step never(long before) {
            return new Step(0, 1, (byte) 0, before, before, 0);
        }

        static Step of(Fraction scale, Grade grade, long before) {
            BigDecimal line = grade.from().round(12, RoundingMode.HALF_EVEN).movePointRight(6);
            long upper = line.setScale(0, RoundingMode.CEILING).longValueExact();
            long lower = line.setScale(0, RoundingMode.FLOOR).longValueExact();
            return new Step(
                    scale.above(),
                    scale.below(),
                    code(grade.status()),
                    Math.min(upper, before),
                    lower - 1,
                    upper - lower + 2);
        }

        boolean isNear(long attained) {
            return Long.compareUnsigned(attained - missed, doubt) <= 0;
        }

        boolean isReached(long number, long divisor) {
            return status != 0 && Millionths.isAtLeast(number, above, divisor, below);
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

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
        Step[] steps = {Step.NEVER, Step.NEVER};
        for (int i = 0; i < grades.length; i++) {
            boolean usual = grades[i].from().signum() > 0 && grades[i].from().compareTo(Ratio.whole(WHOLE)) < 0;
            Optional<Fraction> step = hasRatio && usual
                    ? Fraction.of(factor.dividedBy(bound).dividedBy(grades[i].from()))
                    : Optional.empty();
            if (hasRatio && step.isEmpty()) {
                return Optional.empty();
            }
            if (hasRatio) {
                steps[i] = Step.of(step.get(), grades[i]);
            }
        }
        return Optional.of(new Grader(scale.get(), isStrict, hasRatio, steps, outcomes));
    }

    /**
     * The status of number / divisor, one more than its place.
     *
     * @param attained what {@link #millionths} said of them: what it tells apart need not be compared exactly
     */
    byte status(long number, long divisor, long attained) {
        if (attained == AssessmentColumn.NO_RATIO || attained == Millionths.TOO_LARGE) {
            return compared(number, divisor);
        }
        if (attained > WHOLE) {
            return met;
        }
        if (attained == WHOLE) {
            return compared(number, divisor);
        }
        if (attained > first.surelyReached) {
            return first.status;
        }
        if (attained >= first.surelyMissed) {
            return compared(number, divisor);
        }
        if (attained > second.surelyReached) {
            return second.status;
        }
        return attained < second.surelyMissed ? otherwise : compared(number, divisor);
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
     * @param surelyReached above so many millionths it holds
     * @param surelyMissed below so many millionths it does not
     */
    private record Step(long above, long below, byte status, long surelyReached, long surelyMissed) {

        static final Step NEVER = new Step(0, 1, (byte) 0, Long.MAX_VALUE, Long.MAX_VALUE);

        static Step of(Fraction scale, Grade grade) {
            BigDecimal line = grade.from().round(12, RoundingMode.HALF_EVEN).movePointRight(6);
            long reached =
                    line.setScale(0, RoundingMode.CEILING).add(BigDecimal.ONE).longValueExact();
            long missed = line.setScale(0, RoundingMode.FLOOR)
                    .subtract(BigDecimal.ONE)
                    .longValueExact();
            return new Step(scale.above(), scale.below(), code(grade.status()), reached, missed);
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

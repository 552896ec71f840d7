// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.progress.Grader.Grade;
import dev.milepost.progress.Grader.Outcomes;
import dev.milepost.quantity.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Judging by whole numbers says what exact ratios say, on the lines, beside them and up to the largest numbers. */
class GraderProperties {

    @Property(tries = 5000)
    @Rule({"1.2", "6.4"})
    void roundsEveryQuotientHalfEven(
            @ForAll("numbers") long number, @ForAll("divisors") long divisor, @ForAll("scales") Scale scale) {
        Ratio exact = quotient(number, divisor).times(scale.ratio());
        assertThat(new Millionths(scale.above(), scale.below()).of(number, divisor))
                .isEqualTo(Millionths.of(exact));
        BigDecimal rounded = exact.round(6, RoundingMode.HALF_EVEN).movePointRight(6);
        if (rounded.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0) {
            assertThat(Millionths.of(exact)).isEqualTo(rounded.longValueExact());
        }
    }

    @Property(tries = 5000)
    @Rule("1.2")
    void settlesTiesToTheEvenNeighbour(@ForAll("halves") long halves, @ForAll("divisors") long divisor) {
        Assume.that(Math.multiplyHigh(halves, divisor) == 0 && halves * divisor > 0);
        // halves / 2,000,000 of the divisor lie in the middle of two millionths
        assertThat(new Millionths(1, 2_000_000).of(halves * divisor, divisor))
                .isEqualTo(Millionths.of(quotient(halves, 2_000_000)));
    }

    @Property(tries = 5000)
    @Rule({"1.3", "1.4", "6.9"})
    void judgesAsExactRatiosDo(
            @ForAll("floors") Floor floor, @ForAll("numbers") long number, @ForAll("divisors") long d) {
        check(floor, number, d);
    }

    @Property(tries = 5000)
    @Rule({"1.3", "1.4", "6.9"})
    void judgesOnTheLinesAndAHairBesideThem(
            @ForAll("floors") Floor floor, @ForAll("divisors") long divisor, @ForAll("hairs") long hair) {
        for (Ratio line : floor.lines()) {
            Ratio asked = floor.bound().times(line).times(quotient(divisor, 1)).dividedBy(floor.factor());
            BigDecimal near = asked.round(0, RoundingMode.HALF_EVEN).add(BigDecimal.valueOf(hair));
            if (near.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0) {
                check(floor, near.longValueExact(), divisor);
            }
        }
    }

    private static void check(Floor floor, long number, long divisor) {
        Optional<Grader> grader = floor.grader();
        Assume.that(grader.isPresent());
        long attained = grader.get().millionths(number, divisor);
        assertThat(grader.get().status(number, divisor, attained))
                .as("%s of %s / %s", floor, number, divisor)
                .isEqualTo(Grader.code(floor.status(quotient(number, divisor).times(floor.factor()))));
        if (number >= 0 && floor.bound().signum() > 0) {
            Ratio exact = quotient(number, divisor).times(floor.factor()).dividedBy(floor.bound());
            assertThat(attained).isEqualTo(Millionths.of(exact));
        } else {
            assertThat(attained).isEqualTo(AssessmentColumn.NO_RATIO);
        }
    }

    private static Ratio quotient(long number, long divisor) {
        return Ratio.of(BigDecimal.valueOf(number), BigDecimal.valueOf(divisor));
    }

    @Provide
    Arbitrary<Long> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(-1000, 1000),
                Arbitraries.longs().between(-1_000_000_000_000L, 1_000_000_000_000L),
                Arbitraries.longs());
    }

    @Provide
    Arbitrary<Long> divisors() {
        return Arbitraries.oneOf(
                Arbitraries.just(1L),
                Arbitraries.longs().between(1, 1000),
                Arbitraries.longs().between(1, 1_000_000_000_000L),
                Arbitraries.longs().between(1, Long.MAX_VALUE));
    }

    @Provide
    Arbitrary<Long> halves() {
        return Arbitraries.longs().between(0, 1_000_000_000).map(half -> 2 * half + 1);
    }

    @Provide
    Arbitrary<Long> hairs() {
        return Arbitraries.longs().between(-2, 2);
    }

    @Provide
    Arbitrary<Scale> scales() {
        long most = Long.MAX_VALUE / 1_000_000;
        Arbitrary<Long> one = Arbitraries.oneOf(
                Arbitraries.longs().between(1, 1000), Arbitraries.longs().between(1, most), Arbitraries.just(most));
        return Combinators.combine(one, one).as(Scale::new);
    }

    @Provide
    Arbitrary<Floor> floors() {
        Arbitrary<Ratio> factors = Arbitraries.of(
                Ratio.ONE, Ratio.parse("0.01"), Ratio.whole(100), Ratio.of(BigDecimal.ONE, BigDecimal.valueOf(3)));
        Arbitrary<Ratio> bounds = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(1_000_000))
                .ofScale(2)
                .map(Ratio::whole);
        Arbitrary<Ratio> lines = Arbitraries.oneOf(
                Arbitraries.of("0.9", "0.6", "0.333333", "1", "1.2", "0.000001").map(Ratio::parse),
                Arbitraries.integers().between(1, 20).map(part -> quotient(part, 13)));
        return Combinators.combine(
                        factors,
                        bounds,
                        Arbitraries.of(true, false),
                        lines.list().ofMaxSize(2))
                .as(Floor::new);
    }

    /** above / below, each a long even a million times over. */
    record Scale(long above, long below) {

        Ratio ratio() {
            return quotient(above, below);
        }
    }

    /** A floor with none, one or two grades below it, said with exact ratios. */
    record Floor(Ratio factor, Ratio bound, boolean isStrict, List<Ratio> grades) {

        private static final Status[] GRADES = {Status.ON_TRACK, Status.AT_RISK};

        Optional<Grader> grader() {
            Grade[] made = new Grade[grades.size()];
            for (int i = 0; i < made.length; i++) {
                made[i] = new Grade(grades.get(i), GRADES[i]);
            }
            return Grader.of(factor, bound, isStrict, made, Outcomes.of(Status.MET, Status.BEHIND));
        }

        List<Ratio> lines() {
            return Stream.concat(Stream.of(Ratio.ONE), grades.stream()).toList();
        }

        Status status(Ratio measured) {
            int compared = measured.compareTo(bound);
            if (isStrict ? compared > 0 : compared >= 0) {
                return Status.MET;
            }
            for (int i = 0; i < grades.size() && bound.signum() > 0 && measured.signum() >= 0; i++) {
                if (measured.compareTo(bound.times(grades.get(i))) >= 0) {
                    return GRADES[i];
                }
            }
            return Status.BEHIND;
        }
    }
}

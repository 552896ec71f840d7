// SPDX-License-Identifier: Apache-2.0
package dev.milepost.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Numbers of any size against whole-number arithmetic that shares no line with {@link Ratio}. */
class ExactSumProperties {

    @Test
    @Rule("1.1")
    void passesTheLargestMachineNumberWithoutWrapping() {
        Ratio largest = Ratio.whole(Long.MAX_VALUE);

        assertThat(largest.plus(largest)).hasToString("18446744073709551614");
        assertThat(largest.times(largest)).hasToString("85070591730234615847396907784232501249");
        assertThat(Ratio.whole(Long.MIN_VALUE).negate()).hasToString("9223372036854775808");
        assertThat(Quantity.of(Long.MAX_VALUE, Units.M2).plus(Quantity.of(1, Units.M2)))
                .hasToString("9223372036854775808 m2");
        assertThat(Ratio.of(Long.MAX_VALUE, 3).plus(Ratio.of(Long.MAX_VALUE, 3)))
                .hasToString("18446744073709551614/3");
    }

    @Property(tries = 200)
    @Rule("1.1")
    void sumsOnAnyNumberOfThreadsToTheDigitsOfWholeNumbers(@ForAll("millionths") List<BigInteger> millionths) {
        BigInteger expected = millionths.stream().reduce(BigInteger.ZERO, BigInteger::add);
        List<Ratio> parts = millionths.stream()
                .map(number -> Ratio.whole(new BigDecimal(number, 6)))
                .toList();

        Ratio parallel = parts.parallelStream().reduce(Ratio.ZERO, Ratio::plus);

        assertThat(parallel).isEqualByComparingTo(parts.stream().reduce(Ratio.ZERO, Ratio::plus));
        assertThat(parallel.times(Ratio.whole(1_000_000))).isEqualByComparingTo(Ratio.whole(new BigDecimal(expected)));
    }

    @Property
    @Rule("1.3")
    void comparesByTheCrossProductsOfWholeNumbers(
            @ForAll("wholes") BigInteger a,
            @ForAll("positives") BigInteger b,
            @ForAll("wholes") BigInteger c,
            @ForAll("positives") BigInteger d) {
        Ratio one = Ratio.of(new BigDecimal(a), new BigDecimal(b));
        Ratio other = Ratio.of(new BigDecimal(c), new BigDecimal(d));

        assertThat(one.compareTo(other)).isEqualTo(a.multiply(d).compareTo(c.multiply(b)));
        assertThat(one.sameValueAs(other)).isEqualTo(a.multiply(d).equals(c.multiply(b)));
    }

    /** Twice the distance to what is shown is at most one last decimal, and half of it goes away from zero. */
    @Property
    @Rule({"1.2", "1.4"})
    void dividesStraightToTheDecimalsShown(
            @ForAll("wholes") BigInteger n, @ForAll("positives") BigInteger d, @ForAll("scales") int scale) {
        BigInteger scaled = n.abs().multiply(BigInteger.TEN.pow(scale));
        BigInteger halfUp = scaled.shiftLeft(1).add(d).divide(d.shiftLeft(1));
        BigDecimal expected = new BigDecimal(n.signum() < 0 ? halfUp.negate() : halfUp, scale);

        Ratio pair = Ratio.of(new BigDecimal(n), new BigDecimal(d));

        assertThat(pair.round(scale, RoundingMode.HALF_UP)).isEqualTo(expected);
        assertThat(Rounding.of(scale).display(pair, List.of())).isEqualTo(expected);
    }

    @Provide
    Arbitrary<List<BigInteger>> millionths() {
        return wholes().list().ofMaxSize(30);
    }

    /** Small ones, those around the largest machine number, and far larger ones. */
    @Provide
    Arbitrary<BigInteger> wholes() {
        BigInteger machine = BigInteger.ONE.shiftLeft(63);
        Arbitrary<BigInteger> around =
                Arbitraries.bigIntegers().between(machine.subtract(BigInteger.TEN), machine.add(BigInteger.TEN));
        return Combinators.combine(
                        Arbitraries.oneOf(
                                Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.valueOf(1000)),
                                around,
                                Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.TEN.pow(60))),
                        Arbitraries.of(true, false))
                .as((number, negative) -> negative ? number.negate() : number);
    }

    @Provide
    Arbitrary<BigInteger> positives() {
        return wholes().map(BigInteger::abs).map(number -> number.add(BigInteger.ONE));
    }

    @Provide
    Arbitrary<Integer> scales() {
        return Arbitraries.integers().between(0, 20);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {

    @Test
    @Rule({"1.2", "1.3"})
    void keepsThePairAsItWasReported() {
        assertThat(Ratio.of(42, 42)).hasToString("42/42").isNotEqualTo(Ratio.ONE);
        assertThat(Ratio.of(42, 42).sameValueAs(Ratio.ONE)).isTrue();
        assertThat(Ratio.of(21, 42).compareTo(Ratio.of(1, 2))).isZero();
    }

    @Test
    void writesOneFormPerDecimal() {
        Ratio ratio = Ratio.of(new BigDecimal("12.50"), new BigDecimal("1E+2"));

        assertThat(ratio).hasToString("12.5/100").isEqualTo(Ratio.parse("12.5/100"));
        assertThat(Ratio.whole(new BigDecimal("0.00"))).isEqualTo(Ratio.ZERO);
    }

    @Test
    @Rule("1.1")
    void addsLikePartsWithoutReducing() {
        assertThat(Ratio.of(1, 4).plus(Ratio.of(1, 4))).hasToString("2/4");
        assertThat(Ratio.of(1, 2).plus(Ratio.of(1, 3))).hasToString("5/6");
        assertThat(Ratio.of(1, 2).minus(Ratio.of(1, 3))).hasToString("1/6");
    }

    @Test
    void keepsTheSignInTheNumerator() {
        assertThat(Ratio.of(1, 2).dividedBy(Ratio.of(-1, 3))).hasToString("-3/2");
        assertThat(Ratio.of(-1, 2).negate()).hasToString("1/2");
        assertThat(Ratio.of(-1, 2).signum()).isEqualTo(-1);
    }

    @Test
    void choosesTheLesserAndTheGreater() {
        Ratio half = Ratio.of(1, 2);
        Ratio third = Ratio.of(1, 3);

        assertThat(Ratio.min(half, third)).isSameAs(third);
        assertThat(Ratio.min(third, half)).isSameAs(third);
        assertThat(Ratio.max(half, third)).isSameAs(half);
        assertThat(Ratio.max(third, half)).isSameAs(half);
        assertThat(Ratio.max(half, Ratio.of(2, 4))).isSameAs(half);
        assertThat(Ratio.min(half, Ratio.of(2, 4))).isSameAs(half);
    }

    @Test
    @Rule("1.2")
    void roundsOnceStraightToTheScale() {
        // By way of any further decimals, or of the 34 digits of DECIMAL128, it would become 0.45 and then 0.5.
        Ratio belowTheHalf = Ratio.parse("0.44" + "9".repeat(40));
        assertThat(belowTheHalf.round(1, RoundingMode.HALF_UP)).isEqualByComparingTo("0.4");
        assertThat(Rounding.of(1).display(belowTheHalf, List.of())).isEqualByComparingTo("0.4");
        assertThat(Ratio.of(2, 3).round(3, RoundingMode.HALF_UP)).hasToString("0.667");
        assertThat(Ratio.of(2, 3).divide(MathContext.DECIMAL32)).hasToString("0.6666667");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratio.ONE.round(-1, RoundingMode.HALF_UP))
                .withMessage("scale must not be negative, was -1");
    }

    @ParameterizedTest
    @CsvSource({"1/0", "1/-2", "1/", "/2", "1/2/3", "1e3", "''", "1 /2", "１/2", ".5"})
    void refusesWhatIsNoRatio(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Ratio.parse(text));
    }

    @Test
    void namesTheDenominatorThatIsNotGreaterThanZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratio.of(3, 0))
                .withMessage("denominator must be greater than zero, was 0");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Ratio.ONE.dividedBy(Ratio.ZERO))
                .withMessage("divisor must not be zero, was 0 under 1");
    }

    @Test
    void reducesResultsOfMoreThanSixtyDigitsOnly() {
        Ratio two = Ratio.of(2, 1);
        Ratio sixtyDigits = Ratio.parse("2".repeat(56) + "/2222");

        assertThat(sixtyDigits.plus(Ratio.of(2, 2222))).hasToString("2".repeat(55) + "4/2222");
        assertThat(sixtyDigits.times(two)).hasToString("4".repeat(56) + "/2222");
        assertThat(Ratio.parse("2".repeat(57) + "/2222").times(two)).hasToString("2".repeat(57) + "/1111");
    }

    @Test
    void takesTenThousandDigitsAndNoMore() {
        BigDecimal tiny = BigDecimal.ONE.movePointLeft(10_000);

        assertThat(Ratio.whole(tiny).numerator()).isEqualTo(tiny);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratio.whole(tiny.movePointLeft(1)))
                .withMessage(
                        "numerator must have at most 10000 digits on each side of the point, had the exponent -10001");
        assertThat(Ratio.whole(BigDecimal.ONE.scaleByPowerOfTen(10_000))
                        .numerator()
                        .precision())
                .isEqualTo(10_001);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratio.whole(BigDecimal.ONE.scaleByPowerOfTen(10_001)))
                .withMessageEndingWith("had the exponent 10001");
    }

    @Test
    void namesTheHalfThatIsNoNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratio.parse("/2"))
                .withMessage("numerator must be a plain decimal number such as 12.5, was ''");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratio.parse("2/"))
                .withMessage("denominator must be a plain decimal number such as 12.5, was ''");
    }

    @Test
    void refusesAnExponentThatWouldFillTheMemory() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratio.whole(new BigDecimal("1E+999999999")))
                .withMessageContaining("numerator must have at most 10000 digits");
    }
}

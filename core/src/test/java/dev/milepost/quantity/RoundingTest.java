// SPDX-License-Identifier: Apache-2.0
package dev.milepost.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule("1.4")
class RoundingTest {

    @ParameterizedTest
    @CsvSource({
        // exact, barrier, shown with no decimals
        "84.6, 85, 84",
        "85, 85, 85",
        "85.3, 85, 86",
        "84.4, 85, 84",
        "86.2, 85, 86",
        "0.4, 0, 1",
        "-0.4, 0, -1"
    })
    void staysOnItsSideOfTheTarget(String exact, String barrier, String shown) {
        assertThat(Rounding.of(0).display(Ratio.parse(exact), List.of(Ratio.parse(barrier))))
                .hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "9996/10000, 1, 99.9",
        "1/1, 1, 100.0",
        "12/12, 1, 100.0",
        "10001/10000, 1, 100.1",
        "1/100000, 1, 0.1",
        "0/42, 1, 0.0",
        "33/42, 1, 78.6",
        "5/1000, 0, 1"
    })
    void printsNoHundredBelowOneAndNoZeroAboveZero(String exact, int scale, String shown) {
        assertThat(Rounding.of(scale).displayRate(Ratio.parse(exact), List.of()))
                .hasToString(shown);
    }

    @Test
    void holdsARateToItsTarget() {
        assertThat(Rounding.of(1).displayRate(Ratio.parse("0.84996"), List.of(Ratio.parse("0.85"))))
                .hasToString("84.9");
    }

    @Test
    void isNotKeptOffATargetItExactlyMeets() {
        Ratio exact = Ratio.parse("84.96");

        assertThat(Rounding.of(0).display(exact, List.of(exact))).hasToString("85");
        assertThat(Rounding.of(0).display(exact, List.of(exact, Ratio.whole(85))))
                .hasToString("84");
    }

    @Test
    void roundsHalvesAsDeclared() {
        Ratio half = Ratio.parse("2.5");

        assertThat(Rounding.of(0).display(half, List.of())).hasToString("3");
        assertThat(Rounding.halfEven(0).display(half, List.of())).hasToString("2");
        assertThat(Rounding.of(2).display(half, List.of())).hasToString("2.50");
    }

    @Test
    void showsAFurtherDecimalBetweenTwoBarriersOneUnitApart() {
        List<Ratio> barriers = List.of(Ratio.whole(84), Ratio.whole(85));

        assertThat(Rounding.of(0).display(Ratio.parse("84.96"), barriers)).hasToString("84.9");
        assertThat(Rounding.of(0).display(Ratio.parse("84.04"), barriers)).hasToString("84.1");
    }

    @Test
    void refusesOtherModesAndScales() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rounding(1, RoundingMode.DOWN))
                .withMessage("rounding mode must be HALF_UP or HALF_EVEN, was DOWN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rounding.of(-1))
                .withMessage("scale must be 0 to 20, was -1");
        assertThatIllegalArgumentException().isThrownBy(() -> Rounding.halfEven(21));
    }
}

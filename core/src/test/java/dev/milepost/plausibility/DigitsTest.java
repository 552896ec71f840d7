// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {

    @ParameterizedTest
    @CsvSource({"285, 85", "212, 12", "20.5, 0.5", "212.5, 12.5", "20, 0"})
    void readsTheNumberBehindALeadingTwo(String printed, String meant) {
        assertThat(Digits.behindMisreadSign(new BigDecimal(printed))).contains(new BigDecimal(meant));
    }

    @ParameterizedTest
    @CsvSource({"2", "85", "205", "2.5", "-285", "200"})
    void readsNothingWhereNobodyWouldWriteTheRest(String printed) {
        assertThat(Digits.behindMisreadSign(new BigDecimal(printed))).isEmpty();
    }

    @Test
    void knowsTwoNeighboursThatChangedPlaces() {
        assertThat(transposed("42", "24")).isTrue();
        assertThat(transposed("1423", "1243")).isTrue();
        assertThat(transposed("12.5", "15.2")).isFalse();
        assertThat(transposed("42", "42")).isFalse();
        assertThat(transposed("421", "422")).isFalse();
        assertThat(transposed("42", "240")).isFalse();
        assertThat(transposed("1234", "2143")).isFalse();
        assertThat(transposed("123", "133")).isFalse();
        assertThat(transposed("123", "132")).isTrue();
        assertThat(transposed("423", "245")).isFalse();
    }

    private static boolean transposed(String one, String other) {
        return Digits.transposed(new BigDecimal(one), new BigDecimal(other));
    }
}

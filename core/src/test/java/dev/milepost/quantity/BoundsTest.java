// SPDX-License-Identifier: Apache-2.0
package dev.milepost.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import org.junit.jupiter.api.Test;

@Rule("2.4")
class BoundsTest {

    @Test
    void includesItsEnds() {
        Bounds coverage = Bounds.between(Ratio.of(15, 20), Ratio.of(18, 20));

        assertThat(coverage.contains(Ratio.of(15, 17))).isTrue();
        assertThat(coverage.contains(Ratio.of(3, 4))).isTrue();
        assertThat(coverage.contains(Ratio.of(9, 10))).isTrue();
        assertThat(coverage.contains(Ratio.ONE)).isFalse();
        assertThat(coverage.contains(Ratio.of(7, 10))).isFalse();
        assertThat(coverage).hasToString("[15/20, 18/20]");
    }

    @Test
    void mayBeOpenOnEitherSide() {
        assertThat(Bounds.atLeast(Ratio.ONE)).hasToString("[1, ∞)");
        assertThat(Bounds.atMost(Ratio.ONE)).hasToString("(-∞, 1]");
        assertThat(Bounds.unbounded().contains(Ratio.whole(-1000))).isTrue();
        assertThat(Bounds.between(Ratio.ONE, Ratio.whole(2)).plus(Bounds.between(Ratio.of(1, 2), Ratio.whole(5))))
                .hasToString("[3/2, 7]");
        assertThat(Bounds.between(Ratio.ONE, Ratio.whole(2)).plus(Bounds.atMost(Ratio.ONE)))
                .isEqualTo(Bounds.atMost(Ratio.whole(3)));
        assertThat(Bounds.atLeast(Ratio.ONE).plus(Bounds.exactly(Ratio.ONE))).isEqualTo(Bounds.atLeast(Ratio.whole(2)));
    }

    @Test
    void isExactWhereOneNumberAloneIsPossible() {
        assertThat(Bounds.exactly(Ratio.of(1, 2)).isExact()).isTrue();
        assertThat(Bounds.between(Ratio.of(1, 2), Ratio.of(2, 4)).isExact()).isTrue();
        assertThat(Bounds.between(Ratio.ZERO, Ratio.ONE).isExact()).isFalse();
        assertThat(Bounds.atLeast(Ratio.ZERO).isExact()).isFalse();
        assertThat(Bounds.atMost(Ratio.ZERO).isExact()).isFalse();
    }

    @Test
    void isExactlyZeroTimesZero() {
        assertThat(Bounds.unbounded().times(Ratio.ZERO)).isEqualTo(Bounds.exactly(Ratio.ZERO));
    }

    @Test
    void refusesEndsInTheWrongOrderAndANegativeScalar() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bounds.between(Ratio.ONE, Ratio.ZERO))
                .withMessageContaining("lower bound must not be greater than the upper bound");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bounds.unbounded().times(Ratio.whole(-1)))
                .withMessage("scalar must not be negative, was -1");
    }
}

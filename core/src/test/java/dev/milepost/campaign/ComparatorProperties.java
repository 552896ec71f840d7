// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.quantity.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Rule({"1.3", "6.4"})
class ComparatorProperties {

    /** Far below the last of the 34 digits that a division keeps. */
    private static final Ratio HAIR = Ratio.of(BigDecimal.ONE, BigDecimal.TEN.pow(50));

    @Property
    void decideByTheCrossProductOfTheRate(
            @ForAll @IntRange(max = 1000) int n,
            @ForAll @IntRange(min = 1, max = 1000) int d,
            @ForAll("thousandths") BigInteger bound) {
        Ratio rate = Ratio.of(n, d);
        Ratio asked = Ratio.whole(new BigDecimal(bound, 3));
        int expected = BigInteger.valueOf(n * 1000L).compareTo(bound.multiply(BigInteger.valueOf(d)));

        assertThat(new Comparator.AtLeast(asked).isMetBy(rate)).isEqualTo(expected >= 0);
        assertThat(new Comparator.MoreThan(asked).isMetBy(rate)).isEqualTo(expected > 0);
        assertThat(new Comparator.AtMost(asked).isMetBy(rate)).isEqualTo(expected <= 0);
        assertThat(new Comparator.LessThan(asked).isMetBy(rate)).isEqualTo(expected < 0);
        assertThat(new Comparator.EqualTo(asked).isMetBy(rate)).isEqualTo(expected == 0);
    }

    @Property
    void seeAHairThatNoDecimalShows(@ForAll("thousandths") BigInteger bound) {
        Ratio asked = Ratio.whole(new BigDecimal(bound, 3));
        Ratio above = asked.plus(HAIR);
        Ratio below = asked.minus(HAIR);

        assertThat(new Comparator.AtLeast(asked).isMetBy(below)).isFalse();
        assertThat(new Comparator.AtLeast(asked).isMetBy(asked)).isTrue();
        assertThat(new Comparator.MoreThan(asked).isMetBy(asked)).isFalse();
        assertThat(new Comparator.MoreThan(asked).isMetBy(above)).isTrue();
        assertThat(new Comparator.AtMost(asked).isMetBy(above)).isFalse();
        assertThat(new Comparator.LessThan(asked).isMetBy(below)).isTrue();
        assertThat(new Comparator.EqualTo(asked).isMetBy(above)).isFalse();
        Comparator.Numeric between = new Comparator.Between(asked, asked.plus(Ratio.ONE));
        assertThat(between.isMetBy(below)).isFalse();
        assertThat(between.isMetBy(asked.plus(Ratio.ONE))).isTrue();
        assertThat(between.isMetBy(above.plus(Ratio.ONE))).isFalse();
    }

    @Provide
    Arbitrary<BigInteger> thousandths() {
        return Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.valueOf(1000));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Rule("1.4")
@Domain(QuantityDomain.class)
@Domain(DomainContext.Global.class)
class RoundingProperties {

    @Property
    void neverReachesNorCrossesABarrier(
            @ForAll Rounding rounding, @ForAll Ratio exact, @ForAll @Size(max = 3) List<Ratio> barriers) {
        Ratio shown = Ratio.whole(rounding.display(exact, barriers));

        assertThat(barriers)
                .filteredOn(barrier -> !barrier.sameValueAs(exact))
                .allSatisfy(barrier -> assertThat(Integer.signum(shown.compareTo(barrier)))
                        .isEqualTo(Integer.signum(exact.compareTo(barrier))));
    }

    @Property
    void isLessThanOneLastDecimalAway(@ForAll Rounding rounding, @ForAll Ratio exact, @ForAll Ratio barrier) {
        BigDecimal shown = rounding.display(exact, List.of(barrier));

        assertThat(shown.scale()).isEqualTo(rounding.scale());
        Ratio distance = Ratio.whole(shown).minus(exact);
        assertThat(distance.signum() < 0 ? distance.negate() : distance)
                .isLessThan(Ratio.whole(BigDecimal.ONE.movePointLeft(rounding.scale())));
    }

    @Property
    void isTheNearestUnlessABarrierIsInTheWay(
            @ForAll Rounding rounding, @ForAll Ratio exact, @ForAll @Size(max = 3) List<Ratio> barriers) {
        BigDecimal shown = rounding.display(exact, barriers);
        BigDecimal nearest = exact.round(rounding.scale(), rounding.mode());

        assertThat(shown.compareTo(nearest) == 0)
                .isEqualTo(barriers.stream()
                        .allMatch(barrier ->
                                Integer.signum(Ratio.whole(nearest).compareTo(barrier)) == sign(exact, barrier)
                                        || barrier.sameValueAs(exact)));
        assertThat(rounding.display(exact, List.of())).isEqualTo(nearest);
    }

    @Property
    void roundsWhatLiesExactlyBetweenAsDeclared(@ForAll @IntRange(min = -999, max = 999) int odd) {
        Ratio half = Ratio.of(2L * odd + 1, 2);
        BigDecimal away = Rounding.of(0).display(half, List.of());
        BigDecimal even = Rounding.halfEven(0).display(half, List.of());

        assertThat(away).isEqualByComparingTo(half.round(0, RoundingMode.UP));
        assertThat(even.remainder(BigDecimal.valueOf(2))).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(even.subtract(away).abs()).isLessThanOrEqualTo(BigDecimal.ONE);
    }

    @Property
    void printsARateAsAHundredOnlyAtOne(@ForAll Rounding rounding, @ForAll Ratio exact) {
        BigDecimal shown = rounding.displayRate(exact, List.of());

        assertThat(shown.compareTo(BigDecimal.valueOf(100)) == 0).isEqualTo(exact.sameValueAs(Ratio.ONE));
        assertThat(shown.signum()).isEqualTo(exact.signum());
    }

    private static int sign(Ratio exact, Ratio barrier) {
        return Integer.signum(exact.compareTo(barrier));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

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
    void printsARateAsAHundredOnlyAtOne(@ForAll Rounding rounding, @ForAll Ratio exact) {
        BigDecimal shown = rounding.displayRate(exact, List.of());

        assertThat(shown.compareTo(BigDecimal.valueOf(100)) == 0).isEqualTo(exact.sameValueAs(Ratio.ONE));
        assertThat(shown.signum()).isEqualTo(exact.signum());
    }
}

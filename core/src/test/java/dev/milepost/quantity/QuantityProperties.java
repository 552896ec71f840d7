// SPDX-License-Identifier: Apache-2.0
package dev.milepost.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(QuantityDomain.class)
@Domain(DomainContext.Global.class)
class QuantityProperties {

    @Property
    void readsWhatItPrints(@ForAll Quantity quantity) {
        assertThat(Quantity.parse(quantity.toString())).isEqualTo(quantity);
    }

    @Property
    @Rule("1.1")
    void sumsToTheSameDigitsInAnyOrder(@ForAll List<Quantity> quantities, @ForAll Random random) {
        List<Quantity> lengths = new ArrayList<>();
        quantities.forEach(quantity -> lengths.add(Quantity.of(quantity.amount(), Units.KM)));
        Quantity sum = lengths.stream().reduce(Quantity.of(0, Units.KM), Quantity::plus);

        Collections.shuffle(lengths, random);
        assertThat(lengths.stream().reduce(Quantity.of(0, Units.KM), Quantity::plus))
                .isEqualTo(sum);
    }

    @Property
    @Rule("1.5")
    void returnsFromAnyUnitOfItsDimension(@ForAll Quantity quantity, @ForAll Unit other) {
        if (quantity.unit().convertibleTo(other)) {
            Ratio there = quantity.in(other);
            assertThat(there.times(other.factorTo(quantity.unit())).sameValueAs(Ratio.whole(quantity.amount())))
                    .isTrue();
        }
    }

    @Property
    void isZeroWithItsOpposite(@ForAll Quantity quantity) {
        assertThat(quantity.plus(quantity.negate()).amount()).isZero();
        assertThat(quantity.minus(quantity)).isEqualTo(quantity.plus(quantity.negate()));
    }
}

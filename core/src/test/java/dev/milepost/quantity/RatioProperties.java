// SPDX-License-Identifier: Apache-2.0
package dev.milepost.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(QuantityDomain.class)
@Domain(DomainContext.Global.class)
class RatioProperties {

    @Property
    void readsWhatItPrints(@ForAll Ratio ratio) {
        assertThat(Ratio.parse(ratio.toString())).isEqualTo(ratio);
    }

    @Property
    @Rule("1.1")
    void addsAndMultipliesInAnyOrder(@ForAll Ratio a, @ForAll Ratio b, @ForAll Ratio c) {
        assertThat(a.plus(b).plus(c)).usingComparator(Ratio::compareTo).isEqualTo(c.plus(b.plus(a)));
        assertThat(a.times(b).times(c)).usingComparator(Ratio::compareTo).isEqualTo(c.times(b.times(a)));
        assertThat(a.times(b.plus(c)))
                .usingComparator(Ratio::compareTo)
                .isEqualTo(a.times(b).plus(a.times(c)));
    }

    @Property
    void undoesWhatItDid(@ForAll Ratio a, @ForAll Ratio b) {
        assertThat(a.plus(b).minus(b).sameValueAs(a)).isTrue();
        Assume.that(!b.isZero());
        assertThat(a.times(b).dividedBy(b).sameValueAs(a)).isTrue();
    }

    @Property
    @Rule("1.3")
    void ordersLikeTheDifference(@ForAll Ratio a, @ForAll Ratio b) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.minus(b).signum());
        assertThat(Integer.signum(b.compareTo(a))).isEqualTo(-a.minus(b).signum());
        assertThat(Ratio.min(a, b)).isLessThanOrEqualTo(Ratio.max(a, b));
    }

    @Property
    @Rule("1.1")
    void staysShortThroughLongSums(@ForAll @Size(min = 50, max = 100) List<Ratio> parts) {
        Ratio shorn = parts.stream()
                .reduce(Ratio.ZERO, Ratio::plus)
                .minus(parts.stream().reduce(Ratio.ZERO, Ratio::plus));

        assertThat(shorn.isZero()).isTrue();
        assertThat(Ratio.of(1, 3).times(Ratio.parse("1" + "0".repeat(80) + "/3" + "0".repeat(80))))
                .hasToString("1/9");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Rule("2.4")
@Domain(QuantityDomain.class)
class BoundsProperties {

    @Property
    void containsEverySumOfWhatTheTwoContain(@ForAll Bounds a, @ForAll Bounds b, @ForAll Ratio x, @ForAll Ratio y) {
        Ratio inA = clamped(x, a);
        Ratio inB = clamped(y, b);

        assertThat(a.contains(inA)).isTrue();
        assertThat(a.plus(b).contains(inA.plus(inB))).isTrue();
    }

    @Property
    void containsEveryMultipleOfWhatItContains(@ForAll Bounds bounds, @ForAll Ratio x, @ForAll Ratio any) {
        Ratio scalar = any.signum() < 0 ? any.negate() : any;

        assertThat(bounds.times(scalar).contains(clamped(x, bounds).times(scalar)))
                .isTrue();
    }

    private static Ratio clamped(Ratio value, Bounds bounds) {
        Ratio raised = bounds.lower().map(end -> Ratio.max(end, value)).orElse(value);
        return bounds.upper().map(end -> Ratio.min(end, raised)).orElse(raised);
    }
}

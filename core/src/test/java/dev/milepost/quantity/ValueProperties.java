// SPDX-License-Identifier: Apache-2.0
package dev.milepost.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(QuantityDomain.class)
class ValueProperties {

    @Property
    void readsWhatItPrints(@ForAll Value value) {
        assertThat(Value.parse(value.toString())).isEqualTo(value);
    }

    @Property
    void isEitherKnownOrMissing(@ForAll Value value) {
        assertThat(value.isKnown()).isNotEqualTo(value instanceof Missing);
    }
}

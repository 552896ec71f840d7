// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import java.util.Optional;

/** Where a number certainly lies, ends included; an empty end is open. Rule 2.4. */
record Limits(Optional<Fraction> least, Optional<Fraction> most) {

    static Limits exactly(Fraction number) {
        return new Limits(Optional.of(number), Optional.of(number));
    }

    static Limits of(Fraction least, Fraction most) {
        return new Limits(Optional.of(least), Optional.of(most));
    }

    static Limits from(Fraction least) {
        return new Limits(Optional.of(least), Optional.empty());
    }

    static Limits anywhere() {
        return new Limits(Optional.empty(), Optional.empty());
    }

    Limits times(Fraction factor) {
        return new Limits(least.map(factor::times), most.map(factor::times));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.MissingReason;
import java.util.Optional;
import java.util.stream.Stream;

/** What one unit adds to a rate. Rules 2.4, 5.2. */
record Pair(OrgUnitId unit, Half top, Half bottom) {

    /** Whether it has both halves and may be divided. */
    boolean counts() {
        return top.number().isPresent()
                && bottom.number().filter(d -> d.sign() > 0).isPresent();
    }

    /** Whether both halves are there, divisible or not. */
    boolean isThere() {
        return top.number().isPresent() && bottom.number().isPresent();
    }

    boolean isConcerned() {
        return !top.isNotConcerned() && !bottom.isNotConcerned();
    }

    Stream<Observation> used() {
        return Stream.concat(top.used().stream(), bottom.used().stream());
    }

    Reports reports() {
        return isConcerned() ? top.reports().plus(bottom.reports()) : Reports.NONE;
    }

    /** Why it has no rate; empty if nobody says and nobody asked. */
    Optional<MissingReason> reason() {
        if (!isConcerned()) {
            return Optional.of(MissingReason.NOT_APPLICABLE);
        }
        if (isThere()) {
            return Optional.of(MissingReason.ZERO_DENOMINATOR);
        }
        return top.number().isPresent() ? bottom.reason() : top.reason();
    }

    /** The denominator of a unit that lacks what it owes. */
    Fraction silent() {
        return isSilent() ? bottom.number().orElse(Fraction.ZERO).max(Fraction.ZERO) : Fraction.ZERO;
    }

    /** How much a numerator that lacks periods may still grow, where it never exceeds its denominator. */
    Fraction growth() {
        return counts() && top.partly()
                ? bottom.number()
                        .orElseThrow()
                        .minus(top.number().orElseThrow())
                        .max(Fraction.ZERO)
                : Fraction.ZERO;
    }

    /**
     * Whether nothing can be said of what it will come to: its denominator is not known to the end, or its numerator
     * may still fall.
     */
    boolean isOpen(boolean topOnlyRises) {
        if (isSilent()) {
            return silent().sign() == 0 || bottom.partly();
        }
        return isThere() && (bottom.partly() || (counts() && top.partly() && !topOnlyRises));
    }

    private boolean isSilent() {
        return isConcerned() && (top.isOwed() || bottom.isOwed());
    }
}

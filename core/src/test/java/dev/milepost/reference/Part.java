// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.MissingReason;
import java.util.List;
import java.util.Optional;

/**
 * What one unit adds: its figures made one over time. Rule 5.1.
 *
 * @param unit the unit
 * @param value a fraction, grade, flag or word; empty if there is none
 * @param reason why there is none; empty if nobody says and nobody asked
 * @param reports how complete it is
 * @param used the facts it is made of
 * @param open whether more is owed than the reports tell
 */
record Part(
        OrgUnitId unit,
        Optional<Object> value,
        Optional<MissingReason> reason,
        Reports reports,
        List<Observation> used,
        boolean open) {

    Fraction number() {
        return (Fraction) value.orElseThrow();
    }

    boolean isNumber() {
        return value.filter(Fraction.class::isInstance).isPresent();
    }

    /** A share of it. */
    Part share(Fraction share) {
        Optional<Object> part = isNumber() ? Optional.of(number().times(share)) : value;
        return new Part(unit, part, reason, reports, used, open);
    }

    /** The same figure, whose reports are counted at another unit. */
    Part countedElsewhere() {
        return new Part(unit, value, reason, Reports.NONE, used, open || !reports.complete());
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.observation.Assurance;
import dev.milepost.quantity.MissingReason;
import java.util.Optional;

/**
 * What is said of one figure.
 *
 * @param value a fraction in the indicator's unit, a grade, a flag or a word; empty if missing
 * @param reason why it is missing
 * @param reports how complete it is
 * @param weakest the weakest assurance of what it is made of; empty if it is made of nothing
 * @param limits where the number certainly lies in the end; empty if it is no number
 * @param planned what is planned, in the indicator's unit
 * @param forecast what is expected on completion, in the indicator's unit
 */
record Answer(
        Optional<Object> value,
        Optional<MissingReason> reason,
        Reports reports,
        Optional<Assurance> weakest,
        Optional<Limits> limits,
        Fraction planned,
        Fraction forecast) {

    static Answer missing(MissingReason reason, Reports reports) {
        return new Answer(
                Optional.empty(),
                Optional.of(reason),
                reports,
                Optional.empty(),
                Optional.empty(),
                Fraction.ZERO,
                Fraction.ZERO);
    }

    static Answer of(Object value, Reports reports) {
        return new Answer(
                Optional.of(value),
                Optional.empty(),
                reports,
                Optional.empty(),
                Optional.empty(),
                Fraction.ZERO,
                Fraction.ZERO);
    }

    Answer founded(Optional<Assurance> assurance) {
        return new Answer(value, reason, reports, assurance, limits, planned, forecast);
    }

    Answer within(Limits bounds) {
        return new Answer(value, reason, reports, weakest, Optional.of(bounds), planned, forecast);
    }

    Answer beside(Fraction isPlanned, Fraction isForecast) {
        return new Answer(value, reason, reports, weakest, limits, isPlanned, isForecast);
    }
}

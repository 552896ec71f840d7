// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.indicator.DataElement;
import dev.milepost.observation.Observation;
import dev.milepost.quantity.MissingReason;
import java.util.List;
import java.util.Optional;

/**
 * The numerator or the denominator of one unit.
 *
 * @param number the figure; empty if there is none
 * @param reason why there is none
 * @param reports how complete it is
 * @param partly whether periods or categories of it are missing
 * @param used the facts it is made of
 */
record Half(
        Optional<Fraction> number,
        Optional<MissingReason> reason,
        Reports reports,
        boolean partly,
        List<Observation> used) {

    static Half of(Part part) {
        boolean partly = part.open() || !part.reports().complete();
        return new Half(part.value().map(Fraction.class::cast), part.reason(), part.reports(), partly, part.used());
    }

    /** The total of several units. */
    static Half total(DataElement element, List<Part> parts) {
        List<Part> known = parts.stream().filter(Part::isNumber).toList();
        OverUnits.refuseOverlap(element, known.size());
        Reports reports = parts.stream().map(Part::reports).reduce(Reports.NONE, Reports::plus);
        boolean partly = !reports.complete() || parts.stream().anyMatch(Part::open);
        List<Observation> used =
                known.stream().flatMap(part -> part.used().stream()).toList();
        Optional<Fraction> sum = known.stream().map(Part::number).reduce(Fraction::plus);
        return new Half(sum, Optional.empty(), reports, partly, used);
    }

    /** Whether it is owed and not there. */
    boolean isOwed() {
        return number.isEmpty() && partly;
    }

    boolean isNotConcerned() {
        return reason.filter(MissingReason.NOT_APPLICABLE::equals).isPresent();
    }
}

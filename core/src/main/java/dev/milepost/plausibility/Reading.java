// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import dev.milepost.indicator.DataElement;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.Quantity;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A fact that counts, with the element it is of and the amount it states. */
record Reading(Observation fact, DataElement element, BigDecimal amount) {

    /**
     * Of several sources the roll-up takes the unit's own report, because a recount never overwrites it (rule 12.2);
     * without one the best founded, then by name.
     */
    static final Comparator<Reading> OWN_REPORT_FIRST = Comparator.<Reading, Boolean>comparing(
                    reading -> !reading.key().source().isEmpty())
            .thenComparing(reading -> reading.fact().assurance())
            .thenComparing(reading -> reading.key().source());

    /** Groups readings, keeping their order in and among the groups. */
    static <K> Map<K, List<Reading>> by(Function<Reading, K> key, Collection<Reading> readings) {
        return readings.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    FactKey key() {
        return fact.key();
    }

    OrgUnitId unit() {
        return fact.key().unit();
    }

    Period period() {
        return fact.key().period();
    }

    boolean isActual() {
        return fact.key().nature() == FactNature.ACTUAL;
    }

    Quantity quantity() {
        return Quantity.of(amount, element.unit());
    }

    String path() {
        return Wording.path(fact);
    }
}

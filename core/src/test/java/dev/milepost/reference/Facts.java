// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.indicator.DataElement;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.AsOf;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The facts in force: recorded by then, sent, and of each key the last revision. Rules 4.5, 4.6, 13.1. */
final class Facts {

    private final List<Observation> inForce;

    private Facts(List<Observation> inForce) {
        this.inForce = inForce;
    }

    static Facts of(Collection<RecordedObservation> recorded, AsOf when) {
        Map<FactKey, Observation> last = new LinkedHashMap<>();
        for (RecordedObservation one : recorded) {
            Observation fact = one.observation();
            if (one.recordedAt().isAfter(when.knownAt()) || fact.state() == ReviewState.DRAFT) {
                continue;
            }
            Observation before = last.get(fact.key());
            if (before == null || before.revision() < fact.revision()) {
                last.put(fact.key(), fact);
            }
        }
        return new Facts(List.copyOf(last.values()));
    }

    /** The weakest assurance of what some parts are made of. Rule 3.1. */
    static Optional<Assurance> weakest(Collection<Part> parts) {
        return weakestOf(parts.stream().flatMap(part -> part.used().stream()));
    }

    static Optional<Assurance> weakestOf(Stream<Observation> facts) {
        return facts.map(Observation::assurance).max(Enum::compareTo);
    }

    /** Who says anything. */
    Set<OrgUnitId> units() {
        return inForce.stream().map(fact -> fact.key().unit()).collect(Collectors.toSet());
    }

    /** What one unit says of one element, of every period, category and source. */
    List<Observation> of(DataElement element, OrgUnitId unit, FactNature nature) {
        return inForce.stream()
                .filter(fact -> fact.key().element().equals(element.id()))
                .filter(fact -> fact.key().unit().equals(unit))
                .filter(fact -> fact.key().nature() == nature)
                .toList();
    }
}

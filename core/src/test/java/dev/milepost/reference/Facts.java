// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.indicator.DataElement;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.CountedStates;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.AsOf;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Value;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The facts in force: recorded by then, sent, and of each key the last revision that counts. Rules 4.5, 4.6, 13.2. */
final class Facts {

    private final List<Observation> inForce;

    private Facts(List<Observation> inForce) {
        this.inForce = inForce;
    }

    static Facts of(Collection<RecordedObservation> recorded, AsOf when, CountedStates states) {
        Map<FactKey, List<Observation>> byKey = recorded.stream()
                .filter(one -> !one.recordedAt().isAfter(when.knownAt()))
                .map(RecordedObservation::observation)
                .filter(fact -> fact.state() != ReviewState.DRAFT)
                .collect(Collectors.groupingBy(Observation::key, LinkedHashMap::new, Collectors.toList()));
        return new Facts(byKey.values().stream()
                .flatMap(revisions -> inForce(revisions, states).stream())
                .toList());
    }

    /** The last that counts or was returned; where there is no figure, that a later one still waits. */
    private static Optional<Observation> inForce(List<Observation> revisions, CountedStates states) {
        Optional<Observation> decided = last(
                revisions.stream().filter(fact -> fact.state() == ReviewState.RETURNED || isCounted(fact, states)));
        Optional<Observation> last = last(revisions.stream());
        boolean hasFigure =
                decided.filter(fact -> fact.state() != ReviewState.RETURNED).isPresent();
        return hasFigure || last.equals(decided) ? decided : last.map(Facts::waiting);
    }

    private static boolean isCounted(Observation fact, CountedStates states) {
        return states.states(fact.key().element()).contains(fact.state());
    }

    private static Optional<Observation> last(Stream<Observation> revisions) {
        return revisions.max(Comparator.comparing(Observation::revision));
    }

    /** A figure that nobody has approved yet is none; what is only planned is not even missing. */
    private static Observation waiting(Observation fact) {
        boolean actual = fact.key().nature() == FactNature.ACTUAL;
        return Observation.builder(fact.key(), Value.missing(MissingReason.UNDER_REVIEW))
                .assurance(fact.assurance())
                .state(actual ? ReviewState.SUBMITTED : ReviewState.RETURNED)
                .build();
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

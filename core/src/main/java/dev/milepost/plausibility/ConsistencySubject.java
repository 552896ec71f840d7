// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.Campaign;
import dev.milepost.dossier.Dossier;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgTree;
import dev.milepost.quantity.Value;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What rules look at: a dossier, its live facts and the day of which is spoken. Immutable; safe for concurrent use.
 *
 * <p>Live facts are those a roll-up takes: of each key the winning revision, figures sent back included, and with them
 * what projects and inspections emit.
 */
public final class ConsistencySubject {

    private static final Comparator<Observation> ORDER = Comparator.comparing(Observation::key)
            .thenComparing(Observation::revision)
            .thenComparing(fact -> fact.value().toString())
            .thenComparing(Observation::assurance)
            .thenComparing(Observation::state);

    private final Dossier dossier;
    private final List<Observation> facts;
    private final LocalDate asOf;
    private final Map<DataElementId, DataElement> elements;
    private final Map<DataElementId, List<Observation>> byElement;
    private final List<Reading> readings;

    private ConsistencySubject(Dossier dossier, Collection<Observation> facts, LocalDate asOf) {
        this.dossier = requireNonNull(dossier, "dossier");
        this.facts = facts.stream().sorted(ORDER).toList();
        this.asOf = requireNonNull(asOf, "asOf");
        this.elements =
                dossier.campaign().elements().stream().collect(Collectors.toMap(DataElement::id, Function.identity()));
        this.byElement = this.facts.stream()
                .collect(Collectors.groupingBy(fact -> fact.key().element(), LinkedHashMap::new, Collectors.toList()));
        this.readings = this.facts.stream()
                .filter(fact -> fact.state().counts())
                .flatMap(fact -> reading(fact).stream())
                .toList();
    }

    /**
     * Obtains a subject.
     *
     * @param dossier the campaign, its organisation, inspections and activities
     * @param liveFacts the winning revision of each key, in any order
     * @param asOf the day of which is spoken
     */
    public static ConsistencySubject of(Dossier dossier, Collection<Observation> liveFacts, LocalDate asOf) {
        return new ConsistencySubject(dossier, requireNonNull(liveFacts, "liveFacts"), asOf);
    }

    /** The campaign and all that belongs to it but its facts. */
    public Dossier dossier() {
        return dossier;
    }

    /** The campaign. */
    public Campaign campaign() {
        return dossier.campaign();
    }

    /** The units over all time. */
    public OrgTree organisation() {
        return dossier.organisation();
    }

    /** The live facts in the order of their keys. */
    public List<Observation> facts() {
        return facts;
    }

    /** The day of which is spoken. */
    public LocalDate asOf() {
        return asOf;
    }

    /** The live facts of one element in the order of their keys; may be empty. */
    public List<Observation> factsOf(DataElementId element) {
        return Collections.unmodifiableList(byElement.getOrDefault(requireNonNull(element, "element"), List.of()));
    }

    /** Finds a data element; empty if the campaign has none of that id. */
    public Optional<DataElement> findElement(DataElementId element) {
        return Optional.ofNullable(elements.get(requireNonNull(element, "element")));
    }

    /** The facts that count, are amounts, and are of elements that the campaign has; in the order of their keys. */
    List<Reading> readings() {
        return readings;
    }

    /** Those readings that tell what is, not what shall be. */
    List<Reading> actuals() {
        return readings.stream().filter(Reading::isActual).toList();
    }

    @Override
    public String toString() {
        return "ConsistencySubject[" + campaign().id() + ", " + facts.size() + " facts, " + asOf + "]";
    }

    private Optional<Reading> reading(Observation fact) {
        Optional<DataElement> element = findElement(fact.key().element());
        return element.isPresent() && fact.value() instanceof Value.Amount amount
                ? Optional.of(new Reading(fact, element.get(), amount.amount()))
                : Optional.empty();
    }
}

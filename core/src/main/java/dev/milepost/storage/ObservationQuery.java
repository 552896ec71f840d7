// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage;

import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.period.AsOf;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which facts to read: of the given elements, recorded not after {@code knownAt}. Every revision is read; a roll-up
 * finds the one that counts. Facts of periods after the as-of date are read too, because planned figures lie there.
 *
 * @param elements the elements
 * @param when the two clocks
 */
public record ObservationQuery(Set<DataElementId> elements, AsOf when) implements Predicate<RecordedObservation> {

    public ObservationQuery {
        requireNonNull(when, "when");
        elements = Set.copyOf(elements);
    }

    /** Asks for the facts of all elements of a campaign. */
    public static ObservationQuery of(Campaign campaign, AsOf when) {
        return of(campaign.elements().stream().map(DataElement::id).collect(Collectors.toSet()), when);
    }

    /** Asks for the facts of the given elements. */
    public static ObservationQuery of(Collection<DataElementId> elements, AsOf when) {
        return new ObservationQuery(new LinkedHashSet<>(elements), when);
    }

    /** Tells whether a recorded fact is asked for. */
    @Override
    public boolean test(RecordedObservation recorded) {
        return elements.contains(recorded.observation().key().element())
                && !recorded.recordedAt().isAfter(when.knownAt());
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage;

import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.observation.CountedStates;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.observation.ReviewState;
import dev.milepost.period.AsOf;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which facts to read: of the given elements, recorded not after {@code knownAt}. Every revision is read; a roll-up
 * finds the one that counts. Facts of periods after the as-of date are read too, because planned figures lie there.
 *
 * @param elements the elements
 * @param when the two clocks
 * @param states which states of review count, if only facts that decide a figure are asked for; empty for every state
 */
public record ObservationQuery(Set<DataElementId> elements, AsOf when, Optional<CountedStates> states)
        implements Predicate<RecordedObservation> {

    public ObservationQuery {
        requireNonNull(when, "when");
        requireNonNull(states, "states");
        elements = Set.copyOf(elements);
    }

    /** Asks for the facts of all elements of a campaign. */
    public static ObservationQuery of(Campaign campaign, AsOf when) {
        return of(campaign.elements().stream().map(DataElement::id).collect(Collectors.toSet()), when);
    }

    /** Asks for the facts of the given elements. */
    public static ObservationQuery of(Collection<DataElementId> elements, AsOf when) {
        return new ObservationQuery(new LinkedHashSet<>(elements), when, Optional.empty());
    }

    /**
     * Asks only for facts that decide a figure where the given states count: those in such a state, and returned ones,
     * because they take the place of lower revisions. For lists of what counts; a roll-up asks for every state, because
     * it cannot tell what was not read from what was not reported. Rule 13.2.
     */
    public ObservationQuery counting(CountedStates counted) {
        return new ObservationQuery(elements, when, Optional.of(counted));
    }

    /** Tells whether a recorded fact is asked for. */
    @Override
    public boolean test(RecordedObservation recorded) {
        return elements.contains(recorded.observation().key().element())
                && !recorded.recordedAt().isAfter(when.knownAt())
                && states.filter(counted -> !decides(recorded.observation(), counted))
                        .isEmpty();
    }

    private static boolean decides(Observation fact, CountedStates counted) {
        return fact.state() == ReviewState.RETURNED || counted.counts(fact);
    }
}

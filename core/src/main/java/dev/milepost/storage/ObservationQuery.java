// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage;

import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.observation.CountedStates;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which facts to read: of the given elements, recorded not after {@code knownAt}, and, where asked, of some units,
 * periods or states of review only. Every revision is read; a roll-up finds the one that counts. Facts of periods after
 * the as-of date are read too, because planned figures lie there. Immutable; equal by value.
 */
public final class ObservationQuery implements Predicate<RecordedObservation> {

    private final Set<DataElementId> elements;
    private final AsOf when;
    private final @Nullable Set<OrgUnitId> units;
    private final @Nullable Period within;
    private final @Nullable CountedStates states;

    private ObservationQuery(
            Set<DataElementId> elements,
            AsOf when,
            @Nullable Set<OrgUnitId> units,
            @Nullable Period within,
            @Nullable CountedStates states) {
        this.elements = elements;
        this.when = requireNonNull(when, "when");
        this.units = units;
        this.within = within;
        this.states = states;
    }

    /** Asks for the facts of all elements of a campaign. */
    public static ObservationQuery of(Campaign campaign, AsOf when) {
        return of(campaign.elements().stream().map(DataElement::id).collect(Collectors.toSet()), when);
    }

    /** Asks for the facts of the given elements. */
    public static ObservationQuery of(Collection<DataElementId> elements, AsOf when) {
        return new ObservationQuery(Set.copyOf(elements), when, null, null, null);
    }

    /** Asks for the facts of the given units alone, and of those this query asks for. */
    public ObservationQuery ofUnits(Collection<OrgUnitId> only) {
        Set<OrgUnitId> asked = only.stream()
                .filter(unit -> units == null || units.contains(unit))
                .collect(Collectors.toUnmodifiableSet());
        return new ObservationQuery(elements, when, asked, within, states);
    }

    /**
     * Asks for the facts of a unit and all below it, whenever they existed, alone.
     *
     * @throws IllegalArgumentException if the tree lacks the unit
     */
    public ObservationQuery ofSubtree(OrgTree tree, OrgUnitId unit) {
        return ofUnits(tree.subtree(unit).stream().map(OrgUnit::id).toList());
    }

    /** Asks for the facts of periods that lie wholly in a period alone. */
    public ObservationQuery within(Period period) {
        return new ObservationQuery(elements, when, units, requireNonNull(period, "period"), states);
    }

    /**
     * Asks only for facts that decide a figure where the given states count: those in such a state, and returned ones,
     * because they take the place of lower revisions. For lists of what counts; a roll-up asks for every state, because
     * it cannot tell what was not read from what was not reported. Rule 13.2.
     */
    public ObservationQuery counting(CountedStates counted) {
        return new ObservationQuery(elements, when, units, within, requireNonNull(counted, "counted"));
    }

    /** The elements whose facts are asked for. */
    public Set<DataElementId> elements() {
        return elements;
    }

    /** The two clocks. */
    public AsOf when() {
        return when;
    }

    /** The units whose facts are asked for; empty for all. */
    public Optional<Set<OrgUnitId>> units() {
        return Optional.ofNullable(units);
    }

    /** The period in which the periods of the facts lie; empty for any. */
    public Optional<Period> within() {
        return Optional.ofNullable(within);
    }

    /** Which states of review count, if only facts that decide a figure are asked for; empty for every state. */
    public Optional<CountedStates> states() {
        return Optional.ofNullable(states);
    }

    /** Tells whether a recorded fact is asked for. */
    @Override
    public boolean test(RecordedObservation recorded) {
        FactKey key = recorded.observation().key();
        return elements.contains(key.element())
                && (units == null || units.contains(key.unit()))
                && (within == null || isWithin(key.period()))
                && (states == null || decides(recorded.observation(), states))
                && !recorded.recordedAt().isAfter(when.knownAt());
    }

    private static boolean decides(Observation fact, CountedStates counted) {
        return fact.state() == ReviewState.RETURNED || counted.counts(fact);
    }

    private boolean isWithin(Period period) {
        Period whole = requireNonNull(within);
        return !period.startInclusive().isBefore(whole.startInclusive())
                && !period.endExclusive().isAfter(whole.endExclusive());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ObservationQuery that
                && elements.equals(that.elements)
                && when.equals(that.when)
                && Objects.equals(units, that.units)
                && Objects.equals(within, that.within)
                && Objects.equals(states, that.states);
    }

    @Override
    public int hashCode() {
        return Objects.hash(elements, when, units, within, states);
    }

    @Override
    public String toString() {
        return "ObservationQuery[" + elements.size() + " elements, " + when + "]";
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.observation.CountedStates;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.observation.ReviewState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The revisions of each key that can still count, whichever states do: the mergeable partial of a series. Rules 5.7,
 * 13.2. A revision is let go once a higher one has come at least as far in review, or was returned. Merging is
 * associative, commutative and idempotent, so that replays and overlaps do no harm. Immutable.
 */
public final class SeriesTally {

    private static final SeriesTally EMPTY = new SeriesTally(new TreeMap<>());

    private static final Comparator<RecordedObservation> HIGHEST_FIRST =
            Comparator.comparing(fact -> -fact.observation().revision());

    /** Of each key what is kept, the highest revision first. */
    private final SortedMap<FactKey, List<RecordedObservation>> kept;

    private SeriesTally(SortedMap<FactKey, List<RecordedObservation>> kept) {
        this.kept = kept;
    }

    /** The tally of nothing; merging it changes nothing. */
    public static SeriesTally empty() {
        return EMPTY;
    }

    /**
     * Tallies recorded facts, in any order and any number of times.
     *
     * @throws IllegalArgumentException if two facts of one key and revision differ in content
     */
    public static SeriesTally of(Collection<RecordedObservation> facts) {
        SortedMap<FactKey, List<RecordedObservation>> kept = new TreeMap<>();
        facts.forEach(fact -> kept.merge(fact.observation().key(), List.of(fact), SeriesTally::together));
        return new SeriesTally(kept);
    }

    /**
     * The tally of both.
     *
     * @throws IllegalArgumentException if two facts of one key and revision differ in content
     */
    public SeriesTally merge(SeriesTally other) {
        SortedMap<FactKey, List<RecordedObservation>> merged = new TreeMap<>(kept);
        other.kept.forEach((key, facts) -> merged.merge(key, facts, SeriesTally::together));
        return new SeriesTally(merged);
    }

    /** The facts that count, by key in its order, where all that was sent does. */
    public SortedMap<FactKey, RecordedObservation> winners() {
        return winners(CountedStates.all());
    }

    /**
     * The facts that count, by key in its order: of each key the highest revision that is in a counted state or was
     * returned. What was returned takes the place of lower revisions and has no figure.
     */
    public SortedMap<FactKey, RecordedObservation> winners(CountedStates states) {
        return each(facts -> winner(facts, states));
    }

    /** By key in its order, the highest revision that waits for its review, where that is higher than what counts. */
    public SortedMap<FactKey, RecordedObservation> underReview(CountedStates states) {
        return each(facts -> underReview(facts, states));
    }

    /** All that is kept, by key in its order, the highest revision first. */
    public List<RecordedObservation> facts() {
        return kept.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SeriesTally that && kept.equals(that.kept);
    }

    @Override
    public int hashCode() {
        return kept.hashCode();
    }

    @Override
    public String toString() {
        return "SeriesTally[" + kept.size() + " keys]";
    }

    private SortedMap<FactKey, RecordedObservation> each(
            Function<List<RecordedObservation>, Optional<RecordedObservation>> choice) {
        SortedMap<FactKey, RecordedObservation> chosen = new TreeMap<>();
        kept.forEach((key, facts) -> choice.apply(facts).ifPresent(fact -> chosen.put(key, fact)));
        return Collections.unmodifiableSortedMap(chosen);
    }

    private static Optional<RecordedObservation> winner(List<RecordedObservation> facts, CountedStates states) {
        return facts.stream()
                .filter(fact -> isReturned(fact) || states.counts(fact.observation()))
                .findFirst();
    }

    private static Optional<RecordedObservation> underReview(List<RecordedObservation> facts, CountedStates states) {
        int counted =
                winner(facts, states).map(fact -> fact.observation().revision()).orElse(-1);
        return facts.stream()
                .filter(fact -> states.isUnderReview(fact.observation())
                        && fact.observation().revision() > counted)
                .findFirst();
    }

    /** What of both can still count. */
    private static List<RecordedObservation> together(
            List<RecordedObservation> some, List<RecordedObservation> others) {
        List<RecordedObservation> all = new ArrayList<>(some);
        others.forEach(fact -> add(all, fact));
        List<RecordedObservation> kept = new ArrayList<>();
        all.stream()
                .sorted(HIGHEST_FIRST)
                .filter(fact -> kept.stream().noneMatch(higher -> rank(higher) >= rank(fact)))
                .forEach(kept::add);
        return List.copyOf(kept);
    }

    /** Of one revision recorded twice the record made first is kept. */
    private static void add(List<RecordedObservation> all, RecordedObservation fact) {
        for (int i = 0; i < all.size(); i++) {
            RecordedObservation other = all.get(i);
            if (other.observation().revision() == fact.observation().revision()) {
                checkSame(other.observation(), fact.observation());
                all.set(i, other.sequence() <= fact.sequence() ? other : fact);
                return;
            }
        }
        all.add(fact);
    }

    private static void checkSame(Observation one, Observation other) {
        checkArgument(
                one.equals(other),
                "revision %s of fact '%s' must have one content, had %s and %s",
                one.revision(),
                one.key(),
                one.value(),
                other.value());
    }

    /** What a later revision of at least this rank is sure to take the place of. */
    private static int rank(RecordedObservation fact) {
        return switch (fact.observation().state()) {
            case DRAFT -> 0;
            case SUBMITTED -> 1;
            case APPROVED -> 2;
            case LOCKED, RETURNED -> 3;
        };
    }

    private static boolean isReturned(RecordedObservation fact) {
        return fact.observation().state() == ReviewState.RETURNED;
    }
}

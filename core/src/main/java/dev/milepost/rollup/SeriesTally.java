// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.observation.FactKey;
import dev.milepost.observation.RecordedObservation;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The revision that counts of each key: the mergeable partial of a series. Rule 5.7. Merging is associative,
 * commutative and idempotent, so that replays and overlaps do no harm. Immutable.
 */
public final class SeriesTally {

    private static final SeriesTally EMPTY = new SeriesTally(new TreeMap<>());

    private final SortedMap<FactKey, RecordedObservation> winners;

    private SeriesTally(SortedMap<FactKey, RecordedObservation> winners) {
        this.winners = Collections.unmodifiableSortedMap(winners);
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
        SortedMap<FactKey, RecordedObservation> winners = new TreeMap<>();
        facts.forEach(fact -> winners.merge(fact.observation().key(), fact, SeriesTally::winner));
        return new SeriesTally(winners);
    }

    /**
     * The tally of both.
     *
     * @throws IllegalArgumentException if two facts of one key and revision differ in content
     */
    public SeriesTally merge(SeriesTally other) {
        SortedMap<FactKey, RecordedObservation> merged = new TreeMap<>(winners);
        other.winners.forEach((key, fact) -> merged.merge(key, fact, SeriesTally::winner));
        return new SeriesTally(merged);
    }

    /** The facts that count, by key in its order. */
    public SortedMap<FactKey, RecordedObservation> winners() {
        return winners;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SeriesTally that && winners.equals(that.winners);
    }

    @Override
    public int hashCode() {
        return winners.hashCode();
    }

    @Override
    public String toString() {
        return "SeriesTally[" + winners.size() + " keys]";
    }

    /** The higher revision; of one revision recorded twice, the record made first. */
    private static RecordedObservation winner(RecordedObservation one, RecordedObservation other) {
        int order = Integer.compare(
                one.observation().revision(), other.observation().revision());
        if (order != 0) {
            return order > 0 ? one : other;
        }
        checkArgument(
                one.observation().equals(other.observation()),
                "revision %s of fact '%s' must have one content, had %s and %s",
                one.observation().revision(),
                one.observation().key(),
                one.observation().value(),
                other.observation().value());
        return one.sequence() <= other.sequence() ? one : other;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.observation.Anchor;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.observation.ReviewState;
import dev.milepost.period.AsOf;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the recorded facts go that can count: not after {@code knownAt} and, where one is given, not after an anchor.
 *
 * @param when the two clocks
 * @param upTo the anchor of the last record that counts; empty if none is given
 */
record Reach(AsOf when, Optional<Anchor> upTo) {

    Reach {
        requireNonNull(when, "when");
    }

    /** Whether a fact can count: a draft never does. */
    boolean holds(RecordedObservation fact) {
        return holds(fact.recordedAt(), fact.sequence()) && fact.observation().state() != ReviewState.DRAFT;
    }

    /** Whether what was recorded then, at this place of the record, can count. */
    boolean holds(Instant recordedAt, long sequence) {
        return !recordedAt.isAfter(when.knownAt()) && isWithinAnchor(sequence);
    }

    private boolean isWithinAnchor(long sequence) {
        return upTo.isEmpty() || sequence <= upTo.get().count();
    }

    /** Refuses a fact that cannot count. */
    void check(RecordedObservation fact) {
        checkArgument(
                !fact.recordedAt().isAfter(when.knownAt()),
                "recordedAt of '%s' must not be after knownAt %s, was %s",
                fact.observation().key(),
                when.knownAt(),
                fact.recordedAt());
        checkArgument(
                isWithinAnchor(fact.sequence()),
                "sequence of '%s' must not be after anchor %s, was %s",
                fact.observation().key(),
                upTo.map(Anchor::toString).orElse(""),
                fact.sequence());
        checkArgument(
                fact.observation().state() != ReviewState.DRAFT,
                "state of '%s' must be past DRAFT",
                fact.observation().key());
    }
}

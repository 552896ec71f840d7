// SPDX-License-Identifier: Apache-2.0
package dev.milepost.observation;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * An observation as a store recorded it. Rule 4.6.
 *
 * @param observation what was observed
 * @param recordedAt when the store committed it; given by the store
 * @param sequence its place in the store's record, 1 or more, strictly increasing; given by the store
 */
public record RecordedObservation(Observation observation, Instant recordedAt, long sequence) {

    public RecordedObservation {
        requireNonNull(observation, "observation");
        requireNonNull(recordedAt, "recordedAt");
        checkArgument(sequence >= 1, "sequence must be 1 or more, was %s", sequence);
    }
}

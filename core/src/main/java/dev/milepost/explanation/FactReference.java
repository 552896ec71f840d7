// SPDX-License-Identifier: Apache-2.0
package dev.milepost.explanation;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Where a store finds a fact. Rules 4.5 and 4.6.
 *
 * @param key the key of the fact in one line: element, unit, period, category, source and nature; not blank
 * @param revision which revision of its key it is, 0 for the first
 * @param record its place in the store's record, 1 or more
 * @param recordedAt when the store committed it
 */
public record FactReference(String key, int revision, long record, Instant recordedAt) {

    public FactReference {
        checkArgument(!key.isBlank(), "key of fact must not be blank");
        checkArgument(revision >= 0, "revision of fact '%s' must not be negative, was %s", key, revision);
        checkArgument(record >= 1, "record of fact '%s' must be 1 or more, was %s", key, record);
        requireNonNull(recordedAt, "recordedAt");
    }
}

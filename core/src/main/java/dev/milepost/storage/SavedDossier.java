// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.dossier.Dossier;
import java.time.Instant;

/**
 * A version of a dossier as a store recorded it. Every version is kept.
 *
 * @param dossier what was saved
 * @param version which version of its campaign it is, 1 for the first
 * @param recordedAt when the store committed it; given by the store
 * @param sequence its place in the store's record, 1 or more; given by the store
 */
public record SavedDossier(Dossier dossier, int version, Instant recordedAt, long sequence) {

    public SavedDossier {
        requireNonNull(dossier, "dossier");
        requireNonNull(recordedAt, "recordedAt");
        checkArgument(version >= 1, "version of '%s' must be 1 or more, was %s", dossier, version);
        checkArgument(sequence >= 1, "sequence must be 1 or more, was %s", sequence);
    }
}

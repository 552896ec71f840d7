// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.tck;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes when it is told to, backwards too. */
final class HandClock implements InstantSource {

    private volatile Instant now = StoreSamples.NOON;

    @Override
    public Instant instant() {
        return now;
    }

    void set(Instant instant) {
        now = instant;
    }
}

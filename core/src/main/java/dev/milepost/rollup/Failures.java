// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import org.jspecify.annotations.Nullable;

/** Lets every step of several run, whatever the others throw, and throws it afterwards. Belongs to one thread. */
final class Failures {

    private @Nullable Throwable first;

    /** Runs a step and keeps what it throws. */
    void run(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error thrown) {
            Throwable before = first;
            if (before == null) {
                first = thrown;
            } else if (before != thrown) {
                before.addSuppressed(thrown);
            }
        }
    }

    /** Throws what was thrown first, with all that came later as suppressed; nothing if nothing was. */
    void rethrow() {
        if (first instanceof RuntimeException thrown) {
            throw thrown;
        }
        if (first instanceof Error thrown) {
            throw thrown;
        }
    }
}

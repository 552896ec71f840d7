// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static java.util.Objects.requireNonNull;

import dev.milepost.rollup.CellChange;
import java.util.Optional;

/**
 * A figure or its status that an update changed.
 *
 * @param figure the figure before and after; both are the same where only the status changed
 * @param before how it stood; empty if it was not assessed
 * @param after how it stands; empty if it is not assessed any more
 */
public record StandingChange(CellChange figure, Optional<AssessedCell> before, Optional<AssessedCell> after) {

    /** Checks the components. */
    public StandingChange {
        requireNonNull(figure, "figure");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A figure that is no longer what was sent up, and the facts that made it change. Rule 13.3.
 *
 * @param figures as sent up first, as known now second
 * @param facts the facts that changed among those it is made of, in the order of their keys; empty where only what is
 *     asked of it changed
 */
public record FigureChange(FigurePair figures, List<FactChange> facts) {

    public FigureChange {
        requireNonNull(figures, "figures");
        facts = List.copyOf(facts);
    }
}

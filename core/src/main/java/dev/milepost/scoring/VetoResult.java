// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static java.util.Objects.requireNonNull;

import dev.milepost.explanation.Evidence;
import dev.milepost.explanation.Explanation;
import java.util.List;

/**
 * What became of a veto at a unit, and why.
 *
 * @param rule the veto
 * @param state whether it struck
 * @param evidence what shows it; may be empty
 * @param why how it came about, down to entries and facts
 */
public record VetoResult(VetoRule rule, VetoState state, List<Evidence> evidence, Explanation why) {

    public VetoResult {
        requireNonNull(rule, "rule");
        requireNonNull(state, "state");
        evidence = List.copyOf(evidence);
        requireNonNull(why, "why");
    }

    /** Whether it struck. */
    public boolean isStruck() {
        return state == VetoState.STRUCK;
    }

    /** Whether it is not decided yet. */
    public boolean isOpen() {
        return state == VetoState.OPEN;
    }
}

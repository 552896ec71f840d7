// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static java.util.Objects.requireNonNull;

import dev.milepost.organisation.OrgUnitId;
import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;

/**
 * A unit listed apart from the ranks. Rule 10.2.
 *
 * @param unit the unit
 * @param peers the group it would be ranked in; empty text where all are ranked together
 * @param state why it has no rank
 * @param reason what is missing, or which veto struck
 */
public record Unranked(OrgUnitId unit, String peers, State state, LocalizedText reason) {

    public Unranked {
        requireNonNull(unit, "unit");
        requireNonNull(peers, "peers");
        requireNonNull(state, "state");
        requireNonNull(reason, "reason");
    }

    /** Why a unit has no rank. */
    public enum State {
        /** 未报: it has no complete score. */
        UNREPORTED,
        /** 一票否决: a veto disqualified it, complete or not. */
        DISQUALIFIED;

        /** What offices write. */
        public LocalizedText label() {
            return Glossary.get("scoring." + name());
        }
    }
}

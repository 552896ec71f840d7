// SPDX-License-Identifier: Apache-2.0
package dev.milepost.inspection;

import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import java.util.EnumSet;
import java.util.Set;

/** How far the rectification of a finding is. Rule 8.4. */
public enum FindingState {
    /** 待派: written down. */
    RAISED,
    /** 已派: given to a unit. */
    ASSIGNED,
    /** 整改中. */
    RECTIFYING,
    /** 待核验: reported as done. */
    AWAITING_VERIFICATION,
    /** 已销号: verified and closed. */
    CLOSED,
    /** 退回: verified and found not done. */
    RETURNED,
    /** 撤销: raised in error; leaves the count but stays in the history. */
    WITHDRAWN;

    /** Whether it counts as raised. */
    public boolean counts() {
        return this != WITHDRAWN;
    }

    /** Tells whether a finding may move from this state to the other. */
    public boolean mayBecome(FindingState next) {
        return following().contains(next);
    }

    /** What offices write. */
    public LocalizedText label() {
        return Glossary.get("finding." + name());
    }

    private Set<FindingState> following() {
        return switch (this) {
            case RAISED -> EnumSet.of(ASSIGNED, RECTIFYING, WITHDRAWN);
            case ASSIGNED -> EnumSet.of(RECTIFYING, WITHDRAWN);
            case RECTIFYING -> EnumSet.of(AWAITING_VERIFICATION, WITHDRAWN);
            case AWAITING_VERIFICATION -> EnumSet.of(CLOSED, RETURNED);
            case RETURNED -> EnumSet.of(RECTIFYING, WITHDRAWN);
            case CLOSED -> EnumSet.of(RECTIFYING);
            case WITHDRAWN -> EnumSet.noneOf(FindingState.class);
        };
    }
}

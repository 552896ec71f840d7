// SPDX-License-Identifier: Apache-2.0
package dev.milepost.inspection;

import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import java.util.EnumSet;
import java.util.Set;

/**
 * How far the rectification of a finding is. Rule 8.4. Two states count as closed, {@link #CLOSED} and
 * {@link #LONG_TERM_VERIFIED}; two leave the count, {@link #WITHDRAWN} and {@link #MERGED}; all others are open.
 */
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
    /** 已延期: being rectified, with a later due date. */
    EXTENDED,
    /** 长期坚持: declared a task without end and not verified since; open. */
    LONG_TERM,
    /** 阶段性完成、长期坚持: a task without end, verified at least once; counts as closed, and is a number of its own. */
    LONG_TERM_VERIFIED,
    /** 已移交: given on to another unit or office. */
    TRANSFERRED,
    /** 重新打开: was closed and has come back. */
    REOPENED,
    /** 撤销: raised in error; leaves the count but stays in the history. */
    WITHDRAWN,
    /** 并案: the same problem as another finding; leaves the count but stays in the history. */
    MERGED;

    /** Whether it counts as raised. */
    public boolean counts() {
        return this != WITHDRAWN && this != MERGED;
    }

    /** Whether it counts as closed. */
    public boolean isClosed() {
        return this == CLOSED || this == LONG_TERM_VERIFIED;
    }

    /** Whether it counts as raised and not as closed. */
    public boolean isOpen() {
        return counts() && !isClosed();
    }

    /** Whether it is the verdict of a verification, which who rectified does not give. */
    public boolean isVerdict() {
        return isClosed() || this == RETURNED;
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
            case RAISED -> EnumSet.of(ASSIGNED, RECTIFYING, TRANSFERRED, WITHDRAWN, MERGED);
            case ASSIGNED -> EnumSet.of(RECTIFYING, EXTENDED, LONG_TERM, TRANSFERRED, WITHDRAWN, MERGED);
            case RECTIFYING -> EnumSet.of(AWAITING_VERIFICATION, EXTENDED, LONG_TERM, TRANSFERRED, WITHDRAWN, MERGED);
            case AWAITING_VERIFICATION -> EnumSet.of(CLOSED, LONG_TERM_VERIFIED, RETURNED);
            case CLOSED -> EnumSet.of(REOPENED, RECTIFYING);
            case RETURNED -> EnumSet.of(RECTIFYING, EXTENDED, LONG_TERM, TRANSFERRED, WITHDRAWN, MERGED);
            case EXTENDED ->
                EnumSet.of(RECTIFYING, AWAITING_VERIFICATION, EXTENDED, LONG_TERM, TRANSFERRED, WITHDRAWN, MERGED);
            case LONG_TERM -> EnumSet.of(RECTIFYING, AWAITING_VERIFICATION, EXTENDED, TRANSFERRED, WITHDRAWN, MERGED);
            case LONG_TERM_VERIFIED -> EnumSet.of(LONG_TERM_VERIFIED, CLOSED, REOPENED);
            case TRANSFERRED, REOPENED ->
                EnumSet.of(ASSIGNED, RECTIFYING, EXTENDED, LONG_TERM, TRANSFERRED, WITHDRAWN, MERGED);
            case WITHDRAWN, MERGED -> EnumSet.noneOf(FindingState.class);
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.campaign.Judgement;
import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;

/** How a target stands. Rule 6.8. Missing data are a status of their own, never met and never failed. */
public enum Status {
    /** 不涉及: the indicator does not apply. */
    NOT_APPLICABLE,
    /** 未开始: the time the target speaks of has not begun. */
    NOT_STARTED,
    /** 未到考核时点: nothing is expected yet. */
    NOT_DUE,
    /** 达标. */
    MET,
    /** 基本达标: missed within the declared band. */
    BASICALLY_MET,
    /** 未达标. */
    NOT_MET,
    /** 达到序时进度. */
    ON_TRACK,
    /** 略慢. */
    AT_RISK,
    /** 滞后. */
    BEHIND,
    /** Not decided, because data are missing; the assessment names the reason. */
    MISSING;

    /**
     * The status of what a person may say.
     *
     * @throws IllegalArgumentException if the judgement leaves it to the calculation
     */
    static Status of(Judgement judgement) {
        return switch (judgement) {
            case MET -> MET;
            case BASICALLY_MET -> BASICALLY_MET;
            case NOT_MET -> NOT_MET;
            case ON_TRACK -> ON_TRACK;
            case AT_RISK -> AT_RISK;
            case BEHIND -> BEHIND;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case AS_COMPUTED -> throw new IllegalArgumentException("judgement must name a status, was AS_COMPUTED");
        };
    }

    /** What offices write. */
    public LocalizedText label() {
        return Glossary.get("status." + name());
    }
}

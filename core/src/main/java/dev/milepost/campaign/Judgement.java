// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

/**
 * What a person may say of a target against the calculation. What only the calendar or the data can say, such as "not
 * started" or "missing", is not among it.
 */
public enum Judgement {
    /** 达标. */
    MET,
    /** 基本达标. */
    BASICALLY_MET,
    /** 未达标. */
    NOT_MET,
    /** 达到序时进度. */
    ON_TRACK,
    /** 略慢. */
    AT_RISK,
    /** 滞后. */
    BEHIND,
    /** 不涉及. */
    NOT_APPLICABLE,
    /** Takes back what was said before: the calculation stands. */
    AS_COMPUTED
}

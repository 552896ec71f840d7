// SPDX-License-Identifier: Apache-2.0
package dev.milepost.edition;

import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;

/** Why something is not carried over to the next edition. Rule 14.1. */
public enum LeftReason {
    /** 已办结: done, met, closed or corrected. */
    FINISHED,
    /** 不再计入: it does not apply, or left the count. */
    VOID,
    /** 尚未发生: it happened after the day that is looked at. */
    LATER,
    /** 新版无此指标: the next edition does not measure it. */
    NO_INDICATOR,
    /** 新版另有目标: another target has gone on in the one that the next edition sets. */
    TAKEN_UP,
    /** 不适用于新版: the next edition cannot hold it as it is; a person has to decide. */
    DOES_NOT_FIT;

    /** What offices write. */
    public LocalizedText label() {
        return Glossary.get("left." + name());
    }
}

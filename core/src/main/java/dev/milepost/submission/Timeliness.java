// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;

/** Whether a report came in time. Rule 13.1. */
public enum Timeliness {
    /** 未到期: neither there nor due. */
    NOT_DUE,
    /** 按时报送: there since its due day at the latest. */
    ON_TIME,
    /** 迟报: there, since a day after its due day. */
    LATE,
    /** 漏报: due and not there. */
    MISSING;

    /** What offices write. */
    public LocalizedText label() {
        return Glossary.get("timeliness." + name());
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;

/**
 * A figure that the reports on a form yield, which may be emitted as a fact. Rule 13.1. A rate is two of them: the
 * reporting rate (报送率) is {@link #RECEIVED} over {@link #DUE}, timeliness (及时率) is {@link #ON_TIME} over {@link #DUE}.
 */
public enum SubmissionMeasure {
    /** 应报: how many reports were due by the day asked about, that day included. */
    DUE,
    /** 实报: how many of those due came in, late or not. */
    RECEIVED,
    /** 及时报送: how many of those due came in by their due day. */
    ON_TIME;

    /** What offices write. */
    public LocalizedText label() {
        return Glossary.get("submissionmeasure." + name());
    }
}

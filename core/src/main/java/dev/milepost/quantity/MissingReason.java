// SPDX-License-Identifier: Apache-2.0
package dev.milepost.quantity;

import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;

/** Why a value is missing. */
public enum MissingReason {
    /** It should have been reported and was not. */
    NOT_REPORTED,
    /** Its report is not due yet. */
    NOT_DUE,
    /** Nobody measured it. */
    NOT_MEASURED,
    /** Its report was returned to the reporter. */
    RETURNED,
    /** It was reported, and its review has not come far enough for it to count. */
    UNDER_REVIEW,
    /** Too few of its parts are known. */
    INCOMPLETE,
    /** It is a rate of nothing. */
    ZERO_DENOMINATOR,
    /** The latest figure is older than its indicator allows. */
    STALE,
    /** The question does not concern the unit. */
    NOT_APPLICABLE;

    /**
     * Returns the reason for a reader.
     *
     * @return the words of the glossary, in both languages
     */
    public LocalizedText label() {
        return Glossary.get("missing." + name());
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.observation;

import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;

/** How far the review of a figure has come. Rule 13.1. */
public enum ReviewState {
    /** Not sent yet; never counts. */
    DRAFT,
    /** Sent. */
    SUBMITTED,
    /** Sent back with a reason; does not count. */
    RETURNED,
    /** Approved by another than the preparer. */
    APPROVED,
    /** Closed; changes only by a correction. */
    LOCKED;

    /** Whether a figure in this state may enter a roll-up at all. */
    public boolean counts() {
        return this != DRAFT && this != RETURNED;
    }

    /** What offices write. */
    public LocalizedText label() {
        return Glossary.get("reviewstate." + name());
    }
}

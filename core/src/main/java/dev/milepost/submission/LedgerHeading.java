// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;

/**
 * The columns that every ledger has, whatever its template; no column of a template is called by one of their words.
 */
public enum LedgerHeading {
    /** The number the ledger gave. */
    NUMBER,
    /** The day that the entry is of. */
    DATE,
    /** The unit it is of. */
    UNIT,
    /** The phase it has reached. */
    PHASE,
    /** Which earlier entry it takes the place of. */
    SUPERSEDES,
    /** As what it takes that place. */
    AS,
    /** Why it does. */
    REASON,
    /** Who entered it: a post or office. */
    ENTERED_BY;

    /** What offices write above it. */
    public LocalizedText label() {
        return Glossary.get("ledgerheading." + name());
    }
}

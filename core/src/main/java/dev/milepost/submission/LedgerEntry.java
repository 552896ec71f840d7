// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static java.util.Objects.requireNonNull;

/**
 * A line of a ledger under the number the ledger gave it. Rule 13.5.
 *
 * @param number its number
 * @param line what was written
 */
public record LedgerEntry(EntryNumber number, LedgerLine line) {

    public LedgerEntry {
        requireNonNull(number, "number");
        requireNonNull(line, "line");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import dev.milepost.text.Identifiers;

/**
 * The identity of a ledger.
 *
 * @param value the text of the id: 1 to 128 characters in NFC, no control character, {@code /}, {@code \} or leading
 *     dot
 */
public record LedgerId(String value) implements Comparable<LedgerId> {

    public LedgerId {
        Identifiers.check("ledger id", value);
    }

    /** Obtains an id of the given text. */
    public static LedgerId of(String value) {
        return new LedgerId(value);
    }

    @Override
    public int compareTo(LedgerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.organisation;

import dev.milepost.text.Identifiers;

/**
 * The identity of a unit that reports.
 *
 * @param value the text of the id: 1 to 128 characters in NFC, no control character, {@code /}, {@code \} or leading
 *     dot
 */
public record OrgUnitId(String value) implements Comparable<OrgUnitId> {

    public OrgUnitId {
        Identifiers.check("unit id", value);
    }

    /** Obtains an id of the given text. */
    public static OrgUnitId of(String value) {
        return new OrgUnitId(value);
    }

    @Override
    public int compareTo(OrgUnitId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

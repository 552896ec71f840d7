// SPDX-License-Identifier: Apache-2.0
package dev.milepost.indicator;

import dev.milepost.text.Identifiers;

/**
 * The identity of a data element.
 *
 * @param value the text of the id: 1 to 128 characters in NFC, no control character, {@code /}, {@code \} or leading
 *     dot
 */
public record DataElementId(String value) implements Comparable<DataElementId> {

    public DataElementId {
        Identifiers.check("element id", value);
    }

    /** Obtains an id of the given text. */
    public static DataElementId of(String value) {
        return new DataElementId(value);
    }

    @Override
    public int compareTo(DataElementId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

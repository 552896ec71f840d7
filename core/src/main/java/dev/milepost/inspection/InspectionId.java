// SPDX-License-Identifier: Apache-2.0
package dev.milepost.inspection;

import dev.milepost.text.Identifiers;

/**
 * The identity of an inspection.
 *
 * @param value the text of the id: 1 to 128 characters in NFC, no control character, {@code /}, {@code \} or leading
 *     dot
 */
public record InspectionId(String value) implements Comparable<InspectionId> {

    public InspectionId {
        Identifiers.check("inspection id", value);
    }

    /** Obtains an id of the given text. */
    public static InspectionId of(String value) {
        return new InspectionId(value);
    }

    @Override
    public int compareTo(InspectionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

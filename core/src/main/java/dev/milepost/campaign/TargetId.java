// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import dev.milepost.text.Identifiers;

/**
 * The identity of a target.
 *
 * @param value the text of the id: 1 to 128 characters in NFC, no control character, {@code /}, {@code \} or leading
 *     dot
 */
public record TargetId(String value) implements Comparable<TargetId> {

    public TargetId {
        Identifiers.check("target id", value);
    }

    /** Obtains an id of the given text. */
    public static TargetId of(String value) {
        return new TargetId(value);
    }

    @Override
    public int compareTo(TargetId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

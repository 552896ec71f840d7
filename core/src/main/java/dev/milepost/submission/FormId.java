// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import dev.milepost.text.Identifiers;

/**
 * The identity of a form.
 *
 * @param value the text of the id: 1 to 128 characters in NFC, no control character, {@code /}, {@code \} or leading
 *     dot
 */
public record FormId(String value) implements Comparable<FormId> {

    public FormId {
        Identifiers.check("form id", value);
    }

    /** Obtains an id of the given text. */
    public static FormId of(String value) {
        return new FormId(value);
    }

    @Override
    public int compareTo(FormId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

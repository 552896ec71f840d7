// SPDX-License-Identifier: Apache-2.0
package dev.milepost.indicator;

import dev.milepost.text.Identifiers;

/**
 * The identity of an indicator.
 *
 * @param value the text of the id: 1 to 128 characters in NFC, no control character, {@code /}, {@code \} or leading
 *     dot
 */
public record IndicatorId(String value) implements Comparable<IndicatorId> {

    public IndicatorId {
        Identifiers.check("indicator id", value);
    }

    /** Obtains an id of the given text. */
    public static IndicatorId of(String value) {
        return new IndicatorId(value);
    }

    @Override
    public int compareTo(IndicatorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

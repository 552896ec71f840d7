// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import dev.milepost.text.Identifiers;

/**
 * The identity of an action of a campaign.
 *
 * @param value the text of the id: 1 to 128 characters in NFC, no control character, {@code /}, {@code \} or leading
 *     dot
 */
public record ActionId(String value) implements Comparable<ActionId> {

    public ActionId {
        Identifiers.check("action id", value);
    }

    /** Obtains an id of the given text. */
    public static ActionId of(String value) {
        return new ActionId(value);
    }

    @Override
    public int compareTo(ActionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

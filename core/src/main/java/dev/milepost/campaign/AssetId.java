// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import dev.milepost.text.Identifiers;

/**
 * The identity of an asset that several projects may share.
 *
 * @param value the text of the id: 1 to 128 characters in NFC, no control character, {@code /}, {@code \} or leading
 *     dot
 */
public record AssetId(String value) implements Comparable<AssetId> {

    public AssetId {
        Identifiers.check("asset id", value);
    }

    /** Obtains an id of the given text. */
    public static AssetId of(String value) {
        return new AssetId(value);
    }

    @Override
    public int compareTo(AssetId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

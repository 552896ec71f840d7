// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static java.util.Objects.requireNonNull;

import dev.milepost.text.LocalizedText;

/**
 * A thing that several projects work on, such as one road that is greened and walked. It counts once in a campaign
 * total and in full in each action. Rule 5.5.
 *
 * @param id the identity of the asset
 * @param name the name it is printed under
 */
public record Asset(AssetId id, LocalizedText name) {

    public Asset {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import dev.milepost.text.Identifiers;

/**
 * The identity of a campaign.
 *
 * @param value the text of the id: 1 to 128 characters in NFC, no control character, {@code /}, {@code \} or leading
 *     dot
 */
public record CampaignId(String value) implements Comparable<CampaignId> {

    public CampaignId {
        Identifiers.check("campaign id", value);
    }

    /** Obtains an id of the given text. */
    public static CampaignId of(String value) {
        return new CampaignId(value);
    }

    @Override
    public int compareTo(CampaignId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.edition;

import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.CarriedOver;
import dev.milepost.campaign.Origin;
import dev.milepost.text.LocalizedText;

/**
 * Something that goes on in the next edition. Rule 14.1.
 *
 * @param link what it is there, and where it comes from
 * @param why why it is carried over
 */
public record Carried(CarriedOver link, LocalizedText why) {

    public Carried {
        requireNonNull(link, "link");
        requireNonNull(why, "why");
    }

    /** What it was in the campaign it is carried over from. */
    public Origin from() {
        return link.last();
    }
}

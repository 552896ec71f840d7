// SPDX-License-Identifier: Apache-2.0
package dev.milepost.edition;

import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.Origin;
import dev.milepost.text.LocalizedText;

/**
 * Something that does not go on in the next edition. Rule 14.1.
 *
 * @param from what it was
 * @param reason the kind of reason
 * @param why the reason
 */
public record Left(Origin from, LeftReason reason, LocalizedText why) {

    public Left {
        requireNonNull(from, "from");
        requireNonNull(reason, "reason");
        requireNonNull(why, "why");
    }
}

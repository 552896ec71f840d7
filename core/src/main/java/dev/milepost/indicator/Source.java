// SPDX-License-Identifier: Apache-2.0
package dev.milepost.indicator;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

/**
 * Where a figure or rule comes from.
 *
 * @param text the source in words a reader can follow, not blank
 * @param confidence how well it is sourced
 * @param verified whether somebody compared it with the text of the rule itself
 */
public record Source(String text, Confidence confidence, boolean verified) {

    public Source {
        checkArgument(!text.isBlank(), "text of a source must not be blank");
        requireNonNull(confidence, "confidence");
    }
}

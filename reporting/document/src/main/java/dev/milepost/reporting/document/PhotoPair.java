// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Two photos to be printed side by side, as a rule before and after; their captions say which is which.
 *
 * @param title what both show, such as the finding they belong to; not blank
 * @param first the one on the left
 * @param second the one on the right; empty if there is none yet
 */
public record PhotoPair(String title, Picture first, Optional<Picture> second) {

    /** Checks. */
    public PhotoPair {
        PlainText.checkFilled(title, "title of photos");
        requireNonNull(first, "first");
        requireNonNull(second, "second");
    }
}

// SPDX-License-Identifier: Apache-2.0

/**
 * Next year: what of a campaign is not finished goes on in the next one, with a link back. Start at
 * {@link dev.milepost.edition.NextEdition}; it takes a dossier, how the campaign stands, and the next campaign as
 * planned, and says of everything whether it was carried over and why. No fact is copied. Rule 14.1. Uses
 * {@code progress} and what stands above it.
 */
@NullMarked
package dev.milepost.edition;

import org.jspecify.annotations.NullMarked;

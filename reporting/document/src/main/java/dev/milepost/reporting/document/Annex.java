// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A part behind the signature that begins on a page of its own. Its number is its place in the document.
 *
 * @param title without number, not blank
 * @param landscape whether its pages lie on their long side, for wide tables
 * @param blocks its content; the numbers of its headings begin anew
 */
public record Annex(String title, boolean landscape, List<Block> blocks) {

    /** Checks and copies. */
    public Annex {
        PlainText.checkFilled(title, "title of annex");
        blocks = List.copyOf(requireNonNull(blocks, "blocks"));
    }
}

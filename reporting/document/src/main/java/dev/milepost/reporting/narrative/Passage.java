// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.narrative;

import java.util.List;

/** A paragraph or an item of a slot, as the user wrote it. */
record Passage(boolean item, List<Piece> pieces) {

    /** A piece of a passage. */
    sealed interface Piece {}

    /** Words as they stand. */
    record Words(String text) implements Piece {}

    /** A gap the user left on purpose. */
    record Gap(String wanted) implements Piece {}

    /** A place for a figure: {@code {{kind:id[category]@unit|field|measure}}}. */
    record Placeholder(
            int line, String raw, String kind, String id, String category, String unit, String field, String measure)
            implements Piece {}
}

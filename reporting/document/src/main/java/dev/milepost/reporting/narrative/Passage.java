// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;

/** A paragraph or an item of a slot, as the user wrote it. */
record Passage(boolean item, List<Piece> pieces) {

    /** Stands for a placeholder in {@link #text}; no name and no number reaches across it. */
    static final char PLACE = '\uFFFC';

    /**
     * The words as one text, with {@link #PLACE} for what is filled in.
     *
     * @param lines is given the line of each piece, by where it begins in the text
     */
    String text(NavigableMap<Integer, Integer> lines) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            lines.put(text.length(), piece.line());
            text.append(piece instanceof Words words ? words.text() : PLACE);
        }
        return text.toString();
    }

    /** The pieces as they are printed: words of several lines are one. */
    List<Piece> joined() {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : pieces) {
            int last = joined.size() - 1;
            if (piece instanceof Words words && last >= 0 && joined.get(last) instanceof Words before) {
                joined.set(last, new Words(before.line(), before.text() + words.text()));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    /** A piece of a passage. */
    sealed interface Piece {

        /** The line it begins in, counted from 1. */
        int line();
    }

    /** Words of one line as they stand; what joins them with the next line is the last of them. */
    record Words(int line, String text) implements Piece {}

    /** A gap the user left on purpose. */
    record Gap(int line, String wanted) implements Piece {}

    /** A place for a figure: {@code {{kind:id[category]@unit|field|measure}}}. */
    record Placeholder(
            int line, String raw, String kind, String id, String category, String unit, String field, String measure)
            implements Piece {}
}

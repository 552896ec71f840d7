// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;

/** What a document is built of, from top to bottom. */
public sealed interface Block permits Block.Heading, Block.Paragraph, Block.ListBlock, Table {

    /** A heading; its number is added by {@link Numbering}. */
    static Block heading(int level, String text) {
        return new Heading(level, text);
    }

    /** A paragraph of words. */
    static Block paragraph(String text) {
        return paragraph(Inline.text(text));
    }

    /** A paragraph of pieces. */
    static Block paragraph(Inline... inlines) {
        return new Paragraph(Arrays.asList(inlines));
    }

    /**
     * A heading.
     *
     * @param level 1 (highest) to 4
     * @param text without number, not blank
     */
    record Heading(int level, String text) implements Block {
        /** The deepest level. */
        public static final int DEEPEST = 4;

        /** Checks. */
        public Heading {
            checkArgument(level >= 1 && level <= DEEPEST, "level of heading must be 1 to %s, was %s", DEEPEST, level);
            PlainText.checkFilled(text, "text of heading");
        }
    }

    /**
     * A paragraph.
     *
     * @param inlines its pieces in reading order, printed without anything between them
     */
    record Paragraph(List<Inline> inlines) implements Block {
        /** Copies. */
        public Paragraph {
            inlines = List.copyOf(requireNonNull(inlines, "inlines"));
        }
    }

    /** How the items of a list are marked. */
    enum ListStyle {
        /** With a dot. */
        BULLETED,
        /** With running numbers from 1. */
        NUMBERED,
        /** With an empty box to tick. */
        CHECK
    }

    /**
     * A list.
     *
     * @param style how items are marked
     * @param items each item the pieces of one sentence or more
     */
    record ListBlock(ListStyle style, List<List<Inline>> items) implements Block {
        /** Copies. */
        public ListBlock {
            requireNonNull(style, "style");
            items = requireNonNull(items, "items").stream()
                    .<List<Inline>>map(List::copyOf)
                    .toList();
        }
    }
}

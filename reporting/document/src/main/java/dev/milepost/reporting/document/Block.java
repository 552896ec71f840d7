// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a document is built of, from top to bottom. */
public sealed interface Block
        permits Block.Heading, Block.Paragraph, Block.ListBlock, Table, Block.ChartBlock, Block.Photos, Block.Slot {

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

    /** A chart. */
    static Block chart(Chart chart) {
        return new ChartBlock(chart);
    }

    /**
     * The blocks as they are printed: what stands in slots in the place of the slots. For formats that do not mark
     * slots, and for all that looks at every block.
     */
    static List<Block> flat(List<? extends Block> blocks) {
        return blocks.stream()
                .flatMap(block -> block instanceof Slot slot ? slot.blocks().stream() : Stream.of(block))
                .map(Block.class::cast)
                .toList();
    }

    /** What a format throws at a block it does not know, so that none is left out in silence. */
    static IllegalArgumentException unknown(Block block) {
        return new IllegalArgumentException("block must be of a kind that the format knows, was "
                + block.getClass().getSimpleName());
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
        CHECK;

        /**
         * What stands before an item on paper, its blank included.
         *
         * @param number the number of the item, from 1
         */
        public String mark(int number) {
            return switch (this) {
                case BULLETED -> "• ";
                case NUMBERED -> number + ". ";
                // The box every Chinese font has.
                case CHECK -> "□ ";
            };
        }
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

    /**
     * A chart. A format that does not draw prints {@link Chart#table} below the caption.
     *
     * @param chart what it shows
     */
    record ChartBlock(Chart chart) implements Block {
        /** Checks. */
        public ChartBlock {
            requireNonNull(chart, "chart");
        }
    }

    /**
     * Photos, pair below pair. A format without pictures prints {@link PrintedWords#photos}.
     *
     * @param pairs in reading order; may be empty
     */
    record Photos(List<PhotoPair> pairs) implements Block {
        /** Copies. */
        public Photos {
            pairs = List.copyOf(requireNonNull(pairs, "pairs"));
        }
    }

    /**
     * A place of the report that is the user's to word. Its content is printed as if it stood there alone; a format
     * that is edited and read back marks where it begins and ends.
     *
     * @param key what the narrative calls it, not blank
     * @param title what the reader calls it, not blank
     * @param blocks its content, without headings and other slots; may be empty
     */
    record Slot(String key, String title, List<Block> blocks) implements Block {
        /** Checks and copies. */
        public Slot {
            PlainText.checkFilled(key, "key of slot");
            PlainText.checkFilled(title, "title of slot");
            blocks = List.copyOf(requireNonNull(blocks, "blocks"));
            for (Block block : blocks) {
                checkArgument(
                        !(block instanceof Slot || block instanceof Heading),
                        "slot '%s' must hold no heading and no slot, held %s",
                        key,
                        block);
            }
        }
    }
}

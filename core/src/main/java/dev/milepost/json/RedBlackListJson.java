// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import dev.milepost.scoring.RedBlackList;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Red and black lists as one JSON document of the format {@code milepost-red-black-list}. Property names are those of
 * the builders. A document has at most 64 Mi characters and nests at most 64 levels deep.
 */
public final class RedBlackListJson {

    private static final Envelope<RedBlackList> DOCUMENT =
            new Envelope<>("milepost-red-black-list", "lists", ScoringCodecs.LISTS);

    private RedBlackListJson() {}

    /**
     * Reads red and black lists.
     *
     * @param in the document in UTF-8, with or without byte order mark; left open
     * @throws JsonException if it cannot be read or breaks a rule
     */
    public static RedBlackList read(InputStream in) {
        return DOCUMENT.read(in);
    }

    /**
     * Reads red and black lists.
     *
     * @param text the document
     * @throws JsonException if it cannot be read or breaks a rule
     */
    public static RedBlackList read(String text) {
        return DOCUMENT.read(text);
    }

    /**
     * Writes red and black lists in UTF-8, indented by two blanks.
     *
     * @param lists what is written
     * @param out where to; left open
     * @throws JsonException if it cannot be written
     */
    public static void write(RedBlackList lists, OutputStream out) {
        DOCUMENT.write(lists, out);
    }

    /** Writes red and black lists, indented by two blanks. */
    public static String write(RedBlackList lists) {
        return DOCUMENT.write(lists);
    }
}

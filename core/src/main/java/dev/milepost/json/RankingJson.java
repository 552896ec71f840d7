// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import dev.milepost.scoring.Ranking;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A ranking as one JSON document of the format {@code milepost-ranking}. Property names are those of the builders. A
 * document has at most 64 Mi characters and nests at most 64 levels deep.
 */
public final class RankingJson {

    private static final Envelope<Ranking> DOCUMENT =
            new Envelope<>("milepost-ranking", "ranking", ScoringCodecs.RANKING);

    private RankingJson() {}

    /**
     * Reads a ranking.
     *
     * @param in the document in UTF-8, with or without byte order mark; left open
     * @throws JsonException if it cannot be read or breaks a rule
     */
    public static Ranking read(InputStream in) {
        return DOCUMENT.read(in);
    }

    /**
     * Reads a ranking.
     *
     * @param text the document
     * @throws JsonException if it cannot be read or breaks a rule
     */
    public static Ranking read(String text) {
        return DOCUMENT.read(text);
    }

    /**
     * Writes a ranking in UTF-8, indented by two blanks.
     *
     * @param ranking what is written
     * @param out where to; left open
     * @throws JsonException if it cannot be written
     */
    public static void write(Ranking ranking, OutputStream out) {
        DOCUMENT.write(ranking, out);
    }

    /** Writes a ranking, indented by two blanks. */
    public static String write(Ranking ranking) {
        return DOCUMENT.write(ranking);
    }
}

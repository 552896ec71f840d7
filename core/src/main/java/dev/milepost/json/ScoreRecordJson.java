// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import dev.milepost.scoring.ScoreRecord;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * What an office entered for a scheme and the objections to it as one JSON document of the format
 * {@code milepost-score-record}. Property names are those of the builders. A document has at most 64 Mi characters and
 * nests at most 64 levels deep.
 */
public final class ScoreRecordJson {

    private static final Envelope<ScoreRecord> DOCUMENT =
            new Envelope<>("milepost-score-record", "record", ScoringCodecs.RECORD);

    private ScoreRecordJson() {}

    /**
     * Reads a record.
     *
     * @param in the document in UTF-8, with or without byte order mark; left open
     * @throws JsonException if it cannot be read or breaks a rule
     */
    public static ScoreRecord read(InputStream in) {
        return DOCUMENT.read(in);
    }

    /**
     * Reads a record.
     *
     * @param text the document
     * @throws JsonException if it cannot be read or breaks a rule
     */
    public static ScoreRecord read(String text) {
        return DOCUMENT.read(text);
    }

    /**
     * Writes a record in UTF-8, indented by two blanks.
     *
     * @param scoreRecord what is written
     * @param out where to; left open
     * @throws JsonException if it cannot be written
     */
    public static void write(ScoreRecord scoreRecord, OutputStream out) {
        DOCUMENT.write(scoreRecord, out);
    }

    /** Writes a record, indented by two blanks. */
    public static String write(ScoreRecord scoreRecord) {
        return DOCUMENT.write(scoreRecord);
    }
}

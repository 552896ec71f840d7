// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import dev.milepost.scoring.AssessmentScheme;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * An assessment scheme as one JSON document of the format {@code milepost-scheme}. Property names are those of the
 * builders. A document has at most 64 Mi characters and nests at most 64 levels deep.
 */
public final class AssessmentSchemeJson {

    private static final Envelope<AssessmentScheme> DOCUMENT =
            new Envelope<>("milepost-scheme", "scheme", SchemeCodecs.SCHEME);

    private AssessmentSchemeJson() {}

    /**
     * Reads a scheme.
     *
     * @param in the document in UTF-8, with or without byte order mark; left open
     * @throws JsonException if it cannot be read or breaks a rule
     */
    public static AssessmentScheme read(InputStream in) {
        return DOCUMENT.read(in);
    }

    /**
     * Reads a scheme.
     *
     * @param text the document
     * @throws JsonException if it cannot be read or breaks a rule
     */
    public static AssessmentScheme read(String text) {
        return DOCUMENT.read(text);
    }

    /**
     * Writes a scheme in UTF-8, indented by two blanks.
     *
     * @param scheme what is written
     * @param out where to; left open
     * @throws JsonException if it cannot be written
     */
    public static void write(AssessmentScheme scheme, OutputStream out) {
        DOCUMENT.write(scheme, out);
    }

    /** Writes a scheme, indented by two blanks. */
    public static String write(AssessmentScheme scheme) {
        return DOCUMENT.write(scheme);
    }
}

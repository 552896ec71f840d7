// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static java.util.Objects.requireNonNull;

import dev.milepost.submission.LedgerTemplate;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * How a ledger is ruled, as one JSON document of the format {@code milepost-ledger-template}. Property names are those
 * of the builders. A document has at most 64 Mi characters and nests at most 64 levels deep. {@link #schema} is the
 * schema of the format.
 */
public final class LedgerTemplateJson {

    private static final Envelope<LedgerTemplate> DOCUMENT =
            new Envelope<>("milepost-ledger-template", "template", LedgerTemplateCodecs.TEMPLATE);

    private LedgerTemplateJson() {}

    /**
     * Reads a ledger template.
     *
     * @param in the document in UTF-8, with or without byte order mark; left open
     * @throws JsonException if it cannot be read or breaks a rule
     */
    public static LedgerTemplate read(InputStream in) {
        return DOCUMENT.read(in);
    }

    /**
     * Reads a ledger template that has a name.
     *
     * @param in the document in UTF-8, with or without byte order mark; left open
     * @param file what messages shall call it
     * @throws JsonException if it cannot be read or breaks a rule; names the file
     */
    public static LedgerTemplate read(InputStream in, String file) {
        requireNonNull(in, "in");
        return JsonFile.read(requireNonNull(file, "file"), in, DOCUMENT::read);
    }

    /**
     * Reads a ledger template from a file.
     *
     * @param file a document in UTF-8, with or without byte order mark
     * @throws JsonException if it is not there, cannot be read or breaks a rule; names the file
     */
    public static LedgerTemplate read(Path file) {
        return JsonFile.read(requireNonNull(file, "file"), DOCUMENT::read);
    }

    /**
     * Reads a ledger template.
     *
     * @param text the document
     * @throws JsonException if it cannot be read or breaks a rule
     */
    public static LedgerTemplate read(String text) {
        return DOCUMENT.read(text);
    }

    /**
     * Writes a ledger template in UTF-8, indented by two blanks.
     *
     * @param template what is written
     * @param out where to; left open
     * @throws JsonException if it cannot be written
     */
    public static void write(LedgerTemplate template, OutputStream out) {
        DOCUMENT.write(template, out);
    }

    /** Writes a ledger template, indented by two blanks. */
    public static String write(LedgerTemplate template) {
        return DOCUMENT.write(template);
    }

    /**
     * The schema of the format, as the text of a JSON Schema of draft 2020-12 that refers to nothing outside. What it
     * accepts may still break a rule that a schema cannot say; what it refuses, {@link #write} never writes.
     */
    public static String schema() {
        return JsonSchemas.of("milepost-ledger-template");
    }
}

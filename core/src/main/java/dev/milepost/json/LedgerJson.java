// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static java.util.Objects.requireNonNull;

import dev.milepost.submission.Ledger;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * A ledger as one JSON document of the format {@code milepost-ledger}. A template that comes with the library is named
 * by its id or given in full; what is written stands alone. Entries stand in the order they were written, and reading
 * holds each of them to its rules, its number included. A document has at most 64 Mi characters and nests at most 64
 * levels deep.
 */
public final class LedgerJson {

    private static final Envelope<Ledger> DOCUMENT = new Envelope<>("milepost-ledger", "ledger", LedgerCodecs.LEDGER);

    private LedgerJson() {}

    /**
     * Reads a ledger.
     *
     * @param in the document in UTF-8, with or without byte order mark; left open
     * @throws JsonException if it cannot be read or breaks a rule
     */
    public static Ledger read(InputStream in) {
        return DOCUMENT.read(in);
    }

    /**
     * Reads a ledger that has a name.
     *
     * @param in the document in UTF-8, with or without byte order mark; left open
     * @param file what messages shall call it
     * @throws JsonException if it cannot be read or breaks a rule; names the file
     */
    public static Ledger read(InputStream in, String file) {
        requireNonNull(in, "in");
        return JsonFile.read(requireNonNull(file, "file"), in, DOCUMENT::read);
    }

    /**
     * Reads a ledger from a file.
     *
     * @param file a document in UTF-8, with or without byte order mark
     * @throws JsonException if it is not there, cannot be read or breaks a rule; names the file
     */
    public static Ledger read(Path file) {
        return JsonFile.read(requireNonNull(file, "file"), DOCUMENT::read);
    }

    /**
     * Reads a ledger.
     *
     * @param text the document
     * @throws JsonException if it cannot be read or breaks a rule
     */
    public static Ledger read(String text) {
        return DOCUMENT.read(text);
    }

    /**
     * Writes a ledger in UTF-8, indented by two blanks.
     *
     * @param ledger what is written
     * @param out where to; left open
     * @throws JsonException if it cannot be written
     */
    public static void write(Ledger ledger, OutputStream out) {
        DOCUMENT.write(ledger, out);
    }

    /** Writes a ledger, indented by two blanks. */
    public static String write(Ledger ledger) {
        return DOCUMENT.write(ledger);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * Reads a DOCX file that {@link DocxExporter} wrote and somebody edited back to the words of its slots. Everything
 * outside of slots is ignored: what the library words, it words again. A figure that nobody touched becomes its
 * placeholder again; one that was typed over stays as it was typed, for whoever checks the narrative to see.
 *
 * <pre>{@code
 * DocxNarrative edited = DocxNarrativeReader.of(Locale.CHINA, TrackedChanges.TAKEN).read(in);
 * edited.problems().forEach(problem -> log(problem.slot() + ": " + problem.zh()));
 * }</pre>
 *
 * <p>No file however made takes more than the limits below or reads anything but itself. Wrong content never throws; it
 * is a problem in the result. Stateless, for any number of threads.
 */
public final class DocxNarrativeReader {

    /** The most bytes of a file, and of each part in it unpacked that is read. */
    public static final int MOST_BYTES = 64 << 20;

    /** The most parts of a file. */
    public static final int MOST_PARTS = 10_000;

    /** What to do with changes that are tracked and not settled. */
    public enum TrackedChanges {
        /** Read the document as if all were accepted. */
        TAKEN,
        /** Read the document as if all were rejected. */
        REFUSED
    }

    private final Locale locale;
    private final TrackedChanges changes;

    private DocxNarrativeReader(Locale locale, TrackedChanges changes) {
        this.locale = locale;
        this.changes = changes;
    }

    /**
     * A reader.
     *
     * @param locale the language of the document, whose items open with 一是 or First
     * @param changes what to do with tracked changes
     */
    public static DocxNarrativeReader of(Locale locale, TrackedChanges changes) {
        return new DocxNarrativeReader(requireNonNull(locale, "locale"), requireNonNull(changes, "changes"));
    }

    /**
     * Reads a file to its end; the stream is left open.
     *
     * @throws IOException if the stream fails
     */
    public DocxNarrative read(InputStream in) throws IOException {
        DocxSlotReader slots = new DocxSlotReader(locale, changes == TrackedChanges.TAKEN);
        DocxParts.read(requireNonNull(in, "in"), slots);
        return slots.narrative();
    }
}

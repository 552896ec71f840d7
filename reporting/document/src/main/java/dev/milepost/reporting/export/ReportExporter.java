// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.export;

import dev.milepost.reporting.document.ReportDocument;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Prints documents in one file format.
 *
 * <p>Implementations have a public constructor without parameters, keep no state between calls and are safe for
 * concurrent use. The same document gives the same bytes on every machine and day: no clock, no default locale, zone or
 * charset, line ends as the format says. Every text of the document is found in the output unchanged, apart from what
 * the format needs to carry it.
 */
public interface ReportExporter {

    /** By what it is asked for, such as {@code markdown}; lower case, not blank, the same on every call. */
    String name();

    /** The usual ending of file names, without dot, such as {@code md}. */
    String fileExtension();

    /** The media type, with charset where it is text, such as {@code text/markdown; charset=UTF-8}. */
    String mediaType();

    /**
     * Writes the document and flushes the stream, but does not close it.
     *
     * @throws IOException if the stream cannot be written; it may then hold a part of the document
     */
    void export(ReportDocument document, OutputStream out) throws IOException;
}

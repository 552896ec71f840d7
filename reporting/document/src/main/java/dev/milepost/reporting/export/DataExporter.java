// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.export;

import dev.milepost.progress.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Writes progress and the facts behind it in one data format.
 *
 * <p>Implementations have a public constructor without parameters, keep no state between calls and are safe for
 * concurrent use. The same progress and locale give the same bytes on every machine and day: no clock, no default
 * locale, zone or charset. Figures are written exactly; what is rounded for people stands beside them.
 */
public interface DataExporter {

    /** By what it is asked for, such as {@code csv}; lower case, not blank, the same on every call. */
    String name();

    /** The usual ending of file names, without dot, such as {@code csv}. */
    String fileExtension();

    /** The media type, with charset where it is text, such as {@code text/csv; charset=UTF-8}. */
    String mediaType();

    /**
     * Writes the progress and flushes the stream, but does not close it.
     *
     * @param progress how the campaign stands
     * @param locale the language of headings and words; a format that carries both languages ignores it
     * @param out where to
     * @throws IOException if the stream cannot be written; it may then hold a part of the data
     */
    void export(Progress progress, Locale locale, OutputStream out) throws IOException;
}

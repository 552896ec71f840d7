// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.export.ReportExporter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;

/**
 * Prints documents as plain text in UTF-8 without byte order mark, lines ending with a line feed. Sentences are broken
 * at 80 screen columns; tables are as wide as their content, at most 120.
 */
public final class TextExporter implements ReportExporter {

    /** An exporter; all are alike. */
    public TextExporter() {}

    @Override
    public String name() {
        return "text";
    }

    @Override
    public String fileExtension() {
        return "txt";
    }

    @Override
    public String mediaType() {
        return "text/plain; charset=UTF-8";
    }

    @Override
    public void export(ReportDocument document, OutputStream out) throws IOException {
        requireNonNull(document, "document");
        requireNonNull(out, "out");
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        new TextWriter(document, writer).write();
        writer.flush();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.markdown;

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
 * Prints documents as GitHub Flavored Markdown in UTF-8 without byte order mark, lines ending with a line feed. Figures
 * are printed without their explanations; a banner opens the file as a quotation.
 */
public final class MarkdownExporter implements ReportExporter {

    /** An exporter; all are alike. */
    public MarkdownExporter() {}

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public String fileExtension() {
        return "md";
    }

    @Override
    public String mediaType() {
        return "text/markdown; charset=UTF-8";
    }

    @Override
    public void export(ReportDocument document, OutputStream out) throws IOException {
        requireNonNull(document, "document");
        requireNonNull(out, "out");
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        new MarkdownWriter(document, writer).write();
        writer.flush();
    }
}

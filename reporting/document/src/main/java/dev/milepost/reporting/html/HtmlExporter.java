// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.export.ReportExporter;
import dev.milepost.reporting.markup.Markup;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;

/**
 * Prints documents as one HTML page in UTF-8, lines ending with a line feed. The page loads nothing and runs nothing:
 * it has one style sheet inside and a content security policy that allows just that. It is also well-formed XML. A
 * figure links to its explanation at the end of the page.
 */
public final class HtmlExporter implements ReportExporter {

    /** An exporter; all are alike. */
    public HtmlExporter() {}

    @Override
    public String name() {
        return "html";
    }

    @Override
    public String fileExtension() {
        return "html";
    }

    @Override
    public String mediaType() {
        return "text/html; charset=UTF-8";
    }

    @Override
    public void export(ReportDocument document, OutputStream out) throws IOException {
        requireNonNull(document, "document");
        requireNonNull(out, "out");
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        new HtmlPage(document, new Markup(writer)).write();
        writer.flush();
    }
}

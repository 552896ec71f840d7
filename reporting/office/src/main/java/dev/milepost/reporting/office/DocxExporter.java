// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import static java.util.Objects.requireNonNull;

import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.export.ReportExporter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * Prints documents as DOCX in the layout of GB/T 9704-2012, in Chinese or English. Headings are real headings, so an
 * office program lists them for navigation. Figures are printed without their explanations. The file is built in
 * memory.
 */
public final class DocxExporter implements ReportExporter {
    private final DocxOptions options;

    /** An exporter with the default fonts. */
    public DocxExporter() {
        this(DocxOptions.builder().build());
    }

    /** An exporter with these fonts. */
    public DocxExporter(DocxOptions options) {
        this.options = requireNonNull(options, "options");
    }

    @Override
    public String name() {
        return "docx";
    }

    @Override
    public String fileExtension() {
        return "docx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    }

    @Override
    public void export(ReportDocument document, OutputStream out) throws IOException {
        requireNonNull(document, "document");
        requireNonNull(out, "out");
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        XWPFDocument word = new XWPFDocument();
        try {
            new DocxWriter(document, options, word).write();
            word.write(buffer);
        } finally {
            // Not close: it would write the whole file once more.
            word.getPackage().revert();
        }
        StableZip.copy(buffer.toByteArray(), out);
        out.flush();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.pdf;

import static java.util.Objects.requireNonNull;

import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.export.ReportExporter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Prints documents as PDF in the layout of GB/T 9704-2012, in Chinese or English. Headings and annexes are bookmarks.
 * Figures are printed without their explanations. Fonts are embedded, cut down to the characters that are used. The
 * file is built in memory.
 *
 * <p>A character that no font has is never printed as a box or left out: the document is refused with an
 * {@link UnprintableCharactersException}, or the code of the character is printed, as the options say.
 */
public final class PdfExporter implements ReportExporter {
    private final PdfOptions options;

    /** An exporter with the font of this artifact. */
    public PdfExporter() {
        this(PdfOptions.builder().build());
    }

    /** An exporter with these fonts. */
    public PdfExporter(PdfOptions options) {
        this.options = requireNonNull(options, "options");
    }

    @Override
    public String name() {
        return "pdf";
    }

    @Override
    public String fileExtension() {
        return "pdf";
    }

    @Override
    public String mediaType() {
        return "application/pdf";
    }

    /**
     * Writes the document and flushes the stream, but does not close it.
     *
     * @throws UnprintableCharactersException if the document holds characters that no font has, unless the options let
     *     their codes be printed; nothing has been written then
     * @throws IOException if the stream cannot be written; it may then hold a part of the document
     */
    @Override
    public void export(ReportDocument document, OutputStream out) throws IOException {
        requireNonNull(document, "document");
        requireNonNull(out, "out");
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            List<UnprintableCharacter> missing = new PdfWriter(document, options, pdf).write();
            if (!missing.isEmpty() && options.missing() == PdfOptions.Missing.REFUSE) {
                throw new UnprintableCharactersException(missing);
            }
            pdf.save(buffer, CompressParameters.DEFAULT_COMPRESSION);
        }
        buffer.writeTo(out);
        out.flush();
    }

    /**
     * The characters of a document that no font of this exporter has, in the order in which they are read, each once
     * for each place; at most a thousand. Writes nothing.
     *
     * @throws IOException if a font cannot be read
     */
    public List<UnprintableCharacter> unprintable(ReportDocument document) throws IOException {
        requireNonNull(document, "document");
        try (PDDocument pdf = new PDDocument()) {
            return new PdfWriter(document, options, pdf).write();
        }
    }
}

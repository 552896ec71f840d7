// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reporting.export.ReportExporter;
import dev.milepost.reporting.pdf.PrintedPdf.Line;
import dev.milepost.reporting.tck.ReportExporterContract;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** With the codes of characters that the font lacks, so that nothing is refused. */
class PdfExporterContractTest extends ReportExporterContract {
    private static final Pattern CODE = Pattern.compile("〔U\\+([0-9A-F]{4,6})〕");
    private static final List<COSName> ACTIONS = List.of(
            COSName.getPDFName("JavaScript"),
            COSName.getPDFName("EmbeddedFiles"),
            COSName.getPDFName("OpenAction"),
            COSName.getPDFName("AA"),
            COSName.getPDFName("AcroForm"));

    @Override
    protected ReportExporter exporter() {
        return new PdfExporter(
                PdfOptions.builder().missing(PdfOptions.Missing.PRINT_CODE).build());
    }

    /** What is drawn, page by page; the banner once, page numbers left out, and for codes the characters they name. */
    @Override
    protected String text(byte[] file) throws IOException {
        StringBuilder text = new StringBuilder();
        List<List<Line>> pages = PrintedPdf.pages(file);
        for (int i = 0; i < pages.size(); i++) {
            boolean inPage = i == 0;
            for (Line line : pages.get(i)) {
                if (line.text().equals("— " + (i + 1) + " —")) {
                    inPage = true;
                } else if (inPage) {
                    text.append(line.text());
                }
            }
        }
        return CODE.matcher(text.toString().replaceAll("[ \\u00A0\\u3000]", ""))
                .replaceAll(code -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16))));
    }

    @Override
    protected void assertInert(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
            assertThat(ACTIONS).noneMatch(catalog::containsKey);
            assertThat(pdf.getDocumentCatalog().getNames()).isNull();
            for (PDPage page : pdf.getPages()) {
                assertThat(page.getAnnotations())
                        .extracting(PDAnnotation::getSubtype)
                        .isEmpty();
                assertThat(page.getCOSObject().containsKey("AA")).isFalse();
            }
        }
        assertThat(new String(file, ISO_8859_1)).startsWith("%PDF-");
    }
}

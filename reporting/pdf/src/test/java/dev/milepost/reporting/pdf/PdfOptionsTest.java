// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.ReportDocument;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;

class PdfOptionsTest {

    private static byte[] bundled() {
        return FontFile.bundled().bytes();
    }

    /** A font for the test alone: Liberation Sans, which PDFBox has with it. */
    private static byte[] latin() throws IOException {
        try (InputStream in =
                PDFont.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            return in.readAllBytes();
        }
    }

    @Test
    void haveTheFontOfTheArtifactUnlessSet() {
        PdfOptions options = PdfOptions.builder().build();
        assertThat(options.font(PdfFace.BODY)).isEmpty();
        assertThat(options.fallbackFonts()).isEmpty();
        assertThat(options.missing()).isEqualTo(PdfOptions.Missing.REFUSE);
    }

    @Test
    void areEqualIfTheirFontsAre() throws IOException {
        PdfOptions options = PdfOptions.builder()
                .font(PdfFace.TITLE, bundled())
                .fallbackFont(latin())
                .build();
        PdfOptions same = PdfOptions.builder()
                .font(PdfFace.TITLE, bundled())
                .fallbackFont(latin())
                .build();
        assertThat(options).isEqualTo(same).hasSameHashCodeAs(same).hasToString(same.toString());
        assertThat(options.font(PdfFace.TITLE))
                .hasValueSatisfying(font -> assertThat(font).isEqualTo(bundled()));
        assertThat(options.fallbackFonts()).hasSize(1);
        assertThat(options).isNotEqualTo(PdfOptions.builder().build());
        assertThat(options).isNotEqualTo("options");
    }

    @Test
    void aFontOfAFaceIsUsedForWhatItHas() throws IOException {
        ReportDocument document = PdfExporterTest.small(Locale.UK)
                .title("Work 总结")
                .add(Block.paragraph("words"))
                .build();
        byte[] bytes = PrintedPdf.bytes(
                document, PdfOptions.builder().font(PdfFace.TITLE, latin()).build());
        assertThat(PrintedPdf.texts(bytes)).contains("Work 总结", "words");
        assertThat(fonts(bytes))
                .anyMatch(name -> name.endsWith("+LiberationSans"))
                .anyMatch(name -> name.endsWith("+NotoSerifSC-Regular"));
    }

    @Test
    void aFallbackFontHasWhatTheOthersHaveNot() throws IOException {
        ReportDocument document = PdfExporterTest.small(Locale.UK)
                .add(Block.paragraph("\u0180 b"))
                .build();
        assertThat(new PdfExporter().unprintable(document)).hasSize(1);
        PdfOptions options = PdfOptions.builder().fallbackFont(latin()).build();
        assertThat(new PdfExporter(options).unprintable(document)).isEmpty();
        assertThat(PrintedPdf.texts(PrintedPdf.bytes(document, options))).contains("\u0180 b");
    }

    private static List<String> fonts(byte[] bytes) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            var resources = pdf.getPage(0).getResources();
            List<String> names = new java.util.ArrayList<>();
            for (var name : resources.getFontNames()) {
                names.add(resources.getFont(name).getName());
            }
            return names;
        }
    }

    @Test
    void refuseWhatIsNoFontToEmbed() throws IOException {
        PdfOptions.Builder builder = PdfOptions.builder();
        assertThatThrownBy(() -> builder.font(PdfFace.BODY, new byte[10]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("font of face BODY must be a TrueType file, was 10 bytes that are none");
        byte[] restricted = latin();
        restrict(restricted);
        assertThatThrownBy(() -> builder.fallbackFont(restricted))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fallback font must be licensed to be embedded, was LiberationSans");
    }

    /** Sets the licence bits of the table OS/2 to "must not be embedded". */
    private static void restrict(byte[] font) {
        java.nio.ByteBuffer file = java.nio.ByteBuffer.wrap(font);
        for (int entry = 12; ; entry += 16) {
            if (file.getInt(entry) == 0x4F532F32) {
                file.putShort(file.getInt(entry + 8) + 8, (short) 2);
                return;
            }
        }
    }
}

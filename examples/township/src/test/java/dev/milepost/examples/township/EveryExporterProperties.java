// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.township;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.progress.Progress;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.export.DataExporters;
import dev.milepost.reporting.export.ReportExporters;
import dev.milepost.reporting.tck.AnyDocument;
import dev.milepost.reporting.tck.HostileText;
import dev.milepost.reporting.tck.ProgressSamples;
import dev.milepost.text.MilepostException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Hostile text in every format that this program brings along; each keeps to its contract in its own module. */
class EveryExporterProperties {

    private interface Export {
        void to(OutputStream out) throws IOException;
    }

    /** What was written; empty if it was refused with a message that names a character. */
    private static Optional<byte[]> written(Export export) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            export.to(out);
            return Optional.of(out.toByteArray());
        } catch (MilepostException refused) {
            assertThat(out.size()).isZero();
            assertThat(refused.message(Locale.ENGLISH)).containsPattern("U\\+[0-9A-F]{4,6}");
            assertThat(refused.message(Locale.CHINA)).containsPattern("U\\+[0-9A-F]{4,6}");
            return Optional.empty();
        }
    }

    @Example
    void theseFormatsAreHere() {
        assertThat(ReportExporters.names()).contains("docx", "html", "markdown", "pdf", "text", "xlsx");
        assertThat(DataExporters.names()).contains("csv", "dashboard", "json");
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void hostileWordsOfAReportAreInertOrRefused(
            @ForAll("reportFormats") String format, @ForAll("documents") ReportDocument document) throws IOException {
        Export export = out -> ReportExporters.named(format).export(document, out);
        Optional<byte[]> bytes = written(export);
        if (bytes.isPresent()) {
            assertInert(format, bytes.get());
            assertThat(written(export))
                    .hasValueSatisfying(again -> assertThat(again).isEqualTo(bytes.get()));
        }
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void hostileNamesInDataAreInertOrRefused(
            @ForAll("dataFormats") String format, @ForAll("progress") Progress progress) throws IOException {
        Optional<byte[]> bytes = written(out -> DataExporters.named(format).export(progress, Locale.CHINA, out));
        if (bytes.isPresent()) {
            assertInert(format, bytes.get());
        }
    }

    private static void assertInert(String format, byte[] file) throws IOException {
        assertThat(file).isNotEmpty();
        if (file[0] == 'P' && file[1] == 'K') {
            assertPackageIsInert(file);
        } else if (format.equals("pdf")) {
            assertThat(new String(file, ISO_8859_1))
                    .startsWith("%PDF-")
                    .doesNotContain("/JavaScript", "/Launch", "/URI", "/EmbeddedFile", "/OpenAction");
        } else {
            assertTextIsInert(format, new String(file, UTF_8));
        }
    }

    /** Words of a package stand between its tags, so what begins a tag or an attribute is the program's own. */
    private static void assertPackageIsInert(byte[] file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                // What stands in CDATA is words.
                String part = new String(zip.readAllBytes(), UTF_8).replaceAll("(?s)<!\\[CDATA\\[.*?]]>", "");
                assertThat(entry.getName()).doesNotContain("vba", "externalLink", "oleObject");
                assertThat(part)
                        .doesNotContain("TargetMode=\"External\"", "<script", "<img", "<w:altChunk", "<ddeLink")
                        .doesNotContainPattern("<f>(?!SUM\\()")
                        .doesNotContainPattern("<w:instrText[^>]*>(?!\\s*(PAGE|PAGEREF|TOC))");
            }
        }
    }

    private static void assertTextIsInert(String format, String text) {
        // Line ends and, of data, the tabs of indentation are the formats' own.
        assertThat(text.codePoints()).noneMatch(point -> Character.isISOControl(point) && "\n\r".indexOf(point) < 0);
        assertThat(text).doesNotContain("\uFFFE", "\uFFFF", "\uFFFD");
        switch (format) {
            case "html" ->
                assertThat(text)
                        .doesNotContain("<script", "<img src=x")
                        .doesNotContainPattern("<[a-z]+ [^<>]*\\b(href|src|action|on[a-z]+)=\"(?!#|data:image/png)");
            case "dashboard" -> assertThat(text.split("<script", -1)).hasSize(4);
            case "markdown" ->
                assertThat(text).doesNotContain("\n<").doesNotContainPattern("(?<!\\\\)]\\((javascript|https):");
            case "csv" -> assertThat(text).doesNotContainPattern("(^|,|\n)\"?[=@+]");
            default -> assertThat(text).endsWith("\n");
        }
    }

    @Provide
    Arbitrary<String> reportFormats() {
        return Arbitraries.of(ReportExporters.names());
    }

    @Provide
    Arbitrary<String> dataFormats() {
        return Arbitraries.of(DataExporters.names());
    }

    @Provide
    Arbitrary<ReportDocument> documents() {
        Arbitrary<String> words = Arbitraries.oneOf(
                HostileText.printable().map(String::strip),
                Arbitraries.of("=cmd|'/C calc'!A0", "<script>alert(1)</script>", "javascript:alert(1)", "绿城市"));
        return AnyDocument.of(words);
    }

    @Provide
    Arbitrary<Progress> progress() {
        return HostileText.any().map(ProgressSamples::named);
    }
}

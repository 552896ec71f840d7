// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.export.ReportExporter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** LibreOffice, with fonts in the place of those that offices use; it works in a folder and leaves nothing outside. */
final class OfficeProgram {
    private static final int MINUTES = 4;

    private final Path folder;

    OfficeProgram(Path folder) {
        this.folder = folder;
    }

    /** Prints a document and lets LibreOffice set its pages. */
    Path pdf(ReportExporter exporter, ReportDocument document) throws IOException, InterruptedException {
        return converted(exporter, document, "pdf");
    }

    /** What LibreOffice makes of a printed document in another of its formats. */
    Path converted(ReportExporter exporter, ReportDocument document, String format)
            throws IOException, InterruptedException {
        Path file = folder.resolve("report." + exporter.fileExtension());
        try (OutputStream out = Files.newOutputStream(file)) {
            exporter.export(document, out);
        }
        Path target = Files.createDirectories(folder.resolve(format));
        run(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                target.toString(),
                file.toString());
        Path made = target.resolve("report." + format);
        assertThat(made).as("what soffice made of %s", file.getFileName()).isNotEmptyFile();
        return made;
    }

    /** The lines of a page as they lie, without blanks. */
    List<String> lines(Path pdf, int page) throws IOException, InterruptedException {
        String number = Integer.toString(page);
        return squeezed(run("pdftotext", "-layout", "-f", number, "-l", number, pdf.toString(), "-"));
    }

    /** The pages as lines without blanks, the first page first. */
    List<List<String>> pages(Path pdf) throws IOException, InterruptedException {
        String[] pages = run("pdftotext", "-layout", pdf.toString(), "-").split("\f", -1);
        return List.of(pages).subList(0, pages.length - 1).stream()
                .map(OfficeProgram::squeezed)
                .toList();
    }

    /** Where each word of a page lies, in points from its upper left corner. */
    String places(Path pdf, int page) throws IOException, InterruptedException {
        String number = Integer.toString(page);
        return run("pdftotext", "-bbox", "-f", number, "-l", number, pdf.toString(), "-");
    }

    private static List<String> squeezed(String text) {
        return text.lines()
                .map(line -> line.replaceAll("[\\s\\u3000\\f]", ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path output = folder.resolve(command[0] + ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("FONTCONFIG_FILE", fonts().toString());
        Process process = builder.start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended).as("%s must end", command[0]).isTrue();
        assertThat(process.exitValue()).as("%s must succeed", command[0]).isZero();
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    private Path fonts() throws IOException {
        Path file = folder.resolve("fonts.conf");
        try (InputStream in = OfficeProgram.class.getResourceAsStream("fonts.conf")) {
            Files.write(file, requireNonNull(in, "fonts.conf").readAllBytes());
        }
        return file;
    }
}

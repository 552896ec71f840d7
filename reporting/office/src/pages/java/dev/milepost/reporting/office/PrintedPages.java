// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reporting.document.ReportDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages as LibreOffice sets them. Run with the profile {@code pages}; a missing program fails. */
class PrintedPages {
    private static final int MINUTES = 4;

    /** A page full of running text: 22 lines of up to 28 characters, two Latin letters or digits to a character. */
    @Test
    void aFullPageHasTwentyTwoLinesOfTwentyEightCharacters(@TempDir Path folder) throws Exception {
        List<String> lines = lines(pdf(folder, LongReport.chinese()), 2);
        assertThat(lines.get(0)).isEqualTo("虚构示例");
        assertThat(lines.get(lines.size() - 1)).isEqualTo("—2—");
        List<String> text = lines.subList(1, lines.size() - 1);
        assertThat(text).hasSize(22);
        int widest = text.stream().mapToInt(TitleBreaker::width).max().orElse(0);
        // A mark that hangs over the edge is one character more.
        assertThat(widest).isBetween(54, 58);
    }

    @Test
    void everyPartIsSetWithoutRepair(@TempDir Path folder) throws Exception {
        String text = String.join("\n", lines(pdf(folder, FullReport.complete()), 0));
        assertThat(text)
                .contains("某县某镇人民政府文件", "签发人：", "全年建成绿道12公里", "图1", "未报送", "整改前", "抄送：县农业农村局")
                .doesNotContain("milepost:");
    }

    private static Path pdf(Path folder, ReportDocument document) throws Exception {
        Path file = folder.resolve("report.docx");
        try (OutputStream out = Files.newOutputStream(file)) {
            new DocxExporter().export(document, out);
        }
        run(
                folder,
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                file.toString());
        return folder.resolve("report.pdf");
    }

    /** The lines of a page without blanks, or of all pages for 0. */
    private static List<String> lines(Path pdf, int page) throws Exception {
        List<String> command = new ArrayList<>(List.of("pdftotext", "-layout"));
        if (page > 0) {
            command.addAll(List.of("-f", Integer.toString(page), "-l", Integer.toString(page)));
        }
        command.addAll(List.of(pdf.toString(), "-"));
        return run(pdf.getParent(), command.toArray(String[]::new))
                .lines()
                .map(line -> line.replaceAll("[\\s\\u3000\\f]", ""))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toList());
    }

    private static String run(Path folder, String... command) throws IOException, InterruptedException {
        Path output = folder.resolve(command[0] + ".txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended).as(command[0] + " must end").isTrue();
        assertThat(process.exitValue()).as(command[0] + " must succeed").isZero();
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}

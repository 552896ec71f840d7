// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.township;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.progress.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what the README tells a newcomer to run. */
class ExamplesTest {

    @TempDir
    private Path directory;

    private String run(Path target) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Township.run(List.of("--out", target.toString()), Screen.of(out, err, UTF_8));
        assertThat(err.toString(UTF_8)).isEmpty();
        assertThat(code).isZero();
        return out.toString(UTF_8);
    }

    private static Comparator atLeast(int bound) {
        return new Comparator.AtLeast(BigDecimal.valueOf(bound));
    }

    private static Map<String, byte[]> files(Path target) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(target)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(target.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }

    @Test
    void runsBothSamplesTwiceToTheSameBytes() throws IOException {
        Path target = directory.resolve("first");
        String screen = run(target);
        assertThat(screen).contains("某镇2023年", "虚构示例", "治污染", "其中仅报比例", "township-2023/", "township-demo/");
        assertThat(screen.lines().count()).isLessThanOrEqualTo(40);
        Map<String, byte[]> first = files(target);
        assertThat(first)
                .hasSize(88)
                .containsKeys(
                        "township-2023/work-summary.docx",
                        "township-demo/bulletin.pdf",
                        "township-demo/en/progress.json");
        run(directory.resolve("second"));
        Map<String, byte[]> second = files(directory.resolve("second"));
        assertThat(second.keySet()).isEqualTo(first.keySet());
        first.forEach((name, bytes) -> assertThat(second.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void demoSaysOnItsPagesThatItIsInvented() throws IOException {
        run(directory);
        for (String file : List.of("work-summary.md", "work-summary.html", "work-summary.txt")) {
            assertThat(Files.readString(directory.resolve("township-demo").resolve(file)))
                    .as(file)
                    .contains("虚构示例");
        }
    }

    @Test
    void misreadTargetsRaiseDoubtsAndChangeNothing() throws IOException {
        Path printed = directory.resolve("as-printed.json");
        Files.write(
                printed,
                InputFile.ofSample("township-2023", "as-printed.json").stream().readAllBytes());
        Evaluation evaluation = Evaluation.of(
                InputFile.ofPath(printed.toString()),
                Packs.provided(),
                Optional.of(InputFile.ofSample("township-2023", "observations.csv")),
                UTF_8,
                Asked.usual());
        List<String> suggestions = evaluation.progress().issues().stream()
                .flatMap(issue -> issue.suggestion().stream())
                .map(text -> text.zh())
                .toList();
        assertThat(suggestions)
                .anyMatch(text -> text.contains("12"))
                .anyMatch(text -> text.contains("85"))
                .anyMatch(text -> text.contains("90"));
        assertThat(evaluation.dossier().campaign().targets())
                .extracting(Target::comparator)
                .contains(atLeast(212), atLeast(285), atLeast(290));
    }

    @Test
    void quickstartWritesADocument() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Progress progress = Quickstart.run(
                InputFile.ofSample("township-2023", "campaign.json").stream(),
                InputFile.ofSample("township-2023", "observations.csv").stream(),
                out);
        assertThat(progress.assessments()).isNotEmpty();
        assertThat(out.toByteArray()).startsWith('P', 'K');
    }
}

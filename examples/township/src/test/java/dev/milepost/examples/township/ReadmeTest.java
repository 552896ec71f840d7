// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.township;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The example of the README is the marked region of {@link Quickstart}, so it compiles and runs. */
class ReadmeTest {

    private static final Path ROOT =
            Path.of(Optional.ofNullable(System.getProperty("milepost.root")).orElse("../.."));

    /** The lines between two marks, without the indentation they share. */
    private static List<String> between(Path file, String begin, String end) throws IOException {
        List<String> lines = Files.readAllLines(file);
        int first = indexOf(lines, begin, 0);
        int last = indexOf(lines, end, first + 1);
        List<String> inside = lines.subList(first + 1, last);
        int indentation = inside.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return inside.stream()
                .map(line -> line.isBlank() ? "" : line.substring(indentation))
                .toList();
    }

    private static int indexOf(List<String> lines, String mark, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(mark)) {
                return i;
            }
        }
        throw new AssertionError("no line '" + mark + "'");
    }

    @Test
    void exampleOfTheReadmeIsTheQuickstart() throws IOException {
        Path source = ROOT.resolve("examples/township/src/main/java/dev/milepost/examples/township/Quickstart.java");
        List<String> region = between(source, "// region quickstart", "// endregion");
        assertThat(between(ROOT.resolve("README.md"), "```java", "```")).isEqualTo(region);
        assertThat(region).hasSizeLessThanOrEqualTo(22);
    }

    @Test
    void readmeNamesBothCommands() throws IOException {
        assertThat(Files.readString(ROOT.resolve("README.md"))).contains("mvn -q -Ptownship", "mvn verify");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.township;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

    /** The second virtual machine speaks another language, lives elsewhere, has one processor, and knows more. */
    @Test
    @Rule({"4.6", "13.3"})
    void whatWasKnownOneEveningGivesTheSameBytesLaterAndElsewhere(@TempDir Path directory) throws Exception {
        Path then = directory.resolve("then");
        Path later = directory.resolve("later");
        Process evening = start(
                List.of("-Duser.language=zh", "-Duser.country=CN", "-Duser.timezone=Asia/Shanghai"), then, "then");
        Process morning = start(
                List.of(
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Pacific/Kiritimati",
                        "-Dfile.encoding=ISO-8859-1",
                        "-XX:ActiveProcessorCount=1"),
                later,
                "later");
        succeeded(evening, directory.resolve("then.log"));
        succeeded(morning, directory.resolve("later.log"));
        Map<String, byte[]> first = files(then);
        Map<String, byte[]> second = files(later);
        assertThat(first.keySet())
                .contains("progress.json", "progress.csv", "work-summary.md", "work-summary.html", "work-summary.docx")
                .contains("en/work-summary.docx")
                .isEqualTo(second.keySet());
        assertThat(new String(first.get("work-summary.md"), UTF_8)).contains("数据日志共");
        assertThat(new String(first.get("progress.json"), UTF_8)).contains("\"anchor\"");
        first.forEach((name, bytes) -> assertThat(second.get(name)).as(name).isEqualTo(bytes));
    }

    private static Process start(List<String> options, Path directory, String known) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Both run for seconds, too short a time to be worth the better of the two compilers.
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), Replay.class.getName(), directory.toString(), known));
        Path log = directory.resolveSibling(known + ".log");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static void succeeded(Process process, Path log) throws Exception {
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log, ISO_8859_1)).isZero();
    }

    /** Surefire may hand the class path over in a property of its own. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static Map<String, byte[]> files(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            path -> directory.relativize(path).toString().replace('\\', '/'),
                            ReplayTest::bytes,
                            (one, other) -> one,
                            TreeMap::new));
        }
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

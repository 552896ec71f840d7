// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.township;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.observation.Anchor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A run of the program on the files of a sample, and all that came of it.
 *
 * @param code its exit code
 * @param out what it printed
 * @param err what it printed of what was wrong
 * @param files what it wrote, by name
 */
record StoreRun(int code, String out, String err, Map<String, byte[]> files) {

    private static final Pattern PRINTED = Pattern.compile("数据日志共(\\d+)条记录，校验码：\\s*([0-9a-f]{64})");

    /** Copies a sample's files into a directory, where they can be changed. */
    static void copy(String sample, Path directory) throws IOException {
        for (String file : List.of(
                "campaign.json",
                "observations.csv",
                "narrative.zh.md",
                "bulletin.zh.md",
                "scheme.json",
                "scores-2023S2.json")) {
            if (InputFile.findSample(sample, file).isPresent()) {
                byte[] content = InputFile.ofSample(sample, file).stream().readAllBytes();
                Files.write(directory.resolve(file), content);
            }
        }
    }

    /** Runs the program on what was copied into a directory; what it writes is read and removed again. */
    static StoreRun of(Path directory, String... more) throws IOException {
        Path target = directory.resolve("report");
        List<String> args = new ArrayList<>();
        args.addAll(List.of("--campaign", directory.resolve("campaign.json").toString()));
        args.addAll(List.of(
                "--observations", directory.resolve("observations.csv").toString(), "--out", target.toString()));
        args.addAll(List.of(more));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Township.run(args, Screen.of(out, err, UTF_8));
        return new StoreRun(code, out.toString(UTF_8), err.toString(UTF_8), moved(target));
    }

    private static Map<String, byte[]> moved(Path target) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        if (Files.exists(target)) {
            try (Stream<Path> found = Files.list(target)) {
                for (Path file : found.toList()) {
                    files.put(file.getFileName().toString(), Files.readAllBytes(file));
                    Files.delete(file);
                }
            }
            Files.delete(target);
        }
        return files;
    }

    byte[] bytes(String file) {
        return requireNonNull(files.get(file), file);
    }

    String text(String file) {
        return new String(bytes(file), UTF_8);
    }

    /** The anchor as it is printed in the work summary. */
    Anchor anchor() {
        Matcher printed = PRINTED.matcher(text("work-summary.md"));
        assertThat(printed.find()).isTrue();
        return new Anchor(Long.parseLong(printed.group(1)), printed.group(2));
    }

    void succeeded() {
        assertThat(err).isEmpty();
        assertThat(code).isZero();
    }

    void hasTheFilesOf(StoreRun other) {
        assertThat(files.keySet()).isEqualTo(other.files.keySet());
        other.files.forEach(
                (name, bytes) -> assertThat(files.get(name)).as(name).isEqualTo(bytes));
    }
}

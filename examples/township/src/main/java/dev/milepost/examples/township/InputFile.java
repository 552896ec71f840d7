// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.township;

import dev.milepost.reporting.intake.StrictText;
import dev.milepost.reporting.intake.UndecodableTextException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** A file as the user named it, or a sample, read whole. */
final class InputFile {

    private static final long MOST_BYTES = 256L << 20;

    private final String name;
    private final byte[] content;

    private InputFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    static InputFile ofPath(String text) {
        try {
            Path path = Path.of(text);
            if (!Files.isRegularFile(path)) {
                String zh = Files.exists(path) ? "不是文件：" : "找不到文件：";
                String en = Files.exists(path) ? "is no file: " : "file not found: ";
                throw new WrongInputException(zh + text, en + text);
            }
            if (Files.size(path) > MOST_BYTES) {
                throw new WrongInputException("文件超过 256 MiB：" + text, "file exceeds 256 MiB: " + text);
            }
            return new InputFile(text, Files.readAllBytes(path));
        } catch (IOException | InvalidPathException e) {
            throw new WrongInputException("无法读取文件：" + text, "cannot read file: " + text);
        }
    }

    static InputFile ofSample(String sample, String file) {
        return findSample(sample, file)
                .orElseThrow(() ->
                        new IllegalArgumentException("sample '" + sample + "' must have the file '" + file + "'"));
    }

    /**
     * Finds a file of a sample; empty if the sample has none of that name.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    static Optional<InputFile> findSample(String sample, String file) {
        try (InputStream in = InputFile.class.getResourceAsStream("/samples/" + sample + "/" + file)) {
            return in == null ? Optional.empty() : Optional.of(new InputFile(sample + "/" + file, in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }

    /** The ending of the name in lower case, without dot; empty if there is none. */
    String extension() {
        int dot = name.lastIndexOf('.');
        return name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    InputStream stream() {
        return new ByteArrayInputStream(content);
    }

    String text(Charset charset) {
        try {
            return StrictText.decode(content, charset);
        } catch (UndecodableTextException e) {
            String place = name + ":" + e.line();
            throw new WrongInputException(
                    place + "：" + e.problem().zh(), place + ": " + e.problem().en());
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import dev.milepost.text.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;

/** Reads documents that have a name, and puts it before what is wrong in them. */
final class JsonFile {

    private JsonFile() {}

    /** Reads a file; it is called by its path as given. */
    static <T> T read(Path file, Function<InputStream, T> reading) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in, reading);
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    /** Reads a document that is called by a name. */
    static <T> T read(String name, InputStream in, Function<InputStream, T> reading) {
        try {
            return reading.apply(in);
        } catch (JsonException e) {
            throw e.in(name);
        }
    }

    static JsonException unreadable(String name, IOException e) {
        LocalizedText problem = e instanceof NoSuchFileException
                ? LocalizedText.of("找不到该文件", "is not there")
                : LocalizedText.of("无法读取：" + e.getMessage(), "cannot be read: " + e.getMessage());
        return JsonException.at(JsonException.Place.UNKNOWN, problem, e).in(name);
    }
}

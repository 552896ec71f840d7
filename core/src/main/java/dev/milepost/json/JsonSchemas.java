// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The published schemas of the formats, by their names. */
final class JsonSchemas {

    private JsonSchemas() {}

    /** The text of the schema of a format, such as {@code milepost-pack}. */
    static String of(String format) {
        String resource = "schema/" + format + ".schema.json";
        try (InputStream in = requireNonNull(JsonSchemas.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw JsonFile.unreadable(resource, e);
        }
    }
}

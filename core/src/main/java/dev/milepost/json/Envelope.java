// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static dev.milepost.json.Scalars.TEXT;
import static dev.milepost.json.Scalars.WHOLE;
import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A document that holds one object beside its format and version.
 *
 * @param <T> the type of the object
 */
final class Envelope<T> {

    private static final int VERSION = 1;

    private final Codec<T> codec;

    /** A document of the given format, whose object stands under the given property. */
    Envelope(String format, String property, Codec<T> content) {
        this.codec = ObjectCodec.record(in -> {
                    in.get("format", Scalars.exactly(format));
                    in.get("version", Scalars.exactly(VERSION));
                    return in.get(property, content);
                })
                .given("format", TEXT, value -> format)
                .given("version", WHOLE, value -> VERSION)
                .given(property, content, value -> value);
    }

    T read(InputStream in) {
        return codec.read(JsonInput.document(requireNonNull(in, "in")));
    }

    T read(String text) {
        return codec.read(JsonInput.document(requireNonNull(text, "text")));
    }

    void write(T value, OutputStream out) {
        JsonOutput.document(codec.write(value), requireNonNull(out, "out"));
    }

    String write(T value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(value, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}

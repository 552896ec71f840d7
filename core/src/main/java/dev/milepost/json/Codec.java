// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import java.util.List;
import java.util.function.Function;

/**
 * Reads and writes one type.
 *
 * @param <T> the type
 */
interface Codec<T> {

    /** Reads the value; throws a {@link JsonException} that says where and why it cannot. */
    T read(JsonValue json);

    /** The tree of maps, lists, texts, decimals and booleans that {@link #read} understands. */
    Object write(T value);

    /** A codec of two functions; broken rules of the domain get the place put before them. */
    static <T> Codec<T> of(Function<JsonValue, T> reading, Function<T, Object> writing) {
        return new Codec<>() {
            @Override
            public T read(JsonValue json) {
                return json.convert(reading);
            }

            @Override
            public Object write(T value) {
                return writing.apply(value);
            }
        };
    }

    /** A codec of a text form. */
    static <T> Codec<T> text(Function<String, T> parse, Function<T, String> print) {
        return of(json -> parse.apply(json.text()), print::apply);
    }

    /** A codec of text that may go over several lines. */
    static <T> Codec<T> lines(Function<String, T> parse, Function<T, String> print) {
        return of(json -> parse.apply(json.lines()), print::apply);
    }

    /** A codec of what this codec's type converts to. */
    default <U> Codec<U> as(Function<T, U> to, Function<U, T> from) {
        return of(json -> to.apply(read(json)), value -> write(from.apply(value)));
    }

    /** A codec of arrays. */
    default Codec<List<T>> list() {
        return of(
                json -> json.items().stream().map(this::read).toList(),
                items -> items.stream().map(this::write).toList());
    }
}

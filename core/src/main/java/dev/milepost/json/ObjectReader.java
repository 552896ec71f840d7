// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the properties of an object, each when it is asked for. */
final class ObjectReader {

    private final JsonValue json;
    private final Map<String, JsonValue> properties;

    ObjectReader(JsonValue json) {
        this.json = json;
        this.properties = json.properties();
    }

    /** Reads a property that must be there. */
    <T> T get(String name, Codec<T> codec) {
        return find(name, codec)
                .orElseThrow(() -> json.problem("缺少属性“" + name + "”", "must have the property '" + name + "'"));
    }

    /** Reads a property that may be absent. */
    <T> Optional<T> find(String name, Codec<T> codec) {
        return Optional.ofNullable(properties.get(name)).map(codec::read);
    }

    /** Reads an array; an absent one is empty. */
    <T> List<T> list(String name, Codec<T> codec) {
        return find(name, codec.list()).orElse(List.of());
    }
}

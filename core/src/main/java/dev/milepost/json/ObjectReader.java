// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the properties of an object, each when it is asked for, and refuses those nobody asked for. */
final class ObjectReader {

    private final JsonValue json;
    private final Map<String, JsonValue> properties;
    private final Set<String> asked = new LinkedHashSet<>();

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
        asked.add(name);
        return Optional.ofNullable(properties.get(name)).map(codec::read);
    }

    /** Reads an array; an absent one is empty. */
    <T> List<T> list(String name, Codec<T> codec) {
        return find(name, codec.list()).orElse(List.of());
    }

    /** Refuses properties that nobody asked for. */
    void finish() {
        for (Map.Entry<String, JsonValue> property : properties.entrySet()) {
            if (!asked.contains(property.getKey())) {
                throw property.getValue().unknownName("属性", "property", property.getKey(), asked);
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.json;

import dev.milepost.text.LocalizedText;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Builds an object of JSON property by property, in that order; what is absent is left out. */
final class JsonTree {

    private final Map<String, Object> properties = new LinkedHashMap<>();

    JsonTree put(String name, Object value) {
        properties.put(name, plain(value));
        return this;
    }

    JsonTree put(String name, Optional<?> value) {
        value.ifPresent(present -> put(name, present));
        return this;
    }

    <T> JsonTree put(String name, Collection<T> items, Function<T, ?> item) {
        return put(name, items.stream().map(item).map(JsonTree::plain).toList());
    }

    Map<String, Object> properties() {
        return properties;
    }

    /** Constants as lower-case words, ids, periods, dates and numbers as their text forms. */
    private static Object plain(Object value) {
        if (value instanceof JsonTree tree) {
            return tree.properties;
        }
        if (value instanceof LocalizedText text) {
            return new JsonTree().put("zh", text.zh()).put("en", text.en()).properties;
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        boolean asIs = value instanceof List
                || value instanceof Map
                || value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long;
        return asIs ? value : value.toString();
    }
}

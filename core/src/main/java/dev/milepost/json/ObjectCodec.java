// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The codec of an object, declared property by property in the order in which they are written. What equals its default
 * is not written; what is not declared is refused.
 *
 * @param <T> the type
 * @param <B> its builder; for a record the type itself
 */
final class ObjectCodec<T, B> implements Codec<T> {

    private final Function<ObjectReader, B> start;
    private final Function<B, T> build;
    private final List<Property<T, B>> properties = new ArrayList<>();

    private ObjectCodec(Function<ObjectReader, B> start, Function<B, T> build) {
        this.start = start;
        this.build = build;
    }

    /** A type with a builder: what the builder is started with, then {@link #required} and the like. */
    static <T, B> ObjectCodec<T, B> of(Function<ObjectReader, B> start, Function<B, T> build) {
        return new ObjectCodec<>(start, build);
    }

    /** A record: the function reads all properties, {@link #given} and the like write them. */
    static <T> ObjectCodec<T, T> record(Function<ObjectReader, T> read) {
        return new ObjectCodec<>(read, Function.identity());
    }

    /** A property that the start reads. */
    <V> ObjectCodec<T, B> given(String name, Codec<V> codec, Function<T, V> getter) {
        return add(name, value -> Optional.of(codec.write(getter.apply(value))), (reader, builder) -> {});
    }

    /** A property that the start reads and that may be absent. */
    <V> ObjectCodec<T, B> givenIfAny(String name, Codec<V> codec, Function<T, Optional<V>> getter) {
        return add(name, value -> getter.apply(value).map(codec::write), (reader, builder) -> {});
    }

    /** An array that the start reads; an empty one is absent. */
    <V> ObjectCodec<T, B> givenList(String name, Codec<V> codec, Function<T, List<V>> getter) {
        return add(name, value -> written(codec, getter.apply(value)), (reader, builder) -> {});
    }

    /** An array that the start reads, and whose items are written by what the value says of itself; as givenList. */
    <V> ObjectCodec<T, B> givenListBy(String name, Function<T, Codec<V>> codec, Function<T, List<V>> getter) {
        return add(name, value -> written(codec.apply(value), getter.apply(value)), (reader, builder) -> {});
    }

    /** A property that the start reads and that is never written. */
    ObjectCodec<T, B> onlyRead(String name) {
        return add(name, value -> Optional.empty(), (reader, builder) -> {});
    }

    /** A property that must be there. */
    <V> ObjectCodec<T, B> required(String name, Codec<V> codec, Function<T, V> getter, Setter<B, V> setter) {
        return add(
                name,
                value -> Optional.of(codec.write(getter.apply(value))),
                (reader, builder) -> setter.set(builder, reader.get(name, codec)));
    }

    /** A property that may be absent. */
    <V> ObjectCodec<T, B> optional(String name, Codec<V> codec, Function<T, Optional<V>> getter, Setter<B, V> setter) {
        return add(
                name,
                value -> getter.apply(value).map(codec::write),
                (reader, builder) -> reader.find(name, codec).ifPresent(found -> setter.set(builder, found)));
    }

    /** A property with a standard value. */
    <V> ObjectCodec<T, B> unless(V standard, String name, Codec<V> codec, Function<T, V> getter, Setter<B, V> setter) {
        return optional(
                name, codec, value -> Optional.of(getter.apply(value)).filter(one -> !one.equals(standard)), setter);
    }

    /** An array; an absent one is empty. */
    <V> ObjectCodec<T, B> list(String name, Codec<V> codec, Function<T, List<V>> getter, Setter<B, List<V>> setter) {
        return add(
                name,
                value -> written(codec, getter.apply(value)),
                (reader, builder) -> setter.set(builder, reader.list(name, codec)));
    }

    @Override
    public T read(JsonValue json) {
        refuseUnknown(json.properties());
        return json.convert(value -> {
            ObjectReader reader = new ObjectReader(value);
            B builder = start.apply(reader);
            properties.forEach(property -> property.reading().read(reader, builder));
            return build.apply(builder);
        });
    }

    @Override
    public Map<String, Object> write(T value) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (Property<T, B> property : properties) {
            property.writing().apply(value).ifPresent(written -> tree.put(property.name(), written));
        }
        return tree;
    }

    /** Before anything else, so that a mistyped name is not reported as a missing property. */
    private void refuseUnknown(Map<String, JsonValue> found) {
        List<String> known = properties.stream().map(Property::name).toList();
        found.forEach((name, value) -> {
            if (!known.contains(name)) {
                throw value.unknownName("属性", "property", name, known);
            }
        });
    }

    private ObjectCodec<T, B> add(String name, Function<T, Optional<Object>> writing, Reading<B> reading) {
        properties.add(new Property<>(name, writing, reading));
        return this;
    }

    private static <V> Optional<Object> written(Codec<V> codec, List<V> items) {
        return items.isEmpty() ? Optional.empty() : Optional.of(codec.list().write(items));
    }

    /** Sets a property of a builder; what it returns does not matter. */
    @FunctionalInterface
    interface Setter<B, V> {
        Object set(B builder, V value);
    }

    @FunctionalInterface
    private interface Reading<B> {
        void read(ObjectReader reader, B builder);
    }

    private record Property<T, B>(String name, Function<T, Optional<Object>> writing, Reading<B> reading) {}
}

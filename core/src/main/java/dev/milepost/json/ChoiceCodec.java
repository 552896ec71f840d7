// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The codec of a sealed family: an object of one property, whose name says which member it is.
 *
 * @param <T> the family
 */
final class ChoiceCodec<T> implements Codec<T> {

    private final String zh;
    private final String en;
    private final Map<String, Member<? extends T>> members = new LinkedHashMap<>();

    /** Starts a family of the given name. */
    ChoiceCodec(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Adds a member. */
    <M extends T> ChoiceCodec<T> on(String name, Class<M> type, Codec<M> codec) {
        members.put(name, new Member<>(type, codec));
        return this;
    }

    @Override
    public T read(JsonValue json) {
        Map<String, JsonValue> properties = json.properties();
        if (properties.size() != 1) {
            throw json.problem(
                    zh + "应恰有一个属性，可选：" + members.keySet() + "，实有：" + properties.keySet(),
                    en + " must have one property of " + members.keySet() + ", had " + properties.keySet());
        }
        String name = properties.keySet().iterator().next();
        Member<? extends T> member = members.get(name);
        JsonValue content = properties.values().iterator().next();
        if (member == null) {
            throw content.unknownName(zh, en, name, members.keySet());
        }
        return member.codec().read(content);
    }

    @Override
    public Object write(T value) {
        for (Map.Entry<String, Member<? extends T>> entry : members.entrySet()) {
            Member<? extends T> member = entry.getValue();
            if (member.type().isInstance(value)) {
                return Map.of(entry.getKey(), member.write(value));
            }
        }
        throw new IllegalArgumentException(en + " must be one of " + members.keySet() + ", was " + value);
    }

    private record Member<M>(Class<M> type, Codec<M> codec) {
        Object write(Object value) {
            return codec.write(type.cast(value));
        }
    }
}

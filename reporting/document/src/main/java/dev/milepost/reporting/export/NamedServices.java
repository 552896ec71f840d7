// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.export;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Registered services of one kind by their names. */
final class NamedServices<S> {
    private final String kind;
    private final SortedMap<String, List<S>> byName = new TreeMap<>();

    NamedServices(String kind, Iterable<S> services, Function<S, String> name) {
        this.kind = kind;
        for (S service : services) {
            byName.computeIfAbsent(name.apply(service), unused -> new ArrayList<>())
                    .add(service);
        }
    }

    /** All services of the type that {@link ServiceLoader} finds; {@code kind} is what messages call one of them. */
    static <S> NamedServices<S> load(String kind, Class<S> type, Function<S, String> name) {
        return new NamedServices<>(kind, ServiceLoader.load(type), name);
    }

    /** The one service of that name; none or more than one is refused. */
    S get(String name) {
        List<S> services = byName.getOrDefault(requireNonNull(name, "name"), List.of());
        checkArgument(!services.isEmpty(), "%s must be one of %s, was '%s'", kind, byName.keySet(), name);
        checkArgument(
                services.size() == 1,
                "%s '%s' must be registered once, was %s",
                kind,
                name,
                services.stream().map(service -> service.getClass().getName()).toList());
        return services.get(0);
    }

    List<String> names() {
        return List.copyOf(byName.keySet());
    }
}

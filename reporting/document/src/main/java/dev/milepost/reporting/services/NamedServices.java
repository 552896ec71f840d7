// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.services;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Registered services of one kind by their names. Immutable.
 *
 * @param <S> the kind of service
 */
public final class NamedServices<S> {
    private final String kind;
    private final SortedMap<String, List<S>> byName = new TreeMap<>();

    /**
     * Arranges services by their names.
     *
     * @param kind what messages call one of them
     * @param services the services, of which two may have one name until that name is asked for
     * @param name tells the name of a service
     */
    public NamedServices(String kind, Iterable<S> services, Function<S, String> name) {
        this.kind = kind;
        for (S service : services) {
            byName.computeIfAbsent(name.apply(service), unused -> new ArrayList<>())
                    .add(service);
        }
    }

    /** All services of the type that {@link ServiceLoader} finds; {@code kind} is what messages call one of them. */
    public static <S> NamedServices<S> load(String kind, Class<S> type, Function<S, String> name) {
        return new NamedServices<>(kind, ServiceLoader.load(type), name);
    }

    /**
     * The one service of that name.
     *
     * @throws IllegalArgumentException if there is none (the message lists the known names) or more than one (the
     *     message names their classes)
     */
    public S get(String name) {
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

    /** The names of all services in alphabetical order, each once. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }
}

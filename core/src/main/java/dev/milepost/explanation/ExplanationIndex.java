// SPDX-License-Identifier: Apache-2.0
package dev.milepost.explanation;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Preconditions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers the nodes of explanations, so that what several figures rest on is told once and referred to. Equal nodes
 * have one number; a node comes after all it was computed from. The numbers depend on nothing but the explanations and
 * their order. Belongs to one thread.
 */
public final class ExplanationIndex {

    private final Map<Explanation, Integer> numbers = new HashMap<>();
    private final List<Explanation> nodes = new ArrayList<>();

    /** Creates an index without nodes. */
    public ExplanationIndex() {}

    /** Adds an explanation with all below it and returns its number, 1 or more. */
    public int add(Explanation why) {
        Integer known = numbers.get(requireNonNull(why, "why"));
        if (known != null) {
            return known;
        }
        if (why instanceof Explanation.Computed computed) {
            computed.from().forEach(this::add);
        }
        nodes.add(why);
        numbers.put(why, nodes.size());
        return nodes.size();
    }

    /**
     * The number of a node that was added.
     *
     * @throws IllegalArgumentException if it was not
     */
    public int numberOf(Explanation why) {
        Integer number = numbers.get(why);
        Preconditions.checkArgument(number != null, "explanation must have been added, was not: %s", why.what());
        return requireNonNull(number);
    }

    /** All nodes; the first has the number 1. */
    public List<Explanation> nodes() {
        return List.copyOf(nodes);
    }
}

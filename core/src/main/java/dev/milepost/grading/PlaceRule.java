// SPDX-License-Identifier: Apache-2.0
package dev.milepost.grading;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.indicator.Source;
import dev.milepost.text.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * What a single place must keep to, by its size. It is checked beside the level and does not enter it.
 *
 * @param name the name it is printed under
 * @param positives what is counted against the place, such as rooms with flies
 * @param whole what its size is counted in, such as rooms
 * @param bands how many are allowed at which size, from the smallest; without overlap
 * @param source where it is written and how well that is known
 */
public record PlaceRule(LocalizedText name, String positives, String whole, List<Band> bands, Source source) {

    /**
     * Checks and copies the components.
     *
     * @throws IllegalArgumentException if there is no band, or they overlap or are out of order
     */
    public PlaceRule {
        requireNonNull(name, "name");
        requireNonNull(positives, "positives");
        requireNonNull(whole, "whole");
        bands = List.copyOf(bands);
        requireNonNull(source, "source");
        checkArgument(!bands.isEmpty(), "bands of '%s' must not be empty, was []", name);
        for (int i = 1; i < bands.size(); i++) {
            Optional<Integer> before = bands.get(i - 1).to();
            int from = bands.get(i).from();
            checkArgument(
                    before.isPresent() && before.get() < from,
                    "band of '%s' from %s must begin above the band before it, which ends at %s",
                    name,
                    from,
                    before.map(Object::toString).orElse("no size"));
        }
    }

    /** The band of a place of the given size; empty if the rule has none. */
    public Optional<Band> bandOf(long size) {
        return bands.stream().filter(band -> band.holds(size)).findFirst();
    }

    /**
     * How many are allowed at some sizes.
     *
     * @param from the smallest size, inclusive; 1 or more
     * @param to the greatest size, inclusive; empty if none is declared
     * @param atMost how many are allowed, zero or greater
     */
    public record Band(int from, Optional<Integer> to, int atMost) {

        public Band {
            checkArgument(from >= 1, "from of a band must be 1 or more, was %s", from);
            int end = to.orElse(from);
            checkArgument(end >= from, "to of a band from %s must not be less, was %s", from, end);
            checkArgument(atMost >= 0, "atMost of a band from %s must not be negative, was %s", from, atMost);
        }

        boolean holds(long size) {
            return size >= from && to.map(end -> size <= end).orElse(true);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static java.util.Objects.requireNonNull;

import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Ratio;
import java.util.List;
import java.util.Optional;

/**
 * One number made of many, of which some may be missing. Rules 2.4 and 6.10.
 *
 * @param soFar the number over those that are known; empty if none is
 * @param bounds where the number over all certainly lies
 */
public record Joined(Optional<Ratio> soFar, Bounds bounds) {

    public Joined {
        requireNonNull(soFar, "soFar");
        requireNonNull(bounds, "bounds");
    }

    /** The mean of parts by weight; empty if they weigh nothing. */
    static Optional<Joined> of(List<Part> parts) {
        Ratio all = parts.stream().map(Part::weight).reduce(Ratio.ZERO, Ratio::plus);
        if (all.isZero()) {
            return Optional.empty();
        }
        Ratio perWeight = Ratio.ONE.dividedBy(all);
        Bounds bounds = parts.stream().map(Part::weighted).reduce(Bounds.exactly(Ratio.ZERO), Bounds::plus);
        return Optional.of(new Joined(soFar(parts), bounds.times(perWeight)));
    }

    private static Optional<Ratio> soFar(List<Part> parts) {
        List<Part> known =
                parts.stream().filter(part -> part.value().isPresent()).toList();
        Ratio weight = known.stream().map(Part::weight).reduce(Ratio.ZERO, Ratio::plus);
        Ratio sum = known.stream()
                .map(part -> part.value().orElseThrow().times(part.weight()))
                .reduce(Ratio.ZERO, Ratio::plus);
        return weight.isZero() ? Optional.empty() : Optional.of(sum.dividedBy(weight));
    }

    /** A part: its value so far, where it lies if that is open, and what it weighs, zero or greater. */
    record Part(Optional<Ratio> value, Bounds possible, Ratio weight) {

        static Part known(Ratio value, Ratio weight) {
            return new Part(Optional.of(value), Bounds.exactly(value), weight);
        }

        private Bounds weighted() {
            return possible.times(weight);
        }
    }
}

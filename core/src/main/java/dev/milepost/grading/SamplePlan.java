// SPDX-License-Identifier: Apache-2.0
package dev.milepost.grading;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.indicator.Source;
import java.util.List;

/**
 * How much a survey must look at, at least, in a place of a given population.
 *
 * @param populationAbove the population it begins above, exclusive; zero or greater
 * @param populationUpTo the population it ends with, inclusive
 * @param least what must be looked at in each category
 * @param source where it is written and how well that is known
 */
public record SamplePlan(int populationAbove, int populationUpTo, List<Least> least, Source source) {

    /**
     * Checks and copies the components.
     *
     * @throws IllegalArgumentException if the populations are no range, or nothing is asked for
     */
    public SamplePlan {
        checkArgument(populationAbove >= 0, "populationAbove must not be negative, was %s", populationAbove);
        checkArgument(
                populationUpTo > populationAbove,
                "populationUpTo must be greater than %s, was %s",
                populationAbove,
                populationUpTo);
        least = List.copyOf(least);
        checkArgument(!least.isEmpty(), "least of a sample plan must not be empty, was []");
        requireNonNull(source, "source");
    }

    /** Tells whether it is for a place of the given population. */
    public boolean isFor(int population) {
        return population > populationAbove && population <= populationUpTo;
    }

    /** Tells whether some population has both plans. */
    boolean overlaps(SamplePlan other) {
        return populationAbove < other.populationUpTo && other.populationAbove < populationUpTo;
    }

    /**
     * What must be looked at in one category.
     *
     * @param category the category of places
     * @param count what is counted
     * @param least how many at least, 1 or more
     */
    public record Least(String category, String count, int least) {

        public Least {
            requireNonNull(category, "category");
            requireNonNull(count, "count");
            checkArgument(least >= 1, "least of category '%s' must be 1 or more, was %s", category, least);
        }
    }
}

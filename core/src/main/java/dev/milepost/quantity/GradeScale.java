// SPDX-License-Identifier: Apache-2.0
package dev.milepost.quantity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;

/**
 * The steps of a scale, best first, such as A, B, C, D of vector density.
 *
 * @param id the id of the scale, an identifier without a colon
 * @param levels the names of the steps, best first; at least one, without duplicates
 */
public record GradeScale(String id, List<String> levels) {

    /**
     * Checks and copies the components.
     *
     * @throws IllegalArgumentException if there is no level, one is repeated, or a name is no identifier or has a colon
     */
    public GradeScale {
        Grade.checkName("grade scale", id);
        levels = List.copyOf(levels);
        levels.forEach(level -> Grade.checkName("grade level", level));
        checkArgument(!levels.isEmpty(), "levels of grade scale '%s' must not be empty, was []", id);
        checkArgument(
                new HashSet<>(levels).size() == levels.size(),
                "levels of grade scale '%s' must not repeat, was %s",
                id,
                levels);
    }

    /**
     * Returns a scale.
     *
     * @param id the id of the scale
     * @param levels the names of the steps, best first
     * @return the scale
     * @throws IllegalArgumentException if there is no level, one is repeated, or a name is no identifier or has a colon
     */
    public static GradeScale of(String id, List<String> levels) {
        return new GradeScale(id, levels);
    }

    /**
     * Returns the grade of a level.
     *
     * @param level the name of a step
     * @return the grade
     * @throws IllegalArgumentException if the scale has no such level; the message lists those it has
     */
    public Grade grade(String level) {
        int rank = levels.indexOf(requireNonNull(level, "level"));
        checkArgument(rank >= 0, "level of grade scale '%s' must be one of %s, was '%s'", id, levels, level);
        return new Grade(id, level, rank);
    }

    /**
     * Returns the best grade.
     *
     * @return the grade of the first level
     */
    public Grade best() {
        return new Grade(id, levels.get(0), 0);
    }

    /**
     * Returns the worst grade.
     *
     * @return the grade of the last level
     */
    public Grade worst() {
        return new Grade(id, levels.get(levels.size() - 1), levels.size() - 1);
    }
}

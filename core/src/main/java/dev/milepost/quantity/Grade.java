// SPDX-License-Identifier: Apache-2.0
package dev.milepost.quantity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.text.Identifiers;
import java.util.List;

/**
 * A step on a declared scale, such as level B of vector density. {@link GradeScale#grade} makes them.
 *
 * @param scale the id of the scale, without a colon
 * @param level the name of the step, an identifier without a colon
 * @param rank the place on the scale, 0 for the best
 */
public record Grade(String scale, String level, int rank) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if scale or level is no identifier or has a colon, or the rank is negative
     */
    public Grade {
        checkName("grade scale", scale);
        checkName("grade level", level);
        checkArgument(rank >= 0, "rank of grade '%s' must not be negative, was %s", level, rank);
    }

    /**
     * Reads {@code "vector-density:C:2"}.
     *
     * @param text scale, level and rank, separated by colons
     * @return the grade
     * @throws IllegalArgumentException if the text has another form
     */
    public static Grade parse(String text) {
        List<String> parts = List.of(requireNonNull(text, "text").split(":", -1));
        checkArgument(
                parts.size() == 3 && parts.get(2).matches("[0-9]{1,6}"),
                "grade must be scale:level:rank, was '%s'",
                text);
        return new Grade(parts.get(0), parts.get(1), Integer.parseInt(parts.get(2)));
    }

    /**
     * Tells whether this grade is as good as the other or better.
     *
     * @param other a grade of the same scale
     * @return whether the rank is the other's or less
     * @throws IllegalArgumentException if the scales differ
     */
    public boolean isAtLeast(Grade other) {
        checkArgument(
                scale.equals(other.scale),
                "scale of both grades must be the same, was '%s' and '%s'",
                scale,
                other.scale);
        return rank <= other.rank;
    }

    /**
     * Returns the worse of two grades; this one where they are equal.
     *
     * @param other a grade of the same scale
     * @return one of the two
     * @throws IllegalArgumentException if the scales differ
     */
    public Grade worse(Grade other) {
        return other.isAtLeast(this) ? this : other;
    }

    /** Returns {@code "scale:level:rank"}; {@link #parse} reads it. */
    @Override
    public String toString() {
        return scale + ":" + level + ":" + rank;
    }

    static void checkName(String property, String name) {
        Identifiers.check(property, name);
        checkArgument(name.indexOf(':') < 0, "%s must have no colon, was '%s'", property, name);
    }
}

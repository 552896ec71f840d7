// SPDX-License-Identifier: Apache-2.0
package dev.milepost.grading;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.text.LocalizedText;
import java.util.List;

/**
 * One figure of an index with what it must keep to.
 *
 * @param name the name it is printed under
 * @param unit the unit it is printed with, such as {@code %}
 * @param figure how it is made of counts
 * @param thresholds one for each level of the scale but the last, best first, each within the next
 */
public record IndexPart(LocalizedText name, LocalizedText unit, SurveyFigure figure, List<Threshold> thresholds) {

    /**
     * Checks and copies the components.
     *
     * @throws IllegalArgumentException if a threshold is missing, or a better level asks for less than a worse one
     */
    public IndexPart {
        requireNonNull(name, "name");
        requireNonNull(unit, "unit");
        requireNonNull(figure, "figure");
        thresholds = List.copyOf(thresholds);
        checkArgument(!thresholds.isEmpty(), "thresholds of '%s' must not be empty, was []", name);
        for (int i = 1; i < thresholds.size(); i++) {
            Threshold better = thresholds.get(i - 1);
            Threshold worse = thresholds.get(i);
            checkArgument(
                    better.isWithin(worse),
                    "threshold of level '%s' of '%s' must not ask for less than that of level '%s', was %s %s after %s %s",
                    better.level(),
                    name,
                    worse.level(),
                    better.bound().sign(),
                    better.limit(),
                    worse.bound().sign(),
                    worse.limit());
        }
    }
}

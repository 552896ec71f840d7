// SPDX-License-Identifier: Apache-2.0
package dev.milepost.grading;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;
import java.util.List;

/**
 * What a standard judges: one figure, or several that must all keep to their limits for a level. Rule 9.1.
 *
 * @param id its identity within the standard
 * @param name the name it is printed under
 * @param parts its figures, one or more; at least one that exists even where nothing is found
 */
public record GradingIndex(String id, LocalizedText name, List<IndexPart> parts) {

    /**
     * Checks and copies the components.
     *
     * @throws IllegalArgumentException if there is no part, or none but figures per positive place
     */
    public GradingIndex {
        Identifiers.check("index id", id);
        requireNonNull(name, "name");
        parts = List.copyOf(parts);
        checkArgument(
                parts.stream().anyMatch(part -> !(part.figure() instanceof SurveyFigure.PerPositive)),
                "parts of index '%s' must have one that is not per positive place, had %s",
                id,
                parts.size());
    }
}

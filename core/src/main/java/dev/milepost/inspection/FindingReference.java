// SPDX-License-Identifier: Apache-2.0
package dev.milepost.inspection;

import static java.util.Objects.requireNonNull;

import dev.milepost.text.Identifiers;
import java.util.Optional;

/**
 * Which finding another one speaks of.
 *
 * @param inspection the inspection it belongs to; empty for the same inspection
 * @param finding the id of the finding within its inspection
 */
public record FindingReference(Optional<InspectionId> inspection, String finding) {

    public FindingReference {
        requireNonNull(inspection, "inspection");
        Identifiers.check("finding id", finding);
    }

    /**
     * Reads {@code "f3"} for a finding of the same inspection, or {@code "campus/f3"} for one of another.
     *
     * @throws IllegalArgumentException if a part is no id
     */
    public static FindingReference parse(String text) {
        int slash = requireNonNull(text, "text").indexOf('/');
        return slash < 0
                ? new FindingReference(Optional.empty(), text)
                : new FindingReference(
                        Optional.of(InspectionId.of(text.substring(0, slash))), text.substring(slash + 1));
    }

    /** The inspection and the finding, for a finding that is mentioned in the given inspection. */
    FindingReference seenFrom(InspectionId mentionedIn) {
        return inspection.isPresent() ? this : new FindingReference(Optional.of(mentionedIn), finding);
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        return inspection.map(id -> id + "/").orElse("") + finding;
    }
}

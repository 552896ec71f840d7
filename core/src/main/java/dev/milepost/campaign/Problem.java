// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static java.util.Objects.requireNonNull;

import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;
import java.util.Optional;

/**
 * Something that stands in the way, as the office words it.
 *
 * @param id the identity of the problem within the campaign
 * @param action the action it concerns; empty if all
 * @param text the wording
 */
public record Problem(String id, Optional<ActionId> action, LocalizedText text) {

    public Problem {
        Identifiers.check("problem id", id);
        requireNonNull(action, "action");
        requireNonNull(text, "text");
    }
}

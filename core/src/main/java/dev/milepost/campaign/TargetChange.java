// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.text.LocalizedText;
import dev.milepost.text.PrintableText;
import java.time.Instant;

/**
 * A change of a target: what it was before, when it was changed, by whom and why. Rule 6.2.
 *
 * @param at the instant from which on the next version is known
 * @param by the post or office that changed it, never a person's name (rule 14.2); not blank
 * @param why the reason
 * @param before the target as it was, without its own changes
 */
public record TargetChange(Instant at, String by, LocalizedText why, Target before) {

    public TargetChange {
        requireNonNull(at, "at");
        requireNonNull(why, "why");
        PrintableText.check("by", by);
        checkArgument(!by.isBlank(), "by of a change of target '%s' must not be blank, was '%s'", before.id(), by);
        checkArgument(
                before.changes().isEmpty(),
                "before of a change of target '%s' must have no changes of its own, had %s",
                before.id(),
                before.changes().size());
    }
}

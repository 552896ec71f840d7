// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.organisation.OrgUnitId;
import dev.milepost.text.LocalizedText;
import java.time.Instant;

/**
 * A status set by hand. It holds until the data it was set on change, and stays in the history. Rule 6.9.
 *
 * @param target the target
 * @param unit the unit it is assessed at
 * @param judgement how it stands, in the eyes of whoever sets it
 * @param reason why, in words a reader of the report can follow
 * @param by the post or office that sets it, never a person's name (rule 14.2); not blank
 * @param at the instant at which it is set; it speaks of the data known by then, included
 */
public record StatusOverride(
        TargetId target, OrgUnitId unit, Judgement judgement, LocalizedText reason, String by, Instant at) {

    public StatusOverride {
        requireNonNull(target, "target");
        requireNonNull(unit, "unit");
        requireNonNull(judgement, "judgement");
        requireNonNull(reason, "reason");
        requireNonNull(at, "at");
        checkArgument(!by.isBlank(), "by of a status override of target '%s' must not be blank, was '%s'", target, by);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;

/**
 * Somebody verified that what brought a unit on a black list is put right (整改到位); it leaves the list.
 *
 * @param unit the unit
 * @param since the period whose list it came on
 * @param on the day it was verified
 * @param by the post or office that verified it, never a person's name (rule 14.2); not blank
 * @param what what was done
 */
public record Correction(OrgUnitId unit, Period since, LocalDate on, String by, LocalizedText what) {

    public Correction {
        requireNonNull(unit, "unit");
        requireNonNull(since, "since");
        requireNonNull(on, "on");
        checkArgument(!by.isBlank(), "by of a correction of unit '%s' must not be blank, was '%s'", unit, by);
        requireNonNull(what, "what");
    }

    /** Whether it is about the entry. */
    public boolean isOf(ListEntry entry) {
        return entry.unit().equals(unit) && entry.since().equals(since);
    }
}

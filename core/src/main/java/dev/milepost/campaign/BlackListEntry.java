// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static java.util.Objects.requireNonNull;

import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;

/**
 * An entry of a black list (黑榜) that is not corrected yet (往期黑榜未整改). Rules 10.3, 14.1.
 *
 * @param id the identity of the entry within the campaign
 * @param unit the unit that is on the list
 * @param period the period of the list
 * @param reason why it is on the list
 */
public record BlackListEntry(String id, OrgUnitId unit, Period period, LocalizedText reason) {

    public BlackListEntry {
        Identifiers.check("black list entry id", id);
        requireNonNull(unit, "unit");
        requireNonNull(period, "period");
        requireNonNull(reason, "reason");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.organisation;

import static java.util.Objects.requireNonNull;

import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;

/**
 * A place in a unit that is no unit itself: a river bank, a school, a market, a stretch of road.
 *
 * @param id the identity of the place, as in {@link OrgUnitId}
 * @param kind what it is, as a word of the office ("学校")
 * @param name the name it is printed under
 * @param unit the unit it lies in
 */
public record Site(String id, LocalizedText kind, LocalizedText name, OrgUnitId unit) {

    public Site {
        Identifiers.check("site id", id);
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
        requireNonNull(unit, "unit");
    }
}

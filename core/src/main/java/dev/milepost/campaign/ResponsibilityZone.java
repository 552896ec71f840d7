// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * An area that one unit answers for (包保责任区), with its weekly cleaning days.
 *
 * @param id the identity of the zone within the campaign
 * @param area the area
 * @param keeper who answers for it: a unit or a post, never a person
 * @param cleaningDays the days of the week on which it is cleaned, one or more
 */
public record ResponsibilityZone(String id, LocalizedText area, LocalizedText keeper, Set<DayOfWeek> cleaningDays) {

    public ResponsibilityZone {
        Identifiers.check("zone id", id);
        requireNonNull(area, "area");
        requireNonNull(keeper, "keeper");
        checkArgument(!cleaningDays.isEmpty(), "cleaningDays of zone '%s' must not be empty", id);
        cleaningDays = Collections.unmodifiableSet(EnumSet.copyOf(cleaningDays));
    }
}

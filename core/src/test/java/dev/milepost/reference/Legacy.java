// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import java.util.Set;
import java.util.SortedMap;

/**
 * What counts at a unit of one that the tree lacks. Rule 5.6.
 *
 * @param origin the unit that the tree lacks
 * @param place where it counts
 * @param shares who holds which share of it, the place alone where nobody knows
 * @param heirs who took over
 * @param sure whether who holds what is known, so that each heir answers for itself
 * @param joins whether it counts as the place's own; else as that of a unit below it
 * @param reports whether its reports are counted here
 */
record Legacy(
        OrgUnit origin,
        OrgUnitId place,
        SortedMap<OrgUnitId, Fraction> shares,
        Set<OrgUnitId> heirs,
        boolean sure,
        boolean joins,
        boolean reports) {}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Ratio;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What of the figures of a unit that the tree lacks counts where. Rule 5.6.
 *
 * @param origin the unit that the tree lacks
 * @param place the unit whose total they enter; empty if they stand beside all that was asked for
 * @param shares who took over which share; the place alone where that is not known
 * @param heirs who took over, shares known or not
 * @param joins whether they count as the place's own, and not beside those of the units below it
 * @param reports whether the reports of the origin are counted here
 * @param doubt why a person should look; empty if the shares are known and the figure can be split
 */
record Inheritance(
        OrgUnitId origin,
        Optional<OrgUnitId> place,
        SortedMap<OrgUnitId, Ratio> shares,
        Set<OrgUnitId> heirs,
        boolean joins,
        boolean reports,
        Optional<Doubt> doubt) {

    Inheritance {
        shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
        heirs = Set.copyOf(heirs);
    }

    /** Why figures went to a unit above. */
    enum Doubt {
        /** Nobody is declared to take over. */
        NO_SUCCESSOR,
        /** The shares of those who took over are not declared in full. */
        UNKNOWN_SHARE,
        /** The figure is no amount that could be split. */
        INDIVISIBLE
    }
}

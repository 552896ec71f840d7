// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static java.util.Objects.requireNonNull;

import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.MissingReason;
import java.util.Comparator;

/**
 * A report that is expected and not there.
 *
 * @param unit who has not reported
 * @param period which period
 * @param reason why there is no figure
 */
public record Gap(OrgUnitId unit, Period period, MissingReason reason) implements Comparable<Gap> {

    private static final Comparator<Gap> ORDER =
            Comparator.comparing(Gap::unit).thenComparing(Gap::period).thenComparing(Gap::reason);

    public Gap {
        requireNonNull(unit, "unit");
        requireNonNull(period, "period");
        requireNonNull(reason, "reason");
    }

    /** Orders by unit, then by period. */
    @Override
    public int compareTo(Gap other) {
        return ORDER.compare(this, other);
    }
}

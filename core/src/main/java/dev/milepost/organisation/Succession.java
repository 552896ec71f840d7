// SPDX-License-Identifier: Apache-2.0
package dev.milepost.organisation;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.quantity.Ratio;
import java.time.LocalDate;

/**
 * One unit taking over from another.
 *
 * @param from the unit that closes
 * @param to the unit that takes over, another one
 * @param date the first day on which {@code to} answers for it
 * @param share the exact share it takes over, above 0 and at most 1
 */
public record Succession(OrgUnitId from, OrgUnitId to, LocalDate date, Ratio share) {

    public Succession {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(date, "date");
        requireNonNull(share, "share");
        checkArgument(!from.equals(to), "successor of unit '%s' must be another unit, was itself", from);
        checkArgument(
                share.signum() > 0 && share.compareTo(Ratio.ONE) <= 0,
                "share of unit '%s' going to '%s' must be above 0 and at most 1, was %s",
                from,
                to,
                share);
    }
}

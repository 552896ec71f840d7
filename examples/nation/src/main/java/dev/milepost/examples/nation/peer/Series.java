// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.peer;

import java.math.BigDecimal;

/** What one unit reported of one measure until now: the sum, or of a latest figure that of the last month. */
record Series(boolean latest, int month, BigDecimal value, boolean asserted, int reports) {

    Series join(Series other) {
        boolean theirs = other.month > month;
        BigDecimal joined = latest ? (theirs ? other.value : value) : value.add(other.value);
        int both = latest ? 1 : reports + other.reports;
        return new Series(latest, Math.max(month, other.month), joined, asserted || other.asserted, both);
    }
}

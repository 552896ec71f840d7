// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;

/** How points are printed. */
public final class Points {

    private static final int MOST_DECIMALS = 4;
    private static final Rounding SHOWN = Rounding.of(2);

    private Points() {}

    /** Returns points in full where they have at most four decimals, else rounded to two. */
    public static String text(Ratio exact) {
        return text(exact, List.of());
    }

    /** Points that are never shown on a line which the exact ones miss. Rule 1.4. */
    static String text(Ratio exact, Collection<Ratio> lines) {
        BigDecimal full = exact.round(MOST_DECIMALS, RoundingMode.HALF_UP);
        BigDecimal shown = Ratio.whole(full).sameValueAs(exact) ? full : SHOWN.display(exact, lines);
        return Ratio.whole(shown).toString();
    }
}

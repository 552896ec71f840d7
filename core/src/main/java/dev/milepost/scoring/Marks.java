// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Ratio;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What the lines of a sheet come to, vetoes apart.
 *
 * @param base the score before bonus; empty while something is missing or nothing applies
 * @param bonus the bonus that counts
 * @param possible within which bounds the base lies
 */
record Marks(Optional<Ratio> base, Ratio bonus, Bounds possible) {

    private static final int MOST_DECIMALS = 6;

    Marks {
        base = base.map(Marks::tidy);
        bonus = tidy(bonus);
    }

    /** The same number as a decimal where it has few decimals, so that 32/4 is published as 8. */
    static Ratio tidy(Ratio exact) {
        Ratio decimal = Ratio.whole(exact.round(MOST_DECIMALS, RoundingMode.HALF_UP));
        return decimal.sameValueAs(exact) ? decimal : exact;
    }

    /** Points of what applies over its full mark, times the full mark of the scheme. */
    static Marks of(AssessmentScheme scheme, List<ItemScore> items, List<BonusScore> bonus) {
        List<ItemScore> applicable =
                items.stream().filter(ItemScore::isApplicable).toList();
        Ratio of = applicable.stream().map(one -> one.item().max()).reduce(Ratio.ZERO, Ratio::plus);
        Ratio given = bonus.stream().map(BonusScore::points).reduce(Ratio.ZERO, Ratio::plus);
        Ratio counted = Ratio.min(given, scheme.bonusCap());
        if (of.isZero()) {
            return new Marks(Optional.empty(), counted, Bounds.between(Ratio.ZERO, scheme.max()));
        }
        Bounds sum = applicable.stream().map(ItemScore::possible).reduce(Bounds.exactly(Ratio.ZERO), Bounds::plus);
        Bounds scaled =
                of.sameValueAs(scheme.max()) ? sum : sum.times(scheme.max().dividedBy(of));
        boolean known = applicable.stream().noneMatch(ItemScore::isMissing);
        return new Marks(scaled.lower().filter(least -> known), counted, scaled);
    }
}

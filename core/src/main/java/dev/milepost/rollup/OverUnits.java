// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.indicator.CountBasis;
import dev.milepost.indicator.DataElement;
import dev.milepost.quantity.Value;
import dev.milepost.rollup.UnitTally.Range;
import dev.milepost.rollup.UnitTally.Sums;
import java.util.Optional;

/** The operator over units. Rules 1.6 and 5.1. */
final class OverUnits {

    private OverUnits() {}

    /**
     * What figures of several units come to; empty without any weight, and where they have nothing in common.
     *
     * @param units how many units have a figure
     */
    static Optional<Value> value(DataElement element, Sums sums, Range range, int units) {
        return switch (element.unitOperator()) {
            case SUM -> Optional.of(Exact.value(sums.sum()));
            case MEAN ->
                sums.weights().isZero()
                        ? Optional.empty()
                        : Optional.of(Exact.value(sums.weighted().dividedBy(sums.weights())));
            case WORST -> range.worst().map(Value::level);
            case MAX -> range.greatest().map(Exact::value);
            case MIN -> range.least().map(Exact::value);
            case TRUE_OF_EXPECTED -> Optional.of(Value.rate(sums.trueCount(), units));
            case NONE -> Optional.empty();
        };
    }

    /** Whether figures of several units may not be summed, because they may be of the same things. Rule 1.6. */
    static boolean isApart(DataElement element) {
        return isDistinct(element) && !element.disjoint();
    }

    static boolean isDistinct(DataElement element) {
        return element.basis().filter(one -> one == CountBasis.DISTINCT).isPresent();
    }
}

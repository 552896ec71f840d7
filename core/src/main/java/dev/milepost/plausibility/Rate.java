// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.Measure;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;

/** An indicator that is a rate, with its two elements. */
record Rate(Indicator indicator, Measure.Pair pair, DataElement numerator, DataElement denominator) {

    /** The rates of a campaign in declared order. */
    static List<Rate> of(ConsistencySubject subject) {
        List<Rate> rates = new ArrayList<>();
        for (Indicator indicator : subject.campaign().indicators()) {
            if (indicator.measure() instanceof Measure.Pair pair) {
                DataElement numerator = subject.findElement(pair.numerator()).orElseThrow();
                DataElement denominator =
                        subject.findElement(pair.denominator()).orElseThrow();
                rates.add(new Rate(indicator, pair, numerator, denominator));
            }
        }
        return rates;
    }

    /** Whether its numerator is a part of its denominator, so that it cannot exceed 1. */
    boolean isShare() {
        return indicator
                .highest()
                .filter(highest -> highest.compareTo(pair.multiplier()) <= 0)
                .isPresent();
    }

    boolean isClaimedBy(DataElementId element) {
        return pair.claim().filter(element::equals).isPresent();
    }

    LocalizedText place(ConsistencySubject subject, Reading reading) {
        return Wording.of(
                "{0}，{1}，{2}",
                "{0}, {1}, {2}", indicator.name(), Wording.unitName(subject, reading.unit()), reading.period());
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.Measure;
import dev.milepost.quantity.Quantity;
import dev.milepost.quantity.Unit;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/** Where a figure can lie, both ends included, and up to where nobody would doubt it; empty where nothing is said. */
record Range(Unit unit, Optional<BigDecimal> lowest, Optional<BigDecimal> highest, Optional<BigDecimal> plausible) {

    static Range of(Indicator indicator) {
        return new Range(indicator.unit(), indicator.lowest(), indicator.highest(), indicator.plausibleHighest());
    }

    /** The range of one fact of an element: its own, and the upper ends of indicators that print it as it is. */
    static Range of(DataElement element, Collection<Indicator> indicators) {
        Range range = new Range(element.unit(), element.lowest(), element.highest(), Optional.empty());
        for (Indicator indicator : indicators) {
            if (indicator.unit().equals(element.unit()) && prints(indicator.measure(), element.id())) {
                range = range.below(indicator);
            }
        }
        return range;
    }

    boolean contains(BigDecimal value) {
        return lowest.map(end -> end.compareTo(value) <= 0).orElse(true)
                && highest.map(end -> end.compareTo(value) >= 0).orElse(true);
    }

    boolean isPlausible(BigDecimal value) {
        return contains(value)
                && plausible.map(end -> end.compareTo(value) >= 0).orElse(true);
    }

    /** What a figure out of range may have been, if its leading 2 is a misread ≥. */
    Optional<LocalizedText> misread(BigDecimal value) {
        return Digits.behindMisreadSign(value).filter(this::isPlausible).map(rest -> {
            Quantity meant = Quantity.of(rest, unit);
            return Wording.of(
                    "疑为“≥ {0}”：首位的“2”可能是“≥”的误识，请核对原文",
                    "perhaps \"≥ {0}\": the leading 2 looks like a misread ≥; check the original", meant);
        });
    }

    /** The possible range in words; asked only where there is one. */
    LocalizedText text() {
        if (lowest.isPresent() && highest.isPresent()) {
            return Wording.of("{0}至{1}", "{0} to {1}", quantity(lowest.get()), quantity(highest.get()));
        }
        return lowest.map(end -> Wording.of("不低于{0}", "at least {0}", quantity(end)))
                .orElseGet(() -> Wording.of("不高于{0}", "at most {0}", quantity(highest.orElseThrow())));
    }

    Quantity quantity(BigDecimal value) {
        return Quantity.of(value, unit);
    }

    private Range below(Indicator indicator) {
        return new Range(
                unit, lowest, lesser(highest, indicator.highest()), lesser(plausible, indicator.plausibleHighest()));
    }

    private static Optional<BigDecimal> lesser(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() && other.isPresent() ? Optional.of(one.get().min(other.get())) : one.or(() -> other);
    }

    private static boolean prints(Measure measure, DataElementId element) {
        return measure instanceof Measure.Pair pair
                ? pair.claim().filter(element::equals).isPresent()
                : measure.elements().contains(element);
    }
}

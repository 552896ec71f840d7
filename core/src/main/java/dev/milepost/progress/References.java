// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.explanation.Explanation;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.Measure;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.rollup.Rollup;
import dev.milepost.rollup.UnsupportedRollupException;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Looks up the figures that targets refer to. */
final class References {

    private final Rollup rollup;

    References(Rollup rollup) {
        this.rollup = rollup;
    }

    Reference figure(Indicator indicator, OrgUnitId unit, Period window) {
        try {
            return Reference.of(indicator, rollup.figure(indicator.id(), unit, window), range(indicator));
        } catch (UnsupportedRollupException noCommonFigure) {
            return absent(indicator, unit, window, MissingReason.NOT_MEASURED);
        }
    }

    Reference absent(Indicator indicator, OrgUnitId unit, Period window, MissingReason reason) {
        LocalizedText name = rollup.tree().get(unit).name();
        LocalizedText what = LocalizedText.of(
                indicator.name().in(Locale.CHINESE) + "，" + name.in(Locale.CHINESE) + "，" + window.text(Locale.CHINESE),
                indicator.name().in(Locale.ENGLISH) + ", " + name.in(Locale.ENGLISH) + ", "
                        + window.text(Locale.ENGLISH));
        return Reference.absent(range(indicator), reason, new Explanation.Absent(what, reason, List.of()));
    }

    /**
     * Whether a figure is one of the window itself. A state holds until the next one, but where it is reported at least
     * once in such a window an older one says nothing of it.
     */
    boolean isMeasuredIn(Indicator indicator, OrgUnitId unit, Period window) {
        Optional<DataElement> state = state(indicator).filter(element -> window.isFilledBy(element.frequency()));
        return state.isEmpty()
                || rollup.facts().stream()
                        .map(fact -> fact.key())
                        .anyMatch(key -> key.element().equals(state.get().id())
                                && window.contains(key.period())
                                && isBelow(key.unit(), unit));
    }

    /**
     * Whether there is anything newer than a day: of a state a figure of a later day, of all else what happened.
     *
     * @param exclusive the day that must be passed
     * @param inclusive the last day that counts
     */
    boolean isMeasuredSince(Indicator indicator, OrgUnitId unit, LocalDate exclusive, LocalDate inclusive) {
        Optional<DataElement> state = state(indicator);
        return state.isEmpty()
                || rollup.facts().stream()
                        .map(fact -> fact.key())
                        .filter(key -> key.element().equals(state.get().id()) && isBelow(key.unit(), unit))
                        .map(key -> key.period().lastDay())
                        .anyMatch(day -> day.isAfter(exclusive) && !day.isAfter(inclusive));
    }

    private boolean isBelow(OrgUnitId reporter, OrgUnitId unit) {
        return rollup.tree().find(reporter).isEmpty() || rollup.tree().isWithin(reporter, unit);
    }

    private Optional<DataElement> state(Indicator indicator) {
        return indicator.measure().elements().stream()
                .findFirst()
                .flatMap(rollup.campaign()::findElement)
                .filter(element -> element.timeOperator() == TimeOperator.POINT_IN_TIME);
    }

    /** Where figures of an indicator can lie at all: what it declares, and not below zero if its element never is. */
    private Bounds range(Indicator indicator) {
        boolean notNegative = indicator.measure() instanceof Measure.Element measure
                && rollup.campaign()
                        .findElement(measure.element())
                        .filter(DataElement::isNonNegative)
                        .isPresent();
        Optional<Ratio> lowest =
                indicator.lowest().map(Ratio::whole).or(() -> notNegative ? Optional.of(Ratio.ZERO) : Optional.empty());
        return new Bounds(lowest, indicator.highest().map(Ratio::whole));
    }
}

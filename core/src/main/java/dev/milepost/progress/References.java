// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.explanation.Explanation;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.Measure;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.rollup.Rollup;
import dev.milepost.rollup.UnsupportedRollupException;
import dev.milepost.text.LocalizedText;
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

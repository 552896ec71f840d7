// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import dev.milepost.indicator.Completeness;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.progress.Assessment;
import dev.milepost.progress.Judge;
import dev.milepost.progress.Progress;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Missing;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.rollup.Figure;
import dev.milepost.rollup.UnsupportedRollupException;
import java.util.Optional;

/** The figures that items and vetoes ask, over the period that is scored. */
record Figures(Progress progress, Period period) {

    /** A figure with the indicator it is of. */
    record Reading(Indicator indicator, Figure figure) {

        /** Why it is missing; empty if it is known. */
        Optional<MissingReason> missing() {
            return figure.value() instanceof Missing missing ? Optional.of(missing.reason()) : Optional.empty();
        }

        /** Whether a percentage without counts is all there is. Rule 3.4. */
        boolean isAsserted() {
            return figure.isAsserted();
        }

        /** The number that stands, whatever is still to come; empty while that may change it. Rule 2.5. */
        Optional<Ratio> settled() {
            boolean lenient = indicator.completeness() == Completeness.LENIENT;
            boolean exact = figure.bounds().filter(Bounds::isExact).isPresent();
            return figure.measured().filter(number -> Judge.isCompleteEnough(indicator, figure) && (exact || lenient));
        }
    }

    Reading of(IndicatorId indicator, OrgUnitId unit) {
        Figure figure = figure(indicator, unit);
        return new Reading(progress.campaign().findIndicator(indicator).orElseThrow(), figure);
    }

    Optional<Assessment> assessment(IndicatorId indicator, OrgUnitId unit) {
        return progress.find(indicator, unit);
    }

    private Figure figure(IndicatorId indicator, OrgUnitId unit) {
        try {
            return progress.rollup().figure(indicator, unit, period);
        } catch (UnsupportedRollupException refused) {
            return Figure.unsupported(refused);
        }
    }
}

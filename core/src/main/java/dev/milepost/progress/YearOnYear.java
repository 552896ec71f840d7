// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.explanation.Explanation;
import dev.milepost.indicator.Indicator;
import dev.milepost.observation.Assurance;
import dev.milepost.progress.StandardColumns.Figures;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Missing;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.rollup.Figure;
import dev.milepost.text.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The change of a figure against the same period last year (同比). Rule 13.4. */
final class YearOnYear {

    private final Indicator indicator;
    private final Figure current;
    private final Figure lastYear;
    private final ColumnWording wording;

    YearOnYear(Indicator indicator, Figures figures, ColumnWording wording) {
        this.indicator = indicator;
        this.current = figures.current();
        this.lastYear = figures.lastYear();
        this.wording = wording;
    }

    ColumnValue change() {
        Optional<ColumnValue> lacking = lacking(current).or(() -> lacking(lastYear));
        if (lacking.isPresent()) {
            return lacking.get();
        }
        Ratio now = current.measured().orElseThrow();
        Ratio then = lastYear.measured().orElseThrow();
        if (ChangeMeasure.of(indicator) == ChangeMeasure.POINTS) {
            Ratio points = now.minus(then);
            return value(points, bounds(current).plus(negated(bounds(lastYear))), wording.points(now, then));
        }
        if (then.signum() <= 0) {
            return without(then);
        }
        Ratio share = now.minus(then).dividedBy(then);
        return value(share, ShareBounds.of(bounds(current), bounds(lastYear)), wording.share(now, then, share));
    }

    /** A figure that cannot be compared: not there, no number, or too incomplete for its indicator. */
    private Optional<ColumnValue> lacking(Figure figure) {
        if (figure.value() instanceof Missing missing) {
            return Optional.of(ColumnValue.lacking(wording.noChange(missing.reason()), figure.explain()));
        }
        if (figure.measured().isEmpty()) {
            LocalizedText note = LocalizedText.of("等级、是否和文字不计同比", "levels, flags and words have no rate of change");
            return Optional.of(
                    ColumnValue.lacking(wording.noChange(MissingReason.NOT_APPLICABLE, note), figure.explain()));
        }
        return Judge.isCompleteEnough(indicator, figure)
                ? Optional.empty()
                : Optional.of(ColumnValue.lacking(wording.noChange(MissingReason.INCOMPLETE), figure.explain()));
    }

    private ColumnValue without(Ratio base) {
        boolean zero = base.isZero();
        LocalizedText note = zero
                ? LocalizedText.of("上年同期为零，不计增减幅", "the base is zero: no rate of change")
                : LocalizedText.of("上年同期为负，不计增减幅", "the base is negative: no rate of change");
        MissingReason reason = zero ? MissingReason.ZERO_DENOMINATOR : MissingReason.NOT_APPLICABLE;
        return ColumnValue.lacking(wording.noChange(reason, note), lastYear.explain());
    }

    private ColumnValue value(Ratio exact, Bounds possible, LocalizedText operation) {
        Optional<Assurance> weakest = Stream.of(current, lastYear)
                .flatMap(figure -> figure.assurance().stream())
                .reduce(Assurance::weaker);
        List<Explanation> from = List.of(current.explain(), lastYear.explain());
        return ColumnValue.of(
                exact, possible, weakest, new Explanation.Computed(wording.change(), operation, from, List.of()));
    }

    private static Bounds bounds(Figure figure) {
        return figure.bounds().orElseGet(() -> Bounds.exactly(figure.measured().orElseThrow()));
    }

    private static Bounds negated(Bounds bounds) {
        return new Bounds(bounds.upper().map(Ratio::negate), bounds.lower().map(Ratio::negate));
    }
}

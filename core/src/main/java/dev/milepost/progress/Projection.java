// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Comparator.Numeric;
import dev.milepost.explanation.Explanation;
import dev.milepost.indicator.Indicator;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Ratio;
import dev.milepost.text.LocalizedText;
import java.util.List;
import java.util.Optional;

/** The line through the known periods, drawn to the end of the target's time. Rule 6.11. */
final class Projection {

    /** With fewer points the spread around the line says too little. */
    private static final int LEAST_POINTS = 6;

    private final ForecastSeries series;
    private final Assessment assessment;
    private final Numeric asked;
    private final Ratio soFar;
    private final Bounds possible;

    Projection(ForecastSeries series, Assessment assessment, Numeric asked) {
        this.series = series;
        this.assessment = assessment;
        this.asked = asked;
        this.soFar = soFar();
        this.possible = possible();
    }

    Forecast forecast() {
        LeastSquares line = LeastSquares.through(series.known());
        List<Integer> ahead = series.accumulates() ? series.open() : List.of(series.periods());
        Ratio start = series.accumulates() ? soFar : Ratio.ZERO;
        Ratio end = start.plus(line.sumAt(ahead));
        Ratio projected = cut(end);
        Optional<Bounds> interval = series.known().size() < LEAST_POINTS
                ? Optional.empty()
                : Optional.of(interval(end, line.halfWidthAt(ahead)));
        Forecast.Outlook outlook = outlook(interval.orElse(possible));
        Optional<Ratio> required = required();
        LocalizedText sentence = new ForecastWording(assessment, series, outlook, required).text(projected, interval);
        return new Forecast(new Forecast.Parts(
                outlook,
                series.known().size(),
                projected,
                interval,
                series.remaining(),
                required,
                sentence,
                explanation(sentence)));
    }

    private Explanation explanation(LocalizedText sentence) {
        Indicator indicator = assessment.indicator();
        LocalizedText what = LocalizedText.of(
                indicator.name().zh() + "（推算）", indicator.name().en() + " (projected)");
        return new Explanation.Computed(what, sentence, series.why(), List.of(Forecast.LABEL));
    }

    private Ratio soFar() {
        return series.accumulates()
                ? series.known().values().stream().reduce(Ratio.ZERO, Ratio::plus)
                : series.known().values().stream()
                        .reduce((earlier, later) -> later)
                        .orElseThrow();
    }

    /** What the indicator can be at all; an amount that only grows cannot fall below what it is. */
    private Bounds possible() {
        Optional<Ratio> lowest = assessment.indicator().lowest().map(Ratio::whole);
        Optional<Ratio> highest = assessment.indicator().highest().map(Ratio::whole);
        if (!series.onlyGrows()) {
            return new Bounds(lowest, highest);
        }
        Ratio least = lowest.map(one -> Ratio.max(one, soFar)).orElse(soFar);
        return new Bounds(Optional.of(least), highest.map(most -> Ratio.max(most, least)));
    }

    private Bounds interval(Ratio end, Ratio halfWidth) {
        return Bounds.between(cut(end.minus(halfWidth)), cut(end.plus(halfWidth)));
    }

    private Ratio cut(Ratio number) {
        Ratio notBelow = possible.lower().map(least -> Ratio.max(number, least)).orElse(number);
        return possible.upper().map(most -> Ratio.min(notBelow, most)).orElse(notBelow);
    }

    private Forecast.Outlook outlook(Bounds range) {
        return switch (Judge.within(asked, range)) {
            case MET -> Forecast.Outlook.WILL_MEET;
            case FAILED -> Forecast.Outlook.WILL_NOT_MEET;
            case UNDECIDED -> Forecast.Outlook.MAY_MEET;
        };
    }

    private Optional<Ratio> required() {
        Ratio missing = nearest().minus(soFar);
        boolean isBudget = series.accumulates() && asked.isCeiling();
        if (asked.isMetBy(soFar) && !isBudget) {
            return Optional.of(Ratio.ZERO);
        }
        boolean exceeded = series.accumulates() && missing.signum() < 0;
        return exceeded ? Optional.empty() : Optional.of(missing.dividedBy(Ratio.whole(series.remaining())));
    }

    /** The bound the figure has to reach or to keep. */
    private Ratio nearest() {
        boolean above = asked instanceof Comparator.Between between && soFar.compareTo(between.upper()) > 0;
        return above ? ((Comparator.Between) asked).upper() : asked.bound();
    }
}

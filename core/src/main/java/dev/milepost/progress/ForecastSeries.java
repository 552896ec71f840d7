// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.campaign.Campaign;
import dev.milepost.explanation.Explanation;
import dev.milepost.indicator.Completeness;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.indicator.Measure;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Ratio;
import dev.milepost.rollup.Figure;
import dev.milepost.rollup.Rollup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The figures of the periods of a target's time, numbered from 1, as far as they are known. Rule 6.11. */
final class ForecastSeries {

    private final Rollup rollup;
    private final Assessment assessment;
    private final List<Period> periods;
    private final SortedMap<Integer, Ratio> known = new TreeMap<>();
    private final List<Explanation> why = new ArrayList<>();

    ForecastSeries(Rollup rollup, Assessment assessment) {
        this.rollup = rollup;
        this.assessment = assessment;
        Indicator indicator = assessment.indicator();
        this.periods = parts(TargetWindow.of(assessment.target(), indicator, rollup.campaign()));
        for (int number = 1; number <= periods.size(); number++) {
            fill(number);
        }
    }

    /** The known states, or what the known periods added if the figure accumulates, by the number of the period. */
    SortedMap<Integer, Ratio> known() {
        return known;
    }

    /** The numbers of the periods of which nothing is known. */
    List<Integer> open() {
        List<Integer> open = new ArrayList<>();
        for (int number = 1; number <= periods.size(); number++) {
            if (!known.containsKey(number)) {
                open.add(number);
            }
        }
        return open;
    }

    /** How many periods there are. */
    int periods() {
        return periods.size();
    }

    /** How many periods are not over yet. */
    int remaining() {
        return (int) periods.stream().filter(period -> !isOver(period)).count();
    }

    /** Whether what the periods add makes the figure of the target, not the state of the last one. */
    boolean accumulates() {
        Measure measure = assessment.indicator().measure();
        if (measure instanceof Measure.Pair pair) {
            return accumulates(pair.numerator()) && !accumulates(pair.denominator());
        }
        return measure instanceof Measure.Element element && accumulates(element.element());
    }

    /** Whether no period can take anything away from an accumulating figure. */
    boolean onlyGrows() {
        return accumulates()
                && campaign().elementsBehind(assessment.indicator()).stream()
                        .flatMap(id -> campaign().findElement(id).stream())
                        .allMatch(DataElement::isNonNegative);
    }

    /** The explanations of the known figures in order of time. */
    List<Explanation> why() {
        return why;
    }

    /** The denominator of a rate may be a yearly state; what happens period by period is above the line. */
    private List<Period> parts(Period window) {
        return campaign()
                .findElement(first())
                .map(DataElement::frequency)
                .filter(type -> type != PeriodType.SPAN && window.isFilledBy(type))
                .map(window::split)
                .orElse(List.of());
    }

    private DataElementId first() {
        return campaign().elementsBehind(assessment.indicator()).iterator().next();
    }

    private void fill(int number) {
        Period period = periods.get(number - 1);
        if (!isOver(period)) {
            return;
        }
        Figure figure = figure(period);
        complete(figure).ifPresent(one -> {
            known.put(number, one);
            why.add(figure.explain());
        });
    }

    private boolean isOver(Period period) {
        return !period.lastDay().isAfter(rollup.when().date());
    }

    private Figure figure(Period period) {
        IndicatorId indicator = assessment.indicator().id();
        return accumulates()
                ? rollup.inPeriod(indicator, assessment.unit(), period)
                : rollup.figure(indicator, assessment.unit(), period);
    }

    /** A figure that some reports are missing from would bend the line. */
    private Optional<Ratio> complete(Figure figure) {
        boolean enough =
                figure.reporting().isComplete() || assessment.indicator().completeness() == Completeness.LENIENT;
        return enough ? figure.measured() : Optional.empty();
    }

    private boolean accumulates(DataElementId id) {
        return campaign()
                .findElement(id)
                .filter(element -> element.timeOperator().accumulates())
                .isPresent();
    }

    private Campaign campaign() {
        return rollup.campaign();
    }
}

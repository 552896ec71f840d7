// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.Measure;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.observation.Assurance;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.MissingReason;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The figure of an indicator that is a rate. Rules 1.2, 2.4, 3.3, 5.2. */
final class RateFigure {

    private final Reference reference;
    private final OverTime tops;
    private final OverTime bottoms;
    private final OverTime claims;
    private final Fraction times;
    private final boolean coverage;

    RateFigure(Reference reference, Measure.Pair pair, Indicator indicator, Asking asking) {
        this.reference = reference;
        this.tops = reference.overTime(reference.element(pair.numerator()), asking);
        this.bottoms = reference.overTime(reference.element(pair.denominator()), asking);
        this.claims = reference.overTime(reference.element(pair.claim().orElseThrow()), asking);
        this.times = Fraction.of(pair.multiplier());
        this.coverage = indicator
                .highest()
                .filter(most -> Fraction.of(most).equals(times))
                .isPresent();
    }

    Answer at(OrgUnitId unit) {
        Rates rates =
                new Rates(reference.territory(), tops, bottoms, one -> !one.id().equals(unit) && claims.says(one));
        List<Pair> pairs = rates.pairs(unit);
        List<Pair> counted = pairs.stream().filter(Pair::counts).toList();
        int units = (int) counted.stream().map(Pair::unit).distinct().count();
        OverUnits.refuseOverlap(tops.element(), units);
        OverUnits.refuseOverlap(bottoms.element(), units);
        Reports reports = pairs.stream().map(Pair::reports).reduce(Reports.NONE, Reports::plus);
        if (counted.isEmpty()) {
            MissingReason nobodyAsked = bottoms.isAhead() ? MissingReason.NOT_DUE : tops.whyNothing();
            return claimed(unit, reports).orElseGet(() -> Answer.missing(rates.why(pairs, nobodyAsked), reports));
        }
        Fraction top = sum(counted, pair -> pair.top().number().orElseThrow());
        Fraction bottom = sum(counted, pair -> pair.bottom().number().orElseThrow());
        Limits limits = reports.complete() ? Limits.exactly(top.over(bottom)) : limits(pairs, top, bottom);
        return Answer.of(top.over(bottom).times(times), reports)
                .founded(Facts.weakestOf(counted.stream().flatMap(Pair::used)))
                .within(limits.times(times));
    }

    private Limits limits(List<Pair> pairs, Fraction top, Fraction bottom) {
        DataElement element = tops.element();
        boolean rises = element.timeOperator().accumulates() || element.timeOperator() == TimeOperator.MAX;
        boolean open = pairs.stream().anyMatch(pair -> pair.isOpen(rises));
        Fraction now = top.over(bottom);
        Fraction silent = sum(pairs, Pair::silent);
        Fraction all = bottom.plus(silent);
        Fraction least = open ? Fraction.ZERO : top.over(all);
        Fraction most = open
                ? Fraction.ONE.max(now)
                : top.plus(silent).plus(sum(pairs, Pair::growth)).over(all);
        return new Limits(
                element.isNonNegative() ? Optional.of(least.min(now)) : Optional.empty(),
                coverage ? Optional.of(most) : Optional.empty());
    }

    /** Without any counts the percentage that the unit itself states. Rule 3.3. */
    private Optional<Answer> claimed(OrgUnitId unit, Reports counts) {
        Part part = claims.part(reference.territory().unit(unit), "");
        return part.value()
                .map(value -> Answer.of(value, counts.plus(part.reports()))
                        .founded(Optional.of(Assurance.ASSERTED))
                        .within(Limits.exactly((Fraction) value)));
    }

    private static Fraction sum(List<Pair> pairs, Function<Pair, Fraction> of) {
        return pairs.stream().map(of).reduce(Fraction.ZERO, Fraction::plus);
    }
}

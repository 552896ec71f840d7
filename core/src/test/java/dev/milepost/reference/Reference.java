// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Target;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.Measure;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.MissingReason;
import java.time.LocalDate;
import java.util.Set;

/** The figures of a campaign, worked out naively from the raw facts. */
final class Reference {

    private final Campaign campaign;
    private final Territory territory;
    private final Facts facts;
    private final LocalDate date;

    Reference(Case one) {
        this.campaign = one.campaign();
        this.date = one.when().date();
        this.facts = Facts.of(one.facts(), one.when(), one.view().states());
        LocalDate end = campaign.period().lastDay();
        LocalDate usual = end.isBefore(date) ? end : date;
        this.territory = new Territory(one.organisation(), one.view().tree().orElse(usual), date, facts.units());
    }

    /** The units the figures are rolled up over. Rule 5.6. */
    Territory territory() {
        return territory;
    }

    Facts facts() {
        return facts;
    }

    /** The figure of an indicator at a unit. */
    Answer figure(Indicator indicator, OrgUnitId unit, Asking asking) {
        return indicator.measure() instanceof Measure.Pair pair
                ? new RateFigure(this, pair, indicator, asking).at(unit)
                : new ElementFigure(this, indicator, asking).at(unit);
    }

    /** What is asked over a period, or of what happened in it. */
    Asking asking(Period window, boolean change) {
        return new Asking(window, change, campaign.period().startInclusive(), date);
    }

    /** How a target on a number stands at a unit. Rules 6.4 to 6.8. */
    Standing standing(Target target, Indicator indicator, OrgUnitId unit) {
        return new TargetStanding(target, assessed(target, indicator, unit), date, accumulates(indicator)).standing();
    }

    /** What does not roll up was not measured. Rule 5.1. */
    private Answer assessed(Target target, Indicator indicator, OrgUnitId unit) {
        try {
            return figure(indicator, unit, asking(timeOf(target, indicator), false));
        } catch (Refused refused) {
            return Answer.missing(MissingReason.NOT_MEASURED, Reports.NONE);
        }
    }

    /** The days of the campaign that a target speaks of, if whole reports tell them apart. Rule 6.8. */
    private Period timeOf(Target target, Indicator indicator) {
        Period whole = campaign.period();
        LocalDate start = target.start().isBefore(whole.startInclusive()) ? whole.startInclusive() : target.start();
        LocalDate due = target.due().plusDays(1);
        LocalDate end = due.isAfter(whole.endExclusive()) ? whole.endExclusive() : due;
        if (!start.isBefore(end) || (start.equals(whole.startInclusive()) && end.equals(whole.endExclusive()))) {
            return whole;
        }
        Period part = Period.between(start, end);
        boolean apart = indicator.measure().elements().stream()
                .map(id -> element(id).frequency())
                .allMatch(often -> often == part.type() || part.isFilledBy(often));
        return apart ? part : whole;
    }

    private boolean accumulates(Indicator indicator) {
        return indicator.measure() instanceof Measure.Element one
                && Set.of(TimeOperator.IN_PERIOD, TimeOperator.CUMULATIVE)
                        .contains(element(one.element()).timeOperator());
    }

    OverTime overTime(DataElement element, Asking asking) {
        return new OverTime(element, asking, facts);
    }

    DataElement element(DataElementId id) {
        return campaign.findElement(id).orElseThrow();
    }
}

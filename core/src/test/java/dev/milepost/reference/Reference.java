// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.Measure;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import java.time.LocalDate;

/** The figures of a campaign, worked out naively from the raw facts. */
final class Reference {

    private final Campaign campaign;
    private final Territory territory;
    private final Facts facts;
    private final LocalDate date;

    Reference(Case one) {
        this.campaign = one.campaign();
        this.date = one.when().date();
        this.facts = Facts.of(one.facts(), one.when());
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

    OverTime overTime(DataElement element, Asking asking) {
        return new OverTime(element, asking, facts);
    }

    DataElement element(DataElementId id) {
        return campaign.findElement(id).orElseThrow();
    }
}

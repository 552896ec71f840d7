// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.Measure;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import java.time.LocalDate;
import java.util.Collection;

/** The figures of a campaign, worked out naively from the raw facts. */
final class Reference {

    private final Campaign campaign;
    private final OrgTree tree;
    private final Facts facts;
    private final LocalDate date;

    Reference(Campaign campaign, OrgTree organisation, AsOf when, Collection<RecordedObservation> recorded) {
        this.campaign = campaign;
        this.date = when.date();
        LocalDate end = campaign.period().lastDay();
        this.tree = organisation.on(end.isBefore(date) ? end : date);
        this.facts = Facts.of(recorded, when);
    }

    /** The tree the figures are rolled up over. Rule 5.6. */
    OrgTree tree() {
        return tree;
    }

    Facts facts() {
        return facts;
    }

    /** The figure of an indicator at a unit over a period. */
    Answer figure(Indicator indicator, OrgUnitId unit, Period window) {
        return indicator.measure() instanceof Measure.Pair pair
                ? new RateFigure(this, pair, indicator, window).at(unit)
                : new ElementFigure(this, indicator, window).at(unit);
    }

    OverTime overTime(DataElement element, Period window) {
        return new OverTime(element, window, campaign.period(), date, facts);
    }

    DataElement element(DataElementId id) {
        return campaign.findElement(id).orElseThrow();
    }
}

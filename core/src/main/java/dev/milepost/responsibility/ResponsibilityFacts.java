// SPDX-License-Identifier: Apache-2.0
package dev.milepost.responsibility;

import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Who answers for what as facts, like those of any other source. Rules 8.6 to 8.8. */
final class ResponsibilityFacts {

    private final Campaign campaign;
    private final Responsibility responsibility;
    private final LocalDate date;

    /** What happens after the campaign's period is no fact of the campaign. */
    ResponsibilityFacts(Campaign campaign, Responsibility responsibility, LocalDate date) {
        LocalDate last = campaign.period().lastDay();
        this.campaign = campaign;
        this.responsibility = responsibility;
        this.date = date.isAfter(last) ? last : date;
    }

    List<Observation> of(List<ResponsibilityRegister.Emission> emissions) {
        List<Observation> facts = new ArrayList<>();
        for (ResponsibilityRegister.Emission emission : emissions) {
            DataElement element = campaign.findElement(emission.element())
                    .orElseThrow(() -> new IllegalArgumentException("element of emission " + emission.measure()
                            + " must be one of the campaign, was '" + emission.element() + "'"));
            if (campaign.period().startInclusive().isAfter(date)) {
                continue;
            }
            if (emission.measure().isOfZones()) {
                periodsOf(element).forEach(period -> zones(emission.measure(), element, period, facts));
            } else {
                onDay(emission.measure(), element, facts);
            }
        }
        return facts;
    }

    private void onDay(ResponsibilityMeasure measure, DataElement element, List<Observation> facts) {
        boolean ofPlaces = measure == ResponsibilityMeasure.SITES || measure == ResponsibilityMeasure.SITES_OWNED;
        OptionalInt count = ofPlaces ? places(measure) : officers(measure);
        if (count.isPresent()) {
            Period period = element.frequency() == PeriodType.SPAN
                    ? campaign.period()
                    : element.frequency().periodOf(date);
            FactKey key =
                    FactKey.of(element.id(), campaign.unit(), period).withSource(ofPlaces ? "zones" : "leading-group");
            facts.add(fact(key, count.getAsInt()));
        }
    }

    private OptionalInt officers(ResponsibilityMeasure measure) {
        return responsibility
                .officers()
                .filter(coverage -> coverage.departments() > 0)
                .map(coverage -> OptionalInt.of(
                        switch (measure) {
                            case DEPARTMENTS -> coverage.departments();
                            case DEPARTMENTS_WITH_OFFICER -> coverage.covered().size();
                            default -> coverage.officers();
                        }))
                .orElseGet(OptionalInt::empty);
    }

    private OptionalInt places(ResponsibilityMeasure measure) {
        ZoneCoverage coverage = responsibility.zonesOn(date);
        int owned = coverage.owned().size();
        int all = owned + coverage.gaps().size();
        if (all == 0) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(measure == ResponsibilityMeasure.SITES ? all : owned);
    }

    /** A zone without a log emits nothing: silence is not attendance. */
    private void zones(ResponsibilityMeasure measure, DataElement element, Period period, List<Observation> facts) {
        Period counted = element.timeOperator() == TimeOperator.CUMULATIVE
                ? Period.span(campaign.period().startInclusive(), period.endExclusive())
                : period;
        for (ZoneAttendance zone : responsibility.attendance(counted, date).zones()) {
            OptionalInt count = zone.isLogged() ? count(measure, zone) : OptionalInt.empty();
            if (count.isPresent()) {
                FactKey key = FactKey.of(element.id(), zone.zone().keeperUnit().orElse(campaign.unit()), period)
                        .withSource("zone/" + zone.zone().id());
                facts.add(fact(key, count.getAsInt()));
            }
        }
    }

    private static OptionalInt count(ResponsibilityMeasure measure, ZoneAttendance zone) {
        return switch (measure) {
            case CLEANING_DUE -> OptionalInt.of(zone.due().size());
            case CLEANING_HELD -> OptionalInt.of(zone.held().size());
            case CLEANING_MISSED -> OptionalInt.of(zone.missed().size());
            case CLEANING_EXTRA -> OptionalInt.of(zone.extra().size());
            default -> zone.heads();
        };
    }

    /** The periods the element is reported by that begin by the day and lie whole within the campaign's. */
    private List<Period> periodsOf(DataElement element) {
        if (element.frequency() == PeriodType.SPAN) {
            return List.of(campaign.period());
        }
        List<Period> periods = new ArrayList<>();
        Period period = element.frequency().periodOf(campaign.period().startInclusive());
        while (!period.startInclusive().isAfter(date)) {
            if (campaign.period().contains(period)) {
                periods.add(period);
            }
            period = period.next();
        }
        return periods;
    }

    private static Observation fact(FactKey key, int count) {
        return Observation.builder(key, Value.amount(count)).build();
    }
}

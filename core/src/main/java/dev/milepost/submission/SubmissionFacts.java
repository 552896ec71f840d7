// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.DataElement;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgTree;
import dev.milepost.period.HolidayCalendar;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who reported in time as facts, like those of any other source. Rule 13.1. */
public final class SubmissionFacts {

    private SubmissionFacts() {}

    /**
     * The facts that the forms of a campaign emit on who reported, as things stood at the end of a day: for each unit
     * that had a report due by that day, the counts of its reports whose last day falls into the same period of the
     * element, with the form as source. A unit that owed nothing by then has no fact.
     *
     * @param campaign the campaign whose elements the facts are of, and whose time is looked at
     * @param register the forms and what was handed in on them
     * @param organisation the units over time
     * @param holidays which days are worked
     * @param date the day, inclusive
     * @throws IllegalArgumentException if a form emits an element that the campaign lacks, or names a unit that the
     *     organisation lacks
     */
    public static List<Observation> of(
            Campaign campaign,
            ReportingRegister register,
            OrgTree organisation,
            HolidayCalendar holidays,
            LocalDate date) {
        List<Observation> facts = new ArrayList<>();
        for (Form form : register.forms()) {
            if (!form.emissions().isEmpty()) {
                List<ReportStanding> due =
                        ReportingCalendar.of(form, campaign.period(), organisation, holidays)
                                .on(date, register.submissions())
                                .stream()
                                .filter(ReportStanding::isDue)
                                .toList();
                form.emissions().forEach(emission -> emit(campaign, form, emission, due, facts));
            }
        }
        return facts;
    }

    private static void emit(
            Campaign campaign, Form form, Form.Emission emission, List<ReportStanding> due, List<Observation> facts) {
        DataElement element = campaign.findElement(emission.element())
                .orElseThrow(() -> new IllegalArgumentException("element that form '" + form.id()
                        + "' emits must be one of the campaign, was '" + emission.element() + "'"));
        Map<FactKey, ReportingTally> tallies = new LinkedHashMap<>();
        for (ReportStanding report : due) {
            FactKey key = FactKey.of(element.id(), report.due().unit(), periodOf(campaign, element, report))
                    .withSource("form/" + form.id());
            tallies.merge(key, ReportingTally.of(List.of(report)), ReportingTally::plus);
        }
        tallies.forEach((key, tally) ->
                facts.add(Observation.builder(key, Value.amount(tally.count(emission.measure())))
                        .build()));
    }

    private static Period periodOf(Campaign campaign, DataElement element, ReportStanding report) {
        return element.frequency() == PeriodType.SPAN
                ? campaign.period()
                : element.frequency().periodOf(report.due().period().lastDay());
    }
}

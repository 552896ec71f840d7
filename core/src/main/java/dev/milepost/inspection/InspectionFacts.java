// SPDX-License-Identifier: Apache-2.0
package dev.milepost.inspection;

import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.DataElement;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Value;
import dev.milepost.text.Glossary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

/** The figures of inspections as facts, like those of any other source. Rule 8.5. */
public final class InspectionFacts {

    private InspectionFacts() {}

    /**
     * The facts that the inspections of a campaign emit, as things stood at the end of a day. A figure from a stated
     * tally carries a remark that says so.
     *
     * @param campaign the campaign whose elements the facts are of
     * @param inspections the inspections
     * @param date the day findings are looked at, inclusive
     * @throws IllegalArgumentException if an inspection emits an element that the campaign lacks
     */
    public static List<Observation> of(Campaign campaign, Collection<Inspection> inspections, LocalDate date) {
        List<Observation> facts = new ArrayList<>();
        for (Inspection inspection : inspections) {
            for (Inspection.Emission emission : inspection.emissions()) {
                DataElement element = campaign.findElement(emission.element())
                        .orElseThrow(() -> new IllegalArgumentException("element that inspection '" + inspection.id()
                                + "' emits must be one of the campaign, was '" + emission.element() + "'"));
                emit(inspection, emission.measure(), element, date, facts);
            }
        }
        return facts;
    }

    private static void emit(
            Inspection inspection,
            InspectionMeasure measure,
            DataElement element,
            LocalDate date,
            List<Observation> facts) {
        OptionalInt total = total(inspection, measure, date);
        FactKey key = FactKey.of(element.id(), inspection.unit(), periodOf(inspection, element))
                .withSource("inspection/" + inspection.id());
        if (total.isPresent()) {
            facts.add(observation(inspection, measure, key, total.getAsInt()));
        }
        if (measure == InspectionMeasure.SCOPE && element.disaggregation().isPresent()) {
            inspection
                    .scope()
                    .forEach(part -> facts.add(
                            observation(inspection, measure, key.withCategory(part.category()), part.count())));
        }
    }

    private static Observation observation(Inspection inspection, InspectionMeasure measure, FactKey key, int count) {
        Observation.Builder fact = Observation.builder(key, Value.amount(count));
        boolean ofFindings = measure == InspectionMeasure.RAISED
                || measure == InspectionMeasure.CLOSED
                || measure == InspectionMeasure.TYPES;
        if (ofFindings && inspection.isTallied()) {
            fact.reason(Glossary.get("note.stated-tally"));
        }
        return fact.build();
    }

    private static Period periodOf(Inspection inspection, DataElement element) {
        return element.frequency() == PeriodType.SPAN
                ? inspection.period()
                : element.frequency().periodOf(inspection.period().lastDay());
    }

    private static OptionalInt total(Inspection inspection, InspectionMeasure measure, LocalDate date) {
        return switch (measure) {
            case ROUNDS -> OptionalInt.of(inspection.rounds());
            case SCOPE -> scope(inspection);
            case TYPES -> types(inspection, date);
            case RAISED -> known(inspection, inspection.raisedBy(date));
            case CLOSED -> known(inspection, inspection.closedBy(date));
            case OVERDUE -> inspection.isTallied() ? OptionalInt.empty() : OptionalInt.of(inspection.overdueOn(date));
            case NOTICES ->
                OptionalInt.of(
                        inspection.notices().stream().mapToInt(Notice::count).sum());
        };
    }

    private static OptionalInt scope(Inspection inspection) {
        return inspection
                .scopeTotal()
                .map(OptionalInt::of)
                .orElseGet(() -> inspection.scope().isEmpty()
                        ? OptionalInt.empty()
                        : OptionalInt.of(inspection.scope().stream()
                                .mapToInt(ScopeCount::count)
                                .sum()));
    }

    private static OptionalInt types(Inspection inspection, LocalDate date) {
        if (inspection.isTallied()) {
            return OptionalInt.of(inspection.tally().orElseThrow().types());
        }
        long types = inspection.findings().stream()
                .filter(finding ->
                        finding.stateOn(date).filter(FindingState::counts).isPresent())
                .map(Finding::type)
                .distinct()
                .count();
        return OptionalInt.of((int) types);
    }

    /** An inspection without findings and without a tally says nothing about problems. */
    private static OptionalInt known(Inspection inspection, int count) {
        return inspection.findings().isEmpty() && !inspection.isTallied() ? OptionalInt.empty() : OptionalInt.of(count);
    }
}

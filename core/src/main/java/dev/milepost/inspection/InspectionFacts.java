// SPDX-License-Identifier: Apache-2.0
package dev.milepost.inspection;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.DataElement;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.text.Glossary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** The figures of inspections as facts, like those of any other source. Rule 8.5. */
public final class InspectionFacts {

    private static final Set<InspectionMeasure> OF_TALLY = EnumSet.of(
            InspectionMeasure.TYPES, InspectionMeasure.RAISED, InspectionMeasure.CLOSED, InspectionMeasure.OPEN);

    private InspectionFacts() {}

    /**
     * The facts that the inspections of a campaign emit, as things stood at the end of a day. A figure from a stated
     * tally carries a remark that says so.
     *
     * @param campaign the campaign whose elements the facts are of
     * @param inspections the inspections
     * @param date the day findings are looked at, inclusive
     * @throws IllegalArgumentException if an inspection emits an element that the campaign lacks, or days of one whose
     *     unit is not the day
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
        checkUnit(inspection, measure, element);
        OptionalLong total = total(inspection, measure, date);
        FactKey key = FactKey.of(element.id(), inspection.unit(), periodOf(inspection, element))
                .withSource("inspection/" + inspection.id());
        if (total.isPresent()) {
            facts.add(observation(inspection, measure, key, total.getAsLong()));
        }
        if (measure == InspectionMeasure.SCOPE && element.disaggregation().isPresent()) {
            inspection
                    .scope()
                    .forEach(part -> facts.add(
                            observation(inspection, measure, key.withCategory(part.category()), part.count())));
        }
    }

    private static Observation observation(Inspection inspection, InspectionMeasure measure, FactKey key, long count) {
        Observation.Builder fact = Observation.builder(key, Value.amount(count));
        if (OF_TALLY.contains(measure) && inspection.isTallied()) {
            fact.reason(Glossary.get("note.stated-tally"));
        }
        return fact.build();
    }

    private static Period periodOf(Inspection inspection, DataElement element) {
        return element.frequency() == PeriodType.SPAN
                ? inspection.period()
                : element.frequency().periodOf(inspection.period().lastDay());
    }

    private static void checkUnit(Inspection inspection, InspectionMeasure measure, DataElement element) {
        checkArgument(
                measure != InspectionMeasure.DAYS_TO_CLOSE || element.unit().equals(Units.DAY),
                "unit of '%s', which inspection '%s' emits days of, must be 'day', was '%s'",
                element.id(),
                inspection.id(),
                element.unit().code());
    }

    private static OptionalLong total(Inspection inspection, InspectionMeasure measure, LocalDate date) {
        return switch (measure) {
            case ROUNDS -> OptionalLong.of(inspection.rounds());
            case SCOPE -> scope(inspection);
            case NOTICES ->
                OptionalLong.of(
                        inspection.notices().stream().mapToInt(Notice::count).sum());
            default -> isKnown(inspection, measure) ? OptionalLong.of(count(inspection, measure, date)) : unknown();
        };
    }

    private static OptionalLong scope(Inspection inspection) {
        return inspection
                .scopeTotal()
                .map(OptionalLong::of)
                .orElseGet(() -> inspection.scope().isEmpty()
                        ? unknown()
                        : OptionalLong.of(inspection.scope().stream()
                                .mapToInt(ScopeCount::count)
                                .sum()));
    }

    /** An inspection without findings and without a tally says nothing about problems, and a tally not everything. */
    private static boolean isKnown(Inspection inspection, InspectionMeasure measure) {
        return !inspection.findings().isEmpty() || (inspection.isTallied() && OF_TALLY.contains(measure));
    }

    private static long count(Inspection inspection, InspectionMeasure measure, LocalDate date) {
        return measure == InspectionMeasure.TYPES
                ? inspection.typesBy(date)
                : inspection.rectificationOn(date).count(measure);
    }

    private static OptionalLong unknown() {
        return OptionalLong.empty();
    }
}

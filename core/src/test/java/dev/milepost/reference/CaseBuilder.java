// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Disaggregation;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.indicator.Measure;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.indicator.ValueKind;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgLevel;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.GradeScale;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a case of what was drawn. */
final class CaseBuilder {

    static final IndicatorId SINGLE = IndicatorId.of("single");
    static final IndicatorId RATE = IndicatorId.of("rate");

    private static final List<DataElementId> IDS = List.of("x", "n", "d", "claim", "weight").stream()
            .map(DataElementId::of)
            .toList();
    private static final GradeScale SCALE = GradeScale.of("density", List.of("A", "B", "C"));
    private static final Disaggregation.Category SMALL = category("small");
    private static final Disaggregation.Category LARGE = category("large");
    private static final Instant RECORDED = Instant.parse("2024-01-05T00:00:00Z");
    private static final Period YEAR = Period.year(2023);

    /** A cumulative figure or a state is no event. */
    private static final Set<TimeOperator> EVENTFUL =
            Set.of(TimeOperator.IN_PERIOD, TimeOperator.AVERAGE, TimeOperator.MAX, TimeOperator.MIN);

    private static final Set<UnitOperator> NO_NUMBERS = Set.of(UnitOperator.WORST, UnitOperator.TRUE_OF_EXPECTED);

    private final Choices.All choices;
    private final List<OrgUnit> units = new ArrayList<>();

    private CaseBuilder(Choices.All choices) {
        this.choices = choices;
    }

    static Case build(Choices.All choices) {
        return new CaseBuilder(choices).build();
    }

    private Case build() {
        hangUnits();
        List<DataElement> elements = elements();
        Campaign campaign = Campaign.builder(CampaignId.of("case"))
                .name(words("case"))
                .edition("none")
                .period(YEAR)
                .unit(units.get(0).id())
                .elements(elements)
                .indicators(indicators(elements.get(0)))
                .build();
        List<RecordedObservation> facts = facts(elements);
        Choices.Question question = choices.question();
        int known = Math.max(0, facts.size() - question.unknown());
        AsOf when = AsOf.of(question.date(), RECORDED.plusSeconds(known));
        Period window = question.window()
                .map(type -> type.periodOf(LocalDate.of(2023, question.month(), 1)))
                .orElse(YEAR);
        return new Case(campaign, OrgTree.of(units), facts, when, window);
    }

    private void hangUnits() {
        units.add(OrgUnit.builder(OrgUnitId.of("u0"), OrgLevels.PREFECTURE)
                .name(words("u0"))
                .build());
        List<OrgLevel> levels = OrgLevels.all();
        for (Choices.Unit choice : choices.units()) {
            OrgUnit parent = units.get(Math.max(0, units.size() - 1 - choice.back()));
            parent = parent.level().equals(OrgLevels.GROUP) ? units.get(0) : parent;
            int rank = Math.min(parent.level().rank() + 1 + choice.skipped(), OrgLevels.GROUP.rank());
            String id = "u" + units.size();
            units.add(OrgUnit.builder(OrgUnitId.of(id), levels.get(rank))
                    .name(words(id))
                    .parent(parent.id())
                    .build());
        }
    }

    private List<DataElement> elements() {
        List<DataElement> elements = new ArrayList<>();
        for (int i = 0; i < choices.elements().size(); i++) {
            elements.add(element(IDS.get(i), choices.elements().get(i)));
        }
        elements.add(DataElement.builder(IDS.get(3), Units.PERCENT)
                .name(words("claim"))
                .unitOperator(UnitOperator.NONE)
                .timeOperator(TimeOperator.POINT_IN_TIME)
                .frequency(PeriodType.MONTH)
                .build());
        elements.add(DataElement.builder(IDS.get(4), Units.PERSON)
                .name(words("weight"))
                .timeOperator(TimeOperator.POINT_IN_TIME)
                .frequency(PeriodType.MONTH)
                .build());
        return elements;
    }

    private static DataElement element(DataElementId id, Choices.Element choice) {
        Choices.Manner manner = choice.manner();
        DataElement.Builder builder = DataElement.builder(
                        id, manner.units() == UnitOperator.TRUE_OF_EXPECTED ? Units.ONE : Units.M2)
                .name(words(id.value()))
                .timeOperator(manner.time())
                .unitOperator(manner.units())
                .frequency(manner.frequency())
                .weightedBy(IDS.get(4))
                .events(choice.counting().events()
                        && EVENTFUL.contains(manner.time())
                        && !NO_NUMBERS.contains(manner.units()))
                .disjoint(choice.counting().disjoint());
        switch (manner.units()) {
            case WORST -> builder.kind(ValueKind.LEVEL).scale(SCALE);
            case TRUE_OF_EXPECTED -> builder.kind(ValueKind.FLAG);
            default -> choice.counting().basis().ifPresent(builder::basis);
        }
        manner.hierarchy().ifPresent(builder::hierarchy);
        Choices.Reporting reporting = choice.reporting();
        reporting.level().ifPresent(rank -> builder.reportedAt(OrgLevels.all().get(2 + rank)));
        reporting.maximumAge().ifPresent(builder::maximumAgeDays);
        reporting.dueDays().ifPresent(builder::dueDays);
        if (choice.counting().nonNegative()) {
            builder.lowest(BigDecimal.ZERO).highest(BigDecimal.valueOf(60));
        }
        if (choice.counting().categories() == Choices.Categories.OVERLAPPING) {
            builder.disaggregation(new Disaggregation("size", List.of(SMALL, LARGE), false));
        }
        return builder.build();
    }

    private static List<Indicator> indicators(DataElement single) {
        Measure pair = new Measure.Pair(IDS.get(1), IDS.get(2), BigDecimal.valueOf(100), Optional.of(IDS.get(3)));
        return List.of(
                Indicator.builder(SINGLE, new Measure.Element(single.id()))
                        .name(words("single"))
                        .unit(single.kind() == ValueKind.FLAG ? Units.PERCENT : Units.MU)
                        .build(),
                Indicator.builder(RATE, pair)
                        .name(words("rate"))
                        .unit(Units.PERCENT)
                        .lowest(BigDecimal.ZERO)
                        .highest(BigDecimal.valueOf(100))
                        .build());
    }

    private List<RecordedObservation> facts(List<DataElement> elements) {
        Map<FactKey, Integer> revisions = new LinkedHashMap<>();
        List<RecordedObservation> facts = new ArrayList<>();
        for (Choices.Fact choice : choices.facts()) {
            FactKey key = key(elements, choice);
            int revision = revisions.merge(key, 1, Integer::sum) - 1;
            Observation.Builder fact = Observation.builder(key, value(elements, choice))
                    .assurance(choice.telling().assurance())
                    .state(choice.telling().state())
                    .revision(revision);
            choice.telling()
                    .receivedAfter()
                    .ifPresent(days -> fact.receivedOn(key.period().lastDay().plusDays(days)));
            long sequence = facts.size() + 1L;
            facts.add(new RecordedObservation(fact.build(), RECORDED.plusSeconds(sequence), sequence));
        }
        return facts;
    }

    private FactKey key(List<DataElement> elements, Choices.Fact choice) {
        Choices.Place place = choice.place();
        DataElement element = elements.get(place.element());
        LocalDate day = LocalDate.of(2022, 12, 15).plusMonths(place.month());
        PeriodType type = element.frequency() == PeriodType.SPAN ? PeriodType.MONTH : element.frequency();
        OrgUnit unit = units.get(place.unit() % units.size());
        FactKey key = FactKey.of(element.id(), unit.id(), type.periodOf(day))
                .withSource(choice.telling().source())
                .withNature(
                        element.kind() == ValueKind.AMOUNT ? choice.content().nature() : FactNature.ACTUAL);
        boolean broken = element.disaggregation().isPresent() && place.category() > 0;
        return broken ? key.withCategory(place.category() == 1 ? SMALL.code() : LARGE.code()) : key;
    }

    private static Value value(List<DataElement> elements, Choices.Fact choice) {
        DataElement element = elements.get(choice.place().element());
        BigDecimal amount = choice.content().amount();
        if (choice.content().missing().isPresent() && choice.content().nature() == FactNature.ACTUAL) {
            return Value.missing(choice.content().missing().get());
        }
        return switch (element.kind()) {
            case LEVEL -> Value.level(SCALE.grade(SCALE.levels().get(Math.abs(amount.intValue() % 3))));
            case FLAG -> Value.flag(amount.intValue() % 2 == 0);
            case WORD -> Value.word(amount.toString());
            case AMOUNT -> Value.amount(element.isNonNegative() ? amount.abs() : amount);
        };
    }

    private static Disaggregation.Category category(String code) {
        return new Disaggregation.Category(code, words(code));
    }

    private static LocalizedText words(String text) {
        return LocalizedText.of(text, text);
    }
}

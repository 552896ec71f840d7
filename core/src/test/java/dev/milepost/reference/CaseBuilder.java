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
import dev.milepost.observation.CountedStates;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
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
import java.util.stream.Stream;

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

    /** A cumulative figure or a state is no event. */
    private static final Set<TimeOperator> EVENTFUL =
            Set.of(TimeOperator.IN_PERIOD, TimeOperator.AVERAGE, TimeOperator.MAX, TimeOperator.MIN);

    private static final Set<UnitOperator> NO_NUMBERS = Set.of(UnitOperator.WORST, UnitOperator.TRUE_OF_EXPECTED);

    private final Choices.All choices;
    private final List<OrgUnit> units = new ArrayList<>();
    private final List<OrgUnit> moved = new ArrayList<>();

    private CaseBuilder(Choices.All choices) {
        this.choices = choices;
    }

    static Case build(Choices.All choices) {
        return new CaseBuilder(choices).build();
    }

    private Case build() {
        OrgTree organisation = OrgBuilder.build(choices.org());
        units.addAll(organisation.units());
        organisation.successions().stream()
                .flatMap(one -> Stream.of(one.from(), one.to()))
                .distinct()
                .map(organisation::get)
                .forEach(moved::add);
        List<DataElement> elements = elements();
        WorkBuilder works = new WorkBuilder(choices.plan().works());
        Campaign campaign = Campaign.builder(CampaignId.of("case"))
                .name(words("case"))
                .edition("none")
                .period(period())
                .unit(units.get(0).id())
                .elements(elements)
                .indicators(indicators(elements.get(0)))
                .actions(works.actions())
                .assets(works.assets())
                .projects(works.projects())
                .targets(new GoalBuilder(choices.plan().goals(), units).targets())
                .build();
        List<RecordedObservation> facts = facts(elements);
        Choices.Question question = choices.question();
        int known = Math.max(0, facts.size() - question.unknown());
        AsOf when = AsOf.of(question.date(), RECORDED.plusSeconds(known));
        return new Case(campaign, organisation, facts, when, view(question.view(), campaign.period()));
    }

    private Period period() {
        LocalDate october = LocalDate.of(2022, 10, 1);
        return switch (choices.plan().span()) {
            case YEAR -> Period.year(2023);
            case SHIFTED -> Period.span(october, october.plusMonths(12));
            case LONG -> Period.span(october, october.plusMonths(15));
        };
    }

    private static Case.View view(Choices.View choice, Period usual) {
        Period window = choice.window()
                .map(type -> type.periodOf(LocalDate.of(2023, choice.month(), 1)))
                .orElse(usual);
        return new Case.View(window, choice.change(), choice.tree(), states(choice.approval()));
    }

    private static CountedStates states(Choices.Approval approval) {
        return switch (approval) {
            case NONE -> CountedStates.all();
            case SOME -> CountedStates.approved(IDS.subList(0, 2));
            case ALL -> CountedStates.approved();
            case LOCKED -> CountedStates.approved().with(IDS.get(1), Set.of(ReviewState.LOCKED));
        };
    }

    private List<DataElement> elements() {
        List<DataElement> elements = new ArrayList<>();
        for (int i = 0; i < choices.plan().elements().size(); i++) {
            elements.add(element(IDS.get(i), choices.plan().elements().get(i)));
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
            for (int later = 0; later <= choice.content().further(); later++) {
                FactKey key = key(elements, choice, later);
                int revision = revisions.merge(key, 1, Integer::sum) - 1;
                long sequence = facts.size() + 1L;
                Observation fact = fact(key, value(elements, choice, later), choice.telling(), revision);
                facts.add(new RecordedObservation(fact, RECORDED.plusSeconds(sequence), sequence));
            }
        }
        return facts;
    }

    private static Observation fact(FactKey key, Value value, Choices.Telling telling, int revision) {
        Observation.Builder fact = Observation.builder(key, value)
                .assurance(telling.assurance())
                .state(telling.state())
                .carriesOn(telling.carriesOn())
                .revision(revision);
        telling.receivedAfter()
                .ifPresent(days -> fact.receivedOn(key.period().lastDay().plusDays(days)));
        return fact.build();
    }

    private FactKey key(List<DataElement> elements, Choices.Fact choice, int later) {
        Choices.Place place = choice.place();
        DataElement element = elements.get(place.element());
        LocalDate day = LocalDate.of(2022, 12, 15).plusMonths(place.month() + (long) later);
        PeriodType type = element.frequency() == PeriodType.SPAN ? PeriodType.MONTH : element.frequency();
        List<OrgUnit> among = place.moved() && !moved.isEmpty() ? moved : units;
        OrgUnit unit = among.get(place.unit() % among.size());
        FactKey key = FactKey.of(element.id(), unit.id(), type.periodOf(day))
                .withSource(choice.telling().source())
                .withNature(
                        element.kind() == ValueKind.AMOUNT ? choice.content().nature() : FactNature.ACTUAL);
        boolean broken = element.disaggregation().isPresent() && place.category() > 0;
        return broken ? key.withCategory(place.category() == 1 ? SMALL.code() : LARGE.code()) : key;
    }

    private static Value value(List<DataElement> elements, Choices.Fact choice, int later) {
        DataElement element = elements.get(choice.place().element());
        BigDecimal amount = choice.content().amount().add(BigDecimal.valueOf(7L * later));
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

    static LocalizedText words(String text) {
        return LocalizedText.of(text, text);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.Rule;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Disaggregation;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@Rule("8.5")
class InspectionFactsTest {

    private static final LocalizedText NAME = LocalizedText.of("名称", "name");
    private static final LocalDate DATE = LocalDate.of(2023, 12, 31);
    private static final DataElementId COUNT = DataElementId.of("count");

    @Test
    void emitsTheScopeAndEachCategory() {
        DataElement operators = element(PeriodType.YEAR)
                .disaggregation(new Disaggregation(
                        "operators",
                        List.of(
                                new Disaggregation.Category("small", NAME),
                                new Disaggregation.Category("school", NAME)),
                        true))
                .build();
        Inspection.Builder inspection = inspection(InspectionMeasure.SCOPE)
                .scope(List.of(new ScopeCount("small", NAME, 23), new ScopeCount("school", NAME, 9)));
        assertThat(facts(operators, inspection))
                .map(fact -> fact.key() + " = " + fact.value())
                .containsExactly(
                        "count · town · 2023 (inspection/campus) = 32",
                        "count · town · 2023 [small] (inspection/campus) = 23",
                        "count · town · 2023 [school] (inspection/campus) = 9");
        assertThat(facts(operators, inspection.scopeTotal(33)).get(0).value()).isEqualTo(Value.amount(33));
    }

    @Test
    void emitsTheTotalAloneWhereTheElementHasNoCategories() {
        Inspection.Builder inspection =
                inspection(InspectionMeasure.SCOPE).scope(List.of(new ScopeCount("small", NAME, 23)));
        assertThat(facts(element(PeriodType.YEAR).build(), inspection))
                .map(Observation::value)
                .containsExactly(Value.amount(23));
    }

    @Test
    void saysOfAStatedTallyThatItIsOne() {
        for (InspectionMeasure measure : List.of(InspectionMeasure.RAISED, InspectionMeasure.CLOSED)) {
            List<Observation> facts = facts(measure, inspection(measure).tally(FindingTally.allRectified(5, 12)));
            assertThat(facts).map(Observation::value).containsExactly(Value.amount(12));
            assertThat(facts.get(0).reason().orElseThrow().isBilingual()).isTrue();
        }
        List<Observation> types = facts(
                InspectionMeasure.TYPES, inspection(InspectionMeasure.TYPES).tally(FindingTally.allRectified(5, 12)));
        assertThat(types).map(Observation::value).containsExactly(Value.amount(5));
        assertThat(types.get(0).reason()).isPresent();
    }

    @Test
    void countsFindingsAsTheyStoodThatDay() {
        Inspection.Builder inspection = inspection(InspectionMeasure.RAISED)
                .emissions(List.of(
                        new Inspection.Emission(InspectionMeasure.CLOSED, COUNT),
                        new Inspection.Emission(InspectionMeasure.OVERDUE, COUNT),
                        new Inspection.Emission(InspectionMeasure.TYPES, COUNT)))
                .findings(List.of(finding("f1"), finding("f2")));
        List<Observation> facts = facts(element(PeriodType.YEAR).build(), inspection);
        assertThat(facts)
                .map(Observation::value)
                .containsExactly(Value.amount(2), Value.amount(0), Value.amount(2), Value.amount(1));
        assertThat(facts).allSatisfy(fact -> assertThat(fact.reason()).isEmpty());
    }

    @Test
    void emitsNumeratorsAndDenominatorsOfTheRates() {
        Finding closed = finding("f1")
                .with(FindingMove.of(LocalDate.of(2023, 5, 2), FindingState.RECTIFYING, NAME))
                .with(FindingMove.of(LocalDate.of(2023, 5, 9), FindingState.AWAITING_VERIFICATION, NAME))
                .with(FindingMove.of(LocalDate.of(2023, 5, 11), FindingState.CLOSED, LocalizedText.ofChinese("爱卫办")));
        Inspection.Builder inspection = inspection(InspectionMeasure.DAYS_TO_CLOSE)
                .emissions(Stream.of(
                                InspectionMeasure.DUE,
                                InspectionMeasure.CLOSED_ON_TIME,
                                InspectionMeasure.OPEN,
                                InspectionMeasure.REOPENED,
                                InspectionMeasure.LONG_TERM)
                        .map(measure -> new Inspection.Emission(measure, COUNT))
                        .toList())
                .findings(List.of(closed, finding("f2")));
        DataElement days = DataElement.builder(COUNT, Units.DAY)
                .name(NAME)
                .frequency(PeriodType.YEAR)
                .build();
        assertThat(facts(days, inspection))
                .map(fact -> fact.value().toString())
                .containsExactly("10", "2", "1", "1", "0", "0");
    }

    @Test
    void refusesDaysForAnElementInAnotherUnit() {
        Inspection.Builder inspection =
                inspection(InspectionMeasure.DAYS_TO_CLOSE).findings(List.of(finding("f1")));
        assertThatThrownBy(() -> facts(InspectionMeasure.DAYS_TO_CLOSE, inspection))
                .hasMessage("unit of 'count', which inspection 'campus' emits days of, must be 'day', was 'times'");
    }

    @Test
    void knowsOfATallyNoMoreThanRaisedClosedAndOpen() {
        for (InspectionMeasure measure :
                List.of(InspectionMeasure.DUE, InspectionMeasure.CLOSED_ON_TIME, InspectionMeasure.REOPENED)) {
            assertThat(facts(measure, inspection(measure).tally(FindingTally.allRectified(5, 12))))
                    .isEmpty();
        }
        List<Observation> open =
                facts(InspectionMeasure.OPEN, inspection(InspectionMeasure.OPEN).tally(new FindingTally(5, 12, 9)));
        assertThat(open).map(Observation::value).containsExactly(Value.amount(3));
        assertThat(open.get(0).reason()).isPresent();
    }

    @Test
    void countsRoundsAndNotices() {
        assertThat(facts(
                        InspectionMeasure.ROUNDS,
                        inspection(InspectionMeasure.ROUNDS).rounds(4)))
                .map(Observation::value)
                .containsExactly(Value.amount(4));
        assertThat(facts(
                        InspectionMeasure.NOTICES,
                        inspection(InspectionMeasure.NOTICES).notices(List.of(Notice.of(NAME, 3), Notice.of(NAME, 2)))))
                .map(Observation::value)
                .containsExactly(Value.amount(5));
    }

    @Test
    void saysNothingOfWhatIsNotKnown() {
        assertThat(facts(InspectionMeasure.RAISED, inspection(InspectionMeasure.RAISED)))
                .isEmpty();
        assertThat(facts(InspectionMeasure.CLOSED, inspection(InspectionMeasure.CLOSED)))
                .isEmpty();
        assertThat(facts(InspectionMeasure.SCOPE, inspection(InspectionMeasure.SCOPE)))
                .isEmpty();
        assertThat(facts(
                        InspectionMeasure.OVERDUE,
                        inspection(InspectionMeasure.OVERDUE).tally(FindingTally.allRectified(5, 12))))
                .isEmpty();
        assertThat(facts(InspectionMeasure.OVERDUE, inspection(InspectionMeasure.OVERDUE)))
                .isEmpty();
        assertThat(facts(InspectionMeasure.TYPES, inspection(InspectionMeasure.TYPES)))
                .isEmpty();
    }

    @Test
    void putsTheFactIntoThePeriodOfTheElement() {
        Inspection.Builder june = inspection(InspectionMeasure.ROUNDS).period(Period.month(2023, 6));
        assertThat(facts(element(PeriodType.QUARTER).build(), june).get(0).key().period())
                .isEqualTo(Period.quarter(2023, 2));
        assertThat(facts(element(PeriodType.SPAN).build(), june).get(0).key().period())
                .isEqualTo(Period.month(2023, 6));
    }

    @Test
    void refusesAnElementThatTheCampaignLacks() {
        Inspection inspection = inspection(InspectionMeasure.ROUNDS).build();
        Campaign bare = campaign().build();
        assertThatThrownBy(() -> InspectionFacts.of(bare, List.of(inspection), DATE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("element that inspection 'campus' emits must be one of the campaign, was 'count'");
    }

    private static List<Observation> facts(InspectionMeasure measure, Inspection.Builder inspection) {
        assertThat(inspection.build().emissions().get(0).measure()).isEqualTo(measure);
        return facts(element(PeriodType.YEAR).build(), inspection);
    }

    private static List<Observation> facts(DataElement element, Inspection.Builder inspection) {
        return InspectionFacts.of(campaign().elements(List.of(element)).build(), List.of(inspection.build()), DATE);
    }

    private static Campaign.Builder campaign() {
        return Campaign.builder(CampaignId.of("c"))
                .name(NAME)
                .edition("e")
                .period(Period.year(2023))
                .unit(OrgUnitId.of("town"));
    }

    private static DataElement.Builder element(PeriodType frequency) {
        return DataElement.builder(COUNT, Units.TIMES).name(NAME).frequency(frequency);
    }

    private static Inspection.Builder inspection(InspectionMeasure measure) {
        return Inspection.builder(InspectionId.of("campus"), InspectionKind.SPECIAL)
                .theme(NAME)
                .period(Period.year(2023))
                .unit(OrgUnitId.of("town"))
                .emissions(List.of(new Inspection.Emission(measure, COUNT)));
    }

    private static Finding finding(String id) {
        return Finding.builder(id)
                .type(NAME)
                .description(NAME)
                .raisedOn(LocalDate.of(2023, 5, 1))
                .dueOn(LocalDate.of(2023, 6, 1))
                .build();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.TargetId;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.indicator.Measure;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.indicator.ValueKind;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.rollup.Figure;
import dev.milepost.rollup.Rollup;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Coverage as yes or no of each unit (rules 2.4, 5.1), and words that are asserted (3.4). */
class FlagsAndWordsTest {

    private static final OrgUnitId TOWN = OrgUnitId.of("town");
    private static final DataElementId ELEMENT = DataElementId.of("tidy");
    private static final IndicatorId INDICATOR = IndicatorId.of("tidy");
    private static final Period YEAR = Period.year(2023);
    private static final Instant KNOWN = Instant.parse("2024-01-10T00:00:00Z");

    @Test
    void printsTheShareOfVillagesInPerCentWithItsBounds() {
        Figure figure = rollup(
                        campaign(flag(), Units.PERCENT, new Comparator.AtLeast(BigDecimal.valueOf(80))),
                        villages(20, 15, 2))
                .figure(INDICATOR, TOWN);
        assertThat(figure.value()).isEqualTo(Value.rate(15, 17));
        assertThat(figure.measured().orElseThrow()).isEqualByComparingTo(Ratio.of(1500, 17));
        assertThat(figure.bounds()).hasValue(Bounds.between(Ratio.of(1500, 20), Ratio.of(1800, 20)));
    }

    @Test
    void isAchievedOnlyWhenEveryVillageSaysYesAndNoneIsSilent() {
        assertThat(status(3, 3, 0)).isEqualTo(Status.MET);
        assertThat(status(3, 2, 1)).isEqualTo(Status.NOT_MET);
        assertThat(status(3, 2, 0)).isEqualTo(Status.MISSING);
    }

    @Test
    void saysThatAWordIsAsserted() {
        DataElement word = DataElement.builder(ELEMENT, Units.ONE)
                .name(name())
                .kind(ValueKind.WORD)
                .timeOperator(TimeOperator.POINT_IN_TIME)
                .unitOperator(UnitOperator.NONE)
                .build();
        Comparator wanted = new Comparator.Qualitative(LocalizedText.of("达到标准", "within the standard"));
        Observation claim = Observation.builder(FactKey.of(ELEMENT, TOWN, YEAR), Value.parse("word:达到标准"))
                .assurance(Assurance.ASSERTED)
                .build();
        Assessment assessment = assess(campaign(word, Units.ONE, wanted), List.of(claim), 1);
        assertThat(assessment.status()).isEqualTo(Status.MET);
        assertThat(assessment.asserted()).isTrue();
    }

    private static Status status(int villages, int yes, int no) {
        Comparator achieved = new Comparator.Achieved();
        return assess(campaign(flag(), Units.PERCENT, achieved), villages(villages, yes, no), villages)
                .status();
    }

    private static Assessment assess(Campaign campaign, List<Observation> facts, int villages) {
        Rollup rollup = rollup(campaign, facts, villages);
        return ProgressAssessor.standard().assess(rollup).assessments().get(0);
    }

    private static Rollup rollup(Campaign campaign, List<Observation> facts) {
        return rollup(campaign, facts, 20);
    }

    private static Rollup rollup(Campaign campaign, List<Observation> facts, int villages) {
        List<OrgUnit> units = new ArrayList<>();
        units.add(OrgUnit.builder(TOWN, OrgLevels.TOWNSHIP).name(name()).build());
        for (int i = 0; i < villages; i++) {
            units.add(OrgUnit.builder(village(i), OrgLevels.VILLAGE)
                    .name(name())
                    .parent(TOWN)
                    .build());
        }
        AsOf when = AsOf.of(LocalDate.of(2023, 12, 31), KNOWN);
        Stream<RecordedObservation> recorded =
                facts.stream().map(fact -> new RecordedObservation(fact, KNOWN, facts.indexOf(fact) + 1L));
        return Rollup.of(campaign, OrgTree.of(units), when).collect(recorded);
    }

    private static List<Observation> villages(int all, int yes, int no) {
        List<Observation> facts = new ArrayList<>();
        for (int i = 0; i < Math.min(all, yes + no); i++) {
            facts.add(Observation.builder(FactKey.of(ELEMENT, village(i), YEAR), Value.flag(i < yes))
                    .build());
        }
        return facts;
    }

    private static DataElement flag() {
        return DataElement.builder(ELEMENT, Units.ONE)
                .name(name())
                .kind(ValueKind.FLAG)
                .timeOperator(TimeOperator.POINT_IN_TIME)
                .unitOperator(UnitOperator.TRUE_OF_EXPECTED)
                .reportedAt(OrgLevels.VILLAGE)
                .build();
    }

    private static Campaign campaign(DataElement element, Unit printed, Comparator wanted) {
        return Campaign.builder(CampaignId.of("sample"))
                .name(name())
                .edition("none")
                .period(YEAR)
                .unit(TOWN)
                .elements(List.of(element))
                .indicators(List.of(Indicator.builder(INDICATOR, new Measure.Element(ELEMENT))
                        .name(name())
                        .unit(printed)
                        .build()))
                .targets(List.of(Target.builder(TargetId.of("tidy"), INDICATOR, wanted)
                        .start(LocalDate.of(2023, 1, 1))
                        .due(LocalDate.of(2023, 12, 31))
                        .build()))
                .build();
    }

    private static OrgUnitId village(int number) {
        return OrgUnitId.of("v" + number);
    }

    private static LocalizedText name() {
        return LocalizedText.of("清洁村", "tidy villages");
    }
}

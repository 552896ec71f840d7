// SPDX-License-Identifier: Apache-2.0
package dev.milepost.grading;

import static dev.milepost.grading.Vectors.FLY;
import static dev.milepost.grading.Vectors.RODENT;
import static dev.milepost.grading.Vectors.clean;
import static dev.milepost.grading.Vectors.counts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.catalogue.Catalogues;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.indicator.ValueKind;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.progress.ProgressAssessor;
import dev.milepost.progress.Status;
import dev.milepost.quantity.GradeScale;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.rollup.Rollup;
import dev.milepost.text.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SurveyFactsTest {

    private static final OrgUnitId TOWN = OrgUnitId.of("town");
    private static final LocalizedText NAME = LocalizedText.of("名称", "name");

    private static final OrgTree TREE = OrgTree.of(
            List.of(OrgUnit.builder(TOWN, OrgLevels.TOWNSHIP).name(NAME).build()));

    private static final Campaign CAMPAIGN = Catalogues.get("yn-seven-actions-2022")
            .plan("town", Period.parse("20220101-20241231"), TOWN, List.of(IndicatorId.of("rodent-density")))
            .build();

    @Test
    @Rule("9.1")
    void emitsTheLevelUnderTheElementOfTheStandard() {
        Observation fact = only(
                CAMPAIGN,
                Vectors.survey(
                        RODENT, counts("rooms=300 positive-rooms=0 bad-rooms=14 path-metres=2000 path-signs=7")));
        assertThat(fact.value()).isEqualTo(Vectors.C);
        assertThat(fact.key().element()).hasToString("rodent-density-level");
        assertThat(fact.key().unit()).isEqualTo(TOWN);
        assertThat(fact.key().source()).isEqualTo("survey/s");
        assertThat(fact.assurance()).isEqualTo(Assurance.COMPUTED);
    }

    @Test
    @Rule({"2.1", "9.1"})
    void emitsAGapWhereThereIsNoLevel() {
        assertThat(only(CAMPAIGN, Vectors.survey(RODENT)).value()).isEqualTo(Value.missing(MissingReason.INCOMPLETE));
    }

    @Test
    @Rule({"6.1", "9.1"})
    void letsATargetOnTheLevelBeAssessed() {
        assertThat(statusOf("rooms=300 positive-rooms=0 bad-rooms=0 path-metres=2000 path-signs=10"))
                .isEqualTo(Status.MET);
        assertThat(statusOf("rooms=300 positive-rooms=0 bad-rooms=0 path-metres=2000 path-signs=11"))
                .isEqualTo(Status.NOT_MET);
        assertThat(statusOf("rooms=300 positive-rooms=0 bad-rooms=0")).isEqualTo(Status.MISSING);
    }

    @Test
    @Rule("9.1")
    void saysThatTheSampleIsShortOrCannotBeChecked() {
        assertThat(reason(Vectors.builder(RODENT))).isEqualTo("whether the survey looked at enough cannot be checked");
        Survey.Builder some = Vectors.builder(RODENT)
                .population(1)
                .records(List.of(Vectors.in("hotel", "units=1 rooms=9 positive-rooms=0")));
        assertThat(reason(some)).isEqualTo("the survey looked at less than the standard asks for");
        Survey.Builder all = Vectors.builder(RODENT).population(1);
        RODENT.samplePlans()
                .get(0)
                .least()
                .forEach(least ->
                        all.records(List.of(Vectors.in(least.category(), least.count() + "=" + least.least()))));
        assertThat(only(CAMPAIGN, all.build()).reason()).isEmpty();
    }

    @Test
    void leavesOutAVectorThatTheCampaignDoesNotFollow() {
        Campaign without = campaign(
                DataElement.builder(DataElementId.of("other"), Units.TIMES).name(NAME));
        assertThat(SurveyFacts.of(without, Vectors.ALL, List.of(Vectors.survey(FLY, clean(FLY)))))
                .isEmpty();
    }

    @Test
    void emitsUnderTheElementOfTheSurveyInThePeriodOfTheElement() {
        Survey survey =
                Vectors.builder(RODENT).element(DataElementId.of("rats")).build();
        assertThat(only(campaign(rats(PeriodType.QUARTER)), survey).key().period())
                .isEqualTo(Period.quarter(2023, 2));
        assertThat(only(campaign(rats(PeriodType.SPAN)), survey).key().period()).isEqualTo(survey.period());
    }

    @Test
    void refusesAnElementThatTheCampaignLacksOrOfAnotherScale() {
        Survey survey =
                Vectors.builder(RODENT).element(DataElementId.of("mice")).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> only(CAMPAIGN, survey))
                .withMessage("element that survey 's' emits must be one of the campaign, was 'mice'");
        Campaign other = campaign(DataElement.builder(DataElementId.of("mice"), Units.LEVEL)
                .name(NAME)
                .kind(ValueKind.LEVEL)
                .scale(GradeScale.of("other", List.of("A", "B"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> only(other, survey))
                .withMessage(
                        "scale of element 'mice' that survey 's' emits must be that of its standard,"
                                + " GradeScale[id=vector-density, levels=[A, B, C, D]], was GradeScale[id=other, levels=[A, B]]");
        Campaign amounts = campaign(
                DataElement.builder(DataElementId.of("mice"), Units.TIMES).name(NAME));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> only(amounts, survey))
                .withMessageEndingWith("was none");
    }

    @Test
    void refusesASurveyByAStandardThatIsNotGiven() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurveyFacts.of(CAMPAIGN, List.of(FLY), List.of(Vectors.survey(RODENT))))
                .withMessage("standard of survey 's' must be one of those given, was 'gbt-27770:2011'");
    }

    private static Status statusOf(String counts) {
        AsOf when = AsOf.of(LocalDate.of(2025, 1, 1), Instant.EPOCH.plusSeconds(1));
        List<RecordedObservation> facts = List.of(
                new RecordedObservation(only(CAMPAIGN, Vectors.survey(RODENT, counts(counts))), Instant.EPOCH, 1));
        return ProgressAssessor.standard()
                .assess(Rollup.of(CAMPAIGN, TREE, when).collect(facts.stream()))
                .assessments()
                .get(0)
                .status();
    }

    private static String reason(Survey.Builder survey) {
        return only(CAMPAIGN, survey.build()).reason().orElseThrow().en();
    }

    private static Observation only(Campaign campaign, Survey survey) {
        List<Observation> facts = SurveyFacts.of(campaign, Vectors.ALL, List.of(survey));
        assertThat(facts).hasSize(1);
        return facts.get(0);
    }

    private static DataElement.Builder rats(PeriodType frequency) {
        return DataElement.builder(DataElementId.of("rats"), Units.LEVEL)
                .name(NAME)
                .kind(ValueKind.LEVEL)
                .scale(RODENT.scale())
                .frequency(frequency);
    }

    private static Campaign campaign(DataElement.Builder element) {
        return Campaign.builder(CampaignId.of("c"))
                .name(NAME)
                .edition("e")
                .period(Period.year(2023))
                .unit(TOWN)
                .elements(List.of(element.build()))
                .build();
    }
}

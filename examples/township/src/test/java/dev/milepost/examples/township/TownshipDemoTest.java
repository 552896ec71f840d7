// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.township;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.milepost.campaign.ActionId;
import dev.milepost.campaign.CampaignId;
import dev.milepost.campaign.CarriedKind;
import dev.milepost.edition.NextEdition;
import dev.milepost.explanation.Issue;
import dev.milepost.grading.CheckOutcome;
import dev.milepost.grading.GradeResult;
import dev.milepost.grading.Survey;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.inspection.Finding;
import dev.milepost.inspection.Inspection;
import dev.milepost.json.DossierJson;
import dev.milepost.observation.Observation;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgLevel;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.progress.Assessment;
import dev.milepost.progress.ChangeMeasure;
import dev.milepost.progress.PeriodReview;
import dev.milepost.progress.StandardColumns;
import dev.milepost.progress.Status;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import dev.milepost.reporting.compose.ScoringResults;
import dev.milepost.rollup.Gap;
import dev.milepost.scoring.ListEntry;
import dev.milepost.scoring.Points;
import dev.milepost.scoring.RankLine;
import dev.milepost.scoring.RedBlackList;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The invented year shows what it is there to show. */
class TownshipDemoTest {

    private static final SampleReading SAMPLE = SampleReading.of("township-demo", "campaign.json");
    private static final LocalDate YEAR_END = LocalDate.of(2023, 12, 31);

    @Test
    void saysOnEveryPageThatItIsInvented() {
        assertThat(SAMPLE.dossier().campaign().banner().orElseThrow().zh()).isEqualTo("虚构示例");
    }

    @Test
    void hasEightVillagesAndFortyOneNaturalVillages() {
        assertThat(units(OrgLevels.VILLAGE)).isEqualTo(8);
        assertThat(units(OrgLevels.NATURAL_VILLAGE)).isEqualTo(41);
        assertThat(SAMPLE.element("natural-villages", "").value()).isEqualTo(Value.amount(41));
    }

    @Test
    void reportsInEveryMonthAndInEveryAction() {
        Set<Period> months = SAMPLE.reported().stream()
                .map(one -> one.key().period())
                .filter(period -> period.toString().matches("2023(0[1-9]|1[0-2])"))
                .collect(Collectors.toSet());
        assertThat(months).hasSize(12);
        assertThat(SAMPLE.dossier().campaign().actions())
                .hasSize(7)
                .allSatisfy(action -> assertThat(
                                SAMPLE.progress().of(ActionId.of(action.id().value())))
                        .isNotEmpty());
    }

    @Test
    void hasOneLateVillageAndOneThatFellSilent() {
        assertThat(SAMPLE.indicator("trees-planted").reporting().gaps())
                .containsExactly(
                        new Gap(OrgUnitId.of("v8"), Period.month(2023, 10), MissingReason.NOT_REPORTED),
                        new Gap(OrgUnitId.of("v8"), Period.month(2023, 11), MissingReason.NOT_REPORTED));
        assertThat(SAMPLE.reported())
                .filteredOn(one -> one.key().element().value().equals("trees-planted"))
                .filteredOn(one -> one.receivedOn()
                        .filter(day -> day.isAfter(one.key().period().lastDay().plusDays(5)))
                        .isPresent())
                .extracting(one -> one.key().unit())
                .hasSize(7)
                .containsOnly(OrgUnitId.of("v7"));
    }

    @Test
    void countsTheCorrectedFigureAndNotTheReturnedOne() {
        List<Observation> revisions = SAMPLE.reported().stream()
                .filter(one -> one.key().element().value().equals("trees-planted"))
                .filter(one -> one.key().unit().equals(OrgUnitId.of("v2")))
                .filter(one -> one.key().period().equals(Period.month(2023, 6)))
                .toList();
        assertThat(revisions).extracting(Observation::revision).containsExactly(0, 1, 2);
        assertThat(revisions.get(2).reason()).isPresent();
        assertThat(SAMPLE.progress().rollup().facts())
                .contains(revisions.get(2))
                .doesNotContain(revisions.get(0), revisions.get(1));
        assertThat(SAMPLE.reported())
                .filteredOn(one -> one.state() == ReviewState.RETURNED && one.revision() == 0)
                .hasSize(2);
        assertThat(SAMPLE.indicator("greened-area").reporting().gaps())
                .contains(new Gap(OrgUnitId.of("v3"), Period.month(2023, 11), MissingReason.RETURNED));
    }

    /** June: 145 + 103 + 169 + 138 + 148 + 147 + 183 + 98 = 1131 trees, the year before 950; 4541 by then of 6000. */
    @Test
    @Rule("13.4")
    void tellsInTheReportOfJuneWhatTheVillagesPlanted() {
        StandardColumns trees = june("trees-planted");

        assertThat(trees.thisPeriod().measured()).contains(Ratio.whole(1131));
        assertThat(trees.samePeriodLastYear().measured()).contains(Ratio.whole(950));
        assertThat(trees.change().exact().orElseThrow()).isEqualByComparingTo(Ratio.of(181, 950));
        assertThat(trees.yearToDate().measured()).contains(Ratio.whole(4541));
        assertThat(trees.completion().exact().orElseThrow()).isEqualByComparingTo(Ratio.of(4541, 6000));
        assertThat(trees.againstShareOfTime().exact().orElseThrow())
                .isEqualByComparingTo(Ratio.of(4541, 60).minus(Ratio.whole(50)));
    }

    /** 40 of 41 natural villages have a cleaner, a year before it were 30 of 41. */
    @Test
    @Rule("13.4")
    void tellsInTheReportOfJuneTheChangeOfACoverageInPoints() {
        StandardColumns cleaners = june("village-cleaners");

        assertThat(cleaners.thisPeriod().value()).isEqualTo(Value.rate(40, 41));
        assertThat(cleaners.samePeriodLastYear().value()).isEqualTo(Value.rate(30, 41));
        assertThat(cleaners.changeMeasure()).isEqualTo(ChangeMeasure.POINTS);
        assertThat(cleaners.change().exact().orElseThrow()).isEqualByComparingTo(Ratio.of(1000, 41));
    }

    private static StandardColumns june(String indicator) {
        return PeriodReview.of(SAMPLE.progress(), Period.month(2023, 6))
                .at(IndicatorId.of(indicator), SAMPLE.dossier().campaign().unit());
    }

    @Test
    void doubtsTheHundredPerCentWithoutCounts() {
        Assessment sorting = SAMPLE.assessment("waste-sorting");
        assertThat(sorting.figure().measured().orElseThrow()).isEqualByComparingTo(Ratio.whole(100));
        assertThat(sorting.asserted()).isTrue();
        assertThat(SAMPLE.issues()).extracting(Issue::code).contains("disputed", "claim-without-denominator");
    }

    @Test
    void hasFourteenFindingsOfWhichTwoAreOverdue() {
        List<Finding> findings = SAMPLE.dossier().inspections().stream()
                .map(Inspection::findings)
                .flatMap(List::stream)
                .toList();
        assertThat(findings).hasSize(14);
        assertThat(findings).filteredOn(one -> one.isOverdueOn(YEAR_END)).hasSize(2);
        assertThat(findings).filteredOn(one -> one.isOpenOn(YEAR_END)).hasSize(4);
    }

    @Test
    void showsEveryKindOfStatus() {
        assertThat(SAMPLE.progress().assessments())
                .extracting(Assessment::status)
                .containsAll(EnumSet.of(
                        Status.MET,
                        Status.BASICALLY_MET,
                        Status.NOT_MET,
                        Status.ON_TRACK,
                        Status.AT_RISK,
                        Status.BEHIND,
                        Status.MISSING));
        assertThat(SAMPLE.assessment("cockroach-density").missing()).hasValue(MissingReason.STALE);
        assertThat(SAMPLE.assessment("informal-dumps").missing()).hasValue(MissingReason.INCOMPLETE);
    }

    @Test
    void keepsTheShareOfTidyVillagesWithinWhatTheSilentOnesAllow() {
        assertThat(SAMPLE.indicator("tidy-villages").value()).isEqualTo(Value.rate(34, 36));
        assertThat(SAMPLE.indicator("tidy-villages").bounds().orElseThrow().contains(Ratio.of(100 * 34, 41)))
                .isTrue();
        assertThat(SAMPLE.indicator("tidy-villages").bounds().orElseThrow().contains(Ratio.of(100 * 40, 41)))
                .isFalse();
    }

    /** 80 points for all but item 4.1, less what was deducted, and 20 × (controlled ÷ managed) ÷ 60 %, by hand. */
    @Test
    @Rule({"10.1", "10.2"})
    void ranksItsVillagesByExactScoresWithReasons() {
        assertThat(scoring().ranking().lines())
                .extracting(line -> line.unit().value(), RankLine::rank, line -> Points.text(line.score()))
                .containsExactly(
                        tuple("v6", 1, "97.76"),
                        tuple("v4", 2, "96.67"),
                        tuple("v1", 3, "94.8"),
                        tuple("v2", 4, "94.67"),
                        tuple("v3", 5, "93.96"),
                        tuple("v7", 6, "90.17"),
                        tuple("v5", 7, "88.67"),
                        tuple("v8", 8, "69.65"));
        assertThat(scoring()
                        .ranking()
                        .find(OrgUnitId.of("v7"))
                        .orElseThrow()
                        .reason()
                        .zh())
                .contains("e4：公厕无人保洁", "c4：留样不足、记录缺项");
    }

    @Test
    @Rule("10.1")
    void anUpheldObjectionCorrectsAndARejectedOneDoesNot() {
        assertThat(deductions("v2", "2.1")).containsExactly("2");
        assertThat(deductions("v7", "1.1")).containsExactly("1.5");
    }

    @Test
    @Rule("10.3")
    void listsTheDumpThatCameBackAndTheVillageThatHasNotPutThingsRight() {
        RedBlackList list = scoring().lists().get(0);

        assertThat(list.red()).extracting(entry -> entry.unit().value()).containsExactly("v6", "v4");
        assertThat(list.black()).extracting(entry -> entry.unit().value()).containsExactly("v8");
        assertThat(list.carriedOver())
                .extracting(entry -> entry.unit().value(), ListEntry::since)
                .containsExactly(tuple("v5", Period.parse("2023S1")));
    }

    /** Rodents: 5 of 350 rooms, 9 of them bad, 3 signs on 1,200 m. Flies: 3 of 29 sites outdoors. */
    @Test
    @Rule("9.1")
    void gradesItsSurveysAndSaysWhichIndexDecided() {
        assertThat(graded("rodents-2023Q4").level()).hasToString("level:vector-density:B:1");
        assertThat(graded("rodents-2023Q4").deciding()).containsExactly("indoor-signs", "outdoor-path");
        assertThat(graded("rodents-2023Q4").sample().outcome()).isEqualTo(CheckOutcome.MET);
        assertThat(graded("flies-2023Q4").fails()).isTrue();
        assertThat(graded("flies-2023Q4").deciding()).containsExactly("breeding-sites");
        assertThat(graded("flies-2023Q4").sample().outcome()).isEqualTo(CheckOutcome.NOT_MET);
        assertThat(SAMPLE.assessment("fly-density").figure().value()).hasToString("level:vector-density:D:3");
    }

    @Test
    @Rule("14.1")
    void handsItsOpenMattersToTheNextYearEachWithALinkBack() {
        NextEdition next = NextYear.of(SAMPLE.dossier(), SAMPLE.progress(), Optional.of(scoring()))
                .orElseThrow();

        assertThat(next.dossier().campaign().id()).isEqualTo(CampaignId.of("sample-township-demo-2024"));
        assertThat(next.dossier().campaign().name().zh()).contains("2024");
        assertThat(next.dossier().carriedOver())
                .filteredOn(one -> one.kind() == CarriedKind.FINDING)
                .extracting(one -> one.first().toString())
                .containsExactlyInAnyOrder(
                        "sample-township-demo/finding/catering/k2",
                        "sample-township-demo/finding/catering/k3",
                        "sample-township-demo/finding/environment/e5",
                        "sample-township-demo/finding/environment/e6");
        assertThat(next.dossier().blackList())
                .extracting(entry -> entry.id())
                .containsExactly("v5-2023S1", "v8-2023S2");
        assertThat(DossierJson.read(DossierJson.write(next.dossier()))).isEqualTo(next.dossier());
    }

    private static ScoringResults scoring() {
        return Appraisal.of(
                SAMPLE.progress(),
                new Appraisal.Files(
                        InputFile.ofSample("township-demo", "scheme.json"),
                        List.of(
                                InputFile.ofSample("township-demo", "scores-2023S2.json"),
                                InputFile.ofSample("township-demo", "scores-2023S1.json")),
                        new RedBlackList.Sizes(2, 1)));
    }

    private static List<String> deductions(String unit, String item) {
        return scoring().sheets().stream()
                .filter(sheet -> sheet.unit().value().equals(unit))
                .flatMap(sheet -> sheet.find(item).orElseThrow().deductions().stream())
                .map(deduction -> Points.text(deduction.points()))
                .toList();
    }

    private static GradeResult graded(String survey) {
        Survey found = SAMPLE.dossier().surveys().stream()
                .filter(one -> one.id().value().equals(survey))
                .findFirst()
                .orElseThrow();
        return SAMPLE.dossier().gradingStandards().stream()
                .filter(one -> one.id().equals(found.standard()))
                .findFirst()
                .orElseThrow()
                .grade(found);
    }

    private static long units(OrgLevel level) {
        return SAMPLE.dossier().organisation().on(YEAR_END).units().stream()
                .filter(unit -> unit.level().equals(level))
                .count();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static dev.milepost.SmallTown.INDICATOR;
import static dev.milepost.SmallTown.MID_YEAR;
import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.X;
import static dev.milepost.SmallTown.YEAR;
import static dev.milepost.SmallTown.YEAR_END;
import static dev.milepost.SmallTown.fact;
import static dev.milepost.SmallTown.tree;
import static dev.milepost.SmallTown.village;
import static dev.milepost.progress.Promise.atLeast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Action;
import dev.milepost.campaign.ActionId;
import dev.milepost.campaign.Asset;
import dev.milepost.campaign.AssetId;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Project;
import dev.milepost.campaign.ProjectId;
import dev.milepost.campaign.ProjectStage;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.TargetId;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Indicator;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Quantity;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.rollup.Rollup;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

    private static final ActionId GREEN = ActionId.of("green");
    private static final ActionId FIT = ActionId.of("fit");
    private static final DataElement SUM = SmallTown.element().build();

    @Test
    @Rule("6.3")
    void aTargetIsAssessedAtItsUnitAtEachUnitOfItsLevelElseAtTheTown() {
        Progress progress = progress(
                YEAR_END,
                SUM,
                target("town", "100").build(),
                target("one", "10").unit(village(1)).build(),
                target("each", "20").level(OrgLevels.VILLAGE).build(),
                target("gone", "10").unit(OrgUnitId.of("elsewhere")).build());
        assertThat(progress.assessments().stream()
                        .map(one -> one.target().id() + " " + one.unit() + " " + one.status()))
                .containsExactly("town town NOT_MET", "one v1 MET", "each v1 NOT_MET", "each v2 MET");
        assertThat(progress.find(INDICATOR, village(2)).orElseThrow().status()).isEqualTo(Status.MET);
        assertThat(progress.find(INDICATOR, OrgUnitId.of("elsewhere"))).isEmpty();
        assertThat(progress.of(GREEN)).hasSize(4);
        assertThat(progress.of(FIT)).isEmpty();
        assertThat(progress.issues()).isEmpty();
        assertThat(progress.when().date()).isEqualTo(YEAR_END);
        assertThat(progress.shareOfTime()).isEqualTo(ShareOfTime.PERIODS);
    }

    @Test
    @Rule("6.3")
    void aSumReachesNoChildButARateIsInherited() {
        Target town = target("town", "10").unit(TOWN).build();
        Target each = target("each", "10").level(OrgLevels.VILLAGE).build();
        Target all = target("all", "10").build();
        assertThat(targetsAt(village(1), SUM, town, all)).isEmpty();
        assertThat(targetsAt(village(1), SUM, town, each)).containsExactly("each");
        assertThat(targetsAt(TOWN, SUM, all)).containsExactly("all");
        DataElement most = SmallTown.element()
                .unitOperator(dev.milepost.indicator.UnitOperator.MAX)
                .build();
        assertThat(targetsAt(village(1), most, each, town)).containsExactly("town");
        assertThat(targetsAt(village(1), most, all, each)).containsExactly("each");
        assertThat(targetsAt(village(1), most, all)).containsExactly("all");
        Target own = target("own", "10").unit(village(1)).build();
        assertThat(targetsAt(village(1), most, town, own)).containsExactly("own");
        assertThat(targetsAt(
                        village(1), most, target("other", "1").unit(village(2)).build()))
                .isEmpty();
    }

    private static List<String> targetsAt(OrgUnitId unit, DataElement element, Target... targets) {
        Rollup rollup = rollup(YEAR_END, element, targets);
        return ProgressAssessor.standard().assessAt(rollup, unit).stream()
                .map(one -> one.target().id().toString())
                .toList();
    }

    @Test
    @Rule("6.10")
    void whatHasNotStartedIsUpcomingAndCountedApart() {
        Target next = target("next", "10")
                .start(LocalDate.of(2024, 1, 1))
                .due(LocalDate.of(2024, 12, 31))
                .build();
        Progress progress = progress(YEAR_END, SUM, target("now", "10").build(), next);
        assertThat(progress.current()).hasSize(1);
        assertThat(progress.upcoming()).containsExactly(next);
        StatusRollup count = StatusRollup.of(progress.assessments());
        assertThat(count.of(Status.NOT_STARTED)).isEqualTo(1);
        assertThat(count.of(Status.MET)).isEqualTo(1);
        assertThat(count.of(Status.BEHIND)).isZero();
        assertThat(count.assessed()).isEqualTo(1);
        Progress silent = progress(YEAR_END, element("y"), target("now", "10").build());
        assertThat(StatusRollup.of(silent.assessments()).missing()).isEqualTo(Map.of(MissingReason.NOT_REPORTED, 1));
    }

    private static DataElement element(String id) {
        return SmallTown.element(dev.milepost.indicator.DataElementId.of(id), Units.M2)
                .build();
    }

    @Test
    @Rule("6.9")
    void theMethodIsAPlugIn() {
        Rollup rollup = rollup(MID_YEAR, events(), target("half", "60").build());
        ProgressAssessor standard = ProgressAssessor.standard();
        assertThat(status(standard, rollup)).isEqualTo(Status.ON_TRACK);
        assertThat(status(standard.with(StatusMethods.attainment()), rollup)).isEqualTo(Status.BEHIND);
        assertThat(status(standard.with(StatusMethods.attainment(Ratio.of(1, 2), Ratio.of(1, 4))), rollup))
                .isEqualTo(Status.ON_TRACK);
        assertThat(status(standard.with(StatusMethods.pace(Ratio.of(3, 2), Ratio.ONE)), rollup))
                .isEqualTo(Status.AT_RISK);
        assertThat(standard.with(ShareOfTime.DAYS).shareOfTime()).isEqualTo(ShareOfTime.DAYS);
        assertThatThrownBy(() -> StatusMethods.pace(Ratio.of(1, 2), Ratio.ONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("atRiskFrom must not exceed 1/2");
    }

    private static DataElement events() {
        return SmallTown.element()
                .events(true)
                .frequency(dev.milepost.period.PeriodType.MONTH)
                .build();
    }

    private static Status status(ProgressAssessor assessor, Rollup rollup) {
        return assessor.assess(rollup).assessments().get(0).status();
    }

    @ParameterizedTest(name = "{0} to {1} on {2}: {3} by periods, {4} by days")
    @Rule("4.7")
    @CsvSource({
        "2023-01-01, 2023-12-31, 2022-12-31, 0/1, 0/1",
        "2023-01-01, 2023-12-31, 2023-06-29, 5/12, 180/365",
        "2023-01-01, 2023-12-31, 2023-06-30, 6/12, 181/365",
        "2023-01-01, 2023-12-31, 2023-12-30, 11/12, 364/365",
        "2023-01-01, 2023-12-31, 2023-12-31, 1/1, 1/1",
        "2023-01-01, 2024-12-31, 2023-12-31, 12/24, 365/731",
        "2023-01-15, 2023-02-13, 2023-01-24, 10/30, 10/30",
        "2023-01-01, 2023-03-15, 2023-01-31, 31/74, 31/74",
    })
    void theShareOfTimeGoesByCompletedMonthsOrByDays(
            LocalDate start, LocalDate due, LocalDate date, String periods, String days) {
        Target target = target("t", "1").start(start).due(due).build();
        assertThat(ShareOfTime.PERIODS.of(target, date)).isEqualByComparingTo(Ratio.parse(periods));
        assertThat(ShareOfTime.DAYS.of(target, date)).isEqualByComparingTo(Ratio.parse(days));
    }

    @Test
    @Rule("5.5")
    void aSharedAssetCountsOnceInTheCampaignAndInFullInEachAction() {
        Project greening = axis("greening", GREEN, 12);
        Project trail = axis("trail", FIT, 12);
        Project park = project("park", GREEN).actual(Quantity.of(5, Units.KM)).build();
        Campaign campaign = campaign(SUM)
                .assets(List.of(new Asset(AssetId.of("axis"), LocalizedText.of("中轴线", "axis"))))
                .projects(List.of(greening, trail, park))
                .build();
        Progress progress =
                ProgressAssessor.standard().assess(SmallTown.rollup(campaign, tree(2), YEAR_END, List.of()));
        assertThat(progress.projectTotals()).containsExactly(total(Units.KM, 17, 0, 0));
        assertThat(progress.projectTotals(GREEN)).containsExactly(total(Units.KM, 17, 0, 0));
        assertThat(progress.projectTotals(FIT)).containsExactly(total(Units.KM, 12, 0, 0));
        assertThat(ProjectTotal.of(List.of(axis("short", GREEN, 11), trail)))
                .containsExactly(total(Units.KM, 12, 0, 0));
    }

    @Test
    @Rule("3.2")
    void plannedAndForecastAreSummedApartAndInTheirOwnUnit() {
        Project planned = project("planned", GREEN)
                .planned(Quantity.of(800, Units.M2))
                .forecast(Quantity.of(900, Units.M2))
                .build();
        Project done = project("done", GREEN)
                .planned(Quantity.of(2, Units.MU))
                .actual(Quantity.of(1000, Units.M2))
                .build();
        assertThat(ProjectTotal.of(List.of(planned, done)))
                .containsExactly(total(Units.M2, 1000, 800, 900), total(Units.MU, 0, 2, 0));
        assertThat(ProjectTotal.of(List.of(project("word", GREEN).build()))).isEmpty();
    }

    private static ProjectTotal total(Unit unit, long actual, long planned, long forecast) {
        return new ProjectTotal(
                unit, Quantity.of(actual, unit), Quantity.of(planned, unit), Quantity.of(forecast, unit));
    }

    private static Project axis(String id, ActionId action, long km) {
        return project(id, action)
                .asset(AssetId.of("axis"))
                .actual(Quantity.of(km, Units.KM))
                .build();
    }

    private static Project.Builder project(String id, ActionId action) {
        return Project.builder(ProjectId.of(id))
                .name(LocalizedText.of("工程", "works"))
                .stage(ProjectStage.COMPLETE)
                .stageWord("全部完成")
                .actions(List.of(action));
    }

    @Test
    void assessmentsAreEqualByAllTheyHold() {
        Assessment one = progress(YEAR_END, SUM, target("now", "10").build())
                .assessments()
                .get(0);
        Assessment same = progress(YEAR_END, SUM, target("now", "10").build())
                .assessments()
                .get(0);
        Assessment other = progress(YEAR_END, SUM, target("now", "11").build())
                .assessments()
                .get(0);
        assertThat(one)
                .isEqualTo(same)
                .hasSameHashCodeAs(same)
                .isNotEqualTo(other)
                .isNotEqualTo("now");
        assertThat(one).hasToString("Assessment[now]");
        assertThatThrownBy(() ->
                        Assessment.builder(one.target(), one.indicator(), TOWN).build())
                .isInstanceOf(NullPointerException.class)
                .hasMessage("status");
    }

    private static Progress progress(LocalDate date, DataElement element, Target... targets) {
        return ProgressAssessor.standard().assess(rollup(date, element, targets));
    }

    private static Rollup rollup(LocalDate date, DataElement element, Target... targets) {
        OrgTree tree = tree(2);
        Campaign campaign = campaign(element).targets(List.of(targets)).build();
        List<Observation> facts = date.equals(YEAR_END)
                ? List.of(fact(village(1), YEAR, 10), fact(village(2), YEAR, 20))
                : List.of(fact(X, village(1), dev.milepost.period.Period.month(2023, 3), Value.amount(30)));
        return SmallTown.rollup(campaign, tree, date, facts);
    }

    private static Campaign.Builder campaign(DataElement element) {
        Indicator indicator = SmallTown.indicatorOf(element).build();
        return SmallTown.campaign(List.of(element), indicator)
                .actions(List.of(
                        Action.builder(GREEN)
                                .name(LocalizedText.of("绿城市", "green"))
                                .indicators(List.of(INDICATOR))
                                .build(),
                        Action.builder(FIT).name(LocalizedText.of("勤锻炼", "fit")).build()));
    }

    private static Target.Builder target(String id, String bound) {
        return Target.builder(TargetId.of(id), INDICATOR, atLeast(bound))
                .start(LocalDate.of(2023, 1, 1))
                .due(YEAR_END);
    }

    @Test
    @Rule({"5.1", "1.6"})
    void aTargetOnWhatDoesNotRollUpIsMissingAndEndsNoAssessment() {
        DataElement households = SmallTown.element(X, Units.HOUSEHOLD)
                .basis(dev.milepost.indicator.CountBasis.DISTINCT)
                .build();
        Target town = Promise.target(atLeast("10")).build();
        Target one = Target.builder(TargetId.of("one"), INDICATOR, atLeast("10"))
                .start(LocalDate.of(2023, 1, 1))
                .due(YEAR_END)
                .unit(village(1))
                .build();
        Rollup rollup = SmallTown.rollup(
                SmallTown.campaign(households, town, one),
                tree(2),
                YEAR_END,
                List.of(fact(village(1), YEAR, 12), fact(village(2), YEAR, 5)));
        Progress progress = ProgressAssessor.standard().assess(rollup);
        assertThat(progress.assessments().get(0).status()).isEqualTo(Status.MISSING);
        assertThat(progress.assessments().get(0).missing()).hasValue(MissingReason.NOT_MEASURED);
        assertThat(progress.assessments().get(1).status()).isEqualTo(Status.MET);
        assertThat(progress.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo("unsupported-rollup");
            assertThat(issue.path()).isEqualTo("element/x/town");
            assertThat(issue.text(java.util.Locale.CHINESE)).isEqualTo("数据项“x”不能由下级汇总，“town”没有自己的数据");
        });
    }
}

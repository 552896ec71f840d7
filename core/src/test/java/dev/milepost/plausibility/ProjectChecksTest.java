// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import static dev.milepost.plausibility.Doubts.campaign;
import static dev.milepost.plausibility.Doubts.element;
import static dev.milepost.plausibility.Doubts.fact;
import static dev.milepost.plausibility.Doubts.found;
import static dev.milepost.plausibility.Doubts.indicator;
import static dev.milepost.plausibility.Doubts.key;
import static dev.milepost.plausibility.Doubts.subject;
import static dev.milepost.plausibility.Doubts.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.campaign.Asset;
import dev.milepost.campaign.AssetId;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Project;
import dev.milepost.campaign.ProjectId;
import dev.milepost.campaign.ProjectStage;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Quantity;
import dev.milepost.quantity.Units;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@Rule({"3.2", "5.5", "8.1", "12.1"})
class ProjectChecksTest {

    private static final Asset AXIS = new Asset(AssetId.of("axis"), text("东西轴线", "axis"));

    private static final String SHARED = "INFO asset/axis | “东西轴线”由2个项目共用（绿化、健身步道），在总数中只计一次，在各行动中分别全额计入"
            + " | \"axis\" is shared by 2 projects (greening, trail); it counts once in a total and in full in each action";

    @Test
    void notesAnAssetThatProjectsShare() {
        assertThat(found(
                        ConsistencyRules.SAME_ASSET,
                        shared(greening().actual(Quantity.parse("12 km")), trail().actual(Quantity.parse("12000 m")))))
                .containsExactly(SHARED);
    }

    @Test
    void namesQuantitiesOfOneAssetThatDiffer() {
        assertThat(found(
                        ConsistencyRules.SAME_ASSET,
                        shared(greening().actual(Quantity.parse("12 km")), trail().actual(Quantity.parse("11 km")))))
                .containsExactly(
                        "ERROR asset/axis | “东西轴线”在各项目中的数量（实际数）不一致：绿化 12 km、健身步道 11 km"
                                + " | \"axis\" has different quantities (actual) in its projects:"
                                + " greening 12 km, trail 11 km"
                                + " | 总数按最大值12 km计一次；请核对其余各数 | the largest, 12 km, counts once; check the others",
                        SHARED);
    }

    @Test
    void pointsAtDigitsThatExplainDifferentQuantities() {
        assertThat(found(
                        ConsistencyRules.SAME_ASSET,
                        shared(greening().actual(Quantity.parse("12 km")), trail().actual(Quantity.parse("21 km")))))
                .anyMatch(line -> line.contains("check the others; \"21\" and \"12\" differ only in two"));
        assertThat(found(
                        ConsistencyRules.SAME_ASSET,
                        shared(greening().actual(Quantity.parse("12 km")), trail().actual(Quantity.parse("21 m")))))
                .as("figures in different units tell nothing")
                .anyMatch(line -> line.endsWith("check the others"));
    }

    @Test
    void doubtsTwoProjectsOfOneNameAndQuantity() {
        Project.Builder one = project("p1", "公园", "park").planned(Quantity.parse("800 m2"));
        Project.Builder other = project("p2", "公园", "park").planned(Quantity.parse("800 m2"));

        assertThat(twins(one, other))
                .containsExactly("WARNING project/p2 | “公园”出现两次（p1、p2），疑为同一对象，总数中会重复计算"
                        + " | \"park\" stands here twice (p1, p2); if it is one thing, a total counts it twice"
                        + " | 如系同一对象，两处应指明同一资产；否则改用不同名称"
                        + " | if it is one thing, let both name one asset; if not, name them apart");
        assertThat(twins(one, project("p2", "公园", "park").forecast(Quantity.parse("800 m2"))))
                .as("a plan and a forecast")
                .isEmpty();
        assertThat(twins(one, project("p2", "公园", "park").planned(Quantity.parse("900 m2"))))
                .isEmpty();
        assertThat(twins(one, project("p2", "公园二", "park").planned(Quantity.parse("800 m2"))))
                .isEmpty();
        assertThat(twins(one, other.unit(OrgUnitId.of("v2")))).isEmpty();
    }

    @Test
    void doubtsTwoProjectsOfOneNameUnlessTheyShareTheAsset() {
        Project.Builder one = project("p1", "公园", "park").planned(Quantity.parse("800 m2"));
        Project.Builder other = project("p2", "公园", "park").planned(Quantity.parse("800 m2"));

        assertThat(twins(one, other.asset(AXIS.id()))).hasSize(1);
        assertThat(twins(one.asset(AXIS.id()), other)).hasSize(1).allMatch(line -> line.startsWith("INFO asset/axis"));
    }

    @Test
    void doubtsTwoAssetsOfOneName() {
        Asset twin = new Asset(AssetId.of("axis-2"), AXIS.name());
        Asset other = new Asset(AssetId.of("other"), text("南北轴线", "other axis"));

        assertThat(found(ConsistencyRules.SAME_ASSET, subject(campaign().assets(List.of(twin, AXIS, other)))))
                .containsExactly("WARNING asset/axis-2 | “东西轴线”出现两次（axis、axis-2），疑为同一对象，总数中会重复计算"
                        + " | \"axis\" stands here twice (axis, axis-2); if it is one thing, a total counts it twice"
                        + " | 如系同一对象，两处应指明同一资产；否则改用不同名称"
                        + " | if it is one thing, let both name one asset; if not, name them apart");
    }

    @Test
    void comparesPlansWithPlansAndLengthsWithLengths() {
        assertThat(found(
                        ConsistencyRules.SAME_ASSET,
                        shared(greening().planned(Quantity.parse("13 km")), trail().actual(Quantity.parse("12 km")))))
                .containsExactly(SHARED);
        assertThat(found(
                        ConsistencyRules.SAME_ASSET,
                        shared(greening().actual(Quantity.parse("800 m2")), trail().actual(Quantity.parse("12 km")))))
                .containsExactly(SHARED);
        assertThat(found(
                        ConsistencyRules.SAME_ASSET,
                        shared(greening().planned(Quantity.parse("13 km")), trail().planned(Quantity.parse("12 km")))))
                .hasSize(2);
    }

    @Test
    void notesNothingOfAnAssetOfOneProject() {
        assertThat(found(
                        ConsistencyRules.SAME_ASSET,
                        subject(campaign()
                                .assets(List.of(AXIS))
                                .projects(List.of(
                                        greening().build(),
                                        project("other", "别的", "other").build())))))
                .isEmpty();
    }

    @Test
    void doubtsAnActualThatEqualsThePlanOfAnUnfinishedProject() {
        Project.Builder begun = project("park", "公园", "park")
                .stage(ProjectStage.STARTED)
                .stageWord("开工")
                .actual(Quantity.parse("800 m2"));

        assertThat(planned(begun.planned(Quantity.parse("800 m2"))))
                .containsExactly("WARNING project/park | 项目“公园”尚处“开工”，实际数800 m²却与计划数或预计数相同"
                        + " | project \"park\" is at \"开工\", yet its actual 800 m² equals what is planned or forecast"
                        + " | 核实800 m²是已完成数还是计划数 | find out whether 800 m² is done or planned");
        assertThat(planned(begun.planned(Quantity.parse("900 m2")).forecast(Quantity.parse("800 m2"))))
                .hasSize(1);
        assertThat(planned(begun.planned(Quantity.parse("900 m2")).forecast(Quantity.parse("800 km"))))
                .isEmpty();
        assertThat(planned(begun.planned(Quantity.parse("0 m2")).actual(Quantity.parse("0 m2"))))
                .isEmpty();
    }

    @Test
    void notesAFinishedProjectWithoutAnActual() {
        Project.Builder done =
                project("road", "公路", "road").stage(ProjectStage.COMPLETE).stageWord("全部完成");

        assertThat(planned(done)).as("nothing was planned either").isEmpty();
        assertThat(planned(done.forecast(Quantity.parse("3 km"))))
                .containsExactly("INFO project/road | 项目“公路”已“全部完成”，计划或预计3 km，未填实际数"
                        + " | project \"road\" is at \"全部完成\", with 3 km planned or forecast and no actual figure"
                        + " | 补填实际完成数 | state what was done");
        assertThat(planned(done.actual(Quantity.parse("3 km")))).isEmpty();
    }

    @Test
    void warnsThatWhatIsPlannedIsNotDoneOnceATargetAsksForIt() {
        assertThat(found(ConsistencyRules.PLANNED_AS_DONE, subject(area(LocalDate.of(2023, 1, 1)), greened())))
                .containsExactly("WARNING element/area | area：计划或预计800 m²、800 m²，实际完成0 m²"
                        + " | area: 800 m², 800 m² planned or forecast is 0 m² done"
                        + " | 完成后填报实际数 | report the actual figure once it is done");
        assertThat(found(ConsistencyRules.PLANNED_AS_DONE, subject(area(LocalDate.of(2024, 1, 1)), greened())))
                .hasSize(1)
                .allMatch(line -> line.startsWith("INFO element/area"));
    }

    @Test
    void saysOfAStateThatNoActualIsKnown() {
        Campaign.Builder campaign = campaign(element("area", Units.M2)
                .timeOperator(TimeOperator.POINT_IN_TIME)
                .build());

        assertThat(found(ConsistencyRules.PLANNED_AS_DONE, subject(campaign, greened())))
                .containsExactly("INFO element/area | area：只有计划数或预计数800 m²、800 m²，尚无实际数"
                        + " | area: 800 m², 800 m² is planned or forecast, no actual figure is known"
                        + " | 完成后填报实际数 | report the actual figure once it is done");
    }

    @Test
    void warnsNoMoreOnceAnActualIsKnownOrNothingIsPlanned() {
        Observation done = fact("area", "v1", "2023", "1");
        Observation silent = fact("area", "v2", "2023", "missing:NOT_REPORTED");
        Campaign.Builder area = area(LocalDate.of(2023, 1, 1));

        assertThat(found(ConsistencyRules.PLANNED_AS_DONE, subject(area, greened()[0], done)))
                .isEmpty();
        assertThat(found(ConsistencyRules.PLANNED_AS_DONE, subject(area, greened()[0], silent)))
                .hasSize(1);
        assertThat(found(
                        ConsistencyRules.PLANNED_AS_DONE,
                        subject(area, fact(key("area", "v1", "2023").withNature(FactNature.PLANNED), "0"))))
                .isEmpty();
    }

    @Test
    void namesFiveFiguresAndCountsTheOthers() {
        Observation[] many = new Observation[7];
        for (int i = 0; i < many.length; i++) {
            many[i] = plan("project/" + i, FactNature.PLANNED, 100 + i);
        }

        assertThat(found(ConsistencyRules.PLANNED_AS_DONE, subject(area(LocalDate.of(2023, 1, 1)), many)))
                .hasSize(1)
                .allMatch(line -> line.contains("104 m²等7项，实际") && line.contains("104 m² and 2 more planned"));
    }

    private static List<String> planned(Project.Builder project) {
        return found(ConsistencyRules.PLANNED_AS_DONE, subject(campaign().projects(List.of(project.build()))));
    }

    private static ConsistencySubject shared(Project.Builder one, Project.Builder other) {
        return subject(campaign().assets(List.of(AXIS)).projects(List.of(other.build(), one.build())));
    }

    private static Campaign.Builder area(LocalDate start) {
        return campaign(element("area", Units.M2).build())
                .indicators(List.of(indicator("i", Units.M2, Doubts.of("area")).build()))
                .targets(List.of(Doubts.target("i", new Comparator.AtLeast(BigDecimal.valueOf(1600)))
                        .start(start)
                        .due(LocalDate.of(2024, 12, 31))
                        .build()));
    }

    private static Observation[] greened() {
        return new Observation[] {
            plan("project/a", FactNature.PLANNED, 800), plan("project/b", FactNature.FORECAST, 800)
        };
    }

    private static Observation plan(String source, FactNature nature, int amount) {
        return fact(key("area", "town", "2023").withSource(source).withNature(nature), String.valueOf(amount));
    }

    private static Project.Builder greening() {
        return project("a-greening", "绿化", "greening").asset(AXIS.id());
    }

    private static Project.Builder trail() {
        return project("b-trail", "健身步道", "trail").asset(AXIS.id());
    }

    private static Project.Builder project(String id, String zh, String en) {
        return Project.builder(ProjectId.of(id))
                .name(text(zh, en))
                .stage(ProjectStage.UNDER_WAY)
                .stageWord("在建");
    }

    private static List<String> twins(Project.Builder one, Project.Builder other) {
        return found(ConsistencyRules.SAME_ASSET, shared(one, other));
    }
}

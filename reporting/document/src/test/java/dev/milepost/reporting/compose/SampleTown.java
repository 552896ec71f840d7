// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.campaign.Action;
import dev.milepost.campaign.ActionId;
import dev.milepost.campaign.Asset;
import dev.milepost.campaign.AssetId;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.LeadingGroup;
import dev.milepost.campaign.Problem;
import dev.milepost.campaign.Project;
import dev.milepost.campaign.ProjectId;
import dev.milepost.campaign.ProjectStage;
import dev.milepost.campaign.ResponsibilityZone;
import dev.milepost.campaign.Schedule;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.TargetId;
import dev.milepost.campaign.Task;
import dev.milepost.dossier.Dossier;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.indicator.Measure;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.inspection.Finding;
import dev.milepost.inspection.FindingMove;
import dev.milepost.inspection.FindingState;
import dev.milepost.inspection.FindingTally;
import dev.milepost.inspection.Inspection;
import dev.milepost.inspection.InspectionFacts;
import dev.milepost.inspection.InspectionId;
import dev.milepost.inspection.InspectionKind;
import dev.milepost.inspection.Notice;
import dev.milepost.inspection.ScopeCount;
import dev.milepost.observation.Activity;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.observation.ProjectFacts;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import dev.milepost.progress.Progress;
import dev.milepost.progress.ProgressAssessor;
import dev.milepost.quantity.Quantity;
import dev.milepost.quantity.Rounding;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.rollup.Rollup;
import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.CampaignStores;
import dev.milepost.storage.ObservationQuery;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** One town with two villages, two actions, and one of everything a summary can hold. */
public final class SampleTown {

    public static final OrgUnitId TOWN = OrgUnitId.of("town");
    public static final OrgUnitId EAST = OrgUnitId.of("east");
    public static final OrgUnitId WEST = OrgUnitId.of("west");
    public static final Instant KNOWN = Instant.parse("2024-01-10T00:00:00Z");
    private static final Period YEAR = Period.year(2023);

    private SampleTown() {}

    public static Dossier dossier() {
        return Dossier.builder(campaign(), tree())
                .inspections(List.of(tallied(), found()))
                .activities(List.of(activity()))
                .build();
    }

    public static OrgTree tree() {
        return OrgTree.of(List.of(
                OrgUnit.builder(TOWN, OrgLevels.TOWNSHIP)
                        .name(text("某镇", "the town"))
                        .build(),
                OrgUnit.builder(EAST, OrgLevels.VILLAGE)
                        .name(text("东村", "East Village"))
                        .parent(TOWN)
                        .build(),
                OrgUnit.builder(WEST, OrgLevels.VILLAGE)
                        .name(text("西村", "West Village"))
                        .parent(TOWN)
                        .build()));
    }

    public static Campaign campaign() {
        return builder().build();
    }

    public static Campaign.Builder builder() {
        return Campaign.builder(CampaignId.of("sample"))
                .name(text("某镇2023年试点", "Pilot of the town in 2023"))
                .edition("sample")
                .period(YEAR)
                .unit(TOWN)
                .issuer(text("某镇人民政府", "Government of the town"))
                .banner(text("虚构示例", "Invented example"))
                .actions(List.of(
                        Action.builder(ActionId.of("green"))
                                .name(text("绿城市", "Greener Town"))
                                .indicators(List.of(IndicatorId.of("toilets"), IndicatorId.of("area")))
                                .build(),
                        Action.builder(ActionId.of("food"))
                                .name(text("食安心", "Safe Food"))
                                .indicators(List.of(IndicatorId.of("closure"), IndicatorId.of("cleaners")))
                                .build()))
                .elements(List.of(
                        state("toilets-clean"),
                        state("toilets-all"),
                        sum("area"),
                        sum("raised"),
                        sum("closed"),
                        state("cleaned"),
                        state("villages"),
                        claim()))
                .indicators(List.of(
                        pair("toilets", "卫生厕所普及率", "Sanitary toilets", "toilets-clean", "toilets-all"),
                        Indicator.builder(IndicatorId.of("area"), new Measure.Element(DataElementId.of("area")))
                                .name(text("新增绿地", "New green space"))
                                .unit(Units.M2)
                                .build(),
                        pair("closure", "问题整改率", "Problems rectified", "closed", "raised"),
                        Indicator.builder(
                                        IndicatorId.of("cleaners"),
                                        new Measure.Pair(
                                                DataElementId.of("cleaned"),
                                                DataElementId.of("villages"),
                                                BigDecimal.valueOf(100),
                                                Optional.of(DataElementId.of("claim"))))
                                .name(text("保洁员覆盖率", "Villages with a cleaner"))
                                .unit(Units.PERCENT)
                                .highest(BigDecimal.valueOf(100))
                                .build()))
                .targets(List.of(
                        target("toilets-2023", "toilets", 85, 2023),
                        target("area-2023", "area", 1000, 2023),
                        target("closure-2023", "closure", 100, 2023),
                        target("cleaners-2023", "cleaners", 100, 2023),
                        target("toilets-2024", "toilets", 90, 2024)))
                .projects(projects())
                .assets(List.of(new Asset(AssetId.of("axis"), text("纵线道路", "the axis road"))))
                .tasks(List.of(new Task("more", Optional.empty(), text("继续推进。", "Carry on."), Period.year(2024))))
                .problems(List.of(new Problem("few", Optional.empty(), text("参与不足。", "Few took part."))))
                .schedules(List.of(
                        new Schedule(
                                "walk",
                                Optional.of(ActionId.of("green")),
                                text("健走", "Walk"),
                                Set.of(),
                                OptionalInt.of(100)),
                        new Schedule(
                                "clean",
                                Optional.of(ActionId.of("green")),
                                text("保洁日制度", "Cleaning day"),
                                EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY),
                                OptionalInt.empty())))
                .zones(List.of(ResponsibilityZone.of(
                        "z1", text("东街", "East Street"), text("中心校", "the school"), EnumSet.of(DayOfWeek.FRIDAY))))
                .leadingGroup(new LeadingGroup(
                        text("领导小组", "The leading group"),
                        List.of(
                                new LeadingGroup.Member(LeadingGroup.Role.LEADER, text("镇长", "the mayor")),
                                new LeadingGroup.Member(LeadingGroup.Role.MEMBER, text("各村负责人", "village heads"))),
                        OptionalInt.of(1)));
    }

    private static List<Project> projects() {
        return List.of(
                project("park", "小游园", "开工", ProjectStage.STARTED)
                        .planned(Quantity.of(800, Units.M2))
                        .element(DataElementId.of("area"))
                        .build(),
                project("campus", "绿美校园", "已基本完工", ProjectStage.BASICALLY_COMPLETE)
                        .forecast(Quantity.of(800, Units.M2))
                        .element(DataElementId.of("area"))
                        .build(),
                project("road", "绿美公路", "全部完成建设", ProjectStage.COMPLETE).build(),
                project("axis-green", "纵线绿化", "建成", ProjectStage.COMPLETE)
                        .asset(AssetId.of("axis"))
                        .actual(Quantity.of(12, Units.KM))
                        .build(),
                project("axis-walk", "健身步道", "建成", ProjectStage.COMPLETE)
                        .asset(AssetId.of("axis"))
                        .actual(Quantity.of(12, Units.KM))
                        .build());
    }

    public static List<Observation> facts() {
        List<Observation> facts = new ArrayList<>(List.of(
                fact("toilets-clean", EAST, 60, Assurance.COMPUTED),
                fact("toilets-all", EAST, 80, Assurance.COMPUTED),
                fact("toilets-clean", WEST, 57, Assurance.COMPUTED),
                fact("toilets-all", WEST, 70, Assurance.COMPUTED),
                fact("claim", TOWN, 100, Assurance.ASSERTED)));
        facts.addAll(ProjectFacts.of(campaign()));
        facts.addAll(InspectionFacts.of(campaign(), List.of(tallied()), LocalDate.of(2023, 12, 31)));
        return facts;
    }

    public static Progress progress() {
        return progress(facts());
    }

    public static Progress progress(List<Observation> facts) {
        AsOf when = AsOf.of(LocalDate.of(2023, 12, 31), KNOWN);
        try (CampaignStore store = CampaignStores.inMemory(() -> Instant.parse("2024-01-01T00:00:00Z"))) {
            store.append(facts);
            Rollup rollup =
                    store.read(ObservationQuery.of(campaign(), when), Rollup.of(campaign(), tree(), when)::collect);
            return ProgressAssessor.standard().assess(rollup);
        }
    }

    public static LocalizedText text(String zh, String en) {
        return LocalizedText.of(zh, en);
    }

    private static Inspection tallied() {
        return Inspection.builder(InspectionId.of("campus"), InspectionKind.SPECIAL)
                .theme(text("校园食品安全检查", "Campus food inspection"))
                .period(YEAR)
                .unit(TOWN)
                .action(ActionId.of("food"))
                .rounds(4)
                .scopeTotal(9)
                .tally(FindingTally.allRectified(5, 12))
                .notices(List.of(Notice.of(text("责令整改通知书", "order to rectify"), 1)))
                .emissions(List.of(
                        new Inspection.Emission(
                                dev.milepost.inspection.InspectionMeasure.RAISED, DataElementId.of("raised")),
                        new Inspection.Emission(
                                dev.milepost.inspection.InspectionMeasure.CLOSED, DataElementId.of("closed"))))
                .build();
    }

    private static Inspection found() {
        return Inspection.builder(InspectionId.of("market"), InspectionKind.ROUTINE)
                .theme(text("农贸市场检查", "Market inspection"))
                .period(YEAR)
                .unit(TOWN)
                .action(ActionId.of("food"))
                .scope(List.of(
                        new ScopeCount("stall", text("摊贩", "stalls"), 9),
                        new ScopeCount("shop", text("餐馆", "restaurants"), 3)))
                .findings(List.of(
                        finding("f1", LocalDate.of(2023, 11, 30))
                                .moves(List.of(
                                        move(10, FindingState.RECTIFYING),
                                        move(15, FindingState.AWAITING_VERIFICATION),
                                        move(20, FindingState.CLOSED)))
                                .build(),
                        finding("f2", LocalDate.of(2023, 11, 30)).build()))
                .build();
    }

    private static Finding.Builder finding(String id, LocalDate due) {
        return Finding.builder(id)
                .type(text("环境卫生", "hygiene"))
                .description(text("台面不洁", "dirty worktop"))
                .raisedOn(LocalDate.of(2023, 11, 1))
                .dueOn(due)
                .unit(EAST);
    }

    private static FindingMove move(int day, FindingState state) {
        return FindingMove.of(
                LocalDate.of(2023, 11, day),
                state,
                state == FindingState.CLOSED ? text("市场监管所", "market office") : text("东村", "East village"));
    }

    private static Activity activity() {
        return Activity.builder("talk")
                .kind(text("宣传", "publicity"))
                .name(text("健康知识宣讲", "A health talk"))
                .startInclusive(LocalDate.of(2023, 4, 7))
                .endInclusive(LocalDate.of(2023, 4, 7))
                .action(ActionId.of("food"))
                .inputs(List.of(Quantity.of(120, Units.PERSON_TIMES)))
                .build();
    }

    private static Project.Builder project(String id, String name, String word, ProjectStage stage) {
        return Project.builder(ProjectId.of(id))
                .name(text(name, "project " + id))
                .stage(stage)
                .stageWord(word)
                .actions(List.of(ActionId.of("green")));
    }

    private static DataElement state(String id) {
        return DataElement.builder(DataElementId.of(id), Units.ITEM)
                .name(text("数据" + id, id))
                .timeOperator(TimeOperator.POINT_IN_TIME)
                .reportedAt(OrgLevels.VILLAGE)
                .lowest(BigDecimal.ZERO)
                .build();
    }

    private static DataElement sum(String id) {
        boolean area = id.equals("area");
        return DataElement.builder(DataElementId.of(id), area ? Units.M2 : Units.ITEM)
                .name(text("数据" + id, id))
                .events(!area)
                .lowest(BigDecimal.ZERO)
                .build();
    }

    private static DataElement claim() {
        return DataElement.builder(DataElementId.of("claim"), Units.PERCENT)
                .name(text("保洁员覆盖率（只报比例）", "claimed coverage"))
                .timeOperator(TimeOperator.POINT_IN_TIME)
                .build();
    }

    private static Indicator pair(String id, String zh, String en, String above, String below) {
        return Indicator.builder(
                        IndicatorId.of(id),
                        new Measure.Pair(
                                DataElementId.of(above),
                                DataElementId.of(below),
                                BigDecimal.valueOf(100),
                                Optional.empty()))
                .name(text(zh, en))
                .unit(Units.PERCENT)
                .rounding(Rounding.of(1))
                .highest(BigDecimal.valueOf(100))
                .build();
    }

    private static Target target(String id, String indicator, int bound, int year) {
        return Target.builder(
                        TargetId.of(id), IndicatorId.of(indicator), new Comparator.AtLeast(BigDecimal.valueOf(bound)))
                .start(LocalDate.of(year, 1, 1))
                .due(LocalDate.of(year, 12, 31))
                .build();
    }

    private static Observation fact(String element, OrgUnitId unit, int value, Assurance assurance) {
        return Observation.builder(FactKey.of(DataElementId.of(element), unit, YEAR), Value.amount(value))
                .assurance(assurance)
                .build();
    }
}

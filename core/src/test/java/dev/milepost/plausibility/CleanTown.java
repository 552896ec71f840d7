// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import static dev.milepost.plausibility.Doubts.element;
import static dev.milepost.plausibility.Doubts.indicator;
import static dev.milepost.plausibility.Doubts.key;
import static dev.milepost.plausibility.Doubts.text;

import dev.milepost.campaign.Asset;
import dev.milepost.campaign.AssetId;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Department;
import dev.milepost.campaign.LeadingGroup;
import dev.milepost.campaign.Project;
import dev.milepost.campaign.ProjectId;
import dev.milepost.campaign.ProjectStage;
import dev.milepost.campaign.ResponsibilityZone;
import dev.milepost.catalogue.Catalogues;
import dev.milepost.dossier.Dossier;
import dev.milepost.grading.GradingStandard;
import dev.milepost.grading.StandardId;
import dev.milepost.grading.Survey;
import dev.milepost.grading.SurveyId;
import dev.milepost.grading.SurveyRecord;
import dev.milepost.indicator.CountBasis;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Disaggregation;
import dev.milepost.indicator.Hierarchy;
import dev.milepost.indicator.ReferenceSheet;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.inspection.Finding;
import dev.milepost.inspection.FindingTally;
import dev.milepost.inspection.Inspection;
import dev.milepost.inspection.InspectionId;
import dev.milepost.inspection.InspectionKind;
import dev.milepost.inspection.ScopeCount;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.organisation.Site;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Quantity;
import dev.milepost.quantity.Rounding;
import dev.milepost.quantity.Units;
import dev.milepost.responsibility.AttendanceEntry;
import dev.milepost.responsibility.ResponsibilityRegister;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The town of {@link Doubts} with data of every kind that rules look at, nothing of it doubtful. Belongs to one test.
 */
final class CleanTown {

    static final List<Department.Officer> OFFICERS =
            List.of(new Department.Officer(text("专职联络员", "liaison officer"), 1));

    private static final List<GradingStandard> STANDARDS =
            Catalogues.get("vector-density-2011").gradingStandards();

    final Campaign.Builder campaign;
    final List<Inspection> inspections = new ArrayList<>();
    final Map<FactKey, Observation> facts = new LinkedHashMap<>();
    final List<Site> sites = new ArrayList<>();
    final List<AttendanceEntry> log = new ArrayList<>();
    final List<Survey> surveys = new ArrayList<>();
    private final Random random;

    CleanTown(Random random) {
        this.random = random;
        this.campaign = campaign();
        rates();
        counts();
        wholes();
        overTime();
        responsibility();
        inspections.add(inspection("catering", 9).build());
        inspections.add(inspection("campus", 9).build());
        surveys.add(survey("rats", between(0, 50)));
    }

    ConsistencySubject subject() {
        Dossier dossier = Dossier.builder(campaign.build(), Doubts.TREE)
                .inspections(inspections)
                .gradingStandards(STANDARDS)
                .surveys(surveys)
                .sites(sites)
                .register(ResponsibilityRegister.builder()
                        .ownedKinds(List.of(text("街道", "street")))
                        .attendance(log)
                        .build())
                .build();
        return Doubts.subject(dossier, List.copyOf(facts.values()));
    }

    void put(Observation fact) {
        facts.put(fact.key(), fact);
    }

    void put(String element, String unit, String period, long amount) {
        put(Doubts.fact(element, unit, period, String.valueOf(amount)));
    }

    /** The amount of a fact that this town has. */
    long amount(String element, String unit, String period) {
        return Optional.ofNullable(facts.get(key(element, unit, period)))
                .orElseThrow()
                .value()
                .exact()
                .orElseThrow()
                .numerator()
                .longValueExact();
    }

    /** A survey of rodents in 50 rooms. */
    Survey survey(String id, int positive) {
        return Survey.builder(SurveyId.of(id), StandardId.of("gbt-27770", "2011"))
                .unit(OrgUnitId.of("v1"))
                .period(Period.year(2023))
                .records(List.of(SurveyRecord.of("", Map.of("rooms", 50, "positive-rooms", positive))))
                .build();
    }

    /** An inspection of schools and others whose parts, tally and findings agree. */
    Inspection.Builder inspection(String id, int canteens) {
        int findings = between(1, 5);
        return Inspection.builder(InspectionId.of(id), InspectionKind.SPECIAL)
                .theme(text(id, id))
                .period(Period.year(2023))
                .unit(OrgUnitId.of("town"))
                .scopeTotal(canteens + 12)
                .scope(List.of(
                        new ScopeCount("school-canteen", text("学校食堂", "school canteens"), canteens),
                        new ScopeCount("shop", text("商店", "shops"), 12)))
                .tally(new FindingTally(1, findings, 0))
                .findings(IntStream.range(0, findings)
                        .mapToObj(i -> Finding.builder("f" + i)
                                .type(text("卫生", "hygiene"))
                                .description(text("说明", "description"))
                                .raisedOn(LocalDate.of(2023, 5, 1))
                                .build())
                        .toList());
    }

    /** A leading group of one department that has its officer and its zone, and another one. */
    void group(Department other) {
        Department office = Department.of("office", text("爱卫办", "health office"))
                .withOfficers(OFFICERS)
                .keepingZone();
        campaign.leadingGroup(new LeadingGroup(
                text("领导小组", "leading group"),
                List.of(new LeadingGroup.Member(LeadingGroup.Role.LEADER, text("镇长", "head"))),
                OptionalInt.of(1),
                List.of(office, other)));
    }

    /** A zone whose keeper has the name of the zone, over one place. */
    ResponsibilityZone zone(String id, String site) {
        return ResponsibilityZone.builder(id)
                .area(text(id, id))
                .keeper(text(id, id))
                .cleaningDays(Set.of(DayOfWeek.MONDAY))
                .sites(List.of(site))
                .build();
    }

    /** Two streets in one zone, one of them by its village, and a log of the day due and of another. */
    private void responsibility() {
        group(Department.of("school", text("中心校", "school")).withOfficers(OFFICERS));
        sites.add(new Site("street", text("街道", "street"), text("东街", "East Street"), OrgUnitId.of("n1")));
        sites.add(new Site("school", text("学校", "school"), text("小学", "school"), OrgUnitId.of("v2")));
        campaign.zones(List.of(ResponsibilityZone.builder("first")
                .area(text("甲村", "village A"))
                .keeper(text("爱卫办", "health office"))
                .cleaningDays(Set.of(DayOfWeek.MONDAY))
                .units(List.of(OrgUnitId.of("v1")))
                .sites(List.of("school"))
                .build()));
        log.add(AttendanceEntry.missed("first", LocalDate.of(2023, 1, 2), text("办", "office")));
        log.add(AttendanceEntry.attended("first", LocalDate.of(2023, 1, 4), text("办", "office")));
    }

    private static Campaign.Builder campaign() {
        return Doubts.campaign(elements().toArray(DataElement[]::new))
                .indicators(List.of(
                        indicator("coverage", Units.PERCENT, Doubts.pair())
                                .highest(BigDecimal.valueOf(100))
                                .rounding(Rounding.of(1))
                                .build(),
                        indicator("scoped", Units.PLACE, Doubts.of("plain"))
                                .sheet(ReferenceSheet.builder()
                                        .applicableLevels(List.of(OrgLevels.TOWNSHIP))
                                        .build())
                                .build()))
                .targets(List.of(Doubts.target("scoped", new Comparator.AtLeast(BigDecimal.TEN))
                        .build()))
                .assets(List.of(new Asset(AssetId.of("axis"), text("轴线", "axis"))))
                .projects(List.of(
                        project("park", ProjectStage.STARTED)
                                .planned(Quantity.parse("800 m2"))
                                .actual(Quantity.parse("300 m2"))
                                .build(),
                        project("road", ProjectStage.COMPLETE)
                                .asset(AssetId.of("axis"))
                                .planned(Quantity.parse("3 km"))
                                .actual(Quantity.parse("3 km"))
                                .build()));
    }

    private static List<DataElement> elements() {
        return List.of(
                own("n").build(),
                own("d").timeOperator(TimeOperator.POINT_IN_TIME).build(),
                element("c", Units.PERCENT).hierarchy(Hierarchy.OWN).build(),
                own("things")
                        .basis(CountBasis.DISTINCT)
                        .disjoint(true)
                        .occurrences(DataElementId.of("visits"))
                        .build(),
                element("visits", Units.HOUSEHOLD_TIMES)
                        .hierarchy(Hierarchy.OWN)
                        .basis(CountBasis.OCCURRENCE)
                        .frequency(PeriodType.MONTH)
                        .build(),
                own("guests")
                        .basis(CountBasis.DISTINCT)
                        .disjoint(true)
                        .frequency(PeriodType.SPAN)
                        .build(),
                own("operators").disaggregation(KINDS).build(),
                own("quarterly").frequency(PeriodType.QUARTER).build(),
                own("whole")
                        .hierarchy(Hierarchy.SUBTREE)
                        .lowest(BigDecimal.ZERO)
                        .build(),
                own("running")
                        .timeOperator(TimeOperator.CUMULATIVE)
                        .frequency(PeriodType.MONTH)
                        .build(),
                own("trees").frequency(PeriodType.MONTH).build(),
                own("spare").frequency(PeriodType.MONTH).build(),
                element("plain", Units.PLACE).highest(BigDecimal.valueOf(1000)).build());
    }

    private static final Disaggregation KINDS = new Disaggregation(
            "kinds",
            List.of(
                    new Disaggregation.Category("small", text("小型", "small")),
                    new Disaggregation.Category("other", text("其他", "other"))),
            true);

    private static DataElement.Builder own(String id) {
        return element(id, Units.HOUSEHOLD).hierarchy(Hierarchy.OWN);
    }

    private static Project.Builder project(String id, ProjectStage stage) {
        return Project.builder(ProjectId.of(id)).name(text(id, id)).stage(stage).stageWord("在建");
    }

    /** The counts of two villages; the first also states the rate, rounded as printed. */
    private void rates() {
        for (String village : List.of("v1", "v2")) {
            int d = between(20, 500);
            put("d", village, "2023", d);
            put("n", village, "2023", between(0, d / 2));
        }
        BigDecimal printed = BigDecimal.valueOf(100 * amount("n", "v1", "2023"))
                .divide(BigDecimal.valueOf(amount("d", "v1", "2023")), 1, RoundingMode.HALF_UP);
        put(Doubts.fact("c", "v1", "2023", printed.toPlainString()));
    }

    /** Operators visited, each of them at least once, in every month. */
    private void counts() {
        int visits = 0;
        List<Integer> months = shuffled(8, 20);
        for (int month = 1; month <= 12; month++) {
            put("visits", "v1", Period.month(2023, month).toString(), months.get(month - 1));
            visits += months.get(month - 1);
        }
        put("things", "v1", "2023", between(1, visits));
        put("things", "v2", "2023", between(1, 50));
        put("guests", "v1", "202301", between(1, 50));
        put("plain", "v1", "2023", between(60, 90));
    }

    private void wholes() {
        int small = between(0, 30);
        int other = between(0, 30);
        put(Doubts.fact(key("operators", "town", "2023").withCategory("small"), String.valueOf(small)));
        put(Doubts.fact(key("operators", "town", "2023").withCategory("other"), String.valueOf(other)));
        put("operators", "town", "2023", small + other);
        put("whole", "n1", "2023", between(0, 90));
        put("whole", "v2", "2023", between(0, 90));
        put("whole", "town", "2023", amount("whole", "n1", "2023") + amount("whole", "v2", "2023"));
        int sum = 0;
        for (int quarter = 1; quarter <= 4; quarter++) {
            int part = between(0, 30);
            put("quarterly", "v1", Period.quarter(2023, quarter).toString(), part);
            sum += part;
        }
        put(Doubts.seen(key("quarterly", "v1", "2023"), String.valueOf(sum))
                .standsForParts(true)
                .build());
    }

    /** A running total, and two years of months that all differ, one of them recounted. */
    private void overTime() {
        int total = 0;
        List<Integer> months = shuffled(88, 112);
        for (int month = 1; month <= 12; month++) {
            total += between(0, 9);
            put("running", "v1", Period.month(2023, month).toString(), total);
            put("trees", "v1", Period.month(2022, month).toString(), months.get(month - 1));
            put("trees", "v1", Period.month(2023, month).toString(), months.get(month + 11));
        }
        long reported = amount("trees", "v1", "202306");
        put(Doubts.fact(key("trees", "v1", "202306").withSource("recount"), String.valueOf(reported + between(-8, 8))));
    }

    private List<Integer> shuffled(int startInclusive, int endExclusive) {
        List<Integer> numbers = new ArrayList<>(
                IntStream.range(startInclusive, endExclusive).boxed().toList());
        Collections.shuffle(numbers, random);
        return numbers;
    }

    private int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }
}

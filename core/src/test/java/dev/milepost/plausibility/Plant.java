// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import static dev.milepost.plausibility.Doubts.key;
import static dev.milepost.plausibility.Doubts.seen;
import static dev.milepost.plausibility.Doubts.text;

import dev.milepost.campaign.Asset;
import dev.milepost.campaign.AssetId;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Department;
import dev.milepost.campaign.Project;
import dev.milepost.campaign.ProjectId;
import dev.milepost.campaign.ProjectStage;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.TargetId;
import dev.milepost.indicator.CountBasis;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.inspection.FindingTally;
import dev.milepost.observation.Assurance;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.organisation.Site;
import dev.milepost.period.Period;
import dev.milepost.quantity.Quantity;
import dev.milepost.quantity.Units;
import dev.milepost.responsibility.AttendanceEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * One fault for a standard rule, planted into clean data.
 *
 * @param code the rule that shall see it
 * @param fault what is done to the data
 */
record Plant(String code, Consumer<CleanTown> fault) {

    /** In the order of the standard rules. */
    static final List<Plant> ALL = List.of(
            new Plant(
                    "partition",
                    town -> town.put("operators", "town", "2023", town.amount("operators", "town", "2023") + 1)),
            new Plant("bounds", town -> town.put("plain", "v2", "2023", 1001)),
            new Plant("n-over-d", town -> town.put("n", "v2", "2023", town.amount("d", "v2", "2023") + 1)),
            new Plant("claim-against-pair", town -> town.put("c", "v1", "2023", 99)),
            new Plant(
                    "tally",
                    town -> town.inspections.set(
                            1,
                            town.inspection("campus", 9)
                                    .tally(new FindingTally(1, 9, 0))
                                    .build())),
            new Plant(
                    "entity-count",
                    town -> town.inspections.set(1, town.inspection("campus", 8).build())),
            new Plant("survey", town -> town.surveys.set(0, town.survey("rats", 51))),
            new Plant("officer-coverage", town -> town.group(Department.of("culture", text("文化站", "culture station")))),
            new Plant(
                    "zone-gap",
                    town -> town.sites.add(
                            new Site("lane", text("街道", "street"), text("西巷", "West Lane"), OrgUnitId.of("v2")))),
            new Plant("zone-overlap", town -> town.campaign.zones(List.of(town.zone("second", "school")))),
            new Plant(
                    "keeper-without-zone",
                    town -> town.group(Department.of("culture", text("文化站", "culture station"))
                            .withOfficers(CleanTown.OFFICERS)
                            .keepingZone())),
            new Plant(
                    "attendance",
                    town -> town.log.add(
                            AttendanceEntry.missed("first", LocalDate.of(2023, 1, 3), text("办", "office")))),
            new Plant(
                    "same-asset",
                    town -> town.campaign.assets(List.of(new Asset(AssetId.of("axis-2"), text("轴线", "axis"))))),
            new Plant(
                    "planned-as-done",
                    town -> town.campaign.projects(List.of(Project.builder(ProjectId.of("lake"))
                            .name(text("湖", "lake"))
                            .stage(ProjectStage.STARTED)
                            .stageWord("开工")
                            .planned(Quantity.parse("70 m2"))
                            .actual(Quantity.parse("70 m2"))
                            .build()))),
            new Plant(
                    "claim-without-denominator",
                    town -> town.put(seen(key("c", "town", "2023"), "100")
                            .assurance(Assurance.ASSERTED)
                            .build())),
            new Plant(
                    "disputed",
                    town -> town.put(seen(key("plain", "v2", "2023"), "70")
                            .dispute(text("不实", "untrue"))
                            .build())),
            new Plant(
                    "level-scope",
                    town -> town.campaign.targets(List.of(Target.builder(
                                    TargetId.of("t2"), IndicatorId.of("scoped"), new Comparator.AtLeast(BigDecimal.ONE))
                            .level(OrgLevels.VILLAGE)
                            .start(LocalDate.of(2023, 1, 1))
                            .due(Doubts.YEAR_END)
                            .build()))),
            new Plant(
                    "cumulative-decrease",
                    town -> town.put("running", "v1", "202312", town.amount("running", "v1", "202311") - 1)),
            new Plant("distinct-over-occurrences", town -> town.put("things", "v1", "2023", 241)),
            new Plant("distinct-summed", town -> town.put("guests", "v1", "202302", 5)),
            new Plant(
                    "basis",
                    town -> town.campaign.elements(List.of(Doubts.element("odd", Units.PERSON_TIMES)
                            .basis(CountBasis.DISTINCT)
                            .build()))),
            new Plant(
                    "parts",
                    town -> town.put(seen(
                                    key("quarterly", "v1", "2023"),
                                    String.valueOf(town.amount("quarterly", "v1", "2023") + 1))
                            .standsForParts(true)
                            .build())),
            new Plant("subtree", town -> town.put("whole", "town", "2023", town.amount("whole", "town", "2023") - 1)),
            new Plant("two-levels", town -> town.put("plain", "town", "2023", 500)),
            new Plant("repeated", town -> months(town, "v1", 7, 7, 7, 7, 7, 7)),
            new Plant("copied", town -> {
                months(town, "v1", 4, 7, 5, 9, 8, 6);
                months(town, "v2", 4, 7, 5, 9, 8, 6);
            }),
            new Plant(
                    "two-sources",
                    town -> town.put(Doubts.fact(key("plain", "v1", "2023").withSource("bureau"), "70"))),
            new Plant(
                    "recount",
                    town -> town.put(Doubts.fact(key("trees", "v1", "202305").withSource("recount"), "200"))),
            new Plant("frequency", town -> town.put("plain", "v2", "202303", 70)),
            new Plant("unknown-unit", town -> town.put("plain", "v9", "2023", 70)),
            new Plant("unknown-element", town -> town.put("zz", "v1", "2023", 70)),
            new Plant(
                    "unknown-category",
                    town -> town.put(Doubts.fact(key("operators", "v1", "2023").withCategory("zz"), "7"))),
            new Plant("outlier", town -> months(town, "v1", 10, 11, 12, 13, 10, 11, 12, 130)),
            new Plant("year-on-year", town -> town.put("plain", "v1", "2022", 4 * town.amount("plain", "v1", "2023"))));

    void into(CleanTown town) {
        fault.accept(town);
    }

    @Override
    public String toString() {
        return code;
    }

    private static void months(CleanTown town, String unit, int... amounts) {
        for (int i = 0; i < amounts.length; i++) {
            town.put("spare", unit, Period.month(2023, i + 1).toString(), amounts[i]);
        }
    }
}

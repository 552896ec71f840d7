// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import static dev.milepost.plausibility.Doubts.key;
import static dev.milepost.plausibility.Doubts.seen;
import static dev.milepost.plausibility.Doubts.text;

import dev.milepost.campaign.Asset;
import dev.milepost.campaign.AssetId;
import dev.milepost.campaign.Comparator;
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
import dev.milepost.period.Period;
import dev.milepost.quantity.Quantity;
import dev.milepost.quantity.Units;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** One fault for each standard rule, planted into clean data. */
enum Plant {
    PARTITION("partition", town -> town.put("operators", "town", "2023", town.amount("operators", "town", "2023") + 1)),
    BOUNDS("bounds", town -> town.put("plain", "v2", "2023", 1001)),
    N_OVER_D("n-over-d", town -> town.put("n", "v2", "2023", town.amount("d", "v2", "2023") + 1)),
    CLAIM("claim-against-pair", town -> town.put("c", "v1", "2023", 99)),
    TALLY(
            "tally",
            town -> town.inspections.set(
                    1,
                    town.inspection("campus", 9)
                            .tally(new FindingTally(1, 9, 0))
                            .build())),
    ENTITIES(
            "entity-count",
            town -> town.inspections.set(1, town.inspection("campus", 8).build())),
    ASSET("same-asset", town -> town.campaign.assets(List.of(new Asset(AssetId.of("axis-2"), text("轴线", "axis"))))),
    PLANNED(
            "planned-as-done",
            town -> town.campaign.projects(List.of(Project.builder(ProjectId.of("lake"))
                    .name(text("湖", "lake"))
                    .stage(ProjectStage.STARTED)
                    .stageWord("开工")
                    .planned(Quantity.parse("70 m2"))
                    .actual(Quantity.parse("70 m2"))
                    .build()))),
    BARE_CLAIM(
            "claim-without-denominator",
            town -> town.put(seen(key("c", "town", "2023"), "100")
                    .assurance(Assurance.ASSERTED)
                    .build())),
    DISPUTE(
            "disputed",
            town -> town.put(seen(key("plain", "v2", "2023"), "70")
                    .dispute(text("不实", "untrue"))
                    .build())),
    LEVEL(
            "level-scope",
            town -> town.campaign.targets(List.of(
                    Target.builder(TargetId.of("t2"), IndicatorId.of("scoped"), new Comparator.AtLeast(BigDecimal.ONE))
                            .level(OrgLevels.VILLAGE)
                            .start(LocalDate.of(2023, 1, 1))
                            .due(Doubts.YEAR_END)
                            .build()))),
    DECREASE(
            "cumulative-decrease",
            town -> town.put("running", "v1", "202312", town.amount("running", "v1", "202311") - 1)),
    THINGS("distinct-over-occurrences", town -> town.put("things", "v1", "2023", 241)),
    SUMMED("distinct-summed", town -> town.put("guests", "v1", "202302", 5)),
    BASIS(
            "basis",
            town -> town.campaign.elements(List.of(Doubts.element("odd", Units.PERSON_TIMES)
                    .basis(CountBasis.DISTINCT)
                    .build()))),
    PARTS(
            "parts",
            town -> town.put(
                    seen(key("quarterly", "v1", "2023"), String.valueOf(town.amount("quarterly", "v1", "2023") + 1))
                            .standsForParts(true)
                            .build())),
    SUBTREE("subtree", town -> town.put("whole", "town", "2023", town.amount("whole", "town", "2023") - 1)),
    TWO_LEVELS("two-levels", town -> town.put("plain", "town", "2023", 500)),
    REPEATED("repeated", town -> months(town, "v1", 7, 7, 7, 7, 7, 7)),
    COPIED("copied", town -> {
        months(town, "v1", 4, 7, 5, 9, 8, 6);
        months(town, "v2", 4, 7, 5, 9, 8, 6);
    }),
    TWO_SOURCES(
            "two-sources",
            town -> town.put(Doubts.fact(key("plain", "v1", "2023").withSource("bureau"), "70"))),
    RECOUNT("recount", town -> town.put(Doubts.fact(key("trees", "v1", "202305").withSource("recount"), "200"))),
    FREQUENCY("frequency", town -> town.put("plain", "v2", "202303", 70)),
    UNIT("unknown-unit", town -> town.put("plain", "v9", "2023", 70)),
    ELEMENT("unknown-element", town -> town.put("zz", "v1", "2023", 70)),
    CATEGORY(
            "unknown-category",
            town -> town.put(Doubts.fact(key("operators", "v1", "2023").withCategory("zz"), "7"))),
    OUTLIER("outlier", town -> months(town, "v1", 10, 11, 12, 13, 10, 11, 12, 130)),
    JUMP("year-on-year", town -> town.put("plain", "v1", "2022", 4 * town.amount("plain", "v1", "2023")));

    /** The rule that shall see it. */
    final String code;

    private final Consumer<CleanTown> fault;

    Plant(String code, Consumer<CleanTown> fault) {
        this.code = code;
        this.fault = fault;
    }

    void into(CleanTown town) {
        fault.accept(town);
    }

    private static void months(CleanTown town, String unit, int... amounts) {
        for (int i = 0; i < amounts.length; i++) {
            town.put("spare", unit, Period.month(2023, i + 1).toString(), amounts[i]);
        }
    }
}

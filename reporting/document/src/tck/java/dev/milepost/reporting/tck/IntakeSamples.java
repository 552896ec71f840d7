// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.tck;

import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Disaggregation;
import dev.milepost.indicator.ValueKind;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.GradeScale;
import dev.milepost.quantity.Units;
import dev.milepost.reporting.intake.IntakeContext;
import dev.milepost.text.LocalizedText;
import java.util.List;

/** The small campaign that tests of readers speak of: one element of each kind. */
public final class IntakeSamples {

    private IntakeSamples() {}

    /** The context of a file {@code observations.csv} of the small campaign. */
    public static IntakeContext context() {
        return IntakeContext.of(campaign(), organisation()).withFileName("observations.csv");
    }

    private static Campaign campaign() {
        Disaggregation kinds = new Disaggregation(
                "operators",
                List.of(
                        new Disaggregation.Category("canteen", LocalizedText.of("食堂", "canteens")),
                        new Disaggregation.Category("restaurant", LocalizedText.of("餐馆", "restaurants"))),
                true);
        return Campaign.builder(new CampaignId("small"))
                .name(LocalizedText.of("小活动", "small campaign"))
                .edition("test")
                .period(Period.year(2023))
                .unit(OrgUnitId.of("town"))
                .elements(List.of(
                        element("park-area", ValueKind.AMOUNT, PeriodType.YEAR).build(),
                        element("clean-ups", ValueKind.AMOUNT, PeriodType.MONTH).build(),
                        element("operators", ValueKind.AMOUNT, PeriodType.YEAR)
                                .disaggregation(kinds)
                                .build(),
                        element("density", ValueKind.LEVEL, PeriodType.YEAR)
                                .scale(GradeScale.of("vector-density", List.of("A", "B", "C", "D")))
                                .build(),
                        element("smoke-free", ValueKind.FLAG, PeriodType.YEAR).build(),
                        element("remark", ValueKind.WORD, PeriodType.YEAR).build()))
                .build();
    }

    private static DataElement.Builder element(String id, ValueKind kind, PeriodType frequency) {
        return DataElement.builder(DataElementId.of(id), Units.M2)
                .name(LocalizedText.of(id, id))
                .kind(kind)
                .frequency(frequency);
    }

    private static OrgTree organisation() {
        return OrgTree.of(List.of(
                OrgUnit.builder(OrgUnitId.of("town"), OrgLevels.TOWNSHIP)
                        .name(LocalizedText.of("某镇", "the town"))
                        .build(),
                OrgUnit.builder(OrgUnitId.of("v1"), OrgLevels.VILLAGE)
                        .name(LocalizedText.of("一村", "village one"))
                        .parent(OrgUnitId.of("town"))
                        .build()));
    }
}

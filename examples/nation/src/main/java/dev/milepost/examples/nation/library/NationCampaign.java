// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.library;

import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.TargetId;
import dev.milepost.campaign.Trajectory;
import dev.milepost.examples.nation.data.Divisions;
import dev.milepost.examples.nation.data.Indicators;
import dev.milepost.examples.nation.data.Nation;
import dev.milepost.examples.nation.data.Targets;
import dev.milepost.indicator.Completeness;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Hierarchy;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.indicator.Measure;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.organisation.OrgLevel;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Units;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The nation in terms of the library: its units, its data elements and indicators, and what is asked of whom. */
final class NationCampaign {

    static final Period YEAR = Period.year(2026);
    static final AsOf YEAR_END = AsOf.of(YEAR.lastDay(), Instant.parse("2027-01-20T00:00:00Z"));

    private static final LocalDate DUE = LocalDate.of(2027, 1, 31);
    private static final List<OrgLevel> LEVELS = List.of(
            OrgLevels.NATION,
            OrgLevels.PROVINCE,
            OrgLevels.PREFECTURE,
            OrgLevels.COUNTY,
            OrgLevels.TOWNSHIP,
            OrgLevels.VILLAGE);

    private NationCampaign() {}

    static OrgTree tree(Nation nation) {
        List<OrgUnit> units = new ArrayList<>(nation.units());
        for (int unit = 0; unit < nation.units(); unit++) {
            OrgUnit.Builder one = OrgUnit.builder(unit(unit), LEVELS.get(nation.level(unit)))
                    .name(LocalizedText.of("第" + unit + "号单位", "unit " + unit));
            if (unit > 0) {
                one.parent(unit(nation.parent(unit)));
            }
            units.add(one.build());
        }
        return OrgTree.of(units);
    }

    static Campaign campaign(Nation nation) {
        return Campaign.builder(CampaignId.of("nation"))
                .name(LocalizedText.of("全国活动", "national campaign"))
                .edition("nation")
                .period(YEAR)
                .unit(unit(0))
                .elements(IntStream.range(0, Indicators.MEASURES)
                        .mapToObj(NationCampaign::elementOf)
                        .toList())
                .indicators(IntStream.range(0, Indicators.COUNT)
                        .mapToObj(NationCampaign::indicatorOf)
                        .toList())
                .targets(targets(nation))
                .build();
    }

    static OrgUnitId unit(int number) {
        return OrgUnitId.of("unit-" + number);
    }

    static DataElementId element(int measure) {
        return DataElementId.of("measure-" + measure);
    }

    static IndicatorId indicator(int indicator) {
        return IndicatorId.of("indicator-" + indicator);
    }

    private static DataElement elementOf(int measure) {
        return DataElement.builder(element(measure), Units.HOUSEHOLD)
                .name(LocalizedText.of("数据" + measure, "measure " + measure))
                .frequency(PeriodType.MONTH)
                .timeOperator(Indicators.isLatest(measure) ? TimeOperator.POINT_IN_TIME : TimeOperator.IN_PERIOD)
                .unitOperator(UnitOperator.SUM)
                .hierarchy(Hierarchy.OWN)
                .build();
    }

    private static Indicator indicatorOf(int indicator) {
        boolean rate = Indicators.isRate(indicator);
        Measure measure = rate
                ? new Measure.Pair(
                        element(indicator),
                        element(Indicators.denominator(indicator)),
                        BigDecimal.ONE,
                        Optional.empty())
                : new Measure.Element(element(indicator));
        return Indicator.builder(indicator(indicator), measure)
                .name(LocalizedText.of("指标" + indicator, "indicator " + indicator))
                .unit(rate ? Units.ONE : Units.HOUSEHOLD)
                .completeness(Completeness.LENIENT)
                .build();
    }

    private static List<Target> targets(Nation nation) {
        Targets given = nation.targets();
        List<Target> targets = new ArrayList<>();
        for (int own = 0; own < given.ownCount(); own++) {
            String id = "own-" + given.ownUnit(own) + "-" + given.ownIndicator(own);
            targets.add(target(id, given.ownIndicator(own), given.ownTarget(own))
                    .unit(unit(given.ownUnit(own)))
                    .build());
        }
        for (int level = 0; level < Divisions.LEVELS; level++) {
            for (int indicator = 0; indicator < Indicators.COUNT; indicator++) {
                targets.add(target("level-" + level + "-" + indicator, indicator, given.ofLevel(level, indicator))
                        .level(LEVELS.get(level))
                        .build());
            }
        }
        return targets;
    }

    /** A target in cents, of a rate in ten-thousandths, before it is due and without a schedule. */
    private static Target.Builder target(String id, int indicator, long bound) {
        BigDecimal asked = BigDecimal.valueOf(bound, Indicators.isRate(indicator) ? 4 : 2);
        return Target.builder(TargetId.of(id), indicator(indicator), new Comparator.AtLeast(Ratio.whole(asked)))
                .start(YEAR.startInclusive())
                .due(DUE)
                .trajectory(new Trajectory.Full());
    }
}

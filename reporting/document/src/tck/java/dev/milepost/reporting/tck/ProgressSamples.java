// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.tck;

import dev.milepost.campaign.Action;
import dev.milepost.campaign.ActionId;
import dev.milepost.campaign.Baseline;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.TargetId;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.indicator.Measure;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.progress.Progress;
import dev.milepost.progress.ProgressAssessor;
import dev.milepost.quantity.Rounding;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.rollup.Rollup;
import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.CampaignStores;
import dev.milepost.storage.ObservationQuery;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The progress of towns of any size: a town with villages, and indicators of shares that stand well, badly and not at
 * all.
 */
public final class ProgressSamples {
    private static final Instant KNOWN = Instant.parse("2024-01-10T00:00:00Z");
    private static final OrgUnitId TOWN = OrgUnitId.of("town");
    private static final Period YEAR = Period.year(2023);
    private static final int ACTIONS = 7;

    private final int units;
    private final int indicators;
    private final String name;
    private final boolean stepwise;

    private ProgressSamples(int units, int indicators, String name) {
        this(units, indicators, name, false);
    }

    private ProgressSamples(int units, int indicators, String name, boolean stepwise) {
        this.units = units;
        this.indicators = indicators;
        this.name = name;
        this.stepwise = stepwise;
    }

    /**
     * A small town whose targets have a baseline, so that they are to be reached step by step; reports are those of
     * December.
     */
    public static Progress stepwise() {
        return new ProgressSamples(2, 3, "", true).progress();
    }

    /** Of so many villages and indicators. */
    public static Progress progress(int units, int indicators) {
        return new ProgressSamples(units, indicators, "").progress();
    }

    /** Of a small town where every name ends in the given words. */
    public static Progress named(String name) {
        return new ProgressSamples(2, 3, name).progress();
    }

    private Progress progress() {
        AsOf when = AsOf.of(LocalDate.of(2023, 12, 31), KNOWN);
        try (CampaignStore store = CampaignStores.inMemory(() -> Instant.parse("2024-01-09T00:00:00Z"))) {
            store.append(facts());
            Rollup rollup =
                    store.read(ObservationQuery.of(campaign(), when), Rollup.of(campaign(), tree(), when)::collect);
            return ProgressAssessor.standard().assess(rollup);
        }
    }

    private LocalizedText text(String zh, String en) {
        return LocalizedText.of(zh + name, en + name);
    }

    private OrgTree tree() {
        List<OrgUnit> all = new ArrayList<>(List.of(OrgUnit.builder(TOWN, OrgLevels.TOWNSHIP)
                .name(text("某镇", "the town"))
                .build()));
        for (int unit = 1; unit <= units; unit++) {
            all.add(OrgUnit.builder(village(unit), OrgLevels.VILLAGE)
                    .name(text("第" + unit + "村", "Village " + unit))
                    .parent(TOWN)
                    .build());
        }
        return OrgTree.of(all);
    }

    private static OrgUnitId village(int unit) {
        return OrgUnitId.of("v" + unit);
    }

    private Campaign campaign() {
        return Campaign.builder(CampaignId.of("board"))
                .name(text("某镇2023年专项行动", "Special actions of the town in 2023"))
                .edition("board")
                .period(YEAR)
                .unit(TOWN)
                .actions(IntStream.range(0, Math.min(ACTIONS, indicators))
                        .mapToObj(this::action)
                        .toList())
                .elements(IntStream.range(0, indicators)
                        .boxed()
                        .flatMap(at -> List.of(element("done-" + at), element("all-" + at)).stream())
                        .toList())
                .indicators(
                        IntStream.range(0, indicators).mapToObj(this::indicator).toList())
                .targets(IntStream.range(0, indicators).mapToObj(this::target).toList())
                .build();
    }

    private Action action(int action) {
        return Action.builder(ActionId.of("a" + action))
                .name(text("行动" + (action + 1), "Action " + (action + 1)))
                .indicators(IntStream.range(0, indicators)
                        .filter(at -> at % ACTIONS == action)
                        .mapToObj(at -> IndicatorId.of("i" + at))
                        .toList())
                .build();
    }

    private DataElement element(String id) {
        return DataElement.builder(DataElementId.of(id), Units.ITEM)
                .name(text("数据" + id, id))
                .timeOperator(TimeOperator.POINT_IN_TIME)
                .frequency(stepwise ? PeriodType.MONTH : PeriodType.YEAR)
                .reportedAt(OrgLevels.VILLAGE)
                .lowest(BigDecimal.ZERO)
                .build();
    }

    private Indicator indicator(int at) {
        return Indicator.builder(
                        IndicatorId.of("i" + at),
                        new Measure.Pair(
                                DataElementId.of("done-" + at),
                                DataElementId.of("all-" + at),
                                BigDecimal.valueOf(100),
                                Optional.empty()))
                .name(text("指标" + (at + 1) + "完成率", "Indicator " + (at + 1) + " done"))
                .unit(Units.PERCENT)
                .rounding(Rounding.of(1))
                .highest(BigDecimal.valueOf(100))
                .build();
    }

    private Target target(int at) {
        Target.Builder target = Target.builder(
                        TargetId.of("t" + at),
                        IndicatorId.of("i" + at),
                        new Comparator.AtLeast(BigDecimal.valueOf(60 + at % 5 * 10L)))
                .start(LocalDate.of(2023, 1, 1))
                .due(LocalDate.of(at % 3 == 0 ? 2023 : 2024, 12, 31));
        if (stepwise) {
            target.baseline(new Baseline(BigDecimal.TEN, LocalDate.of(2022, 12, 31)));
        }
        return target.build();
    }

    /** Of every fourth indicator some villages have not reported. */
    private List<Observation> facts() {
        List<Observation> facts = new ArrayList<>();
        for (int unit = 1; unit <= units; unit++) {
            for (int at = 0; at < indicators; at++) {
                if (at % 4 != 3 || unit % 7 != 2) {
                    facts.add(fact("done-" + at, unit, 10 + (unit * 17 + at * 29) % 40 + at * 23 % 50));
                    facts.add(fact("all-" + at, unit, 100));
                }
            }
        }
        return facts;
    }

    private Observation fact(String element, int unit, int value) {
        return Observation.builder(
                        FactKey.of(DataElementId.of(element), village(unit), stepwise ? Period.month(2023, 12) : YEAR),
                        Value.amount(value))
                .build();
    }
}

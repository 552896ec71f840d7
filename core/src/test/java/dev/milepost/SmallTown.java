// SPDX-License-Identifier: Apache-2.0
package dev.milepost;

import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.campaign.Target;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.indicator.Measure;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.rollup.Figure;
import dev.milepost.rollup.Rollup;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A town with some villages and one element or rate: what the tests of roll-up and progress speak of. */
public final class SmallTown {

    public static final OrgUnitId TOWN = OrgUnitId.of("town");
    public static final Period YEAR = Period.year(2023);
    public static final LocalDate YEAR_END = LocalDate.of(2023, 12, 31);
    public static final LocalDate MID_YEAR = LocalDate.of(2023, 6, 30);
    public static final Instant RECORDED = Instant.parse("2024-01-05T00:00:00Z");

    /** The element of most tests, and the two of a rate with its bare percentage. */
    public static final DataElementId X = DataElementId.of("x");

    public static final DataElementId N = DataElementId.of("n");
    public static final DataElementId D = DataElementId.of("d");
    public static final DataElementId CLAIM = DataElementId.of("claim");

    /** The indicator of most tests. */
    public static final IndicatorId INDICATOR = IndicatorId.of("indicator");

    private SmallTown() {}

    public static OrgUnitId village(int number) {
        return OrgUnitId.of("v" + number);
    }

    /** The town with villages v1, v2 and so on. */
    public static OrgTree tree(int villages) {
        List<OrgUnit> units = new ArrayList<>();
        units.add(OrgUnit.builder(TOWN, OrgLevels.TOWNSHIP)
                .name(LocalizedText.of("某镇", "the town"))
                .build());
        IntStream.rangeClosed(1, villages)
                .forEach(number -> units.add(villageUnit(number).build()));
        return OrgTree.of(units);
    }

    public static OrgUnit.Builder villageUnit(int number) {
        return OrgUnit.builder(village(number), OrgLevels.VILLAGE)
                .name(LocalizedText.of(number + "号村", "village " + number))
                .parent(TOWN);
    }

    /** A yearly sum of trees, zero or more. */
    public static DataElement.Builder element(DataElementId id, Unit unit) {
        return DataElement.builder(id, unit)
                .name(LocalizedText.of("数据" + id, "element " + id))
                .lowest(BigDecimal.ZERO);
    }

    public static DataElement.Builder element() {
        return element(X, Units.M2);
    }

    public static Indicator.Builder indicatorOf(DataElement element) {
        return Indicator.builder(INDICATOR, new Measure.Element(element.id()))
                .name(LocalizedText.of("指标", "indicator"))
                .unit(element.unit());
    }

    /** A coverage in per cent of n over d, with one decimal. */
    public static Indicator.Builder rate() {
        Measure pair = new Measure.Pair(N, D, BigDecimal.valueOf(100), Optional.of(CLAIM));
        return Indicator.builder(INDICATOR, pair)
                .name(LocalizedText.of("覆盖率", "coverage"))
                .unit(Units.PERCENT)
                .rounding(dev.milepost.quantity.Rounding.of(1))
                .lowest(BigDecimal.ZERO)
                .highest(BigDecimal.valueOf(100));
    }

    public static Campaign.Builder campaign(Collection<DataElement> elements, Indicator indicator) {
        return Campaign.builder(CampaignId.of("sample"))
                .name(LocalizedText.of("样例", "sample"))
                .edition("sample")
                .period(YEAR)
                .unit(TOWN)
                .elements(elements)
                .indicators(List.of(indicator));
    }

    public static Campaign campaign(DataElement element, Target... targets) {
        return campaign(List.of(element), indicatorOf(element).build())
                .targets(List.of(targets))
                .build();
    }

    /** The actual total of a unit and period. */
    public static Observation fact(DataElementId element, OrgUnitId unit, Period period, Value value) {
        return Observation.builder(FactKey.of(element, unit, period), value).build();
    }

    public static Observation fact(OrgUnitId unit, Period period, long amount) {
        return fact(X, unit, period, Value.amount(amount));
    }

    /** Records facts in their order, one second apart. */
    public static List<RecordedObservation> recorded(Collection<Observation> facts) {
        List<RecordedObservation> recorded = new ArrayList<>();
        for (Observation fact : facts) {
            recorded.add(new RecordedObservation(fact, RECORDED.plusSeconds(recorded.size()), recorded.size() + 1L));
        }
        return recorded;
    }

    public static Rollup rollup(Campaign campaign, OrgTree tree, LocalDate date, Collection<Observation> facts) {
        return Rollup.of(campaign, tree, AsOf.of(date, RECORDED.plusSeconds(facts.size())))
                .collect(recorded(facts).stream());
    }

    /** The figure of the element at the town at the end of the year. */
    public static Figure figure(DataElement element, OrgTree tree, Observation... facts) {
        return figureOn(YEAR_END, element, tree, facts);
    }

    public static Figure figureOn(LocalDate date, DataElement element, OrgTree tree, Observation... facts) {
        return rollup(campaign(element), tree, date, List.of(facts)).figure(INDICATOR, TOWN);
    }

    /** The elements of the rate: counts at villages and the bare percentage. */
    public static List<DataElement> rateElements() {
        return List.of(
                element(N, Units.HOUSEHOLD)
                        .reportedAt(OrgLevels.VILLAGE)
                        .disjoint(true)
                        .build(),
                element(D, Units.HOUSEHOLD)
                        .reportedAt(OrgLevels.VILLAGE)
                        .disjoint(true)
                        .build(),
                element(CLAIM, Units.PERCENT)
                        .unitOperator(dev.milepost.indicator.UnitOperator.NONE)
                        .build());
    }

    /** The figure of the rate at the town at the end of the year. */
    public static Figure rateFigure(OrgTree tree, Observation... facts) {
        return rollup(campaign(rateElements(), rate().build()).build(), tree, YEAR_END, List.of(facts))
                .figure(INDICATOR, TOWN);
    }

    public static Observation n(int village, long amount) {
        return fact(N, village(village), YEAR, Value.amount(amount));
    }

    public static Observation d(int village, long amount) {
        return fact(D, village(village), YEAR, Value.amount(amount));
    }

    public static Ratio number(long number) {
        return Ratio.whole(number);
    }
}

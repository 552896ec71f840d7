// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.TargetId;
import dev.milepost.indicator.Completeness;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.indicator.Measure;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.observation.Assurance;
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
import java.util.Random;
import java.util.function.Consumer;

/**
 * A made-up province of 20,000 villages in 1,000 townships, a monthly sum, a monthly state and the halves of a rate:
 * some 900,000 facts, one in twenty missing, one in a hundred revised, one in twenty asserted.
 */
public final class ProvinceSample {

    static final Period YEAR = Period.year(2023);
    static final LocalDate END = LocalDate.of(2023, 12, 31);
    static final DataElementId SUM = DataElementId.of("sum");
    static final DataElementId STATE = DataElementId.of("state");
    static final DataElementId PART = DataElementId.of("part");
    static final DataElementId WHOLE = DataElementId.of("whole");
    private static final List<DataElementId> ELEMENTS = List.of(SUM, STATE, PART, WHOLE);
    private static final int TOWNS = 1000;
    private static final int TOWNS_OF_ONE = 50;
    private static final int VILLAGES = 20;

    private final Campaign campaign;
    private final OrgTree tree;
    private final AsOf when;

    /** Makes the tree and the campaign of a province. */
    public ProvinceSample() {
        this(TOWNS, Completeness.STRICT);
    }

    /**
     * Makes as many towns as are asked for: with 35,000 as many villages as a nation has.
     *
     * @param completeness whether the rate is judged by what is there, or by what it may still become
     */
    ProvinceSample(int towns, Completeness completeness) {
        this.tree = tree(towns);
        this.when = AsOf.of(END, Instant.parse("2024-01-05T00:00:00Z"));
        this.campaign = campaign(completeness);
    }

    /** When all facts were recorded. */
    public Instant knownAt() {
        return when.knownAt();
    }

    Campaign campaignOf() {
        return campaign;
    }

    OrgTree treeOf() {
        return tree;
    }

    AsOf whenOf() {
        return when;
    }

    /** Columns to be filled. */
    public SeriesFilling columns() {
        return Rollup.of(campaign, tree, when).columns();
    }

    /** The same facts every time, as bare numbers. */
    SeriesFilling fill() {
        return fill(true);
    }

    /**
     * The same facts every time, as bare numbers.
     *
     * @param revised whether one in a hundred is revised, and asserted then
     */
    SeriesFilling fill(boolean revised) {
        SeriesFilling filling = columns();
        for (DataElementId element : ELEMENTS) {
            ColumnFilling column = filling.column(element, "", 2);
            each(element, filling.units(), fact -> {
                column.add(fact.unit(), fact.month(), fact.cents());
                if (revised && fact.isRevised()) {
                    column.add(fact.unit(), fact.month(), fact.cents() + 1, 1, Assurance.ASSERTED);
                }
            });
        }
        return filling;
    }

    /** The same facts every time as JSON Lines. */
    public String json() {
        StringBuilder text = new StringBuilder();
        UnitOrder order = UnitOrder.of(tree);
        for (DataElementId element : ELEMENTS) {
            each(element, order, fact -> {
                text.append("{\"element\":\"").append(element);
                text.append("\",\"unit\":\"").append(order.unit(fact.unit()).id());
                text.append("\",\"period\":\"").append(Period.month(2023, fact.month() + 1));
                text.append("\",\"value\":").append(BigDecimal.valueOf(fact.cents(), 2));
                text.append(fact.isAsserted() ? ",\"assurance\":\"asserted\"}\n" : "}\n");
            });
        }
        return text.toString();
    }

    private static void each(DataElementId element, UnitOrder order, Consumer<Fact> facts) {
        Random random = new Random(element.hashCode());
        for (int unit = 0; unit < order.size(); unit++) {
            for (int month = 0; month < 12; month++) {
                int draw = random.nextInt(100);
                long cents = element.equals(PART) ? random.nextInt(5000) : 5000 + random.nextInt(5000);
                if (order.isLeaf(unit) && draw >= 5) {
                    facts.accept(new Fact(unit, month, cents, draw == 5, draw > 5 && draw <= 10));
                }
            }
        }
    }

    private static OrgTree tree(int towns) {
        List<OrgUnit> units = new ArrayList<>();
        units.add(unit("p", OrgLevels.PROVINCE).build());
        for (int town = 0; town < towns; town++) {
            String county = "c" + town / TOWNS_OF_ONE;
            if (town % TOWNS_OF_ONE == 0) {
                units.add(
                        unit(county, OrgLevels.COUNTY).parent(OrgUnitId.of("p")).build());
            }
            units.add(unit("t" + town, OrgLevels.TOWNSHIP)
                    .parent(OrgUnitId.of(county))
                    .build());
            for (int village = 0; village < VILLAGES; village++) {
                units.add(unit("v" + town + "-" + village, OrgLevels.VILLAGE)
                        .parent(OrgUnitId.of("t" + town))
                        .build());
            }
        }
        return OrgTree.of(units);
    }

    private static OrgUnit.Builder unit(String id, OrgLevel level) {
        return OrgUnit.builder(OrgUnitId.of(id), level).name(LocalizedText.ofEnglish(id));
    }

    private static Campaign campaign(Completeness completeness) {
        return Campaign.builder(CampaignId.of("sample"))
                .name(LocalizedText.ofEnglish("sample"))
                .edition("sample")
                .period(YEAR)
                .unit(OrgUnitId.of("p"))
                .elements(List.of(
                        element(SUM, TimeOperator.IN_PERIOD),
                        element(STATE, TimeOperator.POINT_IN_TIME),
                        element(PART, TimeOperator.IN_PERIOD),
                        element(WHOLE, TimeOperator.IN_PERIOD)))
                .indicators(List.of(
                        indicator("sum", new Measure.Element(SUM))
                                .unit(Units.M2)
                                .build(),
                        indicator("state", new Measure.Element(STATE))
                                .unit(Units.M2)
                                .build(),
                        indicator("rate", new Measure.Pair(PART, WHOLE, BigDecimal.valueOf(100), Optional.empty()))
                                .unit(Units.PERCENT)
                                .completeness(completeness)
                                .build()))
                .targets(List.of(target()))
                .build();
    }

    private static DataElement element(DataElementId id, TimeOperator operator) {
        return DataElement.builder(id, Units.M2)
                .name(LocalizedText.ofEnglish(id.value()))
                .frequency(PeriodType.MONTH)
                .timeOperator(operator)
                .reportedAt(OrgLevels.VILLAGE)
                .lowest(BigDecimal.ZERO)
                .build();
    }

    private static Indicator.Builder indicator(String id, Measure measure) {
        return Indicator.builder(IndicatorId.of(id), measure).name(LocalizedText.ofEnglish(id));
    }

    private static Target target() {
        return Target.builder(
                        TargetId.of("rate"),
                        IndicatorId.of("rate"),
                        new Comparator.AtLeast(Ratio.whole(BigDecimal.valueOf(50))))
                .start(LocalDate.of(2023, 1, 1))
                .due(END)
                .build();
    }

    /** One fact: where, when, how much. */
    private record Fact(int unit, int month, long cents, boolean isRevised, boolean isAsserted) {}
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static dev.milepost.SmallTown.D;
import static dev.milepost.SmallTown.INDICATOR;
import static dev.milepost.SmallTown.N;
import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.X;
import static dev.milepost.SmallTown.fact;
import static dev.milepost.SmallTown.village;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.CountBasis;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Hierarchy;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.organisation.Succession;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Village 1 closes at the end of June; its town takes over a third of it and its county the rest. */
@Rule({"5.6", "5.2"})
class HeirsAboveEachOtherTest {

    private static final OrgUnitId COUNTY = OrgUnitId.of("county");
    private static final LocalDate CLOSING = LocalDate.of(2023, 7, 1);
    private static final Period FIRST = Period.halfYear(2023, 1);
    private static final Period SECOND = Period.halfYear(2023, 2);
    private static final List<Observation> CLOSED =
            List.of(half(N, village(1), FIRST, 30), half(D, village(1), FIRST, 120));

    @Test
    void eachHasItsShareOfTheRateAndTheUpperOneTheWhole() {
        Rollup rollup = rates(CLOSED);
        assertThat(rollup.figure(INDICATOR, TOWN).value()).isEqualTo(Value.rate(10, 40));
        Figure county = rollup.figure(INDICATOR, COUNTY);
        assertThat(county.value()).isEqualTo(Value.rate(30, 120));
        assertThat(county.reporting().reported()).as("both halves, each once").isEqualTo(2);
        assertThat(county.reporting().missingUnits()).containsExactly(village(2));
        assertThat(county.issues()).isEmpty();
        assertThat(county.explain().lines(Locale.ENGLISH))
                .anyMatch(line -> line.contains("30 × 1/3 = 10"))
                .anyMatch(line -> line.contains("30 × 2/3 = 20"));
    }

    @Test
    void theSharesAddToTheRatesOfTheHeirsAndOfOtherVillages() {
        List<Observation> facts = new ArrayList<>(CLOSED);
        facts.addAll(rate(village(2), 5, 50));
        facts.addAll(rate(TOWN, 7, 10));
        facts.addAll(rate(COUNTY, 1, 100));
        Rollup rollup = rates(facts);
        assertThat(rollup.figure(INDICATOR, TOWN).value()).isEqualTo(Value.rate(10 + 5 + 7, 40 + 50 + 10));
        assertThat(rollup.figure(INDICATOR, COUNTY).value()).isEqualTo(Value.rate(30 + 5 + 7 + 1, 120 + 50 + 10 + 100));
    }

    @Test
    void aTableHasTheSameFigures() {
        Rollup rollup = rates(CLOSED);
        FigureTable table = rollup.table(SmallTown.YEAR);
        FigureColumn column = table.column(INDICATOR);
        for (OrgUnitId unit : List.of(TOWN, COUNTY)) {
            int cell = column.find(table.units().find(unit).orElseThrow());
            assertThat(column.value(cell))
                    .isEqualTo(rollup.figure(INDICATOR, unit).value());
        }
    }

    @Test
    @Rule({"5.6", "5.3"})
    void aTotalStatedByTheLowerHeirIsComparedAndNotAdded() {
        List<Observation> facts = new ArrayList<>(CLOSED);
        facts.addAll(rate(TOWN, 9, 36));
        Rollup rollup = rates(Hierarchy.SUBTREE, facts);
        assertThat(rollup.figure(INDICATOR, TOWN).value()).isEqualTo(Value.rate(10, 40));
        assertThat(rollup.figure(INDICATOR, COUNTY).value()).isEqualTo(Value.rate(30, 120));
    }

    @Test
    @Rule({"5.6", "1.6"})
    void theDifferentPersonsOfOneVillageStayThose() {
        List<DataElement> elements = List.of(
                element(N, Hierarchy.OWN)
                        .basis(CountBasis.DISTINCT)
                        .timeOperator(TimeOperator.POINT_IN_TIME)
                        .build(),
                element(D, Hierarchy.OWN).build(),
                SmallTown.rateElements().get(2));
        Rollup rollup = rollup(elements, CLOSED);
        assertThat(rollup.figure(INDICATOR, COUNTY).value()).isEqualTo(Value.rate(30, 120));
    }

    @Test
    @Rule({"5.6", "4.4"})
    void aCumulativeFigureOfOneVillageRunsThroughOneDayOnce() {
        List<DataElement> elements = List.of(
                element(N, Hierarchy.OWN).timeOperator(TimeOperator.CUMULATIVE).build(),
                element(D, Hierarchy.OWN).build(),
                SmallTown.rateElements().get(2));
        assertThat(rollup(elements, CLOSED).figure(INDICATOR, COUNTY).runsThrough())
                .containsExactly(Map.entry(FIRST.lastDay(), 1));
    }

    @Test
    void anAmountEntersTheUpperOneOnceAsAWhole() {
        Campaign campaign = SmallTown.campaign(element(X, Hierarchy.OWN).build());
        Rollup rollup = SmallTown.rollup(campaign, tree(), SmallTown.YEAR_END, List.of(half(X, village(1), FIRST, 30)));
        assertThat(rollup.figure(INDICATOR, TOWN).value()).isEqualTo(Value.amount(10));
        assertThat(rollup.figure(INDICATOR, COUNTY).value()).isEqualTo(Value.amount(30));
    }

    private static Rollup rates(List<Observation> facts) {
        return rates(Hierarchy.OWN, facts);
    }

    private static Rollup rates(Hierarchy hierarchy, List<Observation> facts) {
        return rollup(
                List.of(
                        element(N, hierarchy).build(),
                        element(D, hierarchy).build(),
                        SmallTown.rateElements().get(2)),
                facts);
    }

    private static DataElement.Builder element(DataElementId id, Hierarchy hierarchy) {
        return SmallTown.element(id, Units.PERSON)
                .frequency(PeriodType.HALF_YEAR)
                .reportedAt(OrgLevels.VILLAGE)
                .hierarchy(hierarchy);
    }

    private static Rollup rollup(List<DataElement> elements, List<Observation> facts) {
        Campaign campaign =
                SmallTown.campaign(elements, SmallTown.rate().build()).build();
        return SmallTown.rollup(campaign, tree(), SmallTown.YEAR_END, facts);
    }

    private static OrgTree tree() {
        return OrgTree.of(
                List.of(
                        OrgUnit.builder(COUNTY, OrgLevels.COUNTY)
                                .name(LocalizedText.of("某县", "the county"))
                                .build(),
                        OrgUnit.builder(TOWN, OrgLevels.TOWNSHIP)
                                .name(LocalizedText.of("某镇", "the town"))
                                .parent(COUNTY)
                                .build(),
                        SmallTown.villageUnit(1).closes(CLOSING).build(),
                        SmallTown.villageUnit(2).build()),
                List.of(
                        new Succession(village(1), TOWN, CLOSING, Ratio.of(1, 3)),
                        new Succession(village(1), COUNTY, CLOSING, Ratio.of(2, 3))));
    }

    private static List<Observation> rate(OrgUnitId unit, long numerator, long denominator) {
        return List.of(half(N, unit, SECOND, numerator), half(D, unit, SECOND, denominator));
    }

    private static Observation half(DataElementId element, OrgUnitId unit, Period period, long amount) {
        return fact(element, unit, period, Value.amount(amount));
    }
}

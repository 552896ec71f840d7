// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.YEAR_END;
import static dev.milepost.SmallTown.fact;
import static dev.milepost.SmallTown.village;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.CountBasis;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.DenominatorBasis;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.indicator.Measure;
import dev.milepost.indicator.ReferenceSheet;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.observation.Observation;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One count of people reached, over those registered and over those who live here. */
@Rule("1.7")
class DenominatorTest {

    private static final DataElementId REGISTERED = DataElementId.of("registered");
    private static final DataElementId RESIDENT = DataElementId.of("resident");

    @Test
    void ratesOverDifferentBasesNeverMerge() {
        assertThat(rollup().figure(IndicatorId.of("registered"), TOWN).value()).isEqualTo(Value.rate(30, 100));
        assertThat(rollup().figure(IndicatorId.of("resident"), TOWN).value()).isEqualTo(Value.rate(10, 80));
    }

    @Test
    void aRateNamesItsBasisAndThePopulationFactsItUsedWithTheirDates() {
        List<String> lines =
                rollup().figure(IndicatorId.of("registered"), TOWN).explain().lines(Locale.ENGLISH);
        assertThat(lines)
                .anyMatch(line -> line.contains("denominator: registered"))
                .anyMatch(line -> line.contains("element registered, village 1, March 2023"))
                .anyMatch(line -> line.contains("element registered, village 2, June 2023"))
                .noneMatch(line -> line.contains("element resident"))
                .noneMatch(line -> line.contains("January 2023"));
    }

    @Test
    @Rule("1.6")
    void aRateOfDifferentThingsJoinsUnitsOnlyWhereTheyAreDeclaredDisjoint() {
        assertThatThrownBy(() -> reached(false).figure(IndicatorId.of("registered"), TOWN))
                .isInstanceOf(UnsupportedRollupException.class)
                .hasMessageContaining("element 'n'");
        assertThat(reached(false)
                        .figure(IndicatorId.of("registered"), village(1))
                        .value())
                .isEqualTo(Value.rate(10, 40));
        assertThat(reached(true).figure(IndicatorId.of("registered"), TOWN).value())
                .isEqualTo(Value.rate(30, 100));
    }

    private static Rollup reached(boolean disjoint) {
        DataElement people = SmallTown.element(SmallTown.N, Units.PERSON)
                .basis(CountBasis.DISTINCT)
                .disjoint(disjoint)
                .build();
        Campaign campaign = SmallTown.campaign(
                        List.of(people, population(REGISTERED)), rate(REGISTERED, DenominatorBasis.REGISTERED))
                .build();
        List<Observation> facts = List.of(
                SmallTown.n(1, 10),
                SmallTown.n(2, 20),
                population(REGISTERED, 1, 3, 40),
                population(REGISTERED, 2, 6, 60));
        return SmallTown.rollup(campaign, SmallTown.tree(2), YEAR_END, facts);
    }

    private static Rollup rollup() {
        List<DataElement> elements = List.of(
                SmallTown.element(SmallTown.N, Units.PERSON).build(), population(REGISTERED), population(RESIDENT));
        Campaign campaign = SmallTown.campaign(elements, rate(REGISTERED, DenominatorBasis.REGISTERED))
                .indicators(List.of(rate(RESIDENT, DenominatorBasis.RESIDENT)))
                .build();
        List<Observation> facts = List.of(
                SmallTown.n(1, 10),
                SmallTown.n(2, 20),
                population(REGISTERED, 1, 1, 35),
                population(REGISTERED, 1, 3, 40),
                population(REGISTERED, 2, 6, 60),
                population(RESIDENT, 1, 6, 80));
        return SmallTown.rollup(campaign, SmallTown.tree(2), YEAR_END, facts);
    }

    private static DataElement population(DataElementId id) {
        return SmallTown.element(id, Units.PERSON)
                .frequency(PeriodType.MONTH)
                .timeOperator(TimeOperator.POINT_IN_TIME)
                .build();
    }

    private static Observation population(DataElementId id, int village, int month, long people) {
        return fact(id, village(village), Period.month(2023, month), Value.amount(people));
    }

    private static Indicator rate(DataElementId denominator, DenominatorBasis basis) {
        Measure pair = new Measure.Pair(SmallTown.N, denominator, BigDecimal.valueOf(100), Optional.empty());
        return Indicator.builder(IndicatorId.of(denominator.value()), pair)
                .name(LocalizedText.of("覆盖率", "coverage"))
                .unit(Units.PERCENT)
                .sheet(ReferenceSheet.builder().denominatorBasis(basis).build())
                .build();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static dev.milepost.SmallTown.D;
import static dev.milepost.SmallTown.INDICATOR;
import static dev.milepost.SmallTown.N;
import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.X;
import static dev.milepost.SmallTown.village;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.Succession;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Village 1 closes at the end of July and is split in halves; what it reported and owed still counts once. */
@Rule("5.6")
class SplitReportsTest {

    private static final LocalDate AUGUST = LocalDate.of(2023, 8, 1);
    private static final OrgTree SPLIT = OrgTree.of(
            List.of(
                    SmallTown.tree(0).root(),
                    SmallTown.villageUnit(1).closes(AUGUST).build(),
                    SmallTown.villageUnit(2).build(),
                    SmallTown.villageUnit(3).build()),
            List.of(
                    new Succession(village(1), village(2), AUGUST, Ratio.of(1, 2)),
                    new Succession(village(1), village(3), AUGUST, Ratio.of(1, 2))));
    private static final DataElement CUMULATIVE = SmallTown.element()
            .timeOperator(TimeOperator.CUMULATIVE)
            .frequency(PeriodType.MONTH)
            .build();
    private static final LocalDate END_OF_AUGUST = LocalDate.of(2023, 8, 31);

    @Test
    @Rule({"5.6", "2.3"})
    void theReportOfASplitVillageCountsOnceThoughOneOfItsHeirsGoesOnFromIt() {
        Figure town = rollup(
                        END_OF_AUGUST,
                        of(1, 7, 100).build(),
                        of(2, 8, 70).carriesOn(true).build(),
                        of(3, 8, 10).build())
                .figure(INDICATOR, TOWN);
        assertThat(town.value()).isEqualTo(Value.amount(50 + 70 + 10));
        assertThat(town.reporting()).isEqualTo(new Reporting(3, 3, 0, List.of()));
    }

    /** Without a report of its own the best founded source counts, and it alone says whether it goes on. */
    @Test
    @Rule({"5.6", "4.5"})
    void anHeirGoesOnFromWhatTheFigureThatCountsSays() {
        FactKey august = FactKey.of(X, village(2), Period.month(2023, 8));
        Observation audit = Observation.builder(august.withSource("audit"), Value.amount(70))
                .assurance(Assurance.ESTIMATED)
                .carriesOn(true)
                .build();
        Observation recount = Observation.builder(august.withSource("recount"), Value.amount(80))
                .build();
        Figure town = rollup(
                        END_OF_AUGUST,
                        of(1, 7, 100).build(),
                        audit,
                        recount,
                        of(3, 8, 10).build())
                .figure(INDICATOR, TOWN);
        assertThat(town.value()).isEqualTo(Value.amount(100 + 80 + 10));
    }

    @Test
    @Rule({"5.6", "3.1", "4.4"})
    void aSplitFigureIsAsGoodAsTheWeakestOfWhatBothHeirsCount() {
        Figure town = rollup(
                        END_OF_AUGUST,
                        verified(of(1, 6, 100)),
                        of(1, 7, 120).assurance(Assurance.ESTIMATED).build(),
                        verified(of(2, 6, 40)),
                        verified(of(2, 8, 200).carriesOn(true)),
                        verified(of(3, 6, 5)),
                        verified(of(3, 8, 9)))
                .inPeriod(INDICATOR, TOWN, Period.between(LocalDate.of(2023, 7, 1), LocalDate.of(2023, 9, 1)));
        assertThat(town.value()).isEqualTo(Value.amount(-50 + 10 + 160 + 4));
        assertThat(town.assurance()).contains(Assurance.ESTIMATED);
    }

    @Test
    @Rule({"5.6", "2.4"})
    void whatASplitVillageOwesKeepsTheRatesOfAllItsHeirsOpen() {
        Rollup rollup = SmallTown.rollup(
                SmallTown.campaign(
                                List.of(
                                        half(N),
                                        half(D),
                                        SmallTown.rateElements().get(2)),
                                SmallTown.rate().build())
                        .build(),
                SPLIT,
                END_OF_AUGUST,
                List.of(
                        firstHalf(D, 1, 100),
                        firstHalf(N, 2, 10),
                        firstHalf(D, 2, 20),
                        firstHalf(N, 3, 10),
                        firstHalf(D, 3, 20)));
        assertThat(rollup.figure(INDICATOR, TOWN).bounds())
                .contains(Bounds.between(Ratio.of(100, 7), Ratio.whole(100)));
    }

    @Test
    @Rule("2.3")
    void aLateFigureOfOneYearMakesNoOtherYearLate() {
        DataElement due = SmallTown.element()
                .timeOperator(TimeOperator.CUMULATIVE)
                .frequency(PeriodType.MONTH)
                .dueDays(10)
                .build();
        Period long15 = Period.span(LocalDate.of(2022, 10, 1), LocalDate.of(2024, 1, 1));
        Observation late = of(1, 3, 8).receivedOn(LocalDate.of(2023, 4, 20)).build();
        Observation prompt = of(1, 12, 3).receivedOn(LocalDate.of(2024, 1, 5)).build();
        Figure figure = SmallTown.rollup(
                        SmallTown.campaign(
                                        List.of(due), SmallTown.indicatorOf(due).build())
                                .period(long15)
                                .build(),
                        SmallTown.tree(1),
                        LocalDate.of(2024, 1, 31),
                        List.of(late, prompt))
                .figure(INDICATOR, village(1));
        assertThat(figure.value()).isEqualTo(Value.amount(11));
        assertThat(figure.reporting().expected()).isEqualTo(2);
        assertThat(figure.reporting().reported()).isEqualTo(1);
        assertThat(figure.reporting().late()).isZero();
    }

    @Test
    @Rule({"2.1", "4.4", "12.2"})
    void whatARecountFoundConcernsAVillageThatSaysItDoesNot() {
        DataElement halfYearly = SmallTown.element()
                .timeOperator(TimeOperator.CUMULATIVE)
                .frequency(PeriodType.HALF_YEAR)
                .build();
        Period second = Period.halfYear(2023, 2);
        FactKey key = FactKey.of(X, village(1), second);
        Figure figure = SmallTown.rollup(
                        SmallTown.campaign(halfYearly),
                        SmallTown.tree(1),
                        SmallTown.YEAR_END,
                        List.of(
                                SmallTown.fact(village(1), Period.halfYear(2023, 1), 7),
                                Observation.builder(key, Value.missing(MissingReason.NOT_APPLICABLE))
                                        .build(),
                                Observation.builder(key.withSource("recount"), Value.amount(35))
                                        .build()))
                .inPeriod(INDICATOR, village(1), Period.quarter(2023, 4));
        assertThat(figure.value()).isEqualTo(Value.missing(MissingReason.NOT_REPORTED));
    }

    private static Rollup rollup(LocalDate date, Observation... facts) {
        return SmallTown.rollup(SmallTown.campaign(CUMULATIVE), SPLIT, date, List.of(facts));
    }

    private static Observation verified(Observation.Builder fact) {
        return fact.assurance(Assurance.VERIFIED).build();
    }

    private static Observation.Builder of(int village, int month, long amount) {
        return Observation.builder(FactKey.of(X, village(village), Period.month(2023, month)), Value.amount(amount));
    }

    private static Observation firstHalf(DataElementId element, int village, long amount) {
        return SmallTown.fact(element, village(village), Period.halfYear(2023, 1), Value.amount(amount));
    }

    private static DataElement half(DataElementId id) {
        return DataElement.builder(id, Units.M2)
                .name(LocalizedText.of(id.value(), id.value()))
                .frequency(PeriodType.HALF_YEAR)
                .reportedAt(OrgLevels.VILLAGE)
                .lowest(BigDecimal.ZERO)
                .build();
    }
}

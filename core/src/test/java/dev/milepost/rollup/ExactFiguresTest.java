// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static dev.milepost.SmallTown.INDICATOR;
import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.X;
import static dev.milepost.SmallTown.YEAR;
import static dev.milepost.SmallTown.YEAR_END;
import static dev.milepost.SmallTown.fact;
import static dev.milepost.SmallTown.figure;
import static dev.milepost.SmallTown.rateFigure;
import static dev.milepost.SmallTown.tree;
import static dev.milepost.SmallTown.village;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.indicator.CountBasis;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Disaggregation;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Rounding;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is added, divided and counted: sizes, roundings and bases that a careless sum would get wrong. */
class ExactFiguresTest {

    @Test
    @Rule("1.1")
    void twentyVillagesOfTheLargestMachineNumberDoNotWrap() {
        DataElement element = SmallTown.element().reportedAt(OrgLevels.VILLAGE).build();
        Figure figure = figure(element, tree(20), villages(20, Value.amount(Long.MAX_VALUE)));

        assertThat(figure.value()).hasToString("184467440737095516140");
        assertThat(figure.amounts().values()).extracting(Ratio::toString).containsExactly("184467440737095516140");
    }

    @Test
    @Rule("1.1")
    void aTinyPartIsNotLostBesideAHugeOne() {
        BigDecimal huge = new BigDecimal("1e40");
        Observation[] facts = {
            fact(X, village(1), YEAR, Value.amount(huge)),
            fact(X, village(2), YEAR, Value.amount(new BigDecimal("1e-40"))),
            fact(X, village(3), YEAR, Value.amount(huge.negate()))
        };
        DataElement signed = DataElement.builder(X, Units.M2)
                .name(LocalizedText.of("数据", "data"))
                .build();

        assertThat(figure(signed, tree(3), facts).value()).hasToString("0." + "0".repeat(39) + "1");
    }

    /** Tenths have no binary form: ten of them in binary floating point are 0.9999999999999999. */
    @Test
    @Rule("1.1")
    void tenTenthsAreOne() {
        Figure figure =
                figure(SmallTown.element().build(), tree(10), villages(10, Value.amount(new BigDecimal("0.1"))));

        assertThat(figure.value()).isEqualTo(Value.amount(1));
    }

    @Test
    @Rule("1.2")
    void aRateOfLargeCountsIsStillItsPair() {
        long most = Long.MAX_VALUE;
        Figure figure = rateFigure(
                tree(2), SmallTown.n(1, most - 1), SmallTown.d(1, most), SmallTown.n(2, most), SmallTown.d(2, most));

        assertThat(figure.value()).hasToString("18446744073709551613/18446744073709551614");
        // Not 100.0: one of eighteen trillion million is missing.
        assertThat(Rounding.of(1).displayRate(figure.value().exact().orElseThrow(), List.of()))
                .hasToString("99.9");
    }

    /** 1/3 and 2/3 rounded each to a per cent would make 33 + 67, or a mean of 50.0; the pairs make 4/9. */
    @Test
    @Rule("1.2")
    void noRateIsRoundedOnTheWayUp() {
        Figure figure = rateFigure(tree(2), SmallTown.n(1, 2), SmallTown.d(1, 6), SmallTown.n(2, 2), SmallTown.d(2, 3));

        assertThat(figure.value()).isEqualTo(Value.rate(4, 9));
        assertThat(figure.measured().orElseThrow()).isEqualByComparingTo(Ratio.of(400, 9));
    }

    @Test
    @Rule("1.6")
    void fortyTwoOperatorsSeenThreeTimesAreFortyTwoHouseholdsAndAHundredAndTwentySixVisits() {
        List<Observation> operators = new ArrayList<>();
        List<Observation> visits = new ArrayList<>();
        for (int round = 1; round <= 3; round++) {
            for (int v = 1; v <= 2; v++) {
                Period month = Period.month(2023, round);
                operators.add(fact(X, village(v), month, Value.amount(v == 1 ? 23 : 19)));
                visits.add(fact(X, village(v), month, Value.amount(v == 1 ? 23 : 19)));
            }
        }
        DataElement latest = counted(SmallTown.element(X, Units.HOUSEHOLD), CountBasis.DISTINCT)
                .disjoint(true)
                .timeOperator(TimeOperator.POINT_IN_TIME)
                .build();
        DataElement visited = counted(SmallTown.element(X, Units.HOUSEHOLD_TIMES), CountBasis.OCCURRENCE)
                .build();
        DataElement summed = counted(SmallTown.element(X, Units.HOUSEHOLD), CountBasis.DISTINCT)
                .disjoint(true)
                .build();

        assertThat(figure(latest, tree(2), operators.toArray(Observation[]::new))
                        .value())
                .isEqualTo(Value.amount(42));
        assertThat(figure(visited, tree(2), visits.toArray(Observation[]::new)).value())
                .isEqualTo(Value.amount(126));
        assertThatThrownBy(() -> figure(summed, tree(2), operators.toArray(Observation[]::new)))
                .isInstanceOf(UnsupportedRollupException.class);
    }

    @Test
    @Rule("1.6")
    void categoriesThatOverlapNeverAddUpDifferentThings() {
        DataElement.Builder people =
                SmallTown.element(X, Units.PERSON).basis(CountBasis.DISTINCT).disjoint(true);
        Observation[] parts = {category("smoker", 5), category("drinker", 4)};

        assertThat(figure(people.disaggregation(groups(true)).build(), tree(0), parts)
                        .value())
                .isEqualTo(Value.amount(9));
        assertThat(figure(people.disaggregation(groups(false)).build(), tree(0), parts)
                        .value()
                        .isKnown())
                .isFalse();
    }

    /** 1 mu is 2000/3 square metres, which no decimal is; the figure stays the fraction. */
    @Test
    @Rule({"1.1", "1.5"})
    void aConversionThatIsNoDecimalStaysExact() {
        DataElement area = SmallTown.element(X, Units.M2).build();
        Figure figure = SmallTown.rollup(
                        SmallTown.campaign(
                                        List.of(area),
                                        SmallTown.indicatorOf(area)
                                                .unit(Units.MU)
                                                .build())
                                .build(),
                        tree(0),
                        YEAR_END,
                        List.of(fact(TOWN, YEAR, 100)))
                .figure(INDICATOR, TOWN);

        assertThat(figure.measured().orElseThrow()).isEqualByComparingTo(Ratio.of(3, 20));
    }

    private static DataElement.Builder counted(DataElement.Builder element, CountBasis basis) {
        return element.basis(basis).frequency(PeriodType.MONTH).reportedAt(OrgLevels.VILLAGE);
    }

    private static Disaggregation groups(boolean exclusive) {
        List<Disaggregation.Category> categories = Stream.of("smoker", "drinker")
                .map(code -> new Disaggregation.Category(code, LocalizedText.of(code, code)))
                .toList();
        return new Disaggregation("habit", categories, exclusive);
    }

    private static Observation category(String category, long amount) {
        return Observation.builder(FactKey.of(X, TOWN, YEAR).withCategory(category), Value.amount(amount))
                .build();
    }

    private static Observation[] villages(int count, Value each) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> fact(X, village(number), YEAR, each))
                .toArray(Observation[]::new);
    }
}

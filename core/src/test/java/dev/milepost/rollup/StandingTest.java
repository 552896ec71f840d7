// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.X;
import static dev.milepost.SmallTown.fact;
import static dev.milepost.SmallTown.figure;
import static dev.milepost.SmallTown.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.indicator.CountBasis;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Value;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A monthly element of the town, of which some quarters stand for their months. */
@Rule("4.5")
class StandingTest {

    private static final OrgTree ALONE = tree(0);

    @Test
    void aFactThatStandsForItsPartsCountsInsteadOfThem() {
        Figure figure = figure(
                monthly().build(),
                ALONE,
                month(1, 5),
                month(2, 6),
                month(4, 7),
                quarter(1, 20).build());
        assertThat(figure.value()).isEqualTo(Value.amount(27));
        assertThat(figure.explain().lines(Locale.ENGLISH))
                .anyMatch(
                        line -> line.endsWith(
                                "the figure of first quarter of 2023 stands for its parts; 2 of them are compared only, never added"));
    }

    @Test
    @Rule({"4.5", "2.3"})
    void itIsTheReportOfAllItsParts() {
        DataElement owed = monthly().reportedAt(OrgLevels.TOWNSHIP).build();
        Figure figure =
                figure(owed, ALONE, quarter(1, 20).build(), quarter(2, 20).build(), month(7, 1));
        assertThat(figure.reporting().expected()).isEqualTo(12);
        assertThat(figure.reporting().reported()).isEqualTo(7);
        Figure none = figure(owed, ALONE, notApplicable(), month(4, 1));
        assertThat(none.reporting().expected()).isEqualTo(9);
    }

    private static Observation notApplicable() {
        return Observation.builder(
                        FactKey.of(X, TOWN, Period.quarter(2023, 1)), Value.missing(MissingReason.NOT_APPLICABLE))
                .standsForParts(true)
                .build();
    }

    @Test
    void onlyWhollyInsideThePeriodAndOnlyOneForOneTime() {
        DataElement element = monthly().build();
        Figure overlapping = figure(element, ALONE, span("20230101-20230331", 9), span("20230301-20230430", 50));
        assertThat(overlapping.value()).isEqualTo(Value.amount(9));
        Figure nested = figure(element, ALONE, quarter(1, 20).build(), span("20230101-20230630", 100));
        assertThat(nested.value()).isEqualTo(Value.amount(100));
        Figure beyond = figure(element, ALONE, span("20221201-20230131", 50), month(1, 3));
        assertThat(beyond.value()).isEqualTo(Value.amount(3));
    }

    private static Observation span(String period, long amount) {
        return Observation.builder(FactKey.of(X, TOWN, Period.parse(period)), Value.amount(amount))
                .standsForParts(true)
                .build();
    }

    @Test
    @Rule({"4.5", "12.2"})
    void aRecountStandsForNoOwnReport() {
        FactKey recount = FactKey.of(X, TOWN, Period.quarter(2023, 1)).withSource("recount");
        Observation counted = Observation.builder(recount, Value.amount(99))
                .standsForParts(true)
                .build();
        assertThat(figure(monthly().build(), ALONE, month(1, 5), counted).value())
                .isEqualTo(Value.amount(5));
        assertThat(figure(monthly().build(), ALONE, month(4, 5), counted).value())
                .isEqualTo(Value.amount(104));
    }

    @Test
    void whatWasReturnedStandsForNothing() {
        Observation returned = quarter(1, 20).state(ReviewState.RETURNED).build();
        assertThat(figure(monthly().build(), ALONE, month(1, 5), returned).value())
                .isEqualTo(Value.amount(5));
    }

    @ParameterizedTest
    @CsvSource({"AVERAGE, 5", "MAX, 8", "MIN, 4", "CUMULATIVE, 8", "POINT_IN_TIME, 8"})
    void itWeighsAsMuchAsItsParts(TimeOperator operator, long expected) {
        DataElement element = monthly().timeOperator(operator).build();
        Figure figure = figure(element, ALONE, quarter(1, 4).build(), month(2, 100), month(4, 8));
        assertThat(figure.value()).isEqualTo(Value.amount(expected));
    }

    @Test
    @Rule({"4.5", "1.6"})
    void aCountOfDifferentThingsOverTheWholeYearIsOneFigure() {
        DataElement people = monthly().basis(CountBasis.DISTINCT).build();
        Observation year = Observation.builder(FactKey.of(X, TOWN, Period.year(2023)), Value.amount(900))
                .standsForParts(true)
                .build();
        assertThat(figure(people, ALONE, month(1, 400), month(2, 700), year).value())
                .isEqualTo(Value.amount(900));
    }

    private static DataElement.Builder monthly() {
        return SmallTown.element().frequency(PeriodType.MONTH);
    }

    private static Observation month(int month, long amount) {
        return fact(TOWN, Period.month(2023, month), amount);
    }

    private static Observation.Builder quarter(int quarter, long amount) {
        return Observation.builder(FactKey.of(X, TOWN, Period.quarter(2023, quarter)), Value.amount(amount))
                .standsForParts(true);
    }
}

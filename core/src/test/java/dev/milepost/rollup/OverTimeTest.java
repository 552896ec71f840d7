// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static dev.milepost.SmallTown.INDICATOR;
import static dev.milepost.SmallTown.MID_YEAR;
import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.X;
import static dev.milepost.SmallTown.YEAR;
import static dev.milepost.SmallTown.YEAR_END;
import static dev.milepost.SmallTown.fact;
import static dev.milepost.SmallTown.figure;
import static dev.milepost.SmallTown.figureOn;
import static dev.milepost.SmallTown.number;
import static dev.milepost.SmallTown.tree;
import static dev.milepost.SmallTown.village;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.indicator.CountBasis;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.ValueKind;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverTimeTest {

    private static final OrgTree ALONE = tree(0);

    @ParameterizedTest
    @Rule("4.3")
    @CsvSource({
        "IN_PERIOD, 21",
        "CUMULATIVE, 4",
        "POINT_IN_TIME, 4",
        "AVERAGE, 7",
        "MAX, 10",
        "MIN, 4",
    })
    void eachTimeOperatorMakesOneFigureOfThree(TimeOperator operator, long expected) {
        DataElement element = monthly().timeOperator(operator).build();
        Figure figure = figure(element, ALONE, month(1, 7), month(2, 10), month(3, 4));
        assertThat(figure.value()).isEqualTo(Value.amount(expected));
    }

    @Test
    @Rule("4.2")
    void countsOnlyPeriodsThatLieWholeWithinTheWindow() {
        DataElement weekly = SmallTown.element().frequency(PeriodType.WEEK).build();
        Figure figure = figure(weekly, ALONE, fact(TOWN, Period.week(2023, 10), 5));
        assertThat(figure.value()).isEqualTo(Value.missing(MissingReason.NOT_REPORTED));
        Figure lastYear = figure(monthly().build(), ALONE, fact(TOWN, Period.month(2022, 12), 5));
        assertThat(lastYear.value()).isEqualTo(Value.missing(MissingReason.NOT_REPORTED));
    }

    @Test
    @Rule("4.5")
    void leavesOutAFactOfAnotherFrequencyAndSaysSo() {
        Observation quarter = fact(TOWN, Period.quarter(2023, 1), 15);
        Figure figure = figure(monthly().build(), ALONE, month(1, 5), quarter);
        assertThat(figure.value()).isEqualTo(Value.amount(5));
        assertThat(figure.explain().lines(Locale.CHINESE)).anyMatch(line -> line.endsWith("非月报数据 1 条未计入"));
        DataElement state = monthly().timeOperator(TimeOperator.POINT_IN_TIME).build();
        assertThat(figure(state, ALONE, month(1, 5), quarter).value()).isEqualTo(Value.amount(5));
        DataElement flag = monthly().kind(ValueKind.FLAG).build();
        Figure none = figure(flag, ALONE, fact(X, TOWN, Period.quarter(2023, 1), Value.flag(true)));
        assertThat(none.value()).isEqualTo(Value.missing(MissingReason.NOT_REPORTED));
    }

    @Test
    @Rule("4.1")
    void anElementWithoutAFrequencyOfItsOwnTakesAnyPeriodOfTheWindow() {
        DataElement any = SmallTown.element().frequency(PeriodType.SPAN).build();
        Figure figure = figure(any, ALONE, month(1, 5), fact(TOWN, Period.quarter(2023, 4), 15));
        assertThat(figure.value()).isEqualTo(Value.amount(20));
        assertThat(figure.reporting().isComplete()).isTrue();
        DataElement owed = SmallTown.element()
                .frequency(PeriodType.SPAN)
                .reportedAt(OrgLevels.TOWNSHIP)
                .build();
        assertThat(figure(owed, ALONE).reporting().expected()).isEqualTo(1);
    }

    @Test
    @Rule("4.6")
    void whatIsNotOverOnTheDayIsNotSpokenOf() {
        assertThat(figureOn(MID_YEAR, monthly().build(), ALONE, month(6, 5), month(7, 9))
                        .value())
                .isEqualTo(Value.amount(5));
    }

    @Test
    @Rule("4.3")
    void aStateMayComeFromTheYearBeforeButASumNever() {
        Observation before = fact(TOWN, Period.month(2022, 12), 9);
        DataElement state = monthly().timeOperator(TimeOperator.POINT_IN_TIME).build();
        assertThat(figure(state, ALONE, before).value()).isEqualTo(Value.amount(9));
        DataElement flag = monthly().kind(ValueKind.FLAG).build();
        Observation yes = fact(X, TOWN, Period.month(2022, 12), Value.flag(true));
        assertThat(figure(flag, ALONE, yes).value().isKnown()).isFalse();
        Observation now = fact(X, TOWN, Period.month(2023, 2), Value.flag(true));
        assertThat(figure(flag, ALONE, yes, now).value()).isEqualTo(Value.flag(true));
    }

    @Test
    @Rule({"4.3", "2.1"})
    void aStateOlderThanItsMaximumAgeIsStale() {
        DataElement state = monthly()
                .timeOperator(TimeOperator.POINT_IN_TIME)
                .maximumAgeDays(61)
                .build();
        assertThat(figure(state, ALONE, month(10, 9)).value()).isEqualTo(Value.amount(9));
        Figure stale = figure(state, ALONE, month(9, 9));
        assertThat(stale.value()).isEqualTo(Value.missing(MissingReason.STALE));
        assertThat(stale.reporting())
                .isEqualTo(new Reporting(1, 0, 0, List.of(new Gap(TOWN, Period.month(2023, 9), MissingReason.STALE))));
    }

    @Test
    @Rule("4.3")
    void ageIsCountedUpToTheEndOfAWindowThatIsOver() {
        DataElement state = monthly()
                .timeOperator(TimeOperator.POINT_IN_TIME)
                .maximumAgeDays(30)
                .build();
        LocalDate spring = LocalDate.of(2024, 4, 1);
        assertThat(figureOn(spring, state, ALONE, month(12, 9)).value()).isEqualTo(Value.amount(9));
    }

    @Test
    @Rule({"4.4", "2.4"})
    void aCumulativeUnitThatLagsMakesTheFigureIncomplete() {
        DataElement cumulative = monthly()
                .timeOperator(TimeOperator.CUMULATIVE)
                .reportedAt(OrgLevels.VILLAGE)
                .build();
        Figure figure = figure(
                cumulative,
                tree(2),
                fact(village(1), Period.month(2023, 12), 100),
                fact(village(2), Period.month(2023, 10), 40));
        assertThat(figure.value()).isEqualTo(Value.amount(140));
        assertThat(figure.reporting())
                .isEqualTo(new Reporting(
                        2, 1, 0, List.of(new Gap(village(2), Period.month(2023, 12), MissingReason.NOT_REPORTED))));
        assertThat(figure.bounds()).hasValue(Bounds.atLeast(number(140)));
    }

    @Test
    @Rule({"4.5", "4.6"})
    void theCorrectedRevisionWinsAndThePastKeepsTheOldFigure() {
        FactKey key = FactKey.of(X, TOWN, YEAR);
        List<RecordedObservation> recorded = SmallTown.recorded(List.of(
                Observation.builder(key, Value.amount(285)).build(),
                Observation.builder(key, Value.amount(85)).revision(1).build()));
        assertThat(known(recorded, 1)).isEqualTo(Value.amount(85));
        assertThat(known(recorded, 0)).isEqualTo(Value.amount(285));
        assertThat(known(recorded, -1)).isEqualTo(Value.missing(MissingReason.NOT_REPORTED));
    }

    private static Value known(List<RecordedObservation> recorded, int second) {
        AsOf when = AsOf.of(YEAR_END, SmallTown.RECORDED.plusSeconds(second));
        return Rollup.of(SmallTown.campaign(SmallTown.element().build()), ALONE, when)
                .collect(recorded.stream())
                .figure(INDICATOR, TOWN)
                .value();
    }

    @Test
    @Rule({"13.1", "2.1"})
    void aReturnedFigureDoesNotCountAndADraftReplacesNothing() {
        FactKey key = FactKey.of(X, TOWN, YEAR);
        Observation sent = Observation.builder(key, Value.amount(7)).build();
        Observation.Builder next = Observation.builder(key, Value.amount(8)).revision(1);
        DataElement yearly = SmallTown.element().build();
        Observation draft = next.state(ReviewState.DRAFT).build();
        assertThat(figure(yearly, ALONE, sent, draft).value()).isEqualTo(Value.amount(7));
        assertThat(figure(yearly, ALONE, draft).value()).isEqualTo(Value.missing(MissingReason.NOT_REPORTED));
        Observation returned = next.state(ReviewState.RETURNED).build();
        assertThat(figure(yearly, ALONE, sent, returned).value()).isEqualTo(Value.missing(MissingReason.RETURNED));
        Observation approved = next.state(ReviewState.APPROVED).build();
        assertThat(figure(yearly, ALONE, sent, approved).value()).isEqualTo(Value.amount(8));
    }

    @Test
    @Rule({"4.5", "3.1", "12.2"})
    void theOwnReportCountsBeforeOtherSourcesTheBestFoundedOfWhichComesNextButEventsAdd() {
        FactKey key = FactKey.of(X, TOWN, YEAR);
        Observation own = Observation.builder(key, Value.amount(10)).build();
        Observation recount = Observation.builder(key.withSource("recount"), Value.amount(8))
                .assurance(Assurance.VERIFIED)
                .build();
        Observation estimate = Observation.builder(key.withSource("estimate"), Value.amount(9))
                .assurance(Assurance.ESTIMATED)
                .build();
        DataElement yearly = SmallTown.element().build();
        assertThat(figure(yearly, ALONE, own, recount).value()).isEqualTo(Value.amount(10));
        assertThat(figure(yearly, ALONE, estimate, recount).value()).isEqualTo(Value.amount(8));
        Figure events = figure(SmallTown.element().events(true).build(), ALONE, own, recount);
        assertThat(events.value()).isEqualTo(Value.amount(18));
        assertThat(events.assurance()).hasValue(Assurance.COMPUTED);
    }

    @Test
    @Rule("1.6")
    void aCountOfDifferentPeopleIsNeverSummedOverMonths() {
        DataElement people = SmallTown.element(X, Units.PERSON)
                .frequency(PeriodType.MONTH)
                .basis(CountBasis.DISTINCT)
                .build();
        assertThat(figure(people, ALONE, month(1, 400)).value()).isEqualTo(Value.amount(400));
        assertThatThrownBy(() -> figure(people, ALONE, month(1, 400), month(2, 400)))
                .isInstanceOfSatisfying(UnsupportedRollupException.class, refused -> {
                    assertThat(refused.element()).isEqualTo(X);
                    assertThat(refused.unit()).isEqualTo(TOWN);
                    assertThat(refused.code()).isEqualTo("unsupported-rollup");
                });
        DataElement visits = SmallTown.element(X, Units.PERSON_TIMES)
                .frequency(PeriodType.MONTH)
                .basis(CountBasis.OCCURRENCE)
                .build();
        assertThat(figure(visits, ALONE, month(1, 400), month(2, 400)).value()).isEqualTo(Value.amount(800));
    }

    @Test
    @Rule("2.3")
    void everyMonthIsOwedFromItsDueDayOnAndLateOnesAreCounted() {
        DataElement owed = monthly().reportedAt(OrgLevels.TOWNSHIP).dueDays(5).build();
        Observation late = Observation.builder(FactKey.of(X, TOWN, Period.month(2023, 1)), Value.amount(3))
                .receivedOn(LocalDate.of(2023, 2, 6))
                .build();
        Observation onTime = Observation.builder(FactKey.of(X, TOWN, Period.month(2023, 2)), Value.amount(4))
                .receivedOn(LocalDate.of(2023, 3, 5))
                .build();
        Figure figure = figureOn(LocalDate.of(2023, 5, 4), owed, ALONE, late, onTime);
        assertThat(figure.value()).isEqualTo(Value.amount(7));
        assertThat(figure.reporting())
                .isEqualTo(new Reporting(
                        3, 2, 1, List.of(new Gap(TOWN, Period.month(2023, 3), MissingReason.NOT_REPORTED))));
        assertThat(figureOn(LocalDate.of(2023, 5, 5), owed, ALONE, late, onTime)
                        .reporting()
                        .expected())
                .isEqualTo(4);
    }

    @Test
    @Rule({"2.3", "2.6"})
    void whoIsAskedToReportEventsOwesThemEvenIfThereWereNone() {
        DataElement accidents =
                monthly().events(true).reportedAt(OrgLevels.TOWNSHIP).build();
        Figure figure = figureOn(MID_YEAR, accidents, ALONE, month(1, 0), month(3, 2));
        assertThat(figure.value()).isEqualTo(Value.amount(2));
        assertThat(figure.reporting().expected()).isEqualTo(6);
        assertThat(figure.reporting().reported()).isEqualTo(2);
    }

    @Test
    @Rule("2.3")
    void eventsOfOnePeriodThatCameLateAreOneLateReport() {
        DataElement accidents =
                monthly().events(true).reportedAt(OrgLevels.TOWNSHIP).dueDays(5).build();
        FactKey january = FactKey.of(X, TOWN, Period.month(2023, 1));
        Observation[] facts = {late(january.withSource("a")), late(january.withSource("b")), month(2, 1), month(3, 1)};
        assertThat(figureOn(LocalDate.of(2023, 4, 5), accidents, ALONE, facts).reporting())
                .isEqualTo(new Reporting(3, 3, 1, List.of()));
    }

    private static Observation late(FactKey key) {
        return Observation.builder(key, Value.amount(1))
                .receivedOn(LocalDate.of(2023, 3, 1))
                .build();
    }

    @Test
    @Rule({"1.6", "4.5"})
    void eventsThatCountDifferentPeopleDoNotAddWithinAPeriodEither() {
        DataElement people = monthly().events(true).basis(CountBasis.DISTINCT).build();
        FactKey january = FactKey.of(X, TOWN, Period.month(2023, 1));
        assertThatThrownBy(() -> figure(people, ALONE, late(january.withSource("a")), late(january.withSource("b"))))
                .isInstanceOf(UnsupportedRollupException.class)
                .hasMessageContaining("must not be summed over time");
    }

    @Test
    @Rule("2.1")
    void aYearlyFigureIsNotDueBeforeTheYearIsOver() {
        DataElement yearly = SmallTown.element().build();
        assertThat(figureOn(MID_YEAR, yearly, ALONE).value()).isEqualTo(Value.missing(MissingReason.NOT_DUE));
        assertThat(figureOn(YEAR_END, yearly, ALONE).value()).isEqualTo(Value.missing(MissingReason.NOT_REPORTED));
        assertThat(figureOn(LocalDate.of(2022, 5, 1), monthly().build(), ALONE).value())
                .isEqualTo(Value.missing(MissingReason.NOT_DUE));
        DataElement events = SmallTown.element().events(true).build();
        assertThat(figureOn(MID_YEAR, events, ALONE).value()).isEqualTo(Value.missing(MissingReason.NOT_REPORTED));
        assertThat(figureOn(LocalDate.of(2022, 5, 1), events, ALONE).value())
                .isEqualTo(Value.missing(MissingReason.NOT_DUE));
        DataElement untiled = SmallTown.element().frequency(PeriodType.WEEK).build();
        assertThat(figureOn(MID_YEAR, untiled, ALONE).value()).isEqualTo(Value.missing(MissingReason.NOT_REPORTED));
    }

    @Test
    @Rule("2.1")
    void monthsThatDoNotConcernAUnitAreNotOwed() {
        DataElement owed = monthly().reportedAt(OrgLevels.TOWNSHIP).build();
        Observation[] facts = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> month < 6
                        ? fact(X, TOWN, Period.month(2023, month), Value.missing(MissingReason.NOT_APPLICABLE))
                        : month(month, 1))
                .toArray(Observation[]::new);
        Figure figure = figure(owed, ALONE, facts);
        assertThat(figure.value()).isEqualTo(Value.amount(7));
        assertThat(figure.reporting()).isEqualTo(new Reporting(7, 7, 0, List.of()));
        Figure never = figure(
                SmallTown.element().reportedAt(OrgLevels.TOWNSHIP).build(),
                ALONE,
                fact(X, TOWN, YEAR, Value.missing(MissingReason.NOT_APPLICABLE)));
        assertThat(never.value()).isEqualTo(Value.missing(MissingReason.NOT_APPLICABLE));
        assertThat(never.reporting()).isEqualTo(Reporting.NONE);
    }

    @Test
    @Rule({"4.5", "5.1"})
    void eventsOfOneMonthAreOneFigureForEveryOperator() {
        FactKey january = FactKey.of(X, TOWN, Period.month(2023, 1));
        Observation first =
                Observation.builder(january.withSource("a"), Value.amount(1)).build();
        Observation second =
                Observation.builder(january.withSource("b"), Value.amount(2)).build();
        DataElement.Builder accidents = monthly().events(true);
        DataElement worst = accidents.timeOperator(TimeOperator.MAX).build();
        assertThat(figure(worst, ALONE, first, second, month(2, 1)).value()).isEqualTo(Value.amount(3));
        DataElement mean = accidents.timeOperator(TimeOperator.AVERAGE).build();
        assertThat(figure(mean, ALONE, first, second, month(2, 1)).value()).isEqualTo(Value.amount(2));
    }

    @Test
    @Rule({"2.1", "4.5"})
    void whatAUnitSaidHoldsBeforeItsDueDayAndBeforeARecount() {
        FactKey key = FactKey.of(X, TOWN, YEAR);
        Observation notHere = Observation.builder(key, Value.missing(MissingReason.NOT_APPLICABLE))
                .build();
        DataElement slow =
                SmallTown.element().reportedAt(OrgLevels.TOWNSHIP).dueDays(10).build();
        assertThat(figure(slow, ALONE, notHere).value()).isEqualTo(Value.missing(MissingReason.NOT_APPLICABLE));
        assertThat(figure(slow, ALONE).value()).isEqualTo(Value.missing(MissingReason.NOT_DUE));
        Observation returned = Observation.builder(key.withSource("recount"), Value.amount(7))
                .state(ReviewState.RETURNED)
                .build();
        assertThat(figure(SmallTown.element().build(), ALONE, notHere, returned).value())
                .isEqualTo(Value.missing(MissingReason.NOT_APPLICABLE));
    }

    @Test
    @Rule("2.1")
    void aStateThatNoLongerConcernsAUnitIsNotItsOldOne() {
        DataElement state = monthly().timeOperator(TimeOperator.POINT_IN_TIME).build();
        Observation ended = fact(X, TOWN, Period.month(2023, 9), Value.missing(MissingReason.NOT_APPLICABLE));
        assertThat(figure(state, ALONE, month(3, 7), ended).value())
                .isEqualTo(Value.missing(MissingReason.NOT_APPLICABLE));
        assertThat(figure(state, ALONE, ended, month(12, 7)).value()).isEqualTo(Value.amount(7));
    }

    @Test
    @Rule("2.2")
    void aNilReportIsAReportOfZero() {
        Observation nil = Observation.builder(FactKey.of(X, TOWN, YEAR), Value.amount(0))
                .nil(true)
                .build();
        Figure figure =
                figure(SmallTown.element().reportedAt(OrgLevels.TOWNSHIP).build(), ALONE, nil);
        assertThat(figure.value()).isEqualTo(Value.amount(0));
        assertThat(figure.reporting().isComplete()).isTrue();
    }

    @Test
    @Rule("1.1")
    void anAverageThatIsNoDecimalStaysExact() {
        DataElement average = monthly().timeOperator(TimeOperator.AVERAGE).build();
        Figure figure = figure(average, ALONE, month(1, 1), month(2, 1), month(3, 2));
        assertThat(figure.value()).isEqualTo(Value.rate(4, 3));
    }

    private static DataElement.Builder monthly() {
        return SmallTown.element().frequency(PeriodType.MONTH);
    }

    private static Observation month(int month, long amount) {
        return fact(TOWN, Period.month(2023, month), amount);
    }
}

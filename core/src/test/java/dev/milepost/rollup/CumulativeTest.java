// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static dev.milepost.SmallTown.INDICATOR;
import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.YEAR_END;
import static dev.milepost.SmallTown.fact;
import static dev.milepost.SmallTown.number;
import static dev.milepost.SmallTown.tree;
import static dev.milepost.SmallTown.village;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.TimeOperator;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@Rule("4.4")
class CumulativeTest {

    private static final LocalDate JULY = LocalDate.of(2023, 7, 1);
    private static final LocalDate JUNE_30 = LocalDate.of(2023, 6, 30);
    private static final Period Q2 = Period.quarter(2023, 2);
    private static final Period Q3 = Period.quarter(2023, 3);

    @Test
    void whatHappenedInAPeriodIsTheDifferenceOfConsecutiveFiguresOfEachUnit() {
        Rollup rollup =
                rollup(tree(2), to(1, 3, 10), to(1, 6, 25), to(1, 9, 60), to(2, 3, 7), to(2, 6, 8), to(2, 9, 9));
        assertThat(rollup.inPeriod(INDICATOR, TOWN, Period.quarter(2023, 1)).value())
                .isEqualTo(Value.amount(17));
        Figure second = rollup.inPeriod(INDICATOR, TOWN, Q2);
        assertThat(second.value()).isEqualTo(Value.amount(15 + 1));
        assertThat(second.explain().lines(Locale.ENGLISH)).anyMatch(line -> line.endsWith("25 - 10 = 15 m²"));
        assertThat(rollup.inPeriod(INDICATOR, TOWN, Q3).value()).isEqualTo(Value.amount(35 + 1));
        assertThat(rollup.inPeriod(INDICATOR, TOWN, Period.halfYear(2023, 1)).value())
                .isEqualTo(Value.amount(33));
        assertThat(rollup.figure(INDICATOR, TOWN, Q3).value()).isEqualTo(Value.amount(69));
    }

    @Test
    void withoutTheFigureBeforeThePeriodNobodyKnowsWhatHappenedInIt() {
        Rollup rollup = rollup(tree(1), to(1, 2, 10), to(1, 6, 25));
        Figure figure = rollup.inPeriod(INDICATOR, TOWN, Q2);
        assertThat(figure.value()).isEqualTo(Value.missing(MissingReason.NOT_REPORTED));
        assertThat(figure.reporting().gaps())
                .containsExactly(new Gap(village(1), Period.month(2023, 3), MissingReason.NOT_REPORTED));
        Figure none = rollup(tree(1), to(1, 3, 10)).inPeriod(INDICATOR, TOWN, Q2);
        assertThat(none.value()).isEqualTo(Value.missing(MissingReason.NOT_REPORTED));
        assertThat(none.reporting().gaps())
                .containsExactly(new Gap(village(1), Period.month(2023, 6), MissingReason.NOT_REPORTED));
    }

    @Test
    void aFigureOlderThanThePeriodContributesWithItsDateAndTheTotalSaysWhoRunsThroughWhen() {
        Figure figure = rollup(tree(3), to(1, 9, 60), to(2, 2, 7), to(3, 9, 1)).figure(INDICATOR, TOWN, Q3);
        assertThat(figure.value()).isEqualTo(Value.amount(68));
        assertThat(figure.reporting())
                .isEqualTo(new Reporting(
                        3, 2, 0, List.of(new Gap(village(2), Period.month(2023, 9), MissingReason.NOT_REPORTED))));
        assertThat(figure.bounds()).hasValue(Bounds.atLeast(number(68)));
        assertThat(figure.runsThrough())
                .containsExactly(entry(LocalDate.of(2023, 2, 28), 1), entry(LocalDate.of(2023, 9, 30), 2));
        assertThat(figure.explain().lines(Locale.CHINESE))
                .anyMatch(line -> line.endsWith("各单位累计数截至：2023年2月28日，1 个单位、2023年9月30日，2 个单位"))
                .anyMatch(line -> line.endsWith("截至2023年2月28日的数据"));
        assertThat(figure.explain().lines(Locale.ENGLISH))
                .anyMatch(line -> line.contains("as of 28 February 2023"))
                .anyMatch(line -> line.contains("cumulative figures run through 28 February 2023 (units: 1), "));
    }

    @Test
    void whatLagsBehindThePeriodLeavesItOpen() {
        Figure figure = rollup(tree(1), to(1, 3, 10), to(1, 5, 25)).inPeriod(INDICATOR, TOWN, Q2);
        assertThat(figure.value()).isEqualTo(Value.amount(15));
        assertThat(figure.bounds()).hasValue(Bounds.atLeast(number(15)));
        assertThat(figure.reporting().missingUnits()).containsExactly(village(1));
    }

    @Test
    void eachCampaignYearBeginsAtNothingAndTheYearsOfACampaignAdd() {
        DataElement element = cumulative().build();
        Campaign campaign = SmallTown.campaign(
                        List.of(element), SmallTown.indicatorOf(element).build())
                .period(Period.parse("20220701-20240630"))
                .build();
        List<Observation> facts = List.of(
                fact(village(1), Period.month(2022, 6), 1000),
                fact(village(1), Period.month(2022, 12), 40),
                fact(village(1), Period.month(2023, 6), 90),
                fact(village(1), Period.month(2023, 12), 30));
        Rollup rollup = SmallTown.rollup(campaign, tree(1), LocalDate.of(2023, 12, 31), facts);
        assertThat(rollup.figure(INDICATOR, TOWN).value()).isEqualTo(Value.amount(90 + 30));
        assertThat(rollup.figure(INDICATOR, TOWN, Period.parse("20220701-20221231"))
                        .value())
                .isEqualTo(Value.amount(40));
        assertThat(rollup.inPeriod(INDICATOR, TOWN, Period.year(2023)).value()).isEqualTo(Value.amount(90 - 40 + 30));
        assertThat(rollup.figure(INDICATOR, TOWN, Period.month(2022, 6)).value())
                .isEqualTo(Value.amount(1000));
    }

    @Test
    void theHalvesOfARateAnswerEachForItself() {
        List<DataElement> elements = List.of(
                SmallTown.element(SmallTown.N, Units.PERSON)
                        .frequency(PeriodType.MONTH)
                        .timeOperator(TimeOperator.CUMULATIVE)
                        .build(),
                SmallTown.element(SmallTown.D, Units.PERSON)
                        .frequency(PeriodType.MONTH)
                        .timeOperator(TimeOperator.POINT_IN_TIME)
                        .build(),
                SmallTown.rateElements().get(2));
        List<Observation> facts = List.of(
                fact(SmallTown.N, village(1), Period.month(2023, 3), Value.amount(10)),
                fact(SmallTown.N, village(1), Period.month(2023, 6), Value.amount(25)),
                fact(SmallTown.D, village(1), Period.month(2023, 3), Value.amount(90)),
                fact(SmallTown.D, village(1), Period.month(2023, 6), Value.amount(100)));
        Rollup rollup = SmallTown.rollup(
                SmallTown.campaign(elements, SmallTown.rate().build()).build(), tree(1), JUNE_30, facts);
        assertThat(rollup.inPeriod(INDICATOR, TOWN, Q2).value()).isEqualTo(Value.rate(15, 100));
        assertThat(rollup.figure(INDICATOR, TOWN, Q2).value()).isEqualTo(Value.rate(25, 100));
    }

    @Test
    void everyOtherElementAnswersInAPeriodAsAlways() {
        DataElement sum = SmallTown.element().frequency(PeriodType.MONTH).build();
        Rollup rollup =
                SmallTown.rollup(SmallTown.campaign(sum), tree(1), YEAR_END, List.of(to(1, 3, 10), to(1, 6, 25)));
        assertThat(rollup.inPeriod(INDICATOR, TOWN, Q2)).isEqualTo(rollup.figure(INDICATOR, TOWN, Q2));
        assertThat(rollup.inPeriod(INDICATOR, TOWN, Q2).value()).isEqualTo(Value.amount(25));
    }

    @Test
    @Rule({"4.4", "2.1"})
    void monthsThatDoNotConcernAUnitTakeNothingAway() {
        Observation notHere =
                fact(SmallTown.X, village(1), Period.month(2023, 9), Value.missing(MissingReason.NOT_APPLICABLE));
        Figure figure =
                rollup(tree(1), to(1, 6, 25), notHere).figure(INDICATOR, TOWN, Period.parse("20230101-20230930"));
        assertThat(figure.value()).isEqualTo(Value.amount(25));
    }

    @Test
    @Rule("5.6")
    void aCumulativeFigureStartsAnewInASuccessor() {
        Rollup rollup = rollup(merged(), to(1, 6, 10), to(2, 6, 20), to(2, 9, 24), to(2, 12, 30));
        assertThat(rollup.figure(INDICATOR, village(2)).value()).isEqualTo(Value.amount(10 + 30));
        assertThat(rollup.inPeriod(INDICATOR, TOWN, Q3).value()).isEqualTo(Value.amount(4));
        assertThat(rollup.inPeriod(INDICATOR, TOWN, Period.quarter(2023, 4)).value())
                .isEqualTo(Value.amount(6));
    }

    @Test
    @Rule("5.6")
    void unlessItsFirstFigureSaysThatItCarriesOn() {
        Rollup rollup = rollup(merged(), to(1, 6, 10), to(2, 6, 20), carryingOn(2, 9, 34), to(2, 12, 40));
        assertThat(rollup.figure(INDICATOR, village(2)).value()).isEqualTo(Value.amount(40));
        assertThat(rollup.figure(INDICATOR, TOWN, Period.halfYear(2023, 1)).value())
                .isEqualTo(Value.amount(30));
        assertThat(rollup.inPeriod(INDICATOR, TOWN, Q3).value()).isEqualTo(Value.amount(34 - 20 - 10));
        assertThat(rollup.inPeriod(INDICATOR, TOWN, Period.quarter(2023, 4)).value())
                .isEqualTo(Value.amount(6));
        Rollup late = rollup(merged(), to(1, 6, 10), to(2, 6, 20), to(2, 9, 24), carryingOn(2, 12, 30));
        assertThat(late.figure(INDICATOR, village(2)).value()).isEqualTo(Value.amount(40));
    }

    @Test
    @Rule("5.6")
    void ofASplitOnlyTheSharesCountThatNobodyCarriesOn() {
        OrgTree tree = OrgTree.of(
                List.of(
                        SmallTown.tree(0).root(),
                        SmallTown.villageUnit(1).closes(JULY).build(),
                        SmallTown.villageUnit(2).build(),
                        SmallTown.villageUnit(3).build()),
                List.of(
                        new Succession(village(1), village(2), JULY, Ratio.of(1, 4)),
                        new Succession(village(1), village(3), JULY, Ratio.of(3, 4))));
        Rollup rollup = rollup(tree, to(1, 6, 100), to(2, 6, 1), carryingOn(2, 12, 30), to(3, 6, 3), to(3, 12, 7));
        assertThat(rollup.figure(INDICATOR, village(2)).value()).isEqualTo(Value.amount(30));
        assertThat(rollup.figure(INDICATOR, village(3)).value()).isEqualTo(Value.amount(75 + 7));
        assertThat(rollup.figure(INDICATOR, TOWN).value()).isEqualTo(Value.amount(30 + 75 + 7));
        assertThat(rollup.inPeriod(INDICATOR, TOWN, Period.halfYear(2023, 2)).value())
                .isEqualTo(Value.amount(30 - 1 - 25 + 7 - 3));
    }

    private static OrgTree merged() {
        return OrgTree.of(
                List.of(
                        SmallTown.tree(0).root(),
                        SmallTown.villageUnit(1).closes(JULY).build(),
                        SmallTown.villageUnit(2).build()),
                List.of(new Succession(village(1), village(2), JULY, Ratio.ONE)));
    }

    private static Rollup rollup(OrgTree tree, Observation... facts) {
        return SmallTown.rollup(SmallTown.campaign(cumulative().build()), tree, YEAR_END, List.of(facts));
    }

    private static DataElement.Builder cumulative() {
        return SmallTown.element()
                .frequency(PeriodType.MONTH)
                .timeOperator(TimeOperator.CUMULATIVE)
                .reportedAt(OrgLevels.VILLAGE);
    }

    private static Observation to(int village, int month, long amount) {
        return fact(village(village), Period.month(2023, month), amount);
    }

    private static Observation carryingOn(int village, int month, long amount) {
        FactKey key = FactKey.of(SmallTown.X, village(village), Period.month(2023, month));
        return Observation.builder(key, Value.amount(amount)).carriesOn(true).build();
    }
}

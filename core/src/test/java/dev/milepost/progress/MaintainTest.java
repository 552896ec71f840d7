// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static dev.milepost.SmallTown.MID_YEAR;
import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.X;
import static dev.milepost.SmallTown.YEAR_END;
import static dev.milepost.SmallTown.fact;
import static dev.milepost.SmallTown.tree;
import static dev.milepost.SmallTown.village;
import static dev.milepost.progress.Promise.assess;
import static dev.milepost.progress.Promise.atLeast;
import static dev.milepost.progress.Promise.atMost;
import static dev.milepost.progress.Promise.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.indicator.CountBasis;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must hold period after period, and what must not happen in a window. */
@Rule({"6.1", "6.5", "6.8"})
class MaintainTest {

    private static final OrgTree ALONE = tree(0);

    private static final DataElement PERCENT = SmallTown.element(X, Units.PERCENT)
            .timeOperator(TimeOperator.POINT_IN_TIME)
            .frequency(PeriodType.MONTH)
            .build();

    private static final Target EVERY_MONTH =
            target(new Comparator.Maintain(atLeast("90"), PeriodType.MONTH)).build();

    private static final Target MOST_MONTHS = target(
                    new Comparator.Maintain(atLeast("90"), PeriodType.MONTH, Ratio.of(3, 4)))
            .build();

    @ParameterizedTest(name = "{0} of 12 months asked at {1}: {2}, {3}")
    @CsvSource({
        "12, 1, MET, 1",
        "11, 1, NOT_MET, 11/12",
        "9, 3/4, MET, 1",
        "12, 3/4, MET, 4/3",
        "8, 3/4, NOT_MET, 8/9",
        "0, 3/4, NOT_MET, 0",
    })
    void atTheDueDateTheShareOfMonthsThatHeldDecides(int held, String share, Status expected, String attainment) {
        Target target = target(new Comparator.Maintain(atLeast("90"), PeriodType.MONTH, Ratio.parse(share)))
                .build();
        Assessment assessment = assess(YEAR_END, target, PERCENT, ALONE, year(held, 12));
        assertThat(assessment.status()).isEqualTo(expected);
        assertThat(assessment.attainment().orElseThrow()).isEqualByComparingTo(Ratio.parse(attainment));
        assertThat(assessment.revocable()).isFalse();
    }

    @Test
    void oneMonthBelowBreaksWhatMustAlwaysHoldForGood() {
        assertThat(assess(MID_YEAR, EVERY_MONTH, PERCENT, ALONE, year(6, 6)).status())
                .isEqualTo(Status.ON_TRACK);
        Assessment broken = assess(MID_YEAR, EVERY_MONTH, PERCENT, ALONE, year(5, 6));
        assertThat(broken.status()).isEqualTo(Status.NOT_MET);
        assertThat(broken.sentence().in(Locale.CHINESE)).isEqualTo("实际 80%，目标 每月均不低于90%，已到期 6 期中 5 期达到，未达标");
        assertThat(broken.sentence().in(Locale.ENGLISH))
                .isEqualTo("actual 80%, target at least 90% every month, held in 5 of 6 periods, not met");
        assertThat(broken.justification().lines(Locale.ENGLISH))
                .anyMatch(line -> line.contains("June 2023: 80%, at least 90%: not met"));
    }

    @ParameterizedTest(name = "{0} of {1} months so far is {2}")
    @CsvSource({
        "9, 9, MET",
        "6, 6, ON_TRACK",
        "5, 7, ON_TRACK",
        "3, 5, AT_RISK",
        "2, 5, BEHIND",
        "2, 6, NOT_MET",
        "3, 6, BEHIND",
    })
    void onTheWayTheMonthsThatAreOverDecide(int held, int over, Status expected) {
        LocalDate date = Period.month(2023, over).lastDay();
        Assessment assessment = assess(date, MOST_MONTHS, PERCENT, ALONE, year(held, over));
        assertThat(assessment.status()).isEqualTo(expected);
        assertThat(assessment.revocable()).isFalse();
        assertThat(assessment.expected()).hasValue(Ratio.ONE);
    }

    @Test
    void nothingIsDueBeforeTheFirstMonthIsOver() {
        Assessment assessment = assess(LocalDate.of(2023, 1, 15), EVERY_MONTH, PERCENT, ALONE);
        assertThat(assessment.status()).isEqualTo(Status.NOT_DUE);
        assertThat(assessment.attainment()).isEmpty();
    }

    @Test
    @Rule({"2.1", "2.5"})
    void aSilentMonthLeavesUndecidedWhatItCouldChange() {
        Observation[] eleven = year(11, 11);
        Assessment always = assess(YEAR_END, EVERY_MONTH, PERCENT, ALONE, eleven);
        assertThat(always.status()).isEqualTo(Status.MISSING);
        assertThat(always.missing()).hasValue(MissingReason.NOT_MEASURED);
        assertThat(always.attainment()).isEmpty();
        assertThat(always.sentence().in(Locale.CHINESE)).contains("已到期 12 期中 11 期达到、1 期暂不能判定");
        assertThat(assess(YEAR_END, MOST_MONTHS, PERCENT, ALONE, eleven).status())
                .isEqualTo(Status.MET);
        assertThat(assess(YEAR_END, EVERY_MONTH, PERCENT, ALONE, year(10, 11)).status())
                .isEqualTo(Status.NOT_MET);
        LocalDate march = LocalDate.of(2023, 3, 31);
        assertThat(assess(march, EVERY_MONTH, PERCENT, ALONE, year(2, 2)).missing())
                .hasValue(MissingReason.NOT_MEASURED);
    }

    @Test
    void aStateReportedOnceAYearHoldsMonthByMonth() {
        DataElement yearly = SmallTown.element(X, Units.PERCENT)
                .timeOperator(TimeOperator.POINT_IN_TIME)
                .build();
        Observation lastYear = fact(X, TOWN, Period.year(2022), Value.amount(95));
        assertThat(assess(MID_YEAR, EVERY_MONTH, yearly, ALONE, lastYear).status())
                .isEqualTo(Status.ON_TRACK);
    }

    @Test
    void aMonthThatDoesNotConcernTheUnitIsNotCounted() {
        List<Observation> facts = new ArrayList<>(List.of(year(11, 11)));
        facts.add(fact(X, TOWN, Period.month(2023, 12), Value.missing(MissingReason.NOT_APPLICABLE)));
        Assessment assessment = assess(YEAR_END, EVERY_MONTH, PERCENT, ALONE, facts.toArray(Observation[]::new));
        assertThat(assessment.status()).isEqualTo(Status.MET);
        assertThat(assessment.sentence().in(Locale.ENGLISH)).contains("held in 11 of 11 periods");
    }

    @Test
    @Rule({"2.6", "6.1"})
    void aCleanRecordOfEveryQuarterNeedsEverybody() {
        DataElement accidents = SmallTown.element(X, Units.TIMES)
                .frequency(PeriodType.QUARTER)
                .reportedAt(OrgLevels.VILLAGE)
                .build();
        Target clean = target(new Comparator.Maintain(new Comparator.EventFree(), PeriodType.QUARTER))
                .build();
        List<Observation> one = quarters(1, 0);
        assertThat(assess(YEAR_END, clean, accidents, tree(1), one.toArray(Observation[]::new))
                        .status())
                .isEqualTo(Status.MET);
        assertThat(assess(YEAR_END, clean, accidents, tree(2), one.toArray(Observation[]::new))
                        .missing())
                .hasValue(MissingReason.INCOMPLETE);
        assertThat(assess(YEAR_END, clean, accidents, tree(2), quarters(1, 1).toArray(Observation[]::new))
                        .status())
                .isEqualTo(Status.NOT_MET);
    }

    @Test
    @Rule({"1.6", "6.1"})
    void whatNeverAddsUpOverMonthsIsStillJudgedMonthByMonth() {
        DataElement households = SmallTown.element(X, Units.HOUSEHOLD)
                .basis(CountBasis.DISTINCT)
                .frequency(PeriodType.MONTH)
                .build();
        Target monthly =
                target(new Comparator.Maintain(atMost("3"), PeriodType.MONTH)).build();
        Observation[] facts = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> fact(TOWN, Period.month(2023, month), 3))
                .toArray(Observation[]::new);
        assertThat(assess(YEAR_END, monthly, households, ALONE, facts).status()).isEqualTo(Status.MET);
    }

    @Test
    void whatIsMaintainedMayReferToOtherYears() {
        Target falling = target(
                        new Comparator.Maintain(new Comparator.Trend(Comparator.Way.DOWN, 1), PeriodType.HALF_YEAR))
                .build();
        DataElement cases = SmallTown.element(X, Units.TIMES)
                .frequency(PeriodType.HALF_YEAR)
                .build();
        Observation[] facts = {
            fact(TOWN, Period.halfYear(2022, 1), 9), fact(TOWN, Period.halfYear(2022, 2), 5),
            fact(TOWN, Period.halfYear(2023, 1), 8), fact(TOWN, Period.halfYear(2023, 2), 5),
        };
        assertThat(assess(MID_YEAR, falling, cases, ALONE, facts).status()).isEqualTo(Status.ON_TRACK);
        assertThat(assess(YEAR_END, falling, cases, ALONE, facts).status()).isEqualTo(Status.NOT_MET);
    }

    @Test
    @Rule({"2.6", "6.1"})
    void noEventInAWindowLooksAtTheWindowOnly() {
        DataElement accidents = SmallTown.element(X, Units.TIMES)
                .frequency(PeriodType.MONTH)
                .reportedAt(OrgLevels.VILLAGE)
                .build();
        Target flood = target(new Comparator.EventFree(Optional.of(Period.quarter(2023, 2))))
                .build();
        Observation[] outside = {month(3, 1), month(4, 0), month(5, 0), month(6, 0), month(7, 2)};
        assertThat(assess(LocalDate.of(2023, 3, 31), flood, accidents, tree(1), outside)
                        .status())
                .isEqualTo(Status.NOT_DUE);
        assertThat(assess(LocalDate.of(2023, 4, 30), flood, accidents, tree(1), outside)
                        .status())
                .isEqualTo(Status.ON_TRACK);
        Assessment over = assess(LocalDate.of(2023, 7, 31), flood, accidents, tree(1), outside);
        assertThat(over.status()).isEqualTo(Status.MET);
        assertThat(over.revocable()).isFalse();
        assertThat(over.sentence().in(Locale.CHINESE)).contains("目标 2023年第二季度未发生");
        assertThat(assess(LocalDate.of(2023, 7, 31), flood, accidents, tree(2), outside)
                        .missing())
                .hasValue(MissingReason.INCOMPLETE);
        Observation[] inside = {month(4, 0), month(5, 1), month(6, 0)};
        assertThat(assess(LocalDate.of(2023, 5, 31), flood, accidents, tree(2), inside)
                        .status())
                .isEqualTo(Status.NOT_MET);
    }

    @Test
    void refusesWhatCannotBeMaintained() {
        Comparator monthly = new Comparator.Maintain(atLeast("90"), PeriodType.MONTH);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Comparator.Maintain(monthly, PeriodType.YEAR))
                .withMessageStartingWith("comparator of maintain must not be maintain, was Maintain[");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Comparator.Maintain(atLeast("90"), PeriodType.SPAN))
                .withMessage("every of maintain must not be SPAN, was SPAN");
        for (Ratio share : List.of(Ratio.ZERO, Ratio.of(5, 4))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Comparator.Maintain(atLeast("90"), PeriodType.MONTH, share))
                    .withMessage("share of maintain must be above 0 and at most 1, was %s", share);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(target(monthly).start(LocalDate.of(2023, 1, 2))::build)
                .withMessage(
                        "every of target 'target' must divide its time 2023-01-02 to 2023-12-31 into whole periods,"
                                + " was MONTH");
        assertThatIllegalArgumentException()
                .isThrownBy(target(new Comparator.EventFree(Optional.of(Period.month(2024, 1))))::build)
                .withMessage("window of target 'target' must lie within 2023-01-01 to 2023-12-31, was 202401");
    }

    private static List<Observation> quarters(int village, long last) {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(quarter -> fact(village(village), Period.quarter(2023, quarter), quarter == 4 ? last : 0))
                .toList();
    }

    private static Observation month(int month, long events) {
        return fact(village(1), Period.month(2023, month), events);
    }

    /** So many months at 95 %, the rest up to the last month at 80 %. */
    private static Observation[] year(int held, int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(month -> fact(X, TOWN, Period.month(2023, month), Value.amount(month <= held ? 95 : 80)))
                .toArray(Observation[]::new);
    }
}

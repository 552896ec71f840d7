// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static dev.milepost.SmallTown.D;
import static dev.milepost.SmallTown.MID_YEAR;
import static dev.milepost.SmallTown.N;
import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.X;
import static dev.milepost.SmallTown.YEAR;
import static dev.milepost.SmallTown.YEAR_END;
import static dev.milepost.SmallTown.fact;
import static dev.milepost.SmallTown.tree;
import static dev.milepost.SmallTown.village;
import static dev.milepost.progress.Promise.assess;
import static dev.milepost.progress.Promise.atLeast;
import static dev.milepost.progress.Promise.atMost;
import static dev.milepost.progress.Promise.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.Trajectory;
import dev.milepost.indicator.Completeness;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.ValueKind;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.GradeScale;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines of rule 6.8 in their order, and the cases offices ask about. */
@Rule("6.8")
class StatusTest {

    private static final LocalDate JANUARY = LocalDate.of(2023, 1, 31);
    private static final OrgTree ALONE = tree(0);

    /** A state in per cent, reported monthly by the town. */
    private static final DataElement PERCENT = SmallTown.element(X, Units.PERCENT)
            .timeOperator(TimeOperator.POINT_IN_TIME)
            .frequency(PeriodType.MONTH)
            .build();

    /** A sum of what happened in some months. */
    private static final DataElement SUM =
            SmallTown.element().frequency(PeriodType.MONTH).events(true).build();

    private static final DataElement ACCIDENTS = SmallTown.element(X, Units.TIMES)
            .frequency(PeriodType.HALF_YEAR)
            .reportedAt(OrgLevels.VILLAGE)
            .build();

    @Test
    void notApplicableComesFirst() {
        Assessment assessment = assess(
                YEAR_END,
                target(atLeast("85")).build(),
                PERCENT,
                ALONE,
                fact(X, TOWN, Period.month(2023, 12), Value.missing(MissingReason.NOT_APPLICABLE)));
        assertThat(assessment.status()).isEqualTo(Status.NOT_APPLICABLE);
    }

    @Test
    void aTargetOfNextYearHasNotStartedWhateverTheFigure() {
        Target next = target(atLeast("85"))
                .start(LocalDate.of(2024, 1, 1))
                .due(LocalDate.of(2024, 12, 31))
                .build();
        assertThat(assess(YEAR_END, next, PERCENT, ALONE, percent(12, 90)).status())
                .isEqualTo(Status.NOT_STARTED);
        assertThat(assess(YEAR_END, next, PERCENT, ALONE, percent(12, 90)).expected())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} % at the due date is {1}")
    @CsvSource({"85, MET", "84, BASICALLY_MET", "76.5, BASICALLY_MET", "76.4, NOT_MET"})
    void atTheDueDateItIsMetBasicallyMetOrNot(BigDecimal actual, Status expected) {
        Target banded = target(atLeast("85")).basicallyMetFrom(Ratio.of(9, 10)).build();
        Observation seen = fact(X, TOWN, Period.month(2023, 12), Value.amount(actual));
        Assessment assessment = assess(YEAR_END, banded, PERCENT, ALONE, seen);
        assertThat(assessment.status()).isEqualTo(expected);
        assertThat(assessment.revocable()).isFalse();
    }

    @Test
    @Rule("2.1")
    void atTheDueDateAMissingFigureIsNeitherMetNorFailed() {
        Assessment silent = assess(YEAR_END, target(atMost("5")).build(), PERCENT, ALONE);
        assertThat(silent.status()).isEqualTo(Status.MISSING);
        assertThat(silent.missing()).hasValue(MissingReason.NOT_REPORTED);
        Observation returned = Observation.builder(FactKey.of(X, TOWN, Period.month(2023, 12)), Value.amount(90))
                .state(ReviewState.RETURNED)
                .build();
        assertThat(assess(YEAR_END, target(atLeast("85")).build(), PERCENT, ALONE, returned)
                        .missing())
                .hasValue(MissingReason.RETURNED);
    }

    @Test
    @Rule({"6.6", "6.9"})
    void atMostFivePerCentAndEightInJuneIsBehindNotOnTrack() {
        Assessment assessment = assess(MID_YEAR, target(atMost("5")).build(), PERCENT, ALONE, percent(6, 8));
        assertThat(assessment.status()).isEqualTo(Status.BEHIND);
        assertThat(assessment.attainment().orElseThrow()).isEqualByComparingTo(Ratio.parse("0.625"));
        assertThat(assessment.expected()).hasValue(Ratio.ONE);
    }

    @Test
    @Rule("6.6")
    void tenPerCentInJanuaryOfARateWithoutBaselineIsBehind() {
        Assessment assessment = assess(JANUARY, target(atLeast("90")).build(), PERCENT, ALONE, percent(1, 10));
        assertThat(assessment.status()).isEqualTo(Status.BEHIND);
    }

    @Test
    @Rule("6.6")
    void fourOfAtMostFiveAccidentsInJuneIsOnTrackAndSixIsBrokenForGood() {
        Target budget = target(atMost("5")).build();
        assertThat(accidents(MID_YEAR, budget, 1, 4).status()).isEqualTo(Status.ON_TRACK);
        assertThat(accidents(MID_YEAR, budget, 1, 4).expected().orElseThrow()).isEqualByComparingTo(Ratio.of(1, 2));
        assertThat(accidents(MID_YEAR, budget, 1, 6).status()).isEqualTo(Status.NOT_MET);
        assertThat(accidents(MID_YEAR, budget, 2, 6).status()).isEqualTo(Status.NOT_MET);
        assertThat(accidents(MID_YEAR, budget, 2, 4).missing()).hasValue(MissingReason.INCOMPLETE);
        Assessment year = assess(
                YEAR_END,
                budget,
                ACCIDENTS,
                tree(1),
                fact(village(1), Period.halfYear(2023, 1), 4),
                fact(village(1), Period.halfYear(2023, 2), 1));
        assertThat(year.status()).isEqualTo(Status.MET);
    }

    @Test
    @Rule({"2.5", "6.6"})
    void aBrokenBudgetFailsHoweverFewHaveReported() {
        Indicator strict = SmallTown.indicatorOf(ACCIDENTS)
                .leastCompleteness(Ratio.of(9, 10))
                .build();
        List<Observation> six = List.of(fact(village(1), Period.halfYear(2023, 1), 6));
        Target budget = target(atMost("5")).build();
        assertThat(assess(MID_YEAR, budget, strict, List.of(ACCIDENTS), tree(5), six)
                        .status())
                .isEqualTo(Status.NOT_MET);
        List<Observation> four = List.of(fact(village(1), Period.halfYear(2023, 1), 4));
        assertThat(assess(MID_YEAR, budget, strict, List.of(ACCIDENTS), tree(5), four)
                        .missing())
                .hasValue(MissingReason.INCOMPLETE);
    }

    private static Assessment accidents(LocalDate date, Target target, int villages, long first) {
        return assess(date, target, ACCIDENTS, tree(villages), fact(village(1), Period.halfYear(2023, 1), first));
    }

    @Test
    @Rule("2.6")
    void noAccidentWithThreeOfTwentySilentIsNeverACleanRecord() {
        DataElement yearly =
                SmallTown.element(X, Units.TIMES).reportedAt(OrgLevels.VILLAGE).build();
        for (Comparator asked : List.of(new Comparator.EventFree(), atMost("0"), atMost("3"))) {
            Target target = target(asked).build();
            Assessment silent = assess(YEAR_END, target, yearly, tree(20), zeros(17));
            assertThat(silent.status()).as("%s", asked).isEqualTo(Status.MISSING);
            assertThat(silent.missing()).hasValue(MissingReason.INCOMPLETE);
            assertThat(assess(YEAR_END, target, yearly, tree(20), zeros(20)).status())
                    .isEqualTo(Status.MET);
        }
    }

    @Test
    @Rule("2.6")
    void aLimitWithinItsBoundsStillAwaitsEverybody() {
        Target target = target(atMost("95")).build();
        List<Observation> facts = List.of(SmallTown.n(1, 15), SmallTown.d(1, 17), SmallTown.d(2, 3));
        Assessment assessment =
                assess(YEAR_END, target, SmallTown.rate().build(), SmallTown.rateElements(), tree(2), facts);
        assertThat(assessment.missing()).hasValue(MissingReason.INCOMPLETE);
    }

    private static Observation[] zeros(int villages) {
        return IntStream.rangeClosed(1, villages)
                .mapToObj(i -> fact(village(i), YEAR, 0))
                .toArray(Observation[]::new);
    }

    @Test
    @Rule("2.6")
    void anEventBreaksTheRecordAtOnce() {
        Target clean = target(new Comparator.EventFree()).build();
        assertThat(accidents(MID_YEAR, clean, 1, 0).status()).isEqualTo(Status.ON_TRACK);
        assertThat(accidents(MID_YEAR, clean, 2, 1).status()).isEqualTo(Status.NOT_MET);
        assertThat(accidents(YEAR_END, clean, 2, 1).status()).isEqualTo(Status.NOT_MET);
    }

    @Test
    void beforeDueTheMissingReasonComesBeforeAnyPace() {
        Assessment silent = assess(MID_YEAR, target(atLeast("85")).build(), PERCENT, ALONE);
        assertThat(silent.status()).isEqualTo(Status.MISSING);
        assertThat(silent.pace()).isEmpty();
        assertThat(silent.pointsAhead()).isEmpty();
    }

    @Test
    void metBeforeDueCanBeLostUnlessItOnlyGrows() {
        Assessment rate = assess(MID_YEAR, target(atLeast("85")).build(), PERCENT, ALONE, percent(6, 90));
        assertThat(rate.status()).isEqualTo(Status.MET);
        assertThat(rate.revocable()).isTrue();
        for (Comparator asked : List.of(atLeast("10"), new Comparator.MoreThan(BigDecimal.ONE))) {
            Assessment sum = assess(MID_YEAR, target(asked).build(), SUM, ALONE, month(1, 12));
            assertThat(sum.status()).isEqualTo(Status.MET);
            assertThat(sum.revocable()).isFalse();
        }
        Comparator between = new Comparator.Between(BigDecimal.ONE, BigDecimal.valueOf(20));
        assertThat(assess(MID_YEAR, target(between).build(), SUM, ALONE, month(1, 12))
                        .revocable())
                .isTrue();
    }

    @Test
    void nothingIsDueWhereNothingIsExpectedYet() {
        Target steps = target(atLeast("1000"))
                .trajectory(new Trajectory.Steps(List.of(
                        new Trajectory.Stage(LocalDate.of(2023, 6, 30), Ratio.of(4, 10)),
                        new Trajectory.Stage(LocalDate.of(2023, 9, 30), Ratio.of(8, 10)))))
                .build();
        assertThat(assess(LocalDate.of(2023, 5, 31), steps, SUM, ALONE, month(1, 10))
                        .status())
                .isEqualTo(Status.NOT_DUE);
        Assessment june = assess(MID_YEAR, steps, SUM, ALONE, month(1, 399));
        assertThat(june.status()).isEqualTo(Status.ON_TRACK);
        assertThat(june.expected()).hasValue(Ratio.of(4, 10));
        Assessment autumn = assess(LocalDate.of(2023, 10, 31), steps, SUM, ALONE, month(1, 399));
        assertThat(autumn.expected()).hasValue(Ratio.of(8, 10));
        assertThat(autumn.status()).isEqualTo(Status.BEHIND);
    }

    @ParameterizedTest(name = "{0} of 1000 at mid-year is {1}")
    @Rule({"6.6", "6.7", "6.9"})
    @CsvSource({"475, ON_TRACK", "474, AT_RISK", "400, AT_RISK", "399, BEHIND"})
    void onTheWayThePaceDecides(long done, Status expected) {
        Assessment assessment = assess(MID_YEAR, target(atLeast("1000")).build(), SUM, ALONE, month(6, done));
        assertThat(assessment.status()).isEqualTo(expected);
        assertThat(assessment.expected()).hasValue(Ratio.of(6, 12));
        assertThat(assessment.pace().orElseThrow()).isEqualByComparingTo(Ratio.of(done, 500));
        assertThat(assessment.pointsAhead().orElseThrow()).isEqualByComparingTo(Ratio.of(done - 500, 10));
    }

    @Test
    @Rule("6.6")
    void aFullTrajectoryExpectsAllThroughout() {
        Target full = target(atLeast("1000")).trajectory(new Trajectory.Full()).build();
        assertThat(assess(MID_YEAR, full, SUM, ALONE, month(6, 600)).status()).isEqualTo(Status.BEHIND);
    }

    @Test
    @Rule("6.5")
    void aRateRaisedFromItsBaselineGoesByTheDistanceCovered() {
        Target raise = target(atLeast("60")).baseline(Promise.baseline("40")).build();
        Assessment half = assess(MID_YEAR, raise, PERCENT, ALONE, percent(6, 50));
        assertThat(half.status()).isEqualTo(Status.ON_TRACK);
        assertThat(half.distance()).map(Ratio::toString).isPresent();
        assertThat(assess(MID_YEAR, raise, PERCENT, ALONE, percent(6, 35)).status())
                .isEqualTo(Status.BEHIND);
    }

    @Test
    @Rule("6.4")
    void moreThanOneHourIsNotMetAtExactlyOne() {
        Target more = target(new Comparator.MoreThan(BigDecimal.ONE)).build();
        assertThat(assess(YEAR_END, more, PERCENT, ALONE, percent(12, 1)).status())
                .isEqualTo(Status.NOT_MET);
        assertThat(assess(YEAR_END, target(atLeast("1")).build(), PERCENT, ALONE, percent(12, 1))
                        .status())
                .isEqualTo(Status.MET);
    }

    @Test
    @Rule({"1.3", "2.5"})
    void strictDecidesOnlyWhatEveryValueWithinTheBoundsDecides() {
        List<Observation> facts = List.of(SmallTown.n(1, 15), SmallTown.d(1, 17), SmallTown.d(2, 3));
        assertThat(rated(Completeness.STRICT, "75", facts).status()).isEqualTo(Status.MET);
        assertThat(rated(Completeness.STRICT, "75.01", facts).missing()).hasValue(MissingReason.INCOMPLETE);
        assertThat(rated(Completeness.STRICT, "90", facts).missing()).hasValue(MissingReason.INCOMPLETE);
        assertThat(rated(Completeness.STRICT, "90.01", facts).status()).isEqualTo(Status.NOT_MET);
        assertThat(rated(Completeness.LENIENT, "85", facts).status()).isEqualTo(Status.MET);
        assertThat(rated(Completeness.LENIENT, "90", facts).status()).isEqualTo(Status.NOT_MET);
    }

    private static Assessment rated(Completeness completeness, String bound, List<Observation> facts) {
        Indicator indicator = SmallTown.rate().completeness(completeness).build();
        Target target = target(atLeast(bound)).build();
        return assess(YEAR_END, target, indicator, SmallTown.rateElements(), tree(2), facts);
    }

    @Test
    @Rule("2.5")
    void onTheWayAStatusIsGivenOnlyIfTheBoundsAgreeOnIt() {
        DataElement sum = SmallTown.element()
                .frequency(PeriodType.HALF_YEAR)
                .reportedAt(OrgLevels.VILLAGE)
                .build();
        Observation half = fact(village(1), Period.halfYear(2023, 1), 500);
        Target thousand = target(atLeast("1000")).build();
        assertThat(assess(MID_YEAR, thousand, sum, tree(2), half).status()).isEqualTo(Status.ON_TRACK);
        Observation less = fact(village(1), Period.halfYear(2023, 1), 300);
        assertThat(assess(MID_YEAR, thousand, sum, tree(2), less).missing()).hasValue(MissingReason.INCOMPLETE);
        Indicator lenient =
                SmallTown.indicatorOf(sum).completeness(Completeness.LENIENT).build();
        assertThat(assess(MID_YEAR, thousand, lenient, List.of(sum), tree(2), List.of(less))
                        .status())
                .isEqualTo(Status.BEHIND);
    }

    @Test
    @Rule("2.5")
    void aLimitOnARateOnTheWayLooksAtBothEndsOfTheBounds() {
        List<DataElement> monthly =
                List.of(state(N), state(D), SmallTown.rateElements().get(2));
        List<Observation> facts = List.of(
                fact(N, village(1), Period.month(2023, 6), Value.amount(15)),
                fact(D, village(1), Period.month(2023, 6), Value.amount(17)),
                fact(D, village(2), Period.month(2023, 6), Value.amount(3)));
        Indicator rate = SmallTown.rate().build();
        assertThat(status(monthly, rate, new Comparator.LessThan(BigDecimal.valueOf(10)), facts))
                .isEqualTo(Status.BEHIND);
        assertThat(status(monthly, rate, new Comparator.LessThan(BigDecimal.valueOf(80)), facts))
                .isEqualTo(Status.MISSING);
        assertThat(status(monthly, rate, new Comparator.EqualTo(BigDecimal.valueOf(80)), facts))
                .isEqualTo(Status.MISSING);
        Comparator wide = new Comparator.Between(BigDecimal.TEN, BigDecimal.valueOf(95));
        assertThat(status(monthly, rate, wide, facts)).isEqualTo(Status.MET);
    }

    private static Status status(
            List<DataElement> elements, Indicator rate, Comparator asked, List<Observation> facts) {
        return assess(MID_YEAR, target(asked).build(), rate, elements, tree(2), facts)
                .status();
    }

    private static DataElement state(dev.milepost.indicator.DataElementId id) {
        return SmallTown.element(id, Units.HOUSEHOLD)
                .timeOperator(TimeOperator.POINT_IN_TIME)
                .frequency(PeriodType.MONTH)
                .reportedAt(OrgLevels.VILLAGE)
                .build();
    }

    @Test
    @Rule("2.5")
    void belowTheLeastCompletenessItIsIncomplete() {
        Indicator demanding = SmallTown.rate()
                .completeness(Completeness.LENIENT)
                .leastCompleteness(Ratio.of(3, 4))
                .build();
        List<Observation> half = List.of(SmallTown.n(1, 9), SmallTown.d(1, 10));
        Target target = target(atLeast("85")).build();
        assertThat(assess(YEAR_END, target, demanding, SmallTown.rateElements(), tree(2), half)
                        .missing())
                .hasValue(MissingReason.INCOMPLETE);
        List<Observation> more = List.of(SmallTown.n(1, 9), SmallTown.d(1, 10), SmallTown.d(2, 10));
        assertThat(assess(YEAR_END, target, demanding, SmallTown.rateElements(), tree(2), more)
                        .status())
                .isEqualTo(Status.MET);
    }

    @Test
    @Rule("3.4")
    void aBarePercentageMeetsATargetButSaysThatItIsAsserted() {
        Target all = target(atLeast("100")).build();
        Observation claim = fact(SmallTown.CLAIM, TOWN, YEAR, Value.amount(100));
        Assessment assessment =
                assess(YEAR_END, all, SmallTown.rate().build(), SmallTown.rateElements(), ALONE, List.of(claim));
        assertThat(assessment.status()).isEqualTo(Status.MET);
        assertThat(assessment.asserted()).isTrue();
        assertThat(assessment.sentence().in(Locale.CHINESE)).endsWith("达标（仅报比例）");
        assertThat(StatusRollup.of(List.of(assessment)).asserted()).isEqualTo(1);
    }

    @Test
    void levelsAreMetOrNotWithoutARatio() {
        GradeScale scale = GradeScale.of("density", List.of("A", "B", "C", "D"));
        DataElement level = SmallTown.element(X, Units.LEVEL)
                .kind(ValueKind.LEVEL)
                .scale(scale)
                .frequency(PeriodType.MONTH)
                .timeOperator(TimeOperator.POINT_IN_TIME)
                .unitOperator(dev.milepost.indicator.UnitOperator.WORST)
                .reportedAt(OrgLevels.VILLAGE)
                .build();
        Target wanted = target(new Comparator.LevelAtLeast(scale.grade("C"))).build();
        Observation good = fact(X, village(1), Period.month(2023, 6), Value.level(scale.grade("B")));
        Observation bad = fact(X, village(1), Period.month(2023, 6), Value.level(scale.grade("D")));
        assertThat(assess(MID_YEAR, wanted, level, tree(1), good).status()).isEqualTo(Status.MET);
        assertThat(assess(MID_YEAR, wanted, level, tree(2), good).missing()).hasValue(MissingReason.INCOMPLETE);
        assertThat(assess(MID_YEAR, wanted, level, tree(2), bad).status()).isEqualTo(Status.BEHIND);
        assertThat(assess(YEAR_END, wanted, level, tree(2), bad).status()).isEqualTo(Status.NOT_MET);
        Target basically = target(new Comparator.LevelAtLeast(scale.grade("C")))
                .basicallyMetFrom(Ratio.of(1, 2))
                .build();
        assertThat(assess(YEAR_END, basically, level, tree(2), bad).status()).isEqualTo(Status.NOT_MET);
        assertThat(assess(MID_YEAR, target(atLeast("1")).build(), level, tree(1), good)
                        .status())
                .isEqualTo(Status.MISSING);
    }

    @Test
    void aWordIsMetByTheSameWordInEitherLanguage() {
        DataElement word = SmallTown.element(X, Units.ONE)
                .kind(ValueKind.WORD)
                .unitOperator(dev.milepost.indicator.UnitOperator.NONE)
                .build();
        Comparator asked = new Comparator.Qualitative(dev.milepost.text.LocalizedText.of("基本实现", "basically achieved"));
        Target wanted = target(asked).build();
        assertThat(assess(YEAR_END, wanted, word, ALONE, word("基本实现")).status()).isEqualTo(Status.MET);
        assertThat(assess(YEAR_END, wanted, word, ALONE, word("basically achieved"))
                        .status())
                .isEqualTo(Status.MET);
        assertThat(assess(YEAR_END, wanted, word, ALONE, word("推进中")).status()).isEqualTo(Status.NOT_MET);
        assertThat(assess(YEAR_END, wanted, SUM, ALONE, month(1, 3)).missing()).hasValue(MissingReason.INCOMPLETE);
        Target achieved = target(new Comparator.Achieved()).build();
        assertThat(assess(YEAR_END, achieved, word, ALONE, word("是")).missing()).hasValue(MissingReason.INCOMPLETE);
    }

    @Test
    @Rule("2.1")
    void aComparatorThatDoesNotFitTheFigureDecidesNothing() {
        GradeScale scale = GradeScale.of("density", List.of("A", "B"));
        DataElement word = SmallTown.element(X, Units.ONE)
                .kind(ValueKind.WORD)
                .unitOperator(dev.milepost.indicator.UnitOperator.NONE)
                .build();
        for (Comparator asked : List.of(new Comparator.LevelAtLeast(scale.grade("A")), new Comparator.EventFree())) {
            assertThat(assess(YEAR_END, target(asked).build(), word, ALONE, word("推进中"))
                            .missing())
                    .hasValue(MissingReason.INCOMPLETE);
        }
    }

    @Test
    @Rule("2.6")
    void evenALenientLimitAwaitsEverybody() {
        Indicator lenient = SmallTown.indicatorOf(ACCIDENTS)
                .completeness(Completeness.LENIENT)
                .build();
        List<Observation> one = List.of(fact(village(1), Period.halfYear(2023, 1), 1));
        assertThat(assess(YEAR_END, target(atMost("5")).build(), lenient, List.of(ACCIDENTS), tree(2), one)
                        .missing())
                .hasValue(MissingReason.INCOMPLETE);
    }

    private static Observation word(String word) {
        return fact(X, TOWN, YEAR, Value.word(word));
    }

    @Test
    @Rule("6.8")
    void whatComesAfterTheDueDateNoLongerCounts() {
        Target half = target(atLeast("1000")).due(MID_YEAR).build();
        Assessment assessment = assess(YEAR_END, half, SUM, ALONE, month(6, 900), month(7, 300));
        assertThat(assessment.status()).isEqualTo(Status.NOT_MET);
        assertThat(assessment.figure().value()).isEqualTo(Value.amount(900));
        Target odd = target(atLeast("1000"))
                .start(LocalDate.of(2023, 2, 1))
                .due(LocalDate.of(2023, 7, 31))
                .build();
        assertThat(assess(YEAR_END, odd, SUM, ALONE, month(1, 700), month(7, 1000))
                        .status())
                .isEqualTo(Status.MET);
        DataElement yearly = SmallTown.element().build();
        Target november =
                target(atLeast("1000")).due(LocalDate.of(2023, 11, 30)).build();
        assertThat(assess(YEAR_END, november, yearly, ALONE, fact(TOWN, YEAR, 1000))
                        .status())
                .isEqualTo(Status.MET);
    }

    private static Observation percent(int month, long amount) {
        return fact(X, TOWN, Period.month(2023, month), Value.amount(amount));
    }

    private static Observation month(int month, long amount) {
        return fact(TOWN, Period.month(2023, month), amount);
    }
}

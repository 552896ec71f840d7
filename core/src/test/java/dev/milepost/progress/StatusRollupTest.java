// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.YEAR_END;
import static dev.milepost.progress.Standing.standing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.TargetId;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.observation.Observation;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.progress.StatusRollup.ShareMet;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule("6.10")
class StatusRollupTest {

    private static final LocalDate MID_AUGUST = LocalDate.of(2023, 8, 15);

    /** Each status is worse than all that follow. */
    @Test
    void theWorstIsTheFirstInTheDeclaredOrder() {
        List<Status> worstFirst = List.of(
                Status.NOT_MET,
                Status.BEHIND,
                Status.AT_RISK,
                Status.MISSING,
                Status.NOT_STARTED,
                Status.ON_TRACK,
                Status.BASICALLY_MET,
                Status.MET);
        for (int i = 0; i < worstFirst.size(); i++) {
            List<Assessment> rest = worstFirst.subList(i, worstFirst.size()).stream()
                    .map(status -> standing(status).build())
                    .toList();
            assertThat(StatusRollup.of(rest).worst()).contains(worstFirst.get(i));
        }
    }

    @Test
    void theWorstLeavesOutWhatSaysNothingOfTheOthers() {
        Assessment none = standing(Status.NOT_APPLICABLE).build();
        Assessment early = standing(Status.NOT_DUE).build();
        Assessment met = standing(Status.MET).build();

        assertThat(StatusRollup.of(List.of(none, early)).worst()).isEmpty();
        assertThat(StatusRollup.of(List.of(none, early, met)).worst()).contains(Status.MET);
        assertThat(StatusRollup.of(List.of()).worst()).isEmpty();
    }

    @Test
    void countsWhatIsNotDueButDoesNotAssessIt() {
        StatusRollup rollup = StatusRollup.of(List.of(
                standing(Status.MET).build(),
                standing(Status.MET).asserted(true).build(),
                standing(Status.NOT_DUE).build(),
                standing(Status.NOT_STARTED).build(),
                standing(Status.NOT_APPLICABLE).build(),
                standing(Status.MISSING).missing(MissingReason.STALE).build(),
                standing(Status.MISSING).missing(MissingReason.STALE).build(),
                standing(Status.MISSING).missing(MissingReason.RETURNED).build()));

        assertThat(rollup.assessed()).isEqualTo(5);
        assertThat(rollup.of(Status.MET)).isEqualTo(2);
        assertThat(rollup.of(Status.NOT_DUE)).isEqualTo(1);
        assertThat(rollup.of(Status.BEHIND)).isZero();
        assertThat(rollup.asserted()).isEqualTo(1);
        assertThat(rollup.missing())
                .containsExactlyInAnyOrderEntriesOf(Map.of(MissingReason.STALE, 2, MissingReason.RETURNED, 1));
    }

    @Test
    void theShareMetSetsTheAssertedApartAndKeepsTheMissingInAll() {
        ShareMet share = StatusRollup.of(List.of(
                        standing(Status.MET).build(),
                        standing(Status.MET).build(),
                        standing(Status.MET).asserted(true).build(),
                        standing(Status.BASICALLY_MET).build(),
                        standing(Status.MISSING)
                                .missing(MissingReason.NOT_REPORTED)
                                .build(),
                        standing(Status.BEHIND).build(),
                        standing(Status.NOT_DUE).build(),
                        standing(Status.NOT_STARTED).build()))
                .shareMet()
                .orElseThrow();

        assertThat(share).isEqualTo(new ShareMet(2, 1, 1, 6));
        assertThat(share.share()).isEqualTo(Ratio.of(2, 6));
        assertThat(share.bounds()).isEqualTo(Bounds.between(Ratio.of(2, 6), Ratio.of(3, 6)));
        assertThat(StatusRollup.of(List.of(standing(Status.NOT_DUE).build())).shareMet())
                .isEmpty();
    }

    @Test
    void theMeanCutsAttainmentsAndWeighsThem() {
        Joined mean = StatusRollup.of(List.of(
                        standing(Status.MET, 3).attainment(Ratio.of(7, 5)).build(),
                        standing(Status.BEHIND, 1).attainment(Ratio.of(-1, 4)).build(),
                        standing(Status.AT_RISK, 4).attainment(Ratio.of(1, 2)).build(),
                        standing(Status.NOT_DUE, 9).attainment(Ratio.ZERO).build(),
                        standing(Status.NOT_STARTED, 9).build(),
                        standing(Status.NOT_APPLICABLE, 9).build()))
                .weightedAverage()
                .orElseThrow();

        // (3 · 1 + 1 · 0 + 4 · 1/2) / 8
        assertThat(mean.soFar().orElseThrow()).isEqualByComparingTo(Ratio.of(5, 8));
        assertThat(mean.bounds().isExact()).isTrue();
    }

    @Test
    void whatIsMissingMayComeToAnythingInTheMean() {
        Joined mean = StatusRollup.of(List.of(
                        standing(Status.AT_RISK, 1).attainment(Ratio.of(1, 2)).build(),
                        standing(Status.MISSING, 3).attainment(Ratio.of(9, 10)).build()))
                .weightedAverage()
                .orElseThrow();

        assertThat(mean.soFar().orElseThrow()).isEqualByComparingTo(Ratio.of(1, 2));
        assertThat(mean.bounds().lower().orElseThrow()).isEqualByComparingTo(Ratio.of(1, 8));
        assertThat(mean.bounds().upper().orElseThrow()).isEqualByComparingTo(Ratio.of(7, 8));
    }

    @ParameterizedTest
    @CsvSource({"MET, 1", "BASICALLY_MET, 1", "ON_TRACK, 1", "AT_RISK, 0", "BEHIND, 0", "NOT_MET, 0"})
    void whatHasNoRatioCountsAllOrNothing(Status status, String share) {
        assertThat(StatusRollup.of(List.of(standing(status).build()))
                        .weightedAverage()
                        .flatMap(Joined::soFar)
                        .orElseThrow())
                .isEqualByComparingTo(Ratio.parse(share));
    }

    @ParameterizedTest
    @CsvSource({"ON_TRACK, 1/10, 1", "ON_TRACK, 9/10, 1", "NOT_MET, 12/10, 0"})
    void aBudgetIsNotBetterForBeingUsedUp(Status status, String used, String share) {
        Assessment budget = standing(status, Promise.atMost("5"), 1)
                .attainment(Ratio.parse(used))
                .completion(Ratio.parse(used))
                .build();

        assertThat(StatusRollup.of(List.of(budget))
                        .weightedAverage()
                        .flatMap(Joined::soFar)
                        .orElseThrow())
                .isEqualByComparingTo(Ratio.parse(share));
    }

    @Test
    void nothingOfWeightHasNoMean() {
        assertThat(StatusRollup.of(List.of(standing(Status.MET, 0).build())).weightedAverage())
                .isEmpty();
        Joined silent = StatusRollup.of(List.of(
                        standing(Status.MISSING, 1).build(),
                        standing(Status.MET, 0).build()))
                .weightedAverage()
                .orElseThrow();
        assertThat(silent.soFar()).isEmpty();
        assertThat(silent.bounds()).isEqualTo(Bounds.between(Ratio.ZERO, Ratio.ONE));
    }

    /** Quarters of 10, 20, 30 and 40 trees; by mid-August 9, 24 and, of the running one, 5. */
    @Test
    void sumsWhatIsDoneOverWhatWasPlannedToDateOfQuartersThatStartAfresh() {
        Joined joined = StatusRollup.of(quarters(month(3, 9), month(5, 24), month(7, 5)))
                .actualOverPlanned()
                .orElseThrow();

        // planned to date: 10 + 20 + a third of 30, the one completed month of three
        assertThat(joined.soFar().orElseThrow()).isEqualByComparingTo(Ratio.of(38, 40));
        assertThat(joined.bounds().lower().orElseThrow()).isEqualByComparingTo(Ratio.of(38, 40));
    }

    @Test
    void aSilentQuarterStaysInWhatWasPlanned() {
        List<Assessment> quarters = new ArrayList<>(quarters(month(3, 9), month(5, 24), month(7, 5)));
        Assessment silent = standing(Status.MISSING, Promise.atLeast("10"), 1)
                .expected(Ratio.ONE)
                .missing(MissingReason.NOT_REPORTED)
                .build();
        quarters.add(silent);

        Joined joined = StatusRollup.of(quarters).actualOverPlanned().orElseThrow();

        assertThat(joined.soFar().orElseThrow()).isEqualByComparingTo(Ratio.of(38, 40));
        assertThat(joined.bounds().lower()).isEmpty();
        assertThat(joined.bounds().upper()).isEmpty();
    }

    @Test
    void planCountsOnlyWhereANumberIsAskedAndExpected() {
        assertThat(StatusRollup.of(List.of(
                                standing(Status.MET, new Comparator.Achieved(), 1)
                                        .expected(Ratio.ONE)
                                        .build(),
                                standing(Status.MET, Promise.atLeast("5"), 1).build(),
                                standing(Status.MET, Promise.atLeast("5"), 1)
                                        .expected(Ratio.ZERO)
                                        .build()))
                        .actualOverPlanned())
                .isEmpty();
    }

    @Test
    void ratesAndDifferentUnitsDoNotAddUp() {
        Assessment rate = Standing.ofRate(Ratio.of(3, 4)).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatusRollup.of(List.of(rate)).actualOverPlanned())
                .withMessage("figure of target 'target' must be an amount to be added up, was 3/4");
        Assessment amount = standing(Status.MET, Promise.atLeast("5"), 1)
                .expected(Ratio.ONE)
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatusRollup.of(List.of(amount, rate)).actualOverPlanned())
                .withMessageContaining("of target 'target' must be");
    }

    /** Stages of a figure that holds all so far: 10 by March, 30 by June, 60 by September. */
    @Test
    void theLatestCheckInSpeaksForAFigureThatHoldsAllSoFar() {
        Assessment march = stage("march", LocalDate.of(2023, 3, 31), MID_AUGUST, Status.MET);
        Assessment june = stage("june", LocalDate.of(2023, 6, 30), MID_AUGUST, Status.NOT_MET);
        Assessment september = stage("september", LocalDate.of(2023, 9, 30), MID_AUGUST, Status.ON_TRACK);
        Assessment december = stage("december", YEAR_END, MID_AUGUST, Status.BEHIND);

        assertThat(latest(march, june)).contains(june);
        assertThat(latest(june, march)).contains(june);
        assertThat(latest(march, december, september, june)).contains(september);
        assertThat(latest(
                        march,
                        june,
                        stage("september", LocalDate.of(2023, 9, 30), MID_AUGUST, Status.MISSING),
                        stage("later", YEAR_END, MID_AUGUST, Status.NOT_STARTED)))
                .contains(june);
        assertThat(latest()).isEmpty();
    }

    @Test
    void theLatestCheckInOfOneTargetIsThatOfTheLatestDay() {
        Assessment june = stage("year", YEAR_END, LocalDate.of(2023, 6, 30), Status.BEHIND);
        Assessment august = stage("year", YEAR_END, MID_AUGUST, Status.ON_TRACK);
        Assessment after = stage("year", YEAR_END, LocalDate.of(2024, 1, 20), Status.NOT_MET);
        Assessment later = stage("year", YEAR_END, LocalDate.of(2024, 2, 20), Status.MET);

        assertThat(latest(august, june)).contains(august);
        assertThat(latest(later, after, august)).contains(later);
    }

    @Test
    void isEqualWhateverTheOrder() {
        Assessment one = stage("a", YEAR_END, MID_AUGUST, Status.MET);
        Assessment other = stage("b", YEAR_END, MID_AUGUST, Status.MET);

        assertThat(StatusRollup.of(List.of(one, other))).isEqualTo(StatusRollup.of(List.of(other, one)));
        assertThat(new StatusRollup(List.of(other, one)).assessments()).containsExactly(one, other);
    }

    private static Optional<Assessment> latest(Assessment... assessments) {
        return StatusRollup.of(List.of(assessments)).latest();
    }

    private static Assessment stage(String id, LocalDate due, LocalDate date, Status status) {
        Target target = Target.builder(TargetId.of(id), SmallTown.INDICATOR, Promise.atLeast("10"))
                .start(LocalDate.of(2023, 1, 1))
                .due(due)
                .build();
        return Standing.of(target, date, status).build();
    }

    private static Observation month(int month, long amount) {
        return SmallTown.fact(TOWN, Period.month(2023, month), amount);
    }

    private static List<Assessment> quarters(Observation... facts) {
        DataElement trees = SmallTown.element()
                .timeOperator(TimeOperator.IN_PERIOD)
                .events(true)
                .frequency(PeriodType.MONTH)
                .build();
        List<Target> targets = new ArrayList<>();
        for (int quarter = 1; quarter <= 4; quarter++) {
            Period period = Period.quarter(2023, quarter);
            targets.add(Target.builder(
                            TargetId.of("q" + quarter),
                            SmallTown.INDICATOR,
                            new Comparator.AtLeast(BigDecimal.valueOf(10L * quarter)))
                    .start(period.startInclusive())
                    .due(period.lastDay())
                    .build());
        }
        Campaign campaign = SmallTown.campaign(trees, targets.toArray(Target[]::new));
        return ProgressAssessor.standard()
                .assess(SmallTown.rollup(campaign, SmallTown.tree(0), MID_AUGUST, List.of(facts)))
                .assessments();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static dev.milepost.SmallTown.INDICATOR;
import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.YEAR_END;
import static dev.milepost.SmallTown.fact;
import static dev.milepost.SmallTown.village;
import static dev.milepost.progress.MonthTown.month;
import static dev.milepost.progress.MonthTown.monthly;
import static dev.milepost.progress.MonthTown.percent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.period.Period;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Ratio;
import dev.milepost.rollup.Rollup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

/** Laws of the standard columns. */
@Rule("13.4")
class StandardColumnsProperties {

    private static final DataElement ANY =
            monthly(TimeOperator.IN_PERIOD).lowest(new BigDecimal("-100000")).build();

    /** Last year's figure changed by the change is this year's; without a base above zero there is no change. */
    @Property(tries = 200)
    void changeTimesBaseIsTheDifference(
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(2) BigDecimal then,
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(2) BigDecimal now,
            @ForAll @IntRange(min = 1, max = 12) int month) {
        ColumnValue change = column(ANY, then, now, month).change();

        assertThat(change.exact().isPresent()).isEqualTo(then.signum() > 0);
        change.exact()
                .ifPresent(share -> assertThat(share.times(Ratio.whole(then)))
                        .isEqualByComparingTo(Ratio.whole(now.subtract(then))));
    }

    @Property(tries = 200)
    void theChangeOfARateIsTheDifferenceOfTheRatesInPoints(
            @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal then,
            @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal now,
            @ForAll @IntRange(min = 1, max = 12) int month) {
        StandardColumns row = column(percent(), then, now, month);

        assertThat(row.change().exact().orElseThrow()).isEqualByComparingTo(Ratio.whole(now.subtract(then)));
    }

    /** The months of a year come to the year, whether they are told one by one or heaped up. */
    @Property(tries = 100)
    void theMonthsComeToTheYearToDate(
            @ForAll @Size(12) List<@IntRange(max = 1000) Integer> amounts,
            @ForAll @IntRange(min = 1, max = 12) int through) {
        List<Observation> single = new ArrayList<>();
        List<Observation> heaped = new ArrayList<>();
        int sum = 0;
        for (int month = 1; month <= 12; month++) {
            int amount = amounts.get(month - 1);
            sum += amount;
            single.add(month(2023, month, Integer.toString(amount)));
            heaped.add(month(2023, month, Integer.toString(sum)));
        }
        int expected =
                amounts.stream().limit(through).mapToInt(Integer::intValue).sum();

        PeriodReviews sums = new PeriodReviews(monthly(TimeOperator.IN_PERIOD).build(), single);
        assertThat(sums.thisPeriodsThrough(through)).isEqualByComparingTo(Ratio.whole(expected));
        assertThat(sums.yearToDate(through)).isEqualByComparingTo(Ratio.whole(expected));
        PeriodReviews heap = new PeriodReviews(monthly(TimeOperator.CUMULATIVE).build(), heaped);
        assertThat(heap.thisPeriodsThrough(through)).isEqualByComparingTo(Ratio.whole(expected));
        assertThat(heap.yearToDate(through)).isEqualByComparingTo(Ratio.whole(expected));
    }

    /** What the assessor says on the last day of a month, the report of that month says, and says ever after. */
    @Property(tries = 100)
    void completionIsTheAssessors(
            @ForAll @Size(12) List<@IntRange(max = 100) Integer> amounts,
            @ForAll @IntRange(min = 1, max = 12) int through,
            @ForAll @IntRange(min = 1, max = 500) int asked,
            @ForAll boolean limit) {
        Period month = Period.month(2023, through);
        String bound = Integer.toString(asked);
        MonthTown town = MonthTown.of(
                monthly(TimeOperator.IN_PERIOD).build(),
                Promise.target(limit ? Promise.atMost(bound) : Promise.atLeast(bound))
                        .build());
        List<Observation> facts = new ArrayList<>();
        amounts.forEach(amount -> facts.add(month(2023, facts.size() + 1, amount.toString())));

        Rollup then = town.on(month.lastDay()).rollup(facts);
        Assessment assessed =
                ProgressAssessor.standard().assess(then).assessments().get(0);
        StandardColumns atOnce = town.on(month.lastDay()).columns(month, facts);
        StandardColumns later = town.on(YEAR_END).columns(month, facts);

        assertThat(atOnce.target().orElseThrow().assessment()).isEqualTo(assessed);
        assertThat(atOnce.completion().exact()).isEqualTo(assessed.completion());
        assertThat(later.completion().exact()).isEqualTo(assessed.completion());
        assertThat(later.againstShareOfTime().exact()).isEqualTo(assessed.pointsAhead());
        assertThat(later.target().orElseThrow().assessment().status()).isEqualTo(assessed.status());
    }

    /** Villages that are silent leave the figure open; what they say later lies within the bounds. */
    @Property(tries = 200)
    void whatArrivesLaterLiesWithinTheBounds(
            @ForAll @Size(3) List<@IntRange(max = 100) Integer> now,
            @ForAll @Size(3) List<@IntRange(min = 1, max = 100) Integer> then,
            @ForAll @Size(6) List<Boolean> silent) {
        DataElement villages =
                monthly(TimeOperator.IN_PERIOD).reportedAt(OrgLevels.VILLAGE).build();
        MonthTown town = MonthTown.of(villages, MonthTown.year("300")).withVillages(3);
        List<Observation> all = new ArrayList<>();
        List<Observation> some = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Observation current = fact(village(i + 1), MonthTown.JUNE, now.get(i));
            Observation before = fact(village(i + 1), MonthTown.JUNE_BEFORE, then.get(i));
            all.addAll(List.of(current, before));
            some.addAll(silent.get(i) ? List.of() : List.of(current));
            some.addAll(silent.get(i + 3) ? List.of() : List.of(before));
        }
        StandardColumns open = town.columns(MonthTown.JUNE, some);
        StandardColumns closed = town.columns(MonthTown.JUNE, all);

        assertWithin(open.change(), closed.change());
        assertWithin(open.completion(), closed.completion());
        assertWithin(open.againstShareOfTime(), closed.againstShareOfTime());
        boolean nobody = silent.subList(0, 3).stream().allMatch(one -> one);
        assertThat(open.thisPeriod().measured().isEmpty()).isEqualTo(nobody);
        assertThat(open.change().exact().isEmpty() || !nobody).isTrue();
    }

    /** The bounds of a change hold for every pair of figures within theirs. */
    @Property(tries = 500)
    void theBoundsOfAChangeHoldForAllWithin(
            @ForAll @Size(2) List<@IntRange(min = -50, max = 50) Integer> now,
            @ForAll @Size(2) List<@IntRange(min = -50, max = 50) Integer> then,
            @ForAll @IntRange(max = 10) int a,
            @ForAll @IntRange(max = 10) int b,
            @ForAll boolean open) {
        Bounds current = between(now, open);
        Bounds base = between(then, open);
        Ratio inCurrent = within(now, a);
        Ratio inBase = within(then, b);

        Bounds possible = ShareBounds.of(current, base);

        if (inBase.signum() > 0) {
            assertThat(possible.contains(inCurrent.minus(inBase).dividedBy(inBase)))
                    .as("%s over %s in %s", inCurrent, inBase, possible)
                    .isTrue();
        }
    }

    private static void assertWithin(ColumnValue open, ColumnValue closed) {
        assertThat(open.possible().contains(closed.exact().orElseThrow()))
                .as("%s within %s", closed.exact(), open.possible())
                .isTrue();
    }

    private static Bounds between(List<Integer> ends, boolean open) {
        Ratio lower = Ratio.whole(Math.min(ends.get(0), ends.get(1)));
        Ratio upper = Ratio.whole(Math.max(ends.get(0), ends.get(1)));
        return new Bounds(Optional.of(lower), open ? Optional.empty() : Optional.of(upper));
    }

    private static Ratio within(List<Integer> ends, int tenths) {
        int lower = Math.min(ends.get(0), ends.get(1));
        int upper = Math.max(ends.get(0), ends.get(1));
        return Ratio.whole(lower).plus(Ratio.of((upper - lower) * (long) tenths, 10));
    }

    private static StandardColumns column(DataElement element, BigDecimal then, BigDecimal now, int month) {
        return MonthTown.of(element)
                .on(YEAR_END)
                .columns(
                        Period.month(2023, month),
                        month(2022, month, then.toPlainString()),
                        month(2023, month, now.toPlainString()));
    }

    /** The reports of all months of one year. */
    private record PeriodReviews(DataElement element, List<Observation> facts) {

        Ratio thisPeriodsThrough(int last) {
            Ratio sum = Ratio.ZERO;
            for (int month = 1; month <= last; month++) {
                sum = sum.plus(review(month).thisPeriod().measured().orElseThrow());
            }
            return sum;
        }

        Ratio yearToDate(int month) {
            return review(month).yearToDate().measured().orElseThrow();
        }

        private StandardColumns review(int month) {
            return MonthTown.of(element)
                    .on(YEAR_END)
                    .review(Period.month(2023, month), facts)
                    .at(INDICATOR, TOWN);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.campaign.Target;
import dev.milepost.quantity.Ratio;
import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Rule("4.7")
class ShareOfTimeProperties {

    @Property
    void eachMonthCompletesItsPartOnItsLastDayAndNotADayBefore(
            @ForAll("months") YearMonth first, @ForAll @IntRange(min = 1, max = 40) int months) {
        Target target = target(first.atDay(1), first.plusMonths(months).atDay(1).minusDays(1));
        for (int completed = 1; completed <= months; completed++) {
            LocalDate end = first.plusMonths(completed - 1L).atEndOfMonth();
            assertThat(ShareOfTime.PERIODS.of(target, end)).isEqualByComparingTo(Ratio.of(completed, months));
            assertThat(ShareOfTime.PERIODS.of(target, end.minusDays(1)))
                    .isEqualByComparingTo(Ratio.of(completed - 1L, months));
            assertThat(ShareOfTime.PERIODS.of(target, end.plusDays(1)))
                    .isEqualByComparingTo(Ratio.of(completed, months));
        }
    }

    @Property
    void eachDayAddsOneOfItsDays(@ForAll("months") YearMonth month, @ForAll @IntRange(min = 1, max = 400) int days) {
        LocalDate start = month.atDay(1);
        Target target = target(start, start.plusDays(days - 1L));
        for (int passed = 0; passed <= days; passed++) {
            assertThat(ShareOfTime.DAYS.of(target, start.plusDays(passed - 1L)))
                    .isEqualByComparingTo(Ratio.of(passed, days));
        }
    }

    @Property
    void runsFromNothingToAllAndNeverBack(
            @ForAll ShareOfTime share,
            @ForAll("months") YearMonth month,
            @ForAll @IntRange(min = 1, max = 28) int day,
            @ForAll @IntRange(min = 1, max = 400) int days) {
        LocalDate start = month.atDay(day);
        Target target = target(start, start.plusDays(days - 1L));
        Ratio before = Ratio.ZERO;
        assertThat(share.of(target, start.minusDays(1))).isEqualByComparingTo(Ratio.ZERO);
        for (int passed = 0; passed <= days + 1; passed++) {
            Ratio now = share.of(target, start.plusDays(passed));
            assertThat(now).isBetween(before, Ratio.ONE);
            before = now;
        }
        assertThat(share.of(target, target.due())).isEqualByComparingTo(Ratio.ONE);
        assertThat(share.of(target, target.due().plusYears(1))).isEqualByComparingTo(Ratio.ONE);
    }

    /** A month that has begun has not passed, so reckoning by months never runs ahead of the days by a month. */
    @Property
    void aMonthThatHasBegunIsNotCounted(@ForAll @IntRange(min = 1, max = 365) int dayOfYear) {
        LocalDate date = LocalDate.ofYearDay(2023, dayOfYear);
        Target year = target(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31));
        boolean lastOfMonth = date.plusDays(1).getDayOfMonth() == 1;

        assertThat(ShareOfTime.PERIODS.of(year, date))
                .isEqualByComparingTo(Ratio.of(date.getMonthValue() - (lastOfMonth ? 0 : 1), 12));
    }

    @Provide
    Arbitrary<YearMonth> months() {
        return Arbitraries.integers().between(2015 * 12, 2030 * 12).map(n -> YearMonth.of(n / 12, n % 12 + 1));
    }

    private static Target target(LocalDate start, LocalDate due) {
        return Promise.target(Promise.atLeast("1")).start(start).due(due).build();
    }
}

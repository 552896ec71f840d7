// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static dev.milepost.SmallTown.INDICATOR;
import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.YEAR_END;
import static dev.milepost.SmallTown.village;
import static dev.milepost.progress.MonthTown.JUNE;
import static dev.milepost.progress.MonthTown.month;
import static dev.milepost.progress.MonthTown.months;
import static dev.milepost.progress.MonthTown.percent;
import static dev.milepost.progress.MonthTown.sum;
import static dev.milepost.progress.MonthTown.year;
import static dev.milepost.progress.StandardColumnsTest.assertMissing;
import static dev.milepost.progress.StandardColumnsTest.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Split;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.TargetId;
import dev.milepost.campaign.Trajectory;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.ValueKind;
import dev.milepost.observation.Observation;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Which target is the year's, and how the columns stand to it. */
@Rule({"13.4", "6.5", "6.6"})
class TargetColumnsTest {

    private static final List<Observation> MONTHS = months(2023, "10", "20", "30", "40", "50", "60");

    @Test
    void ofStagesAndTheYearTheYearsTargetIsTold() {
        Target stage = Target.builder(TargetId.of("stage"), INDICATOR, Promise.atLeast("200"))
                .start(LocalDate.of(2023, 1, 1))
                .due(LocalDate.of(2023, 6, 30))
                .build();
        Target last = Target.builder(TargetId.of("last"), INDICATOR, Promise.atLeast("50"))
                .start(LocalDate.of(2022, 1, 1))
                .due(LocalDate.of(2022, 12, 31))
                .build();
        Target plan = Target.builder(TargetId.of("plan"), INDICATOR, Promise.atLeast("5000"))
                .start(LocalDate.of(2023, 1, 1))
                .due(LocalDate.of(2025, 12, 31))
                .build();

        StandardColumns row =
                MonthTown.of(sum(), last, plan, stage, year("600")).columns(JUNE, MONTHS);
        assertThat(target(row)).isEqualTo("target");
        assertSame(row.completion(), Ratio.of(35, 100));

        assertThat(target(MonthTown.of(sum(), last, plan, stage).columns(JUNE, MONTHS)))
                .isEqualTo("stage");
        assertThat(target(MonthTown.of(sum(), last, plan).columns(JUNE, MONTHS)))
                .isEqualTo("plan");
        assertThat(MonthTown.of(sum(), last).columns(JUNE, MONTHS).target()).isEmpty();
    }

    @Test
    void withoutATargetThereIsNoCompletion() {
        StandardColumns row = MonthTown.of(sum()).columns(JUNE, MONTHS);

        assertThat(row.target()).isEmpty();
        assertMissing(row.completion(), MissingReason.NOT_APPLICABLE);
        assertMissing(row.againstShareOfTime(), MissingReason.NOT_APPLICABLE);
        assertThat(row.completion().why().notes().get(0).en()).isEqualTo("no target of the year");
    }

    @Test
    void aLimitIsUsedUp() {
        Target limit = Promise.target(Promise.atMost("300")).build();
        StandardColumns row = MonthTown.of(sum(), limit).columns(JUNE, MONTHS);

        assertThat(row.target().orElseThrow().limit()).isTrue();
        assertSame(row.completion(), Ratio.of(7, 10));
        assertSame(row.againstShareOfTime(), Ratio.whole(20));
    }

    @Test
    void aRateThatIsAskedThroughoutIsNotHeldAgainstTime() {
        StandardColumns row = MonthTown.of(percent(), year("85")).columns(JUNE, month(2023, 6, "68"));

        assertSame(row.completion(), Ratio.of(4, 5));
        assertMissing(row.againstShareOfTime(), MissingReason.NOT_APPLICABLE);
        assertThat(row.target().orElseThrow().limit()).isFalse();

        StandardColumns cap = MonthTown.of(
                        percent(), Promise.target(Promise.atMost("5")).build())
                .columns(JUNE, month(2023, 6, "8"));
        assertMissing(cap.completion(), MissingReason.NOT_APPLICABLE);
    }

    @Test
    void aRateWithABaselineIsHeldAgainstTimeByTheDistanceCovered() {
        Target raise = Promise.target(Promise.atLeast("60"))
                .baseline(Promise.baseline("40"))
                .build();
        StandardColumns row = MonthTown.of(percent(), raise).columns(JUNE, month(2023, 6, "45"));

        assertSame(row.completion(), Ratio.of(3, 4));
        assertSame(row.againstShareOfTime(), Ratio.whole(-25));
        assertThat(row.againstShareOfTime().why().lines(Locale.ENGLISH).get(0))
                .isEqualTo("against share of time, indicator, the town, June 2023: 25% − 50%: 25 points behind");
    }

    @Test
    void stagesOfATargetAreWhatIsDueByThen() {
        Target steps = Promise.target(Promise.atLeast("600"))
                .trajectory(
                        new Trajectory.Steps(List.of(new Trajectory.Stage(LocalDate.of(2023, 3, 31), Ratio.of(3, 10)))))
                .build();
        StandardColumns row = MonthTown.of(sum(), steps).on(YEAR_END).columns(JUNE, MONTHS);

        assertSame(row.againstShareOfTime(), Ratio.whole(5));
    }

    @Test
    void aTargetThatStartsLaterIsNotDueYet() {
        Target autumn = Target.builder(TargetId.of("autumn"), INDICATOR, Promise.atLeast("600"))
                .start(LocalDate.of(2023, 9, 1))
                .due(YEAR_END)
                .build();
        StandardColumns row = MonthTown.of(sum(), autumn).columns(JUNE, MONTHS);

        assertThat(target(row)).isEqualTo("autumn");
        assertMissing(row.completion(), MissingReason.NOT_DUE);
    }

    @Test
    void aVillageIsHeldToItsPartOfADividedTarget() {
        Target divided = Promise.target(Promise.atLeast("600"))
                .unit(TOWN)
                .split(new Split.Even(BigDecimal.ONE))
                .build();
        DataElement own = MonthTown.monthly(TimeOperator.IN_PERIOD).build();
        StandardColumns row = MonthTown.of(own, divided)
                .withVillages(2)
                .review(Period.month(2023, 1), List.of(SmallTown.fact(village(1), Period.month(2023, 1), 75)))
                .at(INDICATOR, village(1));

        assertSame(row.completion(), Ratio.of(1, 4));
    }

    @Test
    void aLevelHasNeitherChangeNorCompletion() {
        DataElement flag = DataElement.builder(SmallTown.X, Units.ONE)
                .name(LocalizedText.of("是否建成", "built"))
                .kind(ValueKind.FLAG)
                .frequency(PeriodType.MONTH)
                .timeOperator(TimeOperator.POINT_IN_TIME)
                .build();
        Target achieved = Promise.target(new Comparator.Achieved()).build();
        Indicator indicator = SmallTown.indicatorOf(flag).build();
        StandardColumns row = MonthTown.of(List.of(flag), indicator, achieved)
                .columns(
                        JUNE,
                        SmallTown.fact(SmallTown.X, TOWN, JUNE, Value.flag(true)),
                        SmallTown.fact(SmallTown.X, TOWN, MonthTown.JUNE_BEFORE, Value.flag(false)));

        assertThat(row.thisPeriod().value()).isEqualTo(Value.flag(true));
        assertThat(row.yearToDate().value()).isEqualTo(Value.flag(true));
        assertThat(row.samePeriodLastYear().value()).isEqualTo(Value.flag(false));
        assertMissing(row.change(), MissingReason.NOT_APPLICABLE);
        assertMissing(row.completion(), MissingReason.NOT_APPLICABLE);
        assertThat(row.target().orElseThrow().assessment().status()).isEqualTo(Status.MET);
    }

    @Test
    void rowsOfTheSameFiguresAreEqual() {
        StandardColumns one = MonthTown.of(sum(), year("600")).columns(JUNE, MONTHS);
        StandardColumns same = MonthTown.of(sum(), year("600")).columns(JUNE, MONTHS);

        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).hasToString("StandardColumns[indicator@town, 202306]");
        assertThat(one).isNotEqualTo(MonthTown.of(sum(), year("600")).columns(Period.month(2023, 5), MONTHS));
        assertThat(one.unit()).isEqualTo(TOWN);
        assertThat(one.period()).isEqualTo(JUNE);
    }

    private static String target(StandardColumns row) {
        return row.target().orElseThrow().assessment().target().id().value();
    }
}

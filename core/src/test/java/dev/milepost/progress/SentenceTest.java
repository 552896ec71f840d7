// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static dev.milepost.SmallTown.MID_YEAR;
import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.X;
import static dev.milepost.SmallTown.YEAR_END;
import static dev.milepost.SmallTown.fact;
import static dev.milepost.SmallTown.tree;
import static dev.milepost.progress.Promise.assess;
import static dev.milepost.progress.Promise.atLeast;
import static dev.milepost.progress.Promise.atMost;
import static dev.milepost.progress.Promise.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.Trajectory;
import dev.milepost.indicator.Confidence;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Source;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.observation.Observation;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Every status carries the sentence that justifies it. */
@Rule({"6.7", "6.8", "11.1"})
class SentenceTest {

    private static final DataElement SUM =
            SmallTown.element().frequency(PeriodType.MONTH).events(true).build();
    private static final DataElement PERCENT = SmallTown.element(X, Units.PERCENT)
            .frequency(PeriodType.MONTH)
            .timeOperator(TimeOperator.POINT_IN_TIME)
            .build();

    @Test
    void aSumOnItsWayIsMeasuredAgainstTheShareOfTime() {
        Target thousand = target(atLeast("1000")).build();
        assertSentence(
                assess(MID_YEAR, thousand, SUM, tree(0), month(6, 450)),
                "实际 450 m²，目标 不低于1000平方米，完成率 45%，序时进度 50%，慢 5 个百分点，略慢",
                "actual 450 m², target at least 1000 square metres, completion 45%, share of time 50%, 5 points behind,"
                        + " at risk");
        assertSentence(
                assess(MID_YEAR, thousand, SUM, tree(0), month(6, 620)),
                "实际 620 m²，目标 不低于1000平方米，完成率 62%，序时进度 50%，快 12 个百分点，达到序时进度",
                "actual 620 m², target at least 1000 square metres, completion 62%, share of time 50%, 12 points"
                        + " ahead, on track");
        assertThat(assess(MID_YEAR, thousand, SUM, tree(0), month(6, 500))
                        .sentence()
                        .in(Locale.CHINESE))
                .contains("序时进度 50%，与进度持平，");
    }

    @Test
    void aLimitIsUsedUpAndBeingQuickIsNoMerit() {
        assertSentence(
                assess(MID_YEAR, target(atMost("1000")).build(), SUM, tree(0), month(6, 800)),
                "实际 800 m²，目标 不高于1000平方米，已用限额 80%，序时进度 50%，达到序时进度",
                "actual 800 m², target at most 1000 square metres, 80% of the limit used, share of time 50%, on"
                        + " track");
    }

    @Test
    void aRateWithoutAStartIsNotMeasuredAgainstTime() {
        assertSentence(
                assess(MID_YEAR, target(atMost("5")).build(), PERCENT, tree(0), percent(6, 8)),
                "实际 8%，目标 不高于5%，滞后",
                "actual 8%, target at most 5%, behind");
        assertSentence(
                assess(MID_YEAR, target(atLeast("85")).build(), PERCENT, tree(0), percent(6, 90)),
                "实际 90%，目标 不低于85%，完成率 105.9%，达标（截至目前）",
                "actual 90%, target at least 85%, completion 105.9%, met (so far)");
    }

    @Test
    void aRateFromABaselineTellsTheDistanceCovered() {
        Target raise = target(atLeast("60")).baseline(Promise.baseline("40")).build();
        assertSentence(
                assess(MID_YEAR, raise, PERCENT, tree(0), percent(6, 45)),
                "实际 45%，目标 不低于60%，完成率 75%，较基期完成进程 25%，序时进度 50%，慢 25 个百分点，滞后",
                "actual 45%, target at least 60%, completion 75%, distance covered 25%, share of time 50%, 25 points"
                        + " behind, behind");
    }

    @Test
    void stagesAreWhatIsDueByNow() {
        Target steps = target(atLeast("1000"))
                .trajectory(
                        new Trajectory.Steps(List.of(new Trajectory.Stage(LocalDate.of(2023, 3, 31), Ratio.of(4, 10)))))
                .build();
        assertThat(assess(MID_YEAR, steps, SUM, tree(0), month(6, 450))
                        .sentence()
                        .in(Locale.CHINESE))
                .isEqualTo("实际 450 m²，目标 不低于1000平方米，完成率 45%，应完成进度 40%，快 5 个百分点，达到序时进度");
    }

    @Test
    void aGapNamesItsReason() {
        assertSentence(
                assess(YEAR_END, target(atLeast("85")).build(), PERCENT, tree(0)),
                "实际 未报送，目标 不低于85%，暂无数据（未报送）",
                "actual not reported, target at least 85%, missing (not reported)");
    }

    @Test
    void theJustificationLeadsDownToTargetAndFacts() {
        Target sourced = target(atLeast("85"))
                .source(new Source("某文件第三条", Confidence.PRIMARY, true))
                .build();
        Assessment assessment = assess(YEAR_END, sourced, PERCENT, tree(0), percent(12, 90));
        assertThat(assessment.justification().lines(Locale.CHINESE))
                .containsExactly(
                        "指标，某镇：实际 90%，目标 不低于85%，完成率 105.9%，达标",
                        "  目标：不低于85%",
                        "    · 目标来源：某文件第三条",
                        "  数据x，某镇，2023年12月：90%",
                        "    · 编号 1，据实核算，已报送，入库 2024-01-05T00:00:00Z");
    }

    private static void assertSentence(Assessment assessment, String zh, String en) {
        assertThat(assessment.sentence().in(Locale.CHINESE)).isEqualTo(zh);
        assertThat(assessment.sentence().in(Locale.ENGLISH)).isEqualTo(en);
    }

    private static Observation percent(int month, long amount) {
        return fact(X, TOWN, Period.month(2023, month), Value.amount(amount));
    }

    private static Observation month(int month, long amount) {
        return fact(TOWN, Period.month(2023, month), amount);
    }
}

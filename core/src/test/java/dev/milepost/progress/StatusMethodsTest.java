// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static dev.milepost.SmallTown.MID_YEAR;
import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.fact;
import static dev.milepost.progress.Promise.atLeast;
import static dev.milepost.progress.Promise.atMost;
import static dev.milepost.progress.Promise.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.ValueKind;
import dev.milepost.observation.Observation;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Status methods beside pace: plug-ins, and those that look at the years before. */
class StatusMethodsTest {

    private static final DataElement STATE = SmallTown.element()
            .timeOperator(TimeOperator.POINT_IN_TIME)
            .frequency(PeriodType.HALF_YEAR)
            .build();
    private static final StatusMethod GROWTH = StatusMethods.growthRate();

    /** From 100 in 2019; the goal of 2023 is 146.41, so 10 % a year. */
    @ParameterizedTest
    @CsvSource({
        "133.1, ON_TRACK, 2.86",
        // 9 % a year
        "129.5029, AT_RISK, 2.14",
        // 3 % a year
        "109.2727, BEHIND, -1.25",
        "95, BEHIND, -3.21"
    })
    @Rule({"6.9", "6.12"})
    void comparesTheGrowthOverTheYearsWithWhatTheTargetNeeds(String lastYear, Status status, String score) {
        StatusQuestion question = question("2022", lastYear).build();

        assertThat(GROWTH.decide(question)).isEqualTo(status);
        assertThat(GROWTH.remark(question).orElseThrow().en()).endsWith("score " + score);
    }

    @Test
    @Rule("6.9")
    void theThresholdsOfGrowthAreData() {
        StatusQuestion question = question("2022", "129.5029").build();

        assertThat(StatusMethods.growthRate(Ratio.of(9, 10), Ratio.of(1, 2)).decide(question))
                .isEqualTo(Status.ON_TRACK);
        assertThat(StatusMethods.growthRate(Ratio.ONE, Ratio.of(95, 100)).decide(question))
                .isEqualTo(Status.BEHIND);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatusMethods.growthRate(Ratio.of(1, 2), Ratio.ONE))
                .withMessage("atRiskFrom must not exceed 1/2, was 1");
    }

    @Test
    @Rule("6.12")
    void lessIsBetterWhereTheTargetIsALimit() {
        StatusQuestion question = StatusQuestion.builder(
                        target(atMost("40.96")).build(),
                        SmallTown.indicatorOf(STATE).build(),
                        MID_YEAR)
                .valuesByYear(() -> new TreeMap<>(Map.of(2019, Ratio.whole(100), 2021, Ratio.whole(81))))
                .build();

        assertThat(GROWTH.decide(question)).isEqualTo(Status.BEHIND);
        assertThat(GROWTH.remark(question).orElseThrow().zh()).isEqualTo("增长率法：进展有限，得分 -0.42");
    }

    @Test
    @Rule("6.12")
    void aGoalReachedAlreadyIsOnTrack() {
        assertThat(GROWTH.decide(question("2022", "150").build())).isEqualTo(Status.ON_TRACK);
    }

    @Test
    @Rule("6.12")
    void leavesOpenWhatItCannotAssess() {
        StatusQuestion alone = StatusQuestion.builder(
                        target(atLeast("10")).build(),
                        SmallTown.indicatorOf(STATE).build(),
                        MID_YEAR)
                .actual(Ratio.ONE)
                .build();
        assertThat(GROWTH.decide(alone)).isEqualTo(Status.MISSING);
        assertThat(GROWTH.remark(alone).orElseThrow().zh()).isEqualTo("增长率法无法评价：不同年份的数据不足两个");

        StatusQuestion exactly =
                question("2022", "5").asked(new Comparator.EqualTo(Ratio.ONE)).build();
        assertThat(GROWTH.remark(exactly).orElseThrow().zh()).contains("目标不是下限或上限");
        StatusQuestion milestone =
                question("2022", "5").asked(new Comparator.Achieved()).build();
        assertThat(GROWTH.decide(milestone)).isEqualTo(Status.MISSING);
    }

    @Test
    @Rule("6.12")
    void comparesNoYearWithASumOverYears() {
        Target twoYears = target(atLeast("10")).due(LocalDate.of(2024, 12, 31)).build();
        StatusQuestion question = StatusQuestion.builder(
                        twoYears, SmallTown.indicatorOf(STATE).build(), MID_YEAR)
                .accumulates(true)
                .build();

        assertThat(GROWTH.remark(question).orElseThrow().zh()).contains("目标为多年合计");
    }

    @Test
    @Rule({"6.9", "6.12"})
    void takesTheYearsFromTheFactsAndTheBaseline() {
        Target target =
                target(atLeast("146.41")).baseline(Promise.baseline("110")).build();
        Assessment assessment = assess(
                target,
                STATE,
                fact(TOWN, Period.parse("2019S1"), 90),
                fact(TOWN, Period.parse("2019S2"), 100),
                fact(SmallTown.X, TOWN, Period.parse("2023S1"), Value.amount(121)));

        // 2019: 100, 2022: 110 of the baseline, 2023: 121; 1.21^(1/4) - 1 over 0.1 is 0.488
        assertThat(assessment.status()).isEqualTo(Status.BEHIND);
        assertThat(assessment.sentence().en()).contains("growth rate: limited progress, score -0.4");
    }

    @Test
    @Rule("6.12")
    void aSumOfHalfAYearIsNoYear() {
        DataElement monthly =
                SmallTown.element().events(true).frequency(PeriodType.MONTH).build();
        Assessment assessment = assess(
                target(atLeast("100")).build(),
                monthly,
                fact(TOWN, Period.month(2021, 5), 50),
                fact(TOWN, Period.month(2023, 3), 60));

        assertThat(assessment.status()).isEqualTo(Status.MISSING);
        assertThat(assessment.missing()).contains(MissingReason.INCOMPLETE);
        assertThat(assessment.sentence().zh()).contains("增长率法无法评价：不同年份的数据不足两个");
    }

    @ParameterizedTest
    @CsvSource({"true, MET", "false, BEHIND"})
    @Rule("6.9")
    void aMilestoneIsMetOrBehindByAttainment(boolean done, Status status) {
        DataElement flag = SmallTown.element()
                .kind(ValueKind.FLAG)
                .timeOperator(TimeOperator.POINT_IN_TIME)
                .frequency(PeriodType.HALF_YEAR)
                .build();

        assertThat(assess(
                                StatusMethods.attainment(),
                                target(new Comparator.Achieved()).build(),
                                flag,
                                fact(SmallTown.X, TOWN, Period.parse("2023S1"), Value.flag(done)))
                        .status())
                .isEqualTo(status);
    }

    @Test
    @Rule("6.9")
    void anybodyMayBringAMethodAndARemark() {
        StatusMethod even = new StatusMethod() {
            @Override
            public Status decide(StatusQuestion question) {
                return question.actual().filter(Ratio.whole(10)::sameValueAs).isPresent()
                        ? Status.AT_RISK
                        : Status.BEHIND;
            }

            @Override
            public Optional<LocalizedText> remark(StatusQuestion question) {
                return Optional.of(LocalizedText.of("十", "ten of " + question.date()));
            }
        };

        Assessment assessment =
                assess(even, target(atLeast("100")).build(), STATE, fact(TOWN, Period.parse("2023S1"), 10));

        assertThat(assessment.status()).isEqualTo(Status.AT_RISK);
        assertThat(assessment.sentence().en()).contains("ten of 2023-06-30, at risk");
    }

    private static StatusQuestion.Builder question(String year, String value) {
        return StatusQuestion.builder(
                        target(atLeast("146.41")).build(),
                        SmallTown.indicatorOf(STATE).build(),
                        MID_YEAR)
                .valuesByYear(() ->
                        new TreeMap<>(Map.of(2019, Ratio.whole(100), Integer.parseInt(year), Ratio.parse(value))));
    }

    private static Assessment assess(Target target, DataElement element, Observation... facts) {
        return assess(GROWTH, target, element, facts);
    }

    private static Assessment assess(StatusMethod method, Target target, DataElement element, Observation... facts) {
        Campaign campaign = SmallTown.campaign(element, target);
        return ProgressAssessor.standard()
                .with(method)
                .assess(SmallTown.rollup(campaign, SmallTown.tree(0), MID_YEAR, List.of(facts)))
                .assessments()
                .get(0);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.milepost.Rule;
import dev.milepost.indicator.Direction;
import dev.milepost.progress.GrowthRate.Assessed;
import dev.milepost.progress.GrowthRate.NotAssessable;
import dev.milepost.progress.GrowthRate.Rating;
import dev.milepost.progress.GrowthRate.Reason;
import dev.milepost.quantity.Ratio;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked by hand: the powers come out even, so that the rates can be checked with a pencil. */
@Rule("6.12")
class GrowthRateTest {

    private static final double PENCIL = 1e-9;

    @ParameterizedTest(name = "{0} from 100 to {1} in 2 years, goal {2} in 4: p {3}, score {4}")
    @CsvSource({
        // 1.21^(1/2) - 1 = 0.1; the goal needs 1.4641^(1/4) - 1 = 0.1
        "HIGHER, 121, 146.41, 1, 2.8572, SUBSTANTIAL",
        // the goal needs 2.0736^(1/4) - 1 = 0.2: half the rate
        "HIGHER, 121, 207.36, 0.5, -0.41665, LIMITED",
        // 1.258884^(1/2) - 1 = 0.122 of 0.2, and just below 0.6
        "HIGHER, 125.8884, 207.36, 0.61, 0.071469, MODERATE",
        "HIGHER, 125.395204, 207.36, 0.599, -0.0041467, LIMITED",
        // 1.4161^(1/2) - 1 = 0.19 of 0.2
        "HIGHER, 141.61, 207.36, 0.95, 2.500055, SUBSTANTIAL",
        // standing still, falling by a tenth a year, and falling by more than the scale holds
        "HIGHER, 100, 207.36, 0, -2.5, LIMITED",
        "HIGHER, 81, 146.41, -1, -5, DETERIORATION",
        "HIGHER, 90.25, 207.36, -0.25, -3.541675, DETERIORATION",
        // 0.81^(1/2) - 1 = -0.1 where less is better; the goal needs 0.4096^(1/4) - 1 = -0.2
        "LOWER, 81, 40.96, 0.5, -0.41665, LIMITED",
        "LOWER, 121, 40.96, -0.5, -4.58335, DETERIORATION",
        // 1.69^(1/2) - 1 = 0.3 of 0.2: ahead of the scale
        "HIGHER, 169, 207.36, 1.5, 5, SUBSTANTIAL"
    })
    void comparesTheGrowthWithWhatTheGoalNeeds(
            Direction direction, String current, String goal, double progress, double score, Rating rating) {
        GrowthSeries series = series(direction, "100", current).towards(2024, Ratio.parse(goal));

        Assessed result = assessed(series);

        assertThat(result.progress().orElseThrow()).isCloseTo(progress, within(PENCIL));
        assertThat(result.score()).isCloseTo(score, within(PENCIL));
        assertThat(result.rating()).isEqualTo(rating);
    }

    @ParameterizedTest(name = "{0} from 10000 to {1} in 2 years: p {2}, score {3}")
    @CsvSource({
        "HIGHER, 10404, 0.02, 5, SUBSTANTIAL",
        "HIGHER, 10363.24, 0.018, 4, SUBSTANTIAL",
        "HIGHER, 10302.25, 0.015, 2.5, SUBSTANTIAL",
        "HIGHER, 10281.96, 0.014, 2.25, MODERATE",
        "HIGHER, 10201, 0.01, 1.25, MODERATE",
        "HIGHER, 10100.25, 0.005, 0, MODERATE",
        "HIGHER, 10080.16, 0.004, -0.5, LIMITED",
        "HIGHER, 10020.01, 0.001, -2, LIMITED",
        "HIGHER, 10000, 0, -2.5, LIMITED",
        "HIGHER, 9801, -0.01, -3.75, DETERIORATION",
        "HIGHER, 9025, -0.05, -5, DETERIORATION",
        "LOWER, 9801, 0.01, 1.25, MODERATE",
        "LOWER, 10201, -0.01, -3.75, DETERIORATION"
    })
    void judgesTheGrowthByItselfWithoutAGoal(
            Direction direction, String current, double progress, double score, Rating rating) {
        Assessed result = assessed(series(direction, "10000", current));

        assertThat(result.progress().orElseThrow()).isCloseTo(progress, within(PENCIL));
        assertThat(result.score()).isCloseTo(score, within(1e-6));
        if (score != 2.5 && score != 0) {
            assertThat(result.rating()).isEqualTo(rating);
        }
    }

    @ParameterizedTest(name = "base {0} within {1}: C = {2}")
    @CsvSource({
        // (1/2)^4.44 = 0.0460709..., (9/10)^4.44 = 0.6263783..., (3/4)^4.44 = 0.2787866...
        "50, 100, 0.9539291",
        "90, 100, 0.3736216",
        "75, 100, 0.7212133",
        "150, 100, 0.9539291",
        "125, 100, 0.7212133",
        "-50, 100, 0.9539291",
        "50, -100, 0.9539291",
        "200, 100, 1",
        "250, 100, 1",
        "50, 0, 1"
    })
    void asksForLessGrowthNearANaturalLimit(String base, String limit, double room) {
        // the better way by 0.3 % a year: r = 0.003 / C, on the line from 0.0 to 0.005 or the next one
        Ratio from = Ratio.parse(base);
        Ratio step = Ratio.parse("1.003").times(Ratio.parse("1.003"));
        Direction direction = from.signum() > 0 ? Direction.HIGHER : Direction.LOWER;
        GrowthSeries series = new GrowthSeries(
                        new TreeMap<>(Map.of(2020, from, 2022, from.times(step))),
                        direction,
                        Optional.empty(),
                        Optional.empty())
                .within(Ratio.parse(limit));

        Assessed result = assessed(series);

        double r = 0.003 / room;
        assertThat(result.score()).isCloseTo(r >= 0.005 ? 250 * r - 1.25 : 500 * r - 2.5, within(1e-5));
    }

    @Test
    void scoresFullAtTheNaturalLimitUnlessItFalls() {
        Ratio limit = Ratio.whole(100);

        assertThat(assessed(series(Direction.HIGHER, "100", "100").within(limit)))
                .isEqualTo(new Assessed(Rating.SUBSTANTIAL, OptionalDouble.of(0), 5));
        assertThat(assessed(series(Direction.HIGHER, "100", "98.01").within(limit))
                        .score())
                .isCloseTo(-3.75, within(1e-6));
    }

    @Test
    void measuresANegativeBaseTheRightWayUp() {
        // a deficit of 100 that shrinks to 81: by a tenth a year, and that is the better way
        Assessed shrinking = assessed(series(Direction.HIGHER, "-100", "-81"));
        assertThat(shrinking.progress().orElseThrow()).isCloseTo(0.1, within(PENCIL));
        Assessed growing = assessed(series(Direction.HIGHER, "-100", "-121"));
        assertThat(growing.progress().orElseThrow()).isCloseTo(-0.1, within(PENCIL));
        Assessed towards = assessed(series(Direction.HIGHER, "-100", "-81").towards(2024, Ratio.parse("-40.96")));
        assertThat(towards.progress().orElseThrow()).isCloseTo(0.5, within(PENCIL));
    }

    @Test
    void countsTheYearsInBetweenOnly() {
        GrowthSeries series = GrowthSeries.of(
                Map.of(2019, Ratio.whole(100), 2020, Ratio.whole(7), 2022, Ratio.parse("133.1")), Direction.HIGHER);

        assertThat(assessed(series).progress().orElseThrow()).isCloseTo(0.1, within(PENCIL));
    }

    @ParameterizedTest
    @CsvSource({"HIGHER, 121, 120", "HIGHER, 120, 120", "LOWER, 80, 90", "LOWER, 90, 90"})
    void aGoalThatIsReachedIsAchieved(Direction direction, String current, String goal) {
        Assessed result = assessed(series(direction, "100", current).towards(2030, Ratio.parse(goal)));

        assertThat(result.rating()).isEqualTo(Rating.ACHIEVED);
        assertThat(result.score()).isEqualTo(5);
        assertThat(result.progress()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"100, 100, 100", "100, 105, 100", "0, 12, 10", "-5, 3, 0", "-5, 12, 10"})
    void aGoalIsAchievedFromABaseWithoutARateOfGrowthToo(String base, String current, String goal) {
        Assessed result = assessed(series(Direction.HIGHER, base, current).towards(2030, Ratio.parse(goal)));

        assertThat(result).isEqualTo(new Assessed(Rating.ACHIEVED, OptionalDouble.empty(), 5));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 12, , ZERO_BASE",
        "0, 12, 20, ZERO_BASE",
        "-5, 3, , DIFFERENT_SIGNS",
        "5, -3, 20, DIFFERENT_SIGNS",
        "-5, -3, 20, DIFFERENT_SIGNS",
        "100, 95, 100, GOAL_IS_BASE"
    })
    void saysWhyItCannotBeAssessed(String base, String current, String goal, Reason reason) {
        GrowthSeries series = series(Direction.HIGHER, base, current);

        assertThat(GrowthRate.of(goal == null ? series : series.towards(2030, Ratio.parse(goal))))
                .isEqualTo(new NotAssessable(reason));
    }

    @Test
    void needsTwoDifferentYearsAndALaterGoal() {
        Ratio value = Ratio.whole(5);

        assertThat(GrowthRate.of(GrowthSeries.of(Map.of(), Direction.HIGHER)))
                .isEqualTo(new NotAssessable(Reason.TOO_FEW_YEARS));
        assertThat(GrowthRate.of(
                        GrowthSeries.of(Map.of(2020, value), Direction.HIGHER).towards(2030, value)))
                .isEqualTo(new NotAssessable(Reason.TOO_FEW_YEARS));
        assertThat(GrowthRate.of(series(Direction.HIGHER, "100", "110").towards(2020, Ratio.whole(200))))
                .isEqualTo(new NotAssessable(Reason.GOAL_NOT_LATER));
    }

    @Test
    void reachingZeroIsAFallByAll() {
        Assessed result = assessed(
                series(Direction.LOWER, "10", "0").towards(2030, Ratio.whole(-1).times(Ratio.ZERO)));
        assertThat(result.rating()).isEqualTo(Rating.ACHIEVED);
        assertThat(assessed(series(Direction.HIGHER, "10", "0")).progress()).hasValue(-1);
    }

    @Test
    void anIndicatorScoresTheMeanOfItsSeriesAndOfItsGroupsMeans() {
        GrowthRate five = new Assessed(Rating.ACHIEVED, OptionalDouble.empty(), 5);
        GrowthRate two = new Assessed(Rating.MODERATE, OptionalDouble.of(0.8), 2);
        GrowthRate minusOne = new Assessed(Rating.LIMITED, OptionalDouble.of(0.3), -1);
        GrowthRate none = new NotAssessable(Reason.ZERO_BASE);

        assertThat(GrowthRate.mean(List.of(five, two, minusOne)))
                .isEqualTo(new Assessed(Rating.MODERATE, OptionalDouble.empty(), 2));
        assertThat(GrowthRate.mean(List.of(GrowthRate.mean(List.of(five, two)), minusOne)))
                .isEqualTo(new Assessed(Rating.MODERATE, OptionalDouble.empty(), 1.25));
        assertThat(GrowthRate.mean(List.of(five, five)))
                .isEqualTo(new Assessed(Rating.ACHIEVED, OptionalDouble.empty(), 5));
        assertThat(GrowthRate.mean(List.of(five, none)))
                .isEqualTo(new Assessed(Rating.SUBSTANTIAL, OptionalDouble.empty(), 5));
        assertThat(GrowthRate.mean(List.of(none, new NotAssessable(Reason.TOO_FEW_YEARS))))
                .isEqualTo(new NotAssessable(Reason.TOO_FEW_YEARS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GrowthRate.mean(List.of()))
                .withMessage("results of growth must be one or more, were none");
    }

    @ParameterizedTest
    @CsvSource({
        "2.5, SUBSTANTIAL",
        "2.49, MODERATE",
        "0, MODERATE",
        "-0.01, LIMITED",
        "-2.5, LIMITED",
        "-2.51, DETERIORATION"
    })
    void aMeanIsRatedByTheScoresAtTheThresholds(double score, Rating rating) {
        GrowthRate part = new Assessed(Rating.MODERATE, OptionalDouble.empty(), score);

        assertThat(GrowthRate.mean(List.of(part))).isEqualTo(new Assessed(rating, OptionalDouble.empty(), score));
    }

    @Test
    void speaksBothLanguages() {
        GrowthRate result = new Assessed(Rating.LIMITED, OptionalDouble.of(0.5), -0.41665);

        assertThat(result.text().zh()).isEqualTo("增长率法：进展有限，得分 -0.42");
        assertThat(result.text().en()).isEqualTo("growth rate: limited progress, score -0.42");
        assertThat(new NotAssessable(Reason.ZERO_BASE).text().zh()).isEqualTo("增长率法无法评价：基期值为零");
        assertThat(new NotAssessable(Reason.ZERO_BASE).text().en())
                .isEqualTo("not assessable by growth rate: the base is zero");
    }

    @Test
    void refusesASeriesWithoutABetterWayAndAScoreOffTheScale() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GrowthSeries.of(Map.of(), Direction.RANGE))
                .withMessage("direction of a growth series must be HIGHER or LOWER, was RANGE");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Assessed(Rating.LIMITED, OptionalDouble.empty(), 5.1))
                .withMessage("score of growth must be between -5 and 5, was 5.1");
    }

    private static GrowthSeries series(Direction direction, String base, String current) {
        return GrowthSeries.of(Map.of(2020, Ratio.parse(base), 2022, Ratio.parse(current)), direction);
    }

    private static Assessed assessed(GrowthSeries series) {
        assertThat(GrowthRate.of(series)).isInstanceOf(Assessed.class);
        return (Assessed) GrowthRate.of(series);
    }
}

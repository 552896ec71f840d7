// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.milepost.Rule;
import dev.milepost.indicator.Direction;
import dev.milepost.progress.GrowthRate.Assessed;
import dev.milepost.progress.GrowthRate.Rating;
import dev.milepost.quantity.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

@Rule("6.12")
class GrowthRateProperties {

    /** The coefficients are printed with four decimals. */
    private static final double PRINTED = 1e-4;

    @Property
    void theOtherDirectionIsTheMirrorImage(
            @ForAll @IntRange(min = 1, max = 5000) int base,
            @ForAll @IntRange(min = 0, max = 5000) int current,
            @ForAll @IntRange(min = 1, max = 12) int years) {
        double up = progress(series(Direction.HIGHER, base, current, years));
        double down = progress(series(Direction.LOWER, base, current, years));

        assertThat(up).isEqualTo(-down);
    }

    @Property
    void aNegativeSeriesIsTheMirrorImageOfThePositiveOneTheOtherWay(
            @ForAll @IntRange(min = 1, max = 5000) int base,
            @ForAll @IntRange(min = 0, max = 5000) int current,
            @ForAll @IntRange(min = 1, max = 12) int years) {
        assertThat(GrowthRate.of(series(Direction.HIGHER, -base, -current, years)))
                .isEqualTo(GrowthRate.of(series(Direction.LOWER, base, current, years)));
    }

    @Property
    void moreIsNeverWorseWhereHigherIsBetter(
            @ForAll @IntRange(min = 1, max = 200) int base,
            @ForAll @IntRange(min = 0, max = 400) int current,
            @ForAll @IntRange(min = 0, max = 50) int more,
            @ForAll @IntRange(min = 1, max = 300) int goal,
            @ForAll @IntRange(min = 0, max = 100) int limit) {
        GrowthSeries less = series(Direction.HIGHER, base, current, 3).within(Ratio.whole(limit));
        GrowthSeries greater = series(Direction.HIGHER, base, current + more, 3).within(Ratio.whole(limit));
        assertThat(score(less)).isLessThanOrEqualTo(score(greater));
        if (goal != base) {
            assertThat(score(less.towards(2030, Ratio.whole(goal))))
                    .isLessThanOrEqualTo(score(greater.towards(2030, Ratio.whole(goal))) + PRINTED);
        }
    }

    @Property
    void theScoreStaysOnItsScaleAndItsRatingAgreesWithIt(
            @ForAll @IntRange(min = 1, max = 1000) int base,
            @ForAll @IntRange(min = 0, max = 100_000) int current,
            @ForAll @IntRange(min = 1, max = 1000) int goal,
            @ForAll Direction anyDirection) {
        Direction direction = anyDirection == Direction.LOWER ? Direction.LOWER : Direction.HIGHER;
        GrowthSeries series = series(direction, base, current, 4);
        if (goal != base) {
            series = series.towards(2030, Ratio.whole(goal));
        }

        Assessed result = (Assessed) GrowthRate.of(series);

        assertThat(result.score()).isBetween(-5.0, 5.0);
        double least = leastScore(result.rating());
        assertThat(result.score()).isBetween(least - PRINTED, Math.min(5, least + 2.5) + PRINTED);
    }

    private static double leastScore(Rating rating) {
        return switch (rating) {
            case ACHIEVED -> 5;
            case SUBSTANTIAL -> 2.5;
            case MODERATE -> 0;
            case LIMITED -> -2.5;
            case DETERIORATION -> -5;
        };
    }

    /** A step over a threshold that is too small to matter does not matter. */
    @Property
    void theScoreHasNoJumps(@ForAll @DoubleRange(min = 0.80, max = 1.40) double factor) {
        Ratio current = Ratio.whole(BigDecimal.valueOf(factor).setScale(6, RoundingMode.HALF_UP));
        Ratio next = current.plus(Ratio.parse("0.000001"));
        GrowthSeries here = GrowthSeries.of(Map.of(2020, Ratio.ONE, 2022, current), Direction.HIGHER);
        GrowthSeries there = GrowthSeries.of(Map.of(2020, Ratio.ONE, 2022, next), Direction.HIGHER);

        assertThat(score(there)).isCloseTo(score(here), within(0.001));
        Ratio goal = Ratio.parse("1.5");
        assertThat(score(there.towards(2024, goal))).isCloseTo(score(here.towards(2024, goal)), within(0.001));
    }

    @Property
    void theOrderOfTheSeriesDoesNotMatter(
            @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = -5, max = 5) Double> scores,
            @ForAll Random random) {
        List<GrowthRate> series = new ArrayList<>();
        scores.forEach(score -> series.add(new Assessed(Rating.MODERATE, OptionalDouble.empty(), score)));
        GrowthRate mean = GrowthRate.mean(series);

        Collections.shuffle(series, random);

        assertThat(GrowthRate.mean(series)).isEqualTo(mean);
        assertThat(((Assessed) mean).score()).isBetween(Collections.min(scores), Collections.max(scores));
    }

    private static GrowthSeries series(Direction direction, int base, int current, int years) {
        return GrowthSeries.of(Map.of(2020, Ratio.whole(base), 2020 + years, Ratio.whole(current)), direction);
    }

    private static double progress(GrowthSeries series) {
        return ((Assessed) GrowthRate.of(series)).progress().orElseThrow();
    }

    private static double score(GrowthSeries series) {
        return ((Assessed) GrowthRate.of(series)).score();
    }
}

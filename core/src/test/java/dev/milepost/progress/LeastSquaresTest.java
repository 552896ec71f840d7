// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.milepost.Rule;
import dev.milepost.quantity.Ratio;
import java.math.MathContext;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

@Rule("6.11")
class LeastSquaresTest {

    /** Slope 15.5/17.5, residuals 17.5 - 15.5²/17.5, both by hand. */
    private static final SortedMap<Integer, Ratio> POINTS = points(1, 3, 2, 5, 4, 6);

    @Test
    void drawsTheLineExactly() {
        LeastSquares line = LeastSquares.through(POINTS);

        assertThat(line.sumAt(List.of(12))).isEqualByComparingTo(Ratio.parse("386/35"));
        assertThat(line.sumAt(List.of(7, 8, 9, 10, 11, 12))).isEqualByComparingTo(Ratio.parse("1851/35"));
        assertThat(line.sumAt(List.of())).isEqualByComparingTo(Ratio.ZERO);
    }

    @Test
    void widensThePredictionAwayFromTheMiddle() {
        LeastSquares line = LeastSquares.through(POINTS);

        // s² = 0.942857; at 12: s² (1 + 1/6 + 8.5²/17.5) = 2.234424², times t of 4 degrees of freedom, 1.533
        assertThat(width(line, List.of(12))).isCloseTo(3.425372, within(1e-6));
        // s² (6 + 36/6 + 36²/17.5) = 9.007752²
        assertThat(width(line, List.of(7, 8, 9, 10, 11, 12))).isCloseTo(13.808884, within(1e-6));
    }

    @Property(tries = 200)
    void goesThroughPointsOnALineWithoutAnyWidth(
            @ForAll @IntRange(min = -50, max = 50) int start,
            @ForAll @IntRange(min = -9, max = 9) int step,
            @ForAll @IntRange(min = 3, max = 12) int count,
            @ForAll @IntRange(min = 1, max = 30) int place) {
        SortedMap<Integer, Ratio> points = new TreeMap<>();
        for (int x = 1; x <= count; x++) {
            points.put(2 * x, Ratio.of(start + 2L * x * step, 7));
        }
        LeastSquares line = LeastSquares.through(points);

        assertThat(line.sumAt(List.of(place))).isEqualByComparingTo(Ratio.of(start + (long) place * step, 7));
        assertThat(line.halfWidthAt(List.of(place))).isEqualByComparingTo(Ratio.ZERO);
    }

    /** Any other line through the mean leaves more. */
    @Property(tries = 200)
    void noOtherLineIsCloser(
            @ForAll @Size(min = 2, max = 8) List<@IntRange(min = -100, max = 100) Integer> values,
            @ForAll @IntRange(min = -20, max = 20) int up,
            @ForAll @IntRange(min = -20, max = 20) int turn) {
        int[] numbers = values.stream().mapToInt(Integer::intValue).toArray();
        SortedMap<Integer, Ratio> points = points(numbers);
        LeastSquares line = LeastSquares.through(points);
        Ratio best = Ratio.ZERO;
        Ratio other = Ratio.ZERO;
        for (int x = 1; x <= numbers.length; x++) {
            Ratio residual = Ratio.whole(numbers[x - 1]).minus(line.sumAt(List.of(x)));
            Ratio shifted = residual.minus(Ratio.of(up + (long) turn * x, 10));
            best = best.plus(residual.times(residual));
            other = other.plus(shifted.times(shifted));
        }

        assertThat(best).isLessThanOrEqualTo(other);
    }

    @Test
    void refusesASinglePoint() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastSquares.through(points(1)))
                .withMessage("points of a line must be 2 or more, were 1");
    }

    /** With x = √n tan u, the density of t is that of cosⁿ⁻¹ u: integrated here by Simpson's rule. */
    @Property(tries = 120)
    void eightyPerCentLieWithinTheQuantile(@ForAll @IntRange(min = 1, max = 120) int degrees) {
        double end = StrictMath.atan(StudentT.upperTenth(degrees) / StrictMath.sqrt(degrees));

        assertThat(integral(degrees, end) / integral(degrees, Math.PI / 2)).isCloseTo(0.8, within(2e-4));
    }

    @Test
    void theQuantileApproachesTheNormalOne() {
        assertThat(StudentT.upperTenth(4)).isEqualTo(1.533);
        assertThat(StudentT.upperTenth(31)).isCloseTo(1.3095, within(1e-4));
        assertThat(StudentT.upperTenth(100)).isCloseTo(1.2901, within(1e-4));
        assertThat(StudentT.upperTenth(1_000_000)).isCloseTo(1.281552, within(1e-5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StudentT.upperTenth(0))
                .withMessage("degrees of freedom must be 1 or more, were 0");
    }

    private static double integral(int degrees, double end) {
        int steps = 2000;
        double width = end / steps;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double weight = i == 0 || i == steps ? 1 : i % 2 == 0 ? 2 : 4;
            sum += weight * StrictMath.pow(StrictMath.cos(i * width), degrees - 1);
        }
        return sum * width / 3;
    }

    private static double width(LeastSquares line, List<Integer> places) {
        return line.halfWidthAt(places).divide(MathContext.DECIMAL128).doubleValue();
    }

    private static SortedMap<Integer, Ratio> points(int... values) {
        SortedMap<Integer, Ratio> points = new TreeMap<>();
        for (int value : values) {
            points.put(points.size() + 1, Ratio.whole(value));
        }
        return points;
    }
}

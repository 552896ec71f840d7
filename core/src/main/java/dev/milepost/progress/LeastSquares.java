// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.quantity.Ratio;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;

/**
 * The straight line through points by least squares. The line is exact; binary floating point comes in with the root of
 * the prediction interval only.
 */
final class LeastSquares {

    private final int points;
    private final Ratio meanX;
    private final Ratio meanY;
    private final Ratio squaresX;
    private final Ratio slope;
    private final Ratio residuals;

    private LeastSquares(SortedMap<Integer, Ratio> known) {
        this.points = known.size();
        this.meanX = mean(known.keySet().stream().map(Ratio::whole).toList());
        this.meanY = mean(known.values());
        Ratio squares = Ratio.ZERO;
        Ratio products = Ratio.ZERO;
        for (Map.Entry<Integer, Ratio> point : known.entrySet()) {
            Ratio x = Ratio.whole(point.getKey()).minus(meanX);
            squares = squares.plus(x.times(x));
            products = products.plus(x.times(point.getValue().minus(meanY)));
        }
        this.squaresX = squares;
        this.slope = products.dividedBy(squares);
        this.residuals = residuals(known);
    }

    /**
     * Fits the line.
     *
     * @param points two or more
     */
    static LeastSquares through(SortedMap<Integer, Ratio> points) {
        checkArgument(points.size() >= 2, "points of a line must be 2 or more, were %s", points.size());
        return new LeastSquares(points);
    }

    /** The sum of the line's values at the given places. */
    Ratio sumAt(Collection<Integer> places) {
        Ratio sum = Ratio.ZERO;
        for (int x : places) {
            sum = sum.plus(meanY).plus(slope.times(Ratio.whole(x).minus(meanX)));
        }
        return sum;
    }

    /**
     * Half the width of the 80 % prediction interval of the sum of the values to come at the given places. There must
     * be three points or more.
     */
    Ratio halfWidthAt(Collection<Integer> places) {
        Ratio count = Ratio.whole(places.size());
        Ratio off = Ratio.ZERO;
        for (int x : places) {
            off = off.plus(Ratio.whole(x).minus(meanX));
        }
        Ratio spread = count.plus(count.times(count).dividedBy(Ratio.whole(points)))
                .plus(off.times(off).dividedBy(squaresX));
        Ratio variance = residuals.dividedBy(Ratio.whole(points - 2L)).times(spread);
        double width = StudentT.upperTenth(points - 2)
                * StrictMath.sqrt(variance.divide(MathContext.DECIMAL128).doubleValue());
        return Ratio.whole(new BigDecimal(width));
    }

    private Ratio residuals(SortedMap<Integer, Ratio> known) {
        Ratio sum = Ratio.ZERO;
        for (Map.Entry<Integer, Ratio> point : known.entrySet()) {
            Ratio residual = point.getValue()
                    .minus(meanY)
                    .minus(slope.times(Ratio.whole(point.getKey()).minus(meanX)));
            sum = sum.plus(residual.times(residual));
        }
        return sum;
    }

    private static Ratio mean(Collection<Ratio> numbers) {
        return numbers.stream().reduce(Ratio.ZERO, Ratio::plus).dividedBy(Ratio.whole(numbers.size()));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.chart;

import dev.milepost.reporting.document.Cell.NumberCell;
import dev.milepost.reporting.document.Chart;
import dev.milepost.reporting.document.NumberShape.Notation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The axis of the values: holds zero and every number, with round ticks. All arithmetic is decimal, so it is the same
 * on every machine. Numbers are as shown: 95 for 95%.
 */
final class Axis {
    private static final int TICKS = 5;
    private static final List<BigDecimal> STEPS =
            List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5), BigDecimal.TEN);

    private final Notation notation;
    private final BigDecimal step;
    private final BigDecimal least;
    private final BigDecimal most;

    private Axis(Notation notation, BigDecimal step, BigDecimal least, BigDecimal most) {
        this.notation = notation;
        this.step = step;
        this.least = least;
        this.most = most;
    }

    static Axis of(Chart chart) {
        List<NumberCell> numbers = chart.numbers().toList();
        Notation notation =
                numbers.isEmpty() ? Notation.PLAIN : numbers.get(0).shape().notation();
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        boolean whole = notation == Notation.PLAIN;
        for (NumberCell number : numbers) {
            low = low.min(notation.shown(number.exact()));
            high = high.max(notation.shown(number.exact()));
            whole &= number.shape().decimals() == 0;
        }
        BigDecimal step = step(high.subtract(low), whole);
        return new Axis(notation, step, multiple(low, step, RoundingMode.FLOOR), top(high, low, step));
    }

    /** Never an axis without length. */
    private static BigDecimal top(BigDecimal high, BigDecimal low, BigDecimal step) {
        BigDecimal top = multiple(high, step, RoundingMode.CEILING);
        return top.signum() == 0 && low.signum() == 0 ? step : top;
    }

    private static BigDecimal multiple(BigDecimal number, BigDecimal step, RoundingMode mode) {
        return number.divide(step, 0, mode).multiply(step);
    }

    /** The smallest of 1, 2, 5, 10 and so on that makes few ticks; no fraction where only whole numbers are shown. */
    private static BigDecimal step(BigDecimal range, boolean whole) {
        if (range.signum() == 0) {
            return BigDecimal.ONE;
        }
        BigDecimal power = BigDecimal.ONE.movePointRight(range.precision() - range.scale() - 2);
        for (BigDecimal step : STEPS) {
            BigDecimal candidate = step.multiply(power);
            if (range.compareTo(candidate.multiply(BigDecimal.valueOf(TICKS))) <= 0) {
                return whole ? candidate.max(BigDecimal.ONE) : candidate;
            }
        }
        return BigDecimal.TEN.multiply(power).multiply(BigDecimal.valueOf(2));
    }

    /** The numbers to mark, from the lowest to the highest, zero among them. */
    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        for (BigDecimal tick = least; tick.compareTo(most) <= 0; tick = tick.add(step)) {
            ticks.add(tick);
        }
        return ticks;
    }

    String text(BigDecimal tick) {
        BigDecimal bare = tick.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString() + notation.sign();
    }

    /** How far along a length a number as it is shown lies. */
    int place(BigDecimal shown, int length) {
        return shown.subtract(least)
                .multiply(BigDecimal.valueOf(length))
                .divide(most.subtract(least), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    int place(NumberCell number, int length) {
        return place(notation.shown(number.exact()), length);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.quantity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How a figure is rounded for display: once, and never across a line that matters. A value that misses its target never
 * displays as the target, and a rate below one never as 100 %.
 *
 * @param scale the number of decimals, 0 to 20
 * @param mode {@link RoundingMode#HALF_UP}, or {@link RoundingMode#HALF_EVEN} as GB/T 8170 asks
 */
public record Rounding(int scale, RoundingMode mode) {

    private static final int MAX_SCALE = 20;
    private static final Ratio HUNDRED = Ratio.whole(100);

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the scale is out of range or the mode is another one
     */
    public Rounding {
        checkArgument(scale >= 0 && scale <= MAX_SCALE, "scale must be 0 to %s, was %s", MAX_SCALE, scale);
        requireNonNull(mode, "mode");
        checkArgument(
                mode == RoundingMode.HALF_UP || mode == RoundingMode.HALF_EVEN,
                "rounding mode must be HALF_UP or HALF_EVEN, was %s",
                mode);
    }

    /**
     * Returns rounding half up, as offices and spreadsheets do.
     *
     * @param scale the number of decimals, 0 to 20
     * @return the rounding
     * @throws IllegalArgumentException if the scale is out of range
     */
    public static Rounding of(int scale) {
        return new Rounding(scale, RoundingMode.HALF_UP);
    }

    /**
     * Returns rounding half to even, as GB/T 8170 asks.
     *
     * @param scale the number of decimals, 0 to 20
     * @return the rounding
     * @throws IllegalArgumentException if the scale is out of range
     */
    public static Rounding halfEven(int scale) {
        return new Rounding(scale, RoundingMode.HALF_EVEN);
    }

    /**
     * Returns the figure to display. Where rounding would make it reach or cross a barrier that the exact value is not
     * at, it is rounded to the exact value's side of the barrier instead. Where barriers stand so close on both sides
     * that no figure of this scale lies between them, as many further decimals are shown as it takes.
     *
     * @param exact the exact value
     * @param barriers the numbers that must not be reached or crossed, such as a target; may be empty
     * @return the figure, with {@link #scale} decimals, or more between close barriers
     */
    public BigDecimal display(Ratio exact, Collection<Ratio> barriers) {
        List<Ratio> lines =
                barriers.stream().filter(line -> !line.sameValueAs(exact)).toList();
        for (int decimals = scale; ; decimals++) {
            BigDecimal nearest = exact.round(decimals, mode);
            if (isOnSide(nearest, exact, lines)) {
                return nearest;
            }
            boolean roundedUp = Ratio.whole(nearest).compareTo(exact) > 0;
            BigDecimal other = exact.round(decimals, roundedUp ? RoundingMode.FLOOR : RoundingMode.CEILING);
            if (isOnSide(other, exact, lines)) {
                return other;
            }
        }
    }

    /**
     * Returns a rate to display, in per cent, with {@link #scale} decimals of the per cent. Besides the given barriers,
     * a rate never reaches 0 % or 100 % unless it is exactly there.
     *
     * @param exact the exact rate, 1 for 100 %
     * @param barriers the rates that must not be reached or crossed, 1 for 100 %; may be empty
     * @return the per cent, such as 99.9
     */
    public BigDecimal displayRate(Ratio exact, Collection<Ratio> barriers) {
        List<Ratio> lines = new ArrayList<>(List.of(Ratio.ZERO, HUNDRED));
        barriers.forEach(line -> lines.add(line.times(HUNDRED)));
        return display(exact.times(HUNDRED), lines);
    }

    private static boolean isOnSide(BigDecimal figure, Ratio exact, List<Ratio> lines) {
        Ratio shown = Ratio.whole(figure);
        return lines.stream()
                .allMatch(line -> Integer.signum(shown.compareTo(line)) == Integer.signum(exact.compareTo(line)));
    }
}

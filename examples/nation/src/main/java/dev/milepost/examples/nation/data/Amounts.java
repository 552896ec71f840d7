// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.data;

/** What is reported, in cents, by chance. */
final class Amounts {

    /** Usual amounts lie below. */
    static final int USUAL = 1_000_000;

    private static final int CORRECTIONS_ONLY_IN = 200;
    private static final int CORRECTION_IN = 100;
    private static final int CORRECTION = 50_000;
    private static final int ZERO_IN = 100;
    private static final int LEAST_DENOMINATOR = 100;

    private final Dice dice;

    Amounts(Dice dice) {
        this.dice = dice;
    }

    /**
     * A figure of a sum, a latest figure or a numerator.
     *
     * @param limit what the usual ones lie below, above zero
     * @param mayFall whether it may be negative: a correction of what was booked before
     * @param series which unit and measure; some report corrections only
     */
    long amount(int limit, boolean mayFall, long series) {
        boolean correctionsOnly = Dice.below(CORRECTIONS_ONLY_IN, series) == 0;
        if (mayFall && (correctionsOnly || dice.onceIn(CORRECTION_IN))) {
            return -1L - dice.below(CORRECTION);
        }
        return dice.onceIn(ZERO_IN) ? 0 : 1L + dice.below(limit);
    }

    long denominator() {
        return LEAST_DENOMINATOR + (long) dice.below(USUAL);
    }

    /** What a revision puts in the place of a figure; a denominator of 0 stays. */
    long revised(int measure, long cents) {
        if (Indicators.isDenominator(measure)) {
            return cents == 0 ? 0 : denominator();
        }
        return cents < 0 ? -1L - dice.below(CORRECTION) : 1L + dice.below(USUAL);
    }
}

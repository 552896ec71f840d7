// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.data;

/**
 * The 70 indicators and the 85 measures they are made of, by number.
 *
 * <p>Indicators 0 to 39 are sums over the year, 40 to 54 take each unit's latest figure and add those, 55 to 69 are
 * rates. The measure of an indicator, of a rate its numerator, has the number of the indicator; the denominators are
 * the measures 70 to 84. Both halves of a rate are sums over the year.
 */
public final class Indicators {

    /** How many indicators there are. */
    public static final int COUNT = 70;

    /** How many measures are reported. */
    public static final int MEASURES = 85;

    /** How many months the year has; they are numbered from 0. */
    public static final int MONTHS = 12;

    /** The first indicator that takes the latest figure. */
    public static final int FIRST_LATEST = 40;

    /** The first rate. */
    public static final int FIRST_RATE = 55;

    /** What the target of a rate is counted in: 7500 is three quarters. */
    public static final int RATE_PARTS = 10_000;

    private static final int RATES = COUNT - FIRST_RATE;

    private Indicators() {}

    /** Whether an indicator, or the measure of that number, takes each unit's latest figure. */
    public static boolean isLatest(int indicator) {
        return indicator >= FIRST_LATEST && indicator < FIRST_RATE;
    }

    /** Whether an indicator is a rate; its measure is the numerator then. */
    public static boolean isRate(int indicator) {
        return indicator >= FIRST_RATE && indicator < COUNT;
    }

    /** Whether a measure is the denominator of a rate. */
    public static boolean isDenominator(int measure) {
        return measure >= COUNT;
    }

    /** The measure below the line of a rate. */
    public static int denominator(int rate) {
        return rate + RATES;
    }

    /** The indicator a measure belongs to. */
    public static int ofMeasure(int measure) {
        return isDenominator(measure) ? measure - RATES : measure;
    }

    /** What the target of an indicator must be divided by to compare it with a value in cents, or a rate with 1. */
    public static int targetParts(int indicator) {
        return isRate(indicator) ? RATE_PARTS : 1;
    }
}

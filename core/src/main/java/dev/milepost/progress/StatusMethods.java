// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.quantity.Ratio;

/** The usual status methods; thresholds are data. Rule 6.9. */
public final class StatusMethods {

    private StatusMethods() {}

    /** By pace, with the thresholds 0.95 and 0.80. */
    public static StatusMethod pace() {
        return pace(Ratio.of(95, 100), Ratio.of(80, 100));
    }

    /**
     * By pace.
     *
     * @param onTrackFrom the least pace that is on track, inclusive
     * @param atRiskFrom the least pace that is at risk, inclusive; below it is behind; not above {@code onTrackFrom}
     */
    public static StatusMethod pace(Ratio onTrackFrom, Ratio atRiskFrom) {
        checkOrder(onTrackFrom, atRiskFrom);
        return (attainment, pace) -> graded(pace.orElse(attainment), onTrackFrom, atRiskFrom);
    }

    /** By attainment alone, with the thresholds 0.90 and 0.75. */
    public static StatusMethod attainment() {
        return attainment(Ratio.of(90, 100), Ratio.of(75, 100));
    }

    /**
     * By attainment alone.
     *
     * @param onTrackFrom the least attainment that is on track, inclusive
     * @param atRiskFrom the least attainment that is at risk, inclusive; below it is behind
     */
    public static StatusMethod attainment(Ratio onTrackFrom, Ratio atRiskFrom) {
        checkOrder(onTrackFrom, atRiskFrom);
        return (attainment, pace) -> graded(attainment, onTrackFrom, atRiskFrom);
    }

    private static Status graded(Ratio figure, Ratio onTrackFrom, Ratio atRiskFrom) {
        if (figure.compareTo(onTrackFrom) >= 0) {
            return Status.ON_TRACK;
        }
        return figure.compareTo(atRiskFrom) >= 0 ? Status.AT_RISK : Status.BEHIND;
    }

    private static void checkOrder(Ratio onTrackFrom, Ratio atRiskFrom) {
        checkArgument(
                atRiskFrom.compareTo(onTrackFrom) <= 0,
                "atRiskFrom must not exceed %s, was %s",
                onTrackFrom,
                atRiskFrom);
    }
}

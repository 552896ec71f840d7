// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.job;

import dev.milepost.progress.Status;

/**
 * How one unit stands with one indicator.
 *
 * @param unit number of the unit
 * @param indicator number of the indicator
 * @param numerator the value in cents, of a rate what stands above the line
 * @param denominator of a rate what stands below the line, above zero; else 1
 * @param status MET, ON_TRACK, AT_RISK or BEHIND
 * @param attainment value over target in millionths, rounded half even; {@link #NO_RATIO} where there is none
 * @param asserted whether anything used was asserted without counts; false unless that is tracked
 * @param reports how many reports there are below, of a latest figure one for each unit; 0 unless that is tracked
 */
public record Cell(
        int unit,
        int indicator,
        long numerator,
        long denominator,
        Status status,
        long attainment,
        boolean asserted,
        int reports) {

    /** The attainment of what has no ratio. */
    public static final long NO_RATIO = Long.MIN_VALUE;
}

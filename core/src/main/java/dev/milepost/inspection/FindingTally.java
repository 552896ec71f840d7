// SPDX-License-Identifier: Apache-2.0
package dev.milepost.inspection;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Findings as a report states them, without the findings themselves: "5 types, 12 problems, all rectified". A rate from
 * a tally says so. Rule 8.3.
 *
 * @param types how many types of problem, zero or greater and at most {@code problems}
 * @param problems how many problems, zero or greater
 * @param rectified how many of them are rectified, zero or greater; more than {@code problems} is an issue, not an
 *     error
 */
public record FindingTally(int types, int problems, int rectified) {

    public FindingTally {
        checkArgument(problems >= 0, "problems of a tally must not be negative, was %s", problems);
        checkArgument(types >= 0 && types <= problems, "types of a tally must be 0 to %s, was %s", problems, types);
        checkArgument(rectified >= 0, "rectified of a tally must not be negative, was %s", rectified);
    }

    /** Obtains a tally of which all is rectified. */
    public static FindingTally allRectified(int types, int problems) {
        return new FindingTally(types, problems, problems);
    }
}

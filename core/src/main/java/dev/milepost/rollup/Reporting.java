// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.organisation.OrgUnitId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How complete a figure is. Rule 2.3. A report is one figure of one unit for one period in which it was due.
 *
 * @param expected how many reports were expected, zero or greater
 * @param reported how many of them are there, zero to {@code expected}
 * @param late how many of those came in after they were due, zero to {@code reported}
 * @param gaps the reports that are not there, ordered by unit and period
 */
public record Reporting(int expected, int reported, int late, List<Gap> gaps) {

    /** Nothing expected, nothing reported. */
    public static final Reporting NONE = new Reporting(0, 0, 0, List.of());

    public Reporting {
        checkArgument(
                reported >= 0 && reported <= expected, "reported must be 0 to expected %s, was %s", expected, reported);
        checkArgument(late >= 0 && late <= reported, "late must be 0 to reported %s, was %s", reported, late);
        List<Gap> sorted = new ArrayList<>(gaps);
        Collections.sort(sorted);
        gaps = List.copyOf(sorted);
    }

    /** Whether every expected report is there. */
    public boolean isComplete() {
        return reported == expected;
    }

    /** The units that lack a report, each once, in their order. */
    public List<OrgUnitId> missingUnits() {
        return gaps.stream().map(Gap::unit).distinct().toList();
    }

    /** The completeness of both together. */
    public Reporting plus(Reporting other) {
        List<Gap> all = new ArrayList<>(gaps);
        all.addAll(other.gaps);
        return new Reporting(expected + other.expected, reported + other.reported, late + other.late, all);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Value;
import java.util.Collection;

/**
 * How many reports were due, came in and came in time. Rule 13.1. A report that came in before its due day counts from
 * that day on, in all three.
 *
 * @param due how many were due, zero or more
 * @param received how many of those came in, late or not
 * @param onTime how many of those came in time
 */
public record ReportingTally(long due, long received, long onTime) {

    /** Nothing due. */
    public static final ReportingTally NONE = new ReportingTally(0, 0, 0);

    public ReportingTally {
        checkArgument(
                onTime >= 0 && onTime <= received && received <= due,
                "reports due, received and on time must each contain the next, were %s, %s and %s",
                due,
                received,
                onTime);
    }

    /** Counts the reports that are due. */
    public static ReportingTally of(Collection<ReportStanding> reports) {
        return reports.stream()
                .filter(ReportStanding::isDue)
                .map(ReportingTally::of)
                .reduce(NONE, ReportingTally::plus);
    }

    /** Returns the two together. */
    public ReportingTally plus(ReportingTally other) {
        return new ReportingTally(
                Math.addExact(due, other.due),
                Math.addExact(received, other.received),
                Math.addExact(onTime, other.onTime));
    }

    /** One of the counts. */
    public long count(SubmissionMeasure measure) {
        return switch (measure) {
            case DUE -> due;
            case RECEIVED -> received;
            case ON_TIME -> onTime;
        };
    }

    /** 报送率: received over due; ZERO_DENOMINATOR if nothing was due. */
    public Value reportingRate() {
        return over(received);
    }

    /** 及时率: on time over due; ZERO_DENOMINATOR if nothing was due. */
    public Value timelinessRate() {
        return over(onTime);
    }

    private Value over(long part) {
        return due == 0 ? Value.missing(MissingReason.ZERO_DENOMINATOR) : Value.rate(part, due);
    }

    private static ReportingTally of(ReportStanding report) {
        return new ReportingTally(1, report.isReceived() ? 1 : 0, report.timeliness() == Timeliness.ON_TIME ? 1 : 0);
    }
}

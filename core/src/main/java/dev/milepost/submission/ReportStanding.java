// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.observation.ReviewState;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How a report that is owed stood at the end of a day. Rule 13.1.
 *
 * @param due what is owed
 * @param date the day looked at, inclusive
 * @param receivedOn the day it first came in; empty if it had not
 * @param state how far its review had come; DRAFT if it had not come in
 */
public record ReportStanding(ReportDue due, LocalDate date, Optional<LocalDate> receivedOn, ReviewState state) {

    public ReportStanding {
        requireNonNull(due, "due");
        requireNonNull(date, "date");
        requireNonNull(state, "state");
        checkArgument(
                receivedOn.isPresent() == (state != ReviewState.DRAFT),
                "state of report %s must be DRAFT only if it did not come in, was %s",
                due,
                state);
        checkArgument(
                receivedOn.filter(day -> day.isAfter(date)).isEmpty(),
                "receivedOn of report %s must not be after %s, was %s",
                due,
                date,
                receivedOn.orElse(date));
    }

    /** Whether its due day had come, that day included, whether it was there or not. */
    public boolean isDue() {
        return !due.dueOn().isAfter(date);
    }

    /** Whether it had come in, late or not, and whether or not it was sent back since. */
    public boolean isReceived() {
        return receivedOn.isPresent();
    }

    /** Whether it had been sent back and not come in again. */
    public boolean isReturned() {
        return state == ReviewState.RETURNED;
    }

    /** Whether it came in time. When it first came in decides, also for one that was sent back. */
    public Timeliness timeliness() {
        if (isReceived()) {
            return days() > 0 ? Timeliness.LATE : Timeliness.ON_TIME;
        }
        return isDue() ? Timeliness.MISSING : Timeliness.NOT_DUE;
    }

    /**
     * How many days after its due day it came in, or has been missing for; 0 if it was on time or is not due, and on
     * the due day itself.
     */
    public int days() {
        long days = ChronoUnit.DAYS.between(due.dueOn(), receivedOn.orElse(date));
        return Math.toIntExact(Math.max(0, days));
    }
}

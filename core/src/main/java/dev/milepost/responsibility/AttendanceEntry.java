// SPDX-License-Identifier: Apache-2.0
package dev.milepost.responsibility;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of the log of cleaning days: whether a zone was cleaned on a day. Rule 8.8.
 *
 * @param zone the zone
 * @param date the day
 * @param attended whether it was cleaned
 * @param by the office or post that wrote it down, never a person
 * @param heads how many took part, zero or more; empty if they were not counted
 * @param remark a remark; empty if there is none
 */
public record AttendanceEntry(
        String zone,
        LocalDate date,
        boolean attended,
        LocalizedText by,
        Optional<Integer> heads,
        Optional<LocalizedText> remark) {

    public AttendanceEntry {
        Identifiers.check("zone of an attendance entry", zone);
        requireNonNull(date, "date");
        requireNonNull(by, "by");
        requireNonNull(remark, "remark");
        int counted = heads.orElse(0);
        checkArgument(counted >= 0, "heads of zone '%s' on %s must not be negative, was %s", zone, date, counted);
        checkArgument(
                attended || counted == 0,
                "heads of zone '%s' on %s must be zero where nobody attended, was %s",
                zone,
                date,
                counted);
    }

    /** Obtains the entry of a day on which the zone was cleaned. */
    public static AttendanceEntry attended(String zone, LocalDate date, LocalizedText by) {
        return new AttendanceEntry(zone, date, true, by, Optional.empty(), Optional.empty());
    }

    /** Obtains the entry of a day on which the zone was not cleaned. */
    public static AttendanceEntry missed(String zone, LocalDate date, LocalizedText by) {
        return new AttendanceEntry(zone, date, false, by, Optional.empty(), Optional.empty());
    }

    /** Returns this entry with how many took part. */
    public AttendanceEntry withHeads(int count) {
        return new AttendanceEntry(zone, date, attended, by, Optional.of(count), remark);
    }

    /** Returns this entry with a remark. */
    public AttendanceEntry withRemark(LocalizedText text) {
        return new AttendanceEntry(zone, date, attended, by, heads, Optional.of(text));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.responsibility;

import dev.milepost.campaign.ResponsibilityZone;
import dev.milepost.period.HolidayCalendar;
import dev.milepost.period.Period;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a zone kept its cleaning days in a time. Rule 8.8. A due day of which the log says nothing counts as missed, as
 * long as there is a log; without one nothing is known.
 */
public final class ZoneAttendance {

    private final ResponsibilityZone zone;
    private final List<LocalDate> due;
    private final List<LocalDate> held;
    private final List<LocalDate> missed;
    private final List<LocalDate> unlogged;
    private final List<LocalDate> extra;
    private final boolean logged;
    private final OptionalInt heads;

    private ZoneAttendance(ResponsibilityZone zone, List<LocalDate> due, Map<LocalDate, AttendanceEntry> log) {
        this.zone = zone;
        this.due = due;
        this.held = due.stream().filter(day -> isAttended(log, day)).toList();
        this.missed = due.stream().filter(day -> !isAttended(log, day)).toList();
        this.unlogged = due.stream().filter(day -> !log.containsKey(day)).toList();
        this.extra = log.keySet().stream()
                .filter(day -> isAttended(log, day) && !due.contains(day))
                .sorted()
                .toList();
        this.logged = !log.isEmpty();
        List<Integer> counts =
                log.values().stream().flatMap(entry -> entry.heads().stream()).toList();
        this.heads = counts.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(counts.stream().mapToInt(Integer::intValue).sum());
    }

    /**
     * Obtains the attendance of a zone over a period, as far as the zone held.
     *
     * @param zone the zone
     * @param period the period, all of it: what lies ahead is due as well
     * @param calendar the holidays, on which nothing is due
     * @param log the entries of all zones; those of days on which the zone did not hold are left out
     */
    static ZoneAttendance of(
            ResponsibilityZone zone, Period period, HolidayCalendar calendar, Collection<AttendanceEntry> log) {
        Map<LocalDate, AttendanceEntry> own = log.stream()
                .filter(entry -> entry.zone().equals(zone.id()))
                .filter(entry -> period.contains(entry.date()) && zone.holdsOn(entry.date()))
                .collect(Collectors.toMap(AttendanceEntry::date, Function.identity()));
        return new ZoneAttendance(zone, zone.cleaningDaysIn(period, calendar), own);
    }

    /** The zone. */
    public ResponsibilityZone zone() {
        return zone;
    }

    /** The cleaning days due, in order. */
    public List<LocalDate> due() {
        return due;
    }

    /** The due days on which it was cleaned, in order. */
    public List<LocalDate> held() {
        return held;
    }

    /** The due days on which it was not cleaned or the log says nothing, in order: all due days but those held. */
    public List<LocalDate> missed() {
        return missed;
    }

    /** The missed days of which the log says nothing, in order. */
    public List<LocalDate> unlogged() {
        return unlogged;
    }

    /** The days on which it was cleaned though nothing was due, in order. */
    public List<LocalDate> extra() {
        return extra;
    }

    /** Whether the log has an entry of the time, of whatever content. */
    public boolean isLogged() {
        return logged;
    }

    /** How many took part, each time counted; empty if it was never written down. */
    public OptionalInt heads() {
        return heads;
    }

    /** Days held over days due; missing where nothing was due or no log was kept: silence is not attendance. */
    public Value value() {
        if (due.isEmpty()) {
            return Value.missing(MissingReason.ZERO_DENOMINATOR);
        }
        return logged ? Value.rate(Ratio.of(held.size(), due.size())) : Value.missing(MissingReason.NOT_REPORTED);
    }

    @Override
    public String toString() {
        return "ZoneAttendance[" + zone.id() + ", " + value() + "]";
    }

    private static boolean isAttended(Map<LocalDate, AttendanceEntry> log, LocalDate day) {
        AttendanceEntry entry = log.get(day);
        return entry != null && entry.attended();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static java.util.Objects.requireNonNull;

import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.HolidayCalendar;
import dev.milepost.period.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who owes a form for which periods, until when, and whether it came. Rule 13.1. Immutable; safe to share.
 *
 * <p>A unit owes the report of a period if it exists on the last day of it. Reports are in the order of the periods,
 * and in each period in that of the units.
 */
public final class ReportingCalendar {

    private final Form form;
    private final List<ReportDue> dues;

    private ReportingCalendar(Form form, List<ReportDue> dues) {
        this.form = form;
        this.dues = List.copyOf(dues);
    }

    /**
     * Obtains the calendar of a form.
     *
     * @param form the form
     * @param within the time looked at, such as that of a campaign: periods that lie whole in it are owed
     * @param organisation the units over time
     * @param holidays which days are worked
     * @throws IllegalArgumentException if the form names a unit that the organisation lacks
     */
    public static ReportingCalendar of(Form form, Period within, OrgTree organisation, HolidayCalendar holidays) {
        requireNonNull(holidays, "holidays");
        form.units().forEach(organisation::get);
        List<OrgUnit> owing =
                organisation.units().stream().filter(form::isOwedBy).toList();
        List<ReportDue> dues = new ArrayList<>();
        for (Period period : periods(form, within)) {
            LocalDate dueOn = form.dueOn(period, holidays);
            owing.stream()
                    .filter(unit -> unit.existsOn(period.lastDay()))
                    .forEach(unit -> dues.add(new ReportDue(form.id(), unit.id(), period, dueOn)));
        }
        return new ReportingCalendar(form, dues);
    }

    /** The form. */
    public Form form() {
        return form;
    }

    /** The reports that are owed in all of the time, due yet or not. */
    public List<ReportDue> dues() {
        return dues;
    }

    /**
     * How each report that is owed stood at the end of a day.
     *
     * @param date the day, inclusive
     * @param submissions what was handed in; those on other forms, and those that nobody owes, change nothing
     */
    public List<ReportStanding> on(LocalDate date, Collection<Submission> submissions) {
        Map<ReportKey, Submission> found = new HashMap<>();
        submissions.stream()
                .filter(one -> one.form().id().equals(form.id()))
                .forEach(one -> found.put(new ReportKey(one.unit(), one.period()), one));
        return dues.stream()
                .map(due -> standing(due, date, found.get(new ReportKey(due.unit(), due.period()))))
                .toList();
    }

    /**
     * What to remind of (催报单): the reports that are due and not there, and those sent back and not sent again; the
     * longest overdue first.
     *
     * @param date the day, inclusive; a report due on it and not there is among them
     * @param submissions what was handed in
     */
    public List<ReportStanding> reminders(LocalDate date, Collection<Submission> submissions) {
        return on(date, submissions).stream()
                .filter(one -> one.timeliness() == Timeliness.MISSING || one.isReturned())
                .sorted(Comparator.comparing(one -> one.due().dueOn()))
                .toList();
    }

    /** How many reports were due at the end of a day, came in, and came in time. */
    public ReportingTally tally(LocalDate date, Collection<Submission> submissions) {
        return ReportingTally.of(on(date, submissions));
    }

    private static List<Period> periods(Form form, Period within) {
        List<Period> periods = new ArrayList<>();
        Period period = form.periodType().periodOf(within.startInclusive());
        while (!period.endExclusive().isAfter(within.endExclusive())) {
            if (!period.startInclusive().isBefore(within.startInclusive())) {
                periods.add(period);
            }
            period = period.next();
        }
        return periods;
    }

    private static ReportStanding standing(ReportDue due, LocalDate date, @Nullable Submission submission) {
        Optional<LocalDate> receivedOn =
                Optional.ofNullable(submission).flatMap(Submission::receivedOn).filter(day -> !day.isAfter(date));
        ReviewState state = submission == null ? ReviewState.DRAFT : submission.stateOn(date);
        return new ReportStanding(due, date, receivedOn, state);
    }

    private record ReportKey(OrgUnitId unit, Period period) {}
}

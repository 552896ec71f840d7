// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.ical;

import static java.util.Objects.requireNonNull;

import dev.milepost.dossier.Dossier;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.submission.Form;
import dev.milepost.submission.ReportDue;
import dev.milepost.submission.ReportingCalendar;
import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The due days of the reports of a campaign as iCalendar (RFC 5545): a whole-day event for each form and due day, with
 * the periods reported and how many units owe them, or of one unit alone. Rule 13.1. Immutable; each setting returns a
 * new one.
 *
 * <p>The UID of an event is made of the ids of campaign, form, the first of its periods and the one unit. So it stays
 * when another calendar of holidays moves the due day of a period, and a program that takes the file in a second time
 * moves the event and has no second one. The same campaign, day and language give the same bytes: there is no clock,
 * and events are stamped with the start of the given day in UTC.
 *
 * <pre>{@code
 * DueCalendar.of(dossier, LocalDate.of(2023, 7, 12)).of(village).in(Locale.CHINA).write(out);
 * }</pre>
 */
public final class DueCalendar {

    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;

    private final Dossier dossier;
    private final LocalDate date;
    private final Optional<OrgUnitId> unit;
    private final Locale locale;

    private DueCalendar(Dossier dossier, LocalDate date, Optional<OrgUnitId> unit, Locale locale) {
        this.dossier = requireNonNull(dossier, "dossier");
        this.date = requireNonNull(date, "date");
        this.unit = unit;
        this.locale = requireNonNull(locale, "locale");
    }

    /**
     * Prepares a calendar in Chinese of all units.
     *
     * @param dossier the campaign with its forms
     * @param date the day on which the calendar is made, with which its events are stamped; it leaves none out
     */
    public static DueCalendar of(Dossier dossier, LocalDate date) {
        return new DueCalendar(dossier, date, Optional.empty(), Locale.CHINA);
    }

    /**
     * Returns this calendar of what one unit owes.
     *
     * @throws IllegalArgumentException if the organisation has no such unit
     */
    public DueCalendar of(OrgUnitId only) {
        dossier.organisation().get(only);
        return new DueCalendar(dossier, date, Optional.of(only), locale);
    }

    /** Returns this calendar in the given language, Chinese or English. */
    public DueCalendar in(Locale language) {
        return new DueCalendar(dossier, date, unit, language);
    }

    /**
     * Writes the calendar in UTF-8, with lines that end in CRLF and have at most 75 octets.
     *
     * @param out where to; left open
     * @throws IOException if it cannot be written
     * @throws IllegalArgumentException if a form names a unit that the organisation lacks
     */
    public void write(OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append(ContentLine.of("BEGIN", "VCALENDAR"))
                .append(ContentLine.of("VERSION", "2.0"))
                .append(ContentLine.of("PRODID", "-//Milepost//Due reports//EN"))
                .append(ContentLine.of("CALSCALE", "GREGORIAN"));
        for (ReportingCalendar calendar : dossier.reportingCalendars()) {
            byDay(calendar).values().forEach(dues -> event(calendar.form(), dues, text));
        }
        text.append(ContentLine.of("END", "VCALENDAR"));
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private SortedMap<LocalDate, List<ReportDue>> byDay(ReportingCalendar calendar) {
        return calendar.dues().stream()
                .filter(due -> unit.isEmpty() || unit.get().equals(due.unit()))
                .collect(Collectors.groupingBy(ReportDue::dueOn, TreeMap::new, Collectors.toList()));
    }

    private void event(Form form, List<ReportDue> dues, StringBuilder text) {
        List<Period> periods = dues.stream().map(ReportDue::period).distinct().toList();
        String told = periods.stream().map(one -> one.text(locale)).collect(Collectors.joining(word("、", ", ")));
        String name = form.name().in(locale);
        LocalDate dueOn = dues.get(0).dueOn();
        text.append(ContentLine.of("BEGIN", "VEVENT"))
                .append(ContentLine.text("UID", uid(form, periods.get(0))))
                .append(ContentLine.of("DTSTAMP", DATE.format(date) + "T000000Z"))
                .append(ContentLine.of("DTSTART;VALUE=DATE", DATE.format(dueOn)))
                .append(ContentLine.text("SUMMARY", line("word.reportDue", name + word("（" + told + "）", ", " + told))))
                .append(ContentLine.text("DESCRIPTION", line("word.periodReported", told) + "\n" + who(dues)))
                .append(ContentLine.of("TRANSP", "TRANSPARENT"))
                .append(ContentLine.of("END", "VEVENT"));
    }

    /** A slash stands in no id, so that no two events share one. */
    private String uid(Form form, Period period) {
        String event = dossier.campaign().id() + "/" + form.id() + "/" + period;
        return unit.map(one -> event + "/" + one).orElse(event);
    }

    private String who(List<ReportDue> dues) {
        return unit.map(one -> line(
                        "word.unitOwing", dossier.organisation().get(one).name().in(locale)))
                .orElseGet(() -> line(
                        "word.unitsOwing",
                        Long.toString(
                                dues.stream().map(ReportDue::unit).distinct().count())));
    }

    private String line(String heading, String value) {
        String head = Glossary.get(heading).in(locale);
        String begun = head.substring(0, 1).toUpperCase(Locale.ROOT) + head.substring(1);
        return begun + word("：", ": ") + value;
    }

    private String word(String zh, String en) {
        return LocalizedText.of(zh, en).in(locale);
    }
}

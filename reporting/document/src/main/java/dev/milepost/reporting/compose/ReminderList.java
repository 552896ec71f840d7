// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import static java.util.Objects.requireNonNull;

import dev.milepost.dossier.Dossier;
import dev.milepost.period.Period;
import dev.milepost.progress.FigureText;
import dev.milepost.quantity.Ratio;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.submission.ReportingCalendar;
import dev.milepost.submission.ReportingTally;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The reminder list (催报单) of a day: for each unit the reports that are due and not there, what was sent back and not
 * sent again with the reason for each cell, and for each form how many reports were due, came in and came in time. Rule
 * 13.1. Immutable; each setting returns a new one.
 *
 * <pre>{@code
 * ReportDocument list = ReminderList.of(dossier, LocalDate.of(2023, 7, 12)).in(Locale.CHINA).compose();
 * }</pre>
 */
public final class ReminderList {

    private final Dossier dossier;
    private final LocalDate date;
    // Set before a copy is handed out, never after.
    private PhrasePack phrases = PhrasePack.standard();
    private Locale locale = Locale.CHINA;

    private ReminderList(Dossier dossier, LocalDate date) {
        this.dossier = requireNonNull(dossier, "dossier");
        this.date = requireNonNull(date, "date");
    }

    /**
     * Prepares a list in Chinese of all forms of a campaign.
     *
     * @param dossier the campaign with its forms and what was handed in on them
     * @param date the day at whose end things stand as the list says; it is signed on that day
     */
    public static ReminderList of(Dossier dossier, LocalDate date) {
        return new ReminderList(dossier, date);
    }

    /** Returns this list in the given language, Chinese or English. */
    public ReminderList in(Locale language) {
        requireNonNull(language, "language");
        return changed(copy -> copy.locale = language);
    }

    /** Returns this list with other phrases. */
    public ReminderList phrases(PhrasePack pack) {
        requireNonNull(pack, "pack");
        return changed(copy -> copy.phrases = pack);
    }

    private ReminderList changed(Consumer<ReminderList> change) {
        ReminderList copy = new ReminderList(dossier, date);
        copy.phrases = phrases;
        copy.locale = locale;
        change.accept(copy);
        return copy;
    }

    /** Composes the document, which holds no gap; if there is nothing to remind of, it says so. */
    public ReportDocument compose() {
        SheetWords words = words();
        ReminderTables tables = new ReminderTables(dossier, date, words);
        ReportDocument.Builder document = ReportDocument.builder("reminder-list", locale)
                .title(words.phrase("reminder.title", Map.of("campaign", campaignName(), "day", day())))
                .issuer(issuer())
                .date(date);
        dossier.campaign().banner().ifPresent(banner -> document.banner(banner.in(locale)));
        if (tables.isEmpty()) {
            document.add(Block.paragraph(words.phrase("reminder.none", Map.of("day", day()))));
        } else {
            document.addressee(words.phrase("reminder.addressee", Map.of()))
                    .add(Block.paragraph(intro(tables)))
                    .addAll(tables.blocks());
        }
        tallies().forEach(line -> document.add(Block.paragraph(line)));
        return document.build();
    }

    private String intro(ReminderTables tables) {
        String units = tables.units().stream()
                .map(words()::unitName)
                .collect(Collectors.joining(words().phrase("joint.list", Map.of())));
        return words().phrase(
                        "reminder.intro",
                        Map.of(
                                "day", day(),
                                "missing", Integer.toString(tables.missing()),
                                "returned", Integer.toString(tables.returned()),
                                "units", units));
    }

    /** A line for each form and, of several, one for all of them. */
    private List<String> tallies() {
        List<String> lines = new ArrayList<>();
        ReportingTally all = ReportingTally.NONE;
        for (ReportingCalendar calendar : dossier.reportingCalendars()) {
            ReportingTally own = calendar.tally(date, dossier.reporting().submissions());
            lines.add(tally(words().capitalized(calendar.form().name().in(locale)), own));
            all = all.plus(own);
        }
        if (lines.size() > 1) {
            lines.add(tally(words().phrase("reminder.tally.all", Map.of()), all));
        }
        return lines;
    }

    private String tally(String form, ReportingTally tally) {
        if (tally.due() == 0) {
            return words().phrase("reminder.tally.none", Map.of("form", form));
        }
        return words().phrase(
                        "reminder.tally",
                        Map.of(
                                "form", form,
                                "due", Long.toString(tally.due()),
                                "received", Long.toString(tally.received()),
                                "rate", FigureText.percent(Ratio.of(tally.received(), tally.due())),
                                "timely", Long.toString(tally.onTime()),
                                "timeliness", FigureText.percent(Ratio.of(tally.onTime(), tally.due()))));
    }

    private String day() {
        return Period.day(date).text(locale);
    }

    private String campaignName() {
        return dossier.campaign().name().in(locale);
    }

    private String issuer() {
        return dossier.campaign()
                .issuer()
                .map(name -> name.in(locale))
                .orElseGet(() -> words().unitName(dossier.campaign().unit()));
    }

    private SheetWords words() {
        return new SheetWords(dossier.organisation(), phrases, locale);
    }
}

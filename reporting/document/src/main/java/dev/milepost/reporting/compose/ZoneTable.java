// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.campaign.ResponsibilityZone;
import dev.milepost.explanation.Explanation;
import dev.milepost.organisation.Site;
import dev.milepost.progress.FigureText;
import dev.milepost.quantity.Bounds;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import dev.milepost.responsibility.Attendance;
import dev.milepost.responsibility.ZoneAttendance;
import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The table of zones: who keeps them, what they cover, and how they kept their cleaning days. Rules 8.7, 8.8. */
final class ZoneTable {

    private static final String NOTHING = "—";

    private final Composition composition;
    private final Attendance attendance;
    private final Locale locale;

    ZoneTable(Composition composition) {
        this.composition = composition;
        this.attendance = composition
                .dossier()
                .responsibility()
                .attendance(
                        composition.campaign().period(),
                        composition.progress().when().date());
        this.locale = composition.locale();
    }

    /** Every zone that held in the time that has passed; empty if there is none. */
    Optional<Block> table() {
        List<ZoneAttendance> zones = attendance.zones();
        if (zones.isEmpty()) {
            return Optional.empty();
        }
        List<List<Cell>> rows = new ArrayList<>();
        zones.forEach(zone -> rows.add(row(zone)));
        Table.Builder table = Table.builder()
                .caption(composition.phrase("caption.zones"))
                .column(composition.heading("responsibility.zone"), Alignment.LEFT, 16)
                .column(composition.heading("responsibility.keeper"), Alignment.LEFT, 19)
                .column(composition.heading("responsibility.places"), Alignment.LEFT, 19)
                .column(composition.heading("responsibility.due"), Alignment.RIGHT, 8)
                .column(composition.heading("responsibility.held"), Alignment.RIGHT, 8)
                .column(composition.heading("responsibility.missed"), Alignment.RIGHT, 12)
                .column(composition.heading("responsibility.extra"), Alignment.RIGHT, 8)
                .column(composition.heading("responsibility.rate"), Alignment.RIGHT, 10)
                .note(composition.sentence(composition.definitions().day()))
                .note(composition.phrase("note.cleaning"));
        if (zones.size() > 1) {
            rows.add(total());
            silent().ifPresent(table::note);
        }
        return Optional.of(table.rows(rows).build());
    }

    private List<Cell> row(ZoneAttendance zone) {
        return List.of(
                Cell.text(zone.zone().area().in(locale)),
                Cell.text(keeper(zone.zone())),
                Cell.text(places(zone.zone())),
                Cell.number(zone.due().size()),
                logged(zone, Integer.toString(zone.held().size())),
                logged(zone, missed(zone)),
                logged(zone, Integer.toString(zone.extra().size())),
                zone.due().isEmpty()
                        ? Cell.text(NOTHING)
                        : Rates.cell(composition, "zone/" + zone.zone().id(), explained(zone), zone.value()));
    }

    /** Of those that kept a log; one line more. */
    private List<Cell> total() {
        List<Explanation> zones =
                attendance.zones().stream().map(ZoneTable::explained).toList();
        Explanation why = Rates.explained(Glossary.get("responsibility.rate"), attendance.value(), zones, List.of());
        return List.of(
                Cell.text(composition.heading("word.total")),
                Cell.text(NOTHING),
                Cell.text(NOTHING),
                counted(attendance.due()),
                counted(attendance.held()),
                counted(attendance.missed()),
                counted(attendance.extra()),
                Rates.cell(composition, "zones", why, attendance.value()));
    }

    private Cell counted(int count) {
        boolean logged = attendance.zones().stream().anyMatch(ZoneAttendance::isLogged);
        return logged ? Cell.number(count) : Cell.text(NOTHING);
    }

    /** The keeper and, where declared, from and until when. */
    private String keeper(ResponsibilityZone zone) {
        List<String> time = new ArrayList<>();
        zone.from().ifPresent(from -> time.add(mark("mark.since", from)));
        zone.to().ifPresent(to -> time.add(mark("mark.until", to.minusDays(1))));
        return zone.keeper().in(locale) + (time.isEmpty() ? "" : composition.aside(composition.list(time)));
    }

    private String mark(String key, LocalDate date) {
        return composition.phrase(key, Map.of("date", date.toString()));
    }

    private String places(ResponsibilityZone zone) {
        List<String> names = new ArrayList<>();
        zone.units().forEach(unit -> names.add(composition.unitName(unit)));
        for (Site site : composition.dossier().sites()) {
            if (zone.sites().contains(site.id())) {
                names.add(site.name().in(locale));
            }
        }
        return names.isEmpty() ? NOTHING : composition.list(names);
    }

    private String missed(ZoneAttendance zone) {
        int unlogged = zone.unlogged().size();
        String mark = composition.phrase("mark.unlogged", Map.of("count", Integer.toString(unlogged)));
        return zone.missed().size() + (unlogged == 0 ? "" : composition.aside(mark));
    }

    /** Silence is not attendance. */
    private static Cell logged(ZoneAttendance zone, String text) {
        return zone.isLogged() ? Cell.figure(text) : Cell.text(NOTHING);
    }

    private static Explanation explained(ZoneAttendance zone) {
        List<LocalizedText> notes = new ArrayList<>();
        if (zone.isLogged()) {
            days("responsibility.missed", zone.missed(), notes);
            days("responsibility.unlogged", zone.unlogged(), notes);
            days("responsibility.extra", zone.extra(), notes);
        }
        return Rates.explained(zone.zone().area(), zone.value(), List.of(), notes);
    }

    private static void days(String word, List<LocalDate> days, List<LocalizedText> notes) {
        if (!days.isEmpty()) {
            List<String> dates = days.stream().map(LocalDate::toString).toList();
            LocalizedText name = Glossary.get(word);
            notes.add(LocalizedText.of(
                    name.zh() + "：" + String.join("、", dates), name.en() + ": " + String.join(", ", dates)));
        }
    }

    private Optional<String> silent() {
        List<String> zones = attendance.silent().stream()
                .map(zone -> zone.zone().area().in(locale))
                .toList();
        return attendance
                .bounds()
                .filter(bounds -> !zones.isEmpty())
                .map(bounds -> composition.phrase(
                        "note.silent", Map.of("zones", composition.list(zones), "bounds", range(bounds))));
    }

    private static String range(Bounds bounds) {
        return FigureText.percent(bounds.lower().orElseThrow()) + " – "
                + FigureText.percent(bounds.upper().orElseThrow());
    }
}

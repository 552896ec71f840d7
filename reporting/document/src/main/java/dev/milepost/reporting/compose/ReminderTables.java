// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.dossier.Dossier;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Disaggregation;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import dev.milepost.reporting.document.Tone;
import dev.milepost.submission.CellKey;
import dev.milepost.submission.ReportDue;
import dev.milepost.submission.ReportStanding;
import dev.milepost.submission.Submission;
import dev.milepost.submission.SubmissionMove;
import dev.milepost.text.Glossary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of a reminder list: what is missing and what was sent back, unit by unit, the oldest first. Rule 13.1. */
final class ReminderTables {

    private final Dossier dossier;
    private final LocalDate date;
    private final SheetWords words;
    private final List<ReportStanding> missing;
    private final List<ReportStanding> returned;

    ReminderTables(Dossier dossier, LocalDate date, SheetWords words) {
        this.dossier = dossier;
        this.date = date;
        this.words = words;
        List<OrgUnitId> order =
                dossier.organisation().units().stream().map(OrgUnit::id).toList();
        List<ReportStanding> all = dossier.reportingCalendars().stream()
                .flatMap(
                        calendar -> calendar.reminders(date, dossier.reporting().submissions()).stream())
                .sorted(Comparator.comparingInt(
                                (ReportStanding one) -> order.indexOf(one.due().unit()))
                        .thenComparing(one -> one.due().dueOn()))
                .toList();
        this.missing = all.stream().filter(one -> !one.isReturned()).toList();
        this.returned = all.stream().filter(ReportStanding::isReturned).toList();
    }

    boolean isEmpty() {
        return missing.isEmpty() && returned.isEmpty();
    }

    int missing() {
        return missing.size();
    }

    int returned() {
        return returned.size();
    }

    /** Who is reminded, in the order of the organisation. */
    List<OrgUnitId> units() {
        return dossier.organisation().units().stream()
                .map(OrgUnit::id)
                .filter(unit -> isNamed(unit, missing) || isNamed(unit, returned))
                .toList();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        if (!missing.isEmpty()) {
            blocks.add(missingTable());
        }
        if (!returned.isEmpty()) {
            blocks.add(returnedTable());
        }
        return blocks;
    }

    private static boolean isNamed(OrgUnitId unit, List<ReportStanding> reports) {
        return reports.stream().anyMatch(one -> one.due().unit().equals(unit));
    }

    private Block missingTable() {
        return begun("reminder.missing")
                .column(phrase("reminder.due"), Alignment.LEFT, 16)
                .column(phrase("reminder.overdue"), Alignment.RIGHT, 12)
                .rows(missing.stream().map(this::missingRow).toList())
                .note(phrase("reminder.note.missing"))
                .build();
    }

    private List<Cell> missingRow(ReportStanding report) {
        List<Cell> row = begun(report.due());
        row.add(NumberCells.day(report.due().dueOn()));
        Tone tone = report.days() > 0 ? Tone.BAD : Tone.WARN;
        row.add(new Cell.FigureCell(Integer.toString(report.days()), Optional.empty(), tone));
        return row;
    }

    private Block returnedTable() {
        return begun("reminder.returned")
                .column(phrase("reminder.back"), Alignment.LEFT, 15)
                .column(phrase("reminder.by"), Alignment.LEFT, 18)
                .column(phrase("reminder.cell"), Alignment.LEFT, 18)
                .column(phrase("reminder.reason"), Alignment.LEFT, 26)
                .rows(returned.stream()
                        .flatMap(report -> returnedRows(report).stream())
                        .toList())
                .note(phrase("reminder.note.returned"))
                .build();
    }

    /** A row for each cell that was sent back, in the order in which the office named them. */
    private List<List<Cell>> returnedRows(ReportStanding report) {
        List<List<Cell>> rows = new ArrayList<>();
        lastReturn(report.due())
                .ifPresent(back -> back.cells().forEach(objection -> {
                    List<Cell> row = begun(report.due());
                    row.add(NumberCells.day(back.date()));
                    row.add(Cell.text(words.in(back.by())));
                    row.add(Cell.text(name(objection.key())));
                    row.add(Cell.text(words.in(objection.reason())));
                    rows.add(row);
                }));
        return rows;
    }

    private Optional<SubmissionMove.Returned> lastReturn(ReportDue due) {
        return dossier.reporting().submissions().stream()
                .filter(one -> isOf(one, due))
                .flatMap(one -> one.moves().stream())
                .filter(move -> !move.date().isAfter(date))
                .filter(SubmissionMove.Returned.class::isInstance)
                .map(SubmissionMove.Returned.class::cast)
                .reduce((earlier, later) -> later);
    }

    private static boolean isOf(Submission submission, ReportDue due) {
        return submission.form().id().equals(due.form())
                && submission.unit().equals(due.unit())
                && submission.period().equals(due.period());
    }

    private Table.Builder begun(String caption) {
        return Table.builder()
                .caption(phrase(caption))
                .column(words.capitalized(words.in(Glossary.get("column.organisation"))), Alignment.LEFT, 18)
                .column(phrase("reminder.form"), Alignment.LEFT, 22)
                .column(phrase("reminder.period"), Alignment.LEFT, 16);
    }

    private List<Cell> begun(ReportDue due) {
        String form = dossier.reporting()
                .find(due.form())
                .map(one -> words.in(one.name()))
                .orElse(due.form().value());
        List<Cell> row = new ArrayList<>();
        row.add(Cell.text(words.unitName(due.unit())));
        row.add(Cell.text(words.capitalized(form)));
        row.add(Cell.text(due.period().text(words.locale())));
        return row;
    }

    private String name(CellKey key) {
        Optional<DataElement> element = dossier.campaign().findElement(key.element());
        String name =
                element.map(one -> words.in(one.name())).orElse(key.element().value());
        String category = element.flatMap(DataElement::disaggregation)
                .flatMap(by -> by.find(key.category()))
                .map(Disaggregation.Category::name)
                .map(words::in)
                .orElse(key.category());
        return words.capitalized(category.isEmpty() ? name : name + " · " + category);
    }

    private String phrase(String key) {
        return words.phrase(key, Map.of());
    }
}

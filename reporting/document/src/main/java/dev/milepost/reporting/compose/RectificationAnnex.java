// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.explanation.Explanation;
import dev.milepost.inspection.Inspection;
import dev.milepost.inspection.InspectionMeasure;
import dev.milepost.inspection.Notice;
import dev.milepost.inspection.RectificationSummary;
import dev.milepost.progress.FigureText;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import dev.milepost.reporting.document.Tone;
import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The table of inspections with their rectification, and those of findings. Rules 8.3 to 8.5, 14.1. */
final class RectificationAnnex {

    private static final String NOTHING = "—";

    private final Composition composition;
    private final Locale locale;
    private final LocalDate date;

    RectificationAnnex(Composition composition) {
        this.composition = composition;
        this.locale = composition.locale();
        this.date = composition.progress().when().date();
    }

    Optional<Annex> annex() {
        List<Inspection> inspections = composition.dossier().inspections();
        FindingTables findings = new FindingTables(composition);
        List<Block> blocks = new ArrayList<>();
        if (!inspections.isEmpty()) {
            blocks.add(inspections(inspections));
        }
        findings.own().ifPresent(blocks::add);
        findings.carriedOver().ifPresent(blocks::add);
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Annex(composition.phrase("annex.rectification"), true, blocks));
    }

    private Block inspections(List<Inspection> inspections) {
        Table.Builder table = Table.builder()
                .caption(composition.phrase("caption.inspections"))
                .column(composition.heading("column.inspection"), Alignment.LEFT, 24)
                .column(composition.phrase("column.round"), Alignment.RIGHT, 7)
                .column(composition.phrase("column.scope"), Alignment.RIGHT, 9)
                .column(composition.heading("column.raised"), Alignment.RIGHT, 9)
                .column(composition.heading("column.closed"), Alignment.RIGHT, 9)
                .column(composition.heading("column.overdue"), Alignment.RIGHT, 8)
                .column(composition.heading("column.closureRate"), Alignment.RIGHT, 12)
                .column(composition.heading("column.onTimeRate"), Alignment.RIGHT, 12)
                .column(composition.heading("column.notice"), Alignment.RIGHT, 10)
                .rows(inspections.stream().map(this::row).toList())
                .note(composition.sentence(composition.definitions().day()))
                .note(composition.phrase("note.closure"));
        inspections.stream()
                .filter(one -> one.isTallied() && one.raisedBy(date) > 0)
                .forEach(one -> table.note(tallied(one)));
        inspections.forEach(one -> apart(one, table));
        return table.build();
    }

    private List<Cell> row(Inspection inspection) {
        boolean told = inspection.isTallied() || !inspection.findings().isEmpty();
        RectificationSummary summary = inspection.rectificationOn(date);
        int parts = inspection.scope().stream().mapToInt(one -> one.count()).sum();
        int notices = inspection.notices().stream().mapToInt(Notice::count).sum();
        return List.of(
                Cell.text(inspection.theme().in(locale)),
                number(inspection.rounds()),
                number(inspection.scopeTotal().orElse(parts)),
                told ? number(summary.raised()) : Cell.text(NOTHING),
                told ? number(summary.closed()) : Cell.text(NOTHING),
                inspection.isTallied() || !told ? Cell.text(NOTHING) : overdue(summary.overdue()),
                rate(inspection, "closure", summary.closureRate()),
                rate(inspection, "on-time", summary.onTimeRate()),
                number(notices));
    }

    private static Cell overdue(long overdue) {
        return new Cell.FigureCell(Long.toString(overdue), Optional.empty(), overdue > 0 ? Tone.BAD : Tone.NONE);
    }

    private Cell rate(Inspection inspection, String which, Value value) {
        if (!(value instanceof Value.Rate rate)) {
            return Cell.text(NOTHING);
        }
        String division = Rates.division(rate.pair());
        List<LocalizedText> notes = inspection.isTallied() ? List.of(Glossary.get("note.stated-tally")) : List.of();
        String id = composition
                .figures()
                .note(
                        which + "/" + inspection.id(),
                        inspection.theme().in(locale),
                        new Explanation.Computed(
                                inspection.theme(), LocalizedText.of(division, division), List.of(), notes));
        return Cell.figure(FigureText.percent(rate.pair()), id, Tone.NONE);
    }

    private String tallied(Inspection inspection) {
        int raised = inspection.raisedBy(date);
        int closed = inspection.closedBy(date);
        return composition.phrase(
                "note.tally",
                Map.of(
                        "inspection", inspection.theme().in(locale),
                        "rate", FigureText.percent(Ratio.of(closed, raised)),
                        "closed", Integer.toString(closed),
                        "raised", Integer.toString(raised)));
    }

    /** What is in the number of problems and shown apart, and what is not in it. */
    private void apart(Inspection inspection, Table.Builder table) {
        RectificationSummary summary = inspection.rectificationOn(date);
        long withdrawn = summary.count(InspectionMeasure.WITHDRAWN);
        long merged = summary.count(InspectionMeasure.MERGED);
        if (summary.longTerm() > 0) {
            table.note(composition.phrase(
                    "note.longTerm",
                    Map.of(
                            "inspection", inspection.theme().in(locale),
                            "count", Long.toString(summary.longTerm()),
                            "verified", Long.toString(summary.count(InspectionMeasure.LONG_TERM_CLOSED)))));
        }
        if (withdrawn + merged > 0) {
            table.note(composition.phrase(
                    "note.left",
                    Map.of(
                            "inspection", inspection.theme().in(locale),
                            "withdrawn", Long.toString(withdrawn),
                            "merged", Long.toString(merged))));
        }
    }

    private static Cell number(long count) {
        return Cell.number(count);
    }
}

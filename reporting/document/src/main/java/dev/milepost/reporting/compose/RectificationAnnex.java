// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.explanation.Explanation;
import dev.milepost.inspection.Finding;
import dev.milepost.inspection.FindingState;
import dev.milepost.inspection.Inspection;
import dev.milepost.inspection.Notice;
import dev.milepost.progress.FigureText;
import dev.milepost.quantity.Ratio;
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

/** The tables of inspections and of findings with their rectification. Rules 8.3 to 8.5. */
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
        if (inspections.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(inspections(inspections));
        if (inspections.stream().anyMatch(one -> !one.findings().isEmpty())) {
            blocks.add(findings(inspections));
        }
        return Optional.of(new Annex(composition.phrase("annex.rectification"), true, blocks));
    }

    private Block inspections(List<Inspection> inspections) {
        Table.Builder table = Table.builder()
                .caption(composition.phrase("caption.inspections"))
                .column(composition.heading("column.inspection"), Alignment.LEFT, 28)
                .column(composition.phrase("column.round"), Alignment.RIGHT, 8)
                .column(composition.phrase("column.scope"), Alignment.RIGHT, 10)
                .column(composition.heading("column.raised"), Alignment.RIGHT, 10)
                .column(composition.heading("column.closed"), Alignment.RIGHT, 10)
                .column(composition.heading("column.overdue"), Alignment.RIGHT, 8)
                .column(composition.heading("column.closureRate"), Alignment.RIGHT, 12)
                .column(composition.heading("column.notice"), Alignment.RIGHT, 14)
                .rows(inspections.stream().map(this::row).toList())
                .note(composition.sentence(composition.definitions().day()))
                .note(composition.phrase("note.closure"));
        inspections.stream()
                .filter(one -> one.isTallied() && one.raisedBy(date) > 0)
                .forEach(one -> table.note(tallied(one)));
        return table.build();
    }

    private List<Cell> row(Inspection inspection) {
        boolean told = inspection.isTallied() || !inspection.findings().isEmpty();
        int raised = inspection.raisedBy(date);
        int closed = inspection.closedBy(date);
        int parts = inspection.scope().stream().mapToInt(one -> one.count()).sum();
        int notices = inspection.notices().stream().mapToInt(Notice::count).sum();
        int overdue = inspection.overdueOn(date);
        return List.of(
                Cell.text(inspection.theme().in(locale)),
                number(inspection.rounds()),
                number(inspection.scopeTotal().orElse(parts)),
                told ? number(raised) : Cell.text(NOTHING),
                told ? number(closed) : Cell.text(NOTHING),
                inspection.isTallied() || !told
                        ? Cell.text(NOTHING)
                        : new Cell.FigureCell(
                                Integer.toString(overdue), Optional.empty(), overdue > 0 ? Tone.BAD : Tone.NONE),
                raised > 0 ? rate(inspection, closed, raised) : Cell.text(NOTHING),
                number(notices));
    }

    private Cell rate(Inspection inspection, int closed, int raised) {
        String rate = FigureText.percent(Ratio.of(closed, raised));
        String division = closed + " ÷ " + raised + " = " + rate;
        List<LocalizedText> notes = inspection.isTallied() ? List.of(Glossary.get("note.stated-tally")) : List.of();
        String id = composition
                .figures()
                .note(
                        "closure/" + inspection.id(),
                        inspection.theme().in(locale),
                        new Explanation.Computed(
                                inspection.theme(), LocalizedText.of(division, division), List.of(), notes));
        return Cell.figure(rate, id, Tone.NONE);
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

    private Block findings(List<Inspection> inspections) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Inspection inspection : inspections) {
            inspection.findings().stream()
                    .filter(finding -> finding.stateOn(date).isPresent())
                    .forEach(finding -> rows.add(row(finding, rows.size() + 1)));
        }
        return Table.builder()
                .caption(composition.phrase("caption.findings"))
                .column(composition.heading("column.number"), Alignment.CENTER, 6)
                .column(composition.phrase("column.type"), Alignment.LEFT, 14)
                .column(composition.heading("column.finding"), Alignment.LEFT, 32)
                .column(composition.heading("column.responsible"), Alignment.LEFT, 14)
                .column(composition.phrase("column.raisedOn"), Alignment.CENTER, 12)
                .column(composition.heading("column.dueDate"), Alignment.CENTER, 12)
                .column(composition.heading("column.status"), Alignment.CENTER, 10)
                .rows(rows)
                .note(composition.sentence(composition.definitions().day()))
                .note(composition.phrase("note.overdue"))
                .build();
    }

    private List<Cell> row(Finding finding, int number) {
        FindingState state = finding.stateOn(date).orElseThrow();
        boolean overdue = finding.isOverdueOn(date);
        String text = state.label().in(locale) + (overdue ? (composition.isChinese() ? "（逾期）" : " (overdue)") : "");
        Tone tone = overdue ? Tone.BAD : state == FindingState.CLOSED ? Tone.GOOD : Tone.WARN;
        return List.of(
                Cell.text(Integer.toString(number)),
                Cell.text(finding.type().in(locale)),
                Cell.text(finding.description().in(locale)),
                Cell.text(finding.unit().map(composition::unitName).orElse(NOTHING)),
                Cell.text(finding.raisedOn().toString()),
                Cell.text(finding.dueOn().map(LocalDate::toString).orElse(NOTHING)),
                new Cell.FigureCell(text, Optional.empty(), tone));
    }

    private static Cell number(int count) {
        return Cell.figure(Integer.toString(count));
    }
}

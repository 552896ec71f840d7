// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.explanation.Explanation;
import dev.milepost.inspection.Finding;
import dev.milepost.inspection.FindingStanding;
import dev.milepost.inspection.FindingState;
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
import java.math.RoundingMode;
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
        String division = division(rate.pair());
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

    private static String division(Ratio pair) {
        return pair.numerator().toPlainString() + " ÷ " + pair.denominator().toPlainString() + " = "
                + FigureText.percent(pair);
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

    private Block findings(List<Inspection> inspections) {
        List<Finding> findings = inspections.stream()
                .flatMap(inspection -> inspection.findings().stream())
                .toList();
        List<List<Cell>> rows = new ArrayList<>();
        for (Finding finding : findings) {
            finding.standingOn(date).ifPresent(standing -> rows.add(row(finding, standing, rows.size() + 1)));
        }
        return Table.builder()
                .caption(composition.phrase("caption.findings"))
                .column(composition.heading("column.number"), Alignment.CENTER, 6)
                .column(composition.phrase("column.type"), Alignment.LEFT, 13)
                .column(composition.heading("column.finding"), Alignment.LEFT, 27)
                .column(composition.heading("column.responsible"), Alignment.LEFT, 14)
                .column(composition.phrase("column.raisedOn"), Alignment.CENTER, 12)
                .column(composition.heading("column.dueDate"), Alignment.CENTER, 14)
                .column(composition.heading("column.status"), Alignment.CENTER, 14)
                .rows(rows)
                .note(composition.sentence(composition.definitions().day()))
                .note(composition.phrase("note.overdue"))
                .note(rates(RectificationSummary.of(findings, date)))
                .build();
    }

    private String rates(RectificationSummary summary) {
        return composition.phrase(
                "note.rates",
                Map.of(
                        "closure", division(summary.closureRate()),
                        "ontime", division(summary.onTimeRate()),
                        "days", days(summary.meanDaysToClose()),
                        "reopened", Long.toString(summary.reopened())));
    }

    private static String division(Value value) {
        return value instanceof Value.Rate rate ? division(rate.pair()) : NOTHING;
    }

    private static String days(Value mean) {
        return mean instanceof Value.Rate rate
                ? rate.pair().round(1, RoundingMode.HALF_UP).toPlainString()
                : NOTHING;
    }

    private List<Cell> row(Finding finding, FindingStanding standing, int number) {
        return List.of(
                Cell.text(Integer.toString(number)),
                Cell.text(finding.type().in(locale)),
                Cell.text(finding.description().in(locale)),
                Cell.text(responsible(standing)),
                Cell.text(finding.raisedOn().toString()),
                Cell.text(due(finding, standing)),
                status(finding, standing));
    }

    private String responsible(FindingStanding standing) {
        return standing.unit()
                .map(composition::unitName)
                .or(() -> standing.office().map(office -> office.in(locale)))
                .orElse(NOTHING);
    }

    /** The due date in force and, where it was moved, the first one. */
    private String due(Finding finding, FindingStanding standing) {
        String inForce = standing.dueOn().map(LocalDate::toString).orElse(NOTHING);
        return finding.dueOn()
                .filter(first -> !standing.dueOn().equals(Optional.of(first)))
                .map(first -> inForce + aside(composition.phrase("mark.first", Map.of("date", first.toString()))))
                .orElse(inForce);
    }

    private Cell status(Finding finding, FindingStanding standing) {
        boolean overdue = finding.isOverdueOn(date);
        List<String> marks = marks(standing, overdue);
        String text = standing.state().label().in(locale) + (marks.isEmpty() ? "" : aside(composition.list(marks)));
        return new Cell.FigureCell(text, Optional.empty(), tone(standing.state(), overdue));
    }

    /** What the state alone does not tell. */
    private List<String> marks(FindingStanding standing, boolean overdue) {
        List<String> marks = new ArrayList<>();
        FindingState state = standing.state();
        if (overdue) {
            marks.add(Glossary.get("column.overdue").in(locale));
        }
        mark(marks, FindingState.LONG_TERM, standing.isLongTerm() && state != FindingState.LONG_TERM_VERIFIED, state);
        mark(marks, FindingState.EXTENDED, standing.extensions() > 0, state);
        mark(marks, FindingState.TRANSFERRED, standing.transfers() > 0, state);
        mark(marks, FindingState.REOPENED, standing.reopenings() > 0, state);
        return marks;
    }

    private void mark(List<String> marks, FindingState mark, boolean holds, FindingState state) {
        if (holds && state != mark) {
            marks.add(mark.label().in(locale));
        }
    }

    private static Tone tone(FindingState state, boolean overdue) {
        if (overdue) {
            return Tone.BAD;
        }
        return state.isClosed() ? Tone.GOOD : state.counts() ? Tone.WARN : Tone.NONE;
    }

    private String aside(String text) {
        return composition.isChinese() ? "（" + text + "）" : " (" + text + ")";
    }

    private static Cell number(long count) {
        return Cell.figure(Long.toString(count));
    }
}

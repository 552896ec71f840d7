// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.campaign.CarriedKind;
import dev.milepost.campaign.Origin;
import dev.milepost.inspection.Finding;
import dev.milepost.inspection.FindingStanding;
import dev.milepost.inspection.FindingState;
import dev.milepost.inspection.Inspection;
import dev.milepost.inspection.RectificationSummary;
import dev.milepost.quantity.Value;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import dev.milepost.reporting.document.Tone;
import dev.milepost.text.Glossary;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The findings of a campaign, and apart from them those that come from earlier ones, which count in none of its rates.
 * Rules 8.4, 8.5, 14.1.
 */
final class FindingTables {

    private static final String NOTHING = "—";

    private final Composition composition;
    private final Locale locale;
    private final LocalDate date;

    FindingTables(Composition composition) {
        this.composition = composition;
        this.locale = composition.locale();
        this.date = composition.progress().when().date();
    }

    Optional<Block> own() {
        List<Finding> findings = findings(composition.dossier().inspections());
        if (findings.isEmpty()) {
            return Optional.empty();
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Finding finding : findings) {
            finding.standingOn(date).ifPresent(standing -> rows.add(row(finding, standing, rows.size() + 1)));
        }
        return Optional.of(Table.builder()
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
                .build());
    }

    Optional<Block> carriedOver() {
        List<Inspection> inspections = composition.dossier().carriedInspections();
        List<List<Cell>> rows = new ArrayList<>();
        for (Inspection inspection : inspections) {
            for (Finding finding : inspection.findings()) {
                finding.standingOn(date)
                        .ifPresent(standing -> rows.add(row(inspection, finding, standing, rows.size() + 1)));
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Table.builder()
                .caption(composition.phrase("caption.carriedFindings"))
                .column(composition.heading("column.number"), Alignment.CENTER, 6)
                .column(composition.phrase("column.type"), Alignment.LEFT, 10)
                .column(composition.heading("column.finding"), Alignment.LEFT, 20)
                .column(composition.heading("column.responsible"), Alignment.LEFT, 12)
                .column(composition.phrase("column.raisedOn"), Alignment.CENTER, 11)
                .column(composition.heading("column.dueDate"), Alignment.CENTER, 12)
                .column(composition.heading("column.status"), Alignment.CENTER, 12)
                .column(composition.phrase("column.origin"), Alignment.LEFT, 17)
                .rows(rows)
                .note(composition.sentence(composition.definitions().day()))
                .note(composition.phrase("note.overdue"))
                .note(apart(rows.size(), RectificationSummary.of(findings(inspections), date)))
                .build());
    }

    /**
     * Those that are not closed, with those that come from earlier campaigns; where each was found stands beside it.
     */
    Optional<Block> open() {
        List<List<Cell>> rows = new ArrayList<>();
        composition
                .dossier()
                .inspections()
                .forEach(inspection -> open(inspection, inspection.theme().in(locale), rows));
        composition
                .dossier()
                .carriedInspections()
                .forEach(inspection -> open(inspection, composition.phrase("bulletin.carried"), rows));
        return rows.isEmpty() ? Optional.empty() : Optional.of(openTable(rows));
    }

    private void open(Inspection inspection, String from, List<List<Cell>> rows) {
        for (Finding finding : inspection.findings()) {
            finding.standingOn(date).filter(standing -> finding.isOpenOn(date)).ifPresent(standing -> {
                List<Cell> cells = new ArrayList<>(row(finding, standing, rows.size() + 1));
                cells.add(Cell.text(from));
                rows.add(cells);
            });
        }
    }

    private Block openTable(List<List<Cell>> rows) {
        return Table.builder()
                .caption(composition.phrase("caption.openFindings"))
                .column(composition.heading("column.number"), Alignment.CENTER, 6)
                .column(composition.phrase("column.type"), Alignment.LEFT, 11)
                .column(composition.heading("column.finding"), Alignment.LEFT, 23)
                .column(composition.heading("column.responsible"), Alignment.LEFT, 12)
                .column(composition.phrase("column.raisedOn"), Alignment.CENTER, 11)
                .column(composition.heading("column.dueDate"), Alignment.CENTER, 12)
                .column(composition.heading("column.status"), Alignment.CENTER, 12)
                .column(composition.phrase("column.foundBy"), Alignment.LEFT, 13)
                .rows(rows)
                .note(composition.sentence(composition.definitions().day()))
                .note(composition.phrase("note.overdue"))
                .build();
    }

    private static List<Finding> findings(List<Inspection> inspections) {
        return inspections.stream()
                .flatMap(inspection -> inspection.findings().stream())
                .toList();
    }

    private String apart(int shown, RectificationSummary summary) {
        return composition.phrase(
                "note.carriedFindings",
                Map.of(
                        "count", Integer.toString(shown),
                        "closed", Long.toString(summary.closed()),
                        "open", Long.toString(summary.open()),
                        "overdue", Long.toString(summary.overdue())));
    }

    private List<Cell> row(Inspection inspection, Finding finding, FindingStanding standing, int number) {
        List<Cell> cells = new ArrayList<>(row(finding, standing, number));
        cells.add(Cell.text(origin(inspection.id() + "/" + finding.id())));
        return cells;
    }

    /** Where it was in each earlier campaign, the first one first. */
    private String origin(String id) {
        List<String> links = composition.dossier().carriedOver().stream()
                .filter(one -> one.kind() == CarriedKind.FINDING && one.id().equals(id))
                .flatMap(one -> one.origins().stream())
                .map(Origin::text)
                .map(text -> text.in(locale))
                .toList();
        return links.isEmpty() ? NOTHING : composition.list(links);
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
        return value instanceof Value.Rate rate ? Rates.division(rate.pair()) : NOTHING;
    }

    private static String days(Value mean) {
        return mean instanceof Value.Rate rate
                ? rate.pair().round(1, RoundingMode.HALF_UP).toPlainString()
                : NOTHING;
    }

    private List<Cell> row(Finding finding, FindingStanding standing, int number) {
        return List.of(
                Cell.number(number),
                Cell.text(finding.type().in(locale)),
                Cell.text(finding.description().in(locale)),
                Cell.text(responsible(standing)),
                NumberCells.day(finding.raisedOn()),
                due(finding, standing),
                status(finding, standing));
    }

    /** Who has to rectify it: a unit, or an office outside. */
    String responsible(FindingStanding standing) {
        return standing.unit()
                .map(composition::unitName)
                .or(() -> standing.office().map(office -> office.in(locale)))
                .orElse(NOTHING);
    }

    /** The due date in force and, where it was moved, the first one. */
    private Cell due(Finding finding, FindingStanding standing) {
        String inForce = standing.dueOn().map(LocalDate::toString).orElse(NOTHING);
        String text = finding.dueOn()
                .filter(first -> !standing.dueOn().equals(Optional.of(first)))
                .map(first ->
                        inForce + composition.aside(composition.phrase("mark.first", Map.of("date", first.toString()))))
                .orElse(inForce);
        return standing.dueOn().map(day -> Cell.date(text, day)).orElseGet(() -> Cell.text(text));
    }

    private Cell status(Finding finding, FindingStanding standing) {
        boolean overdue = finding.isOverdueOn(date);
        List<String> marks = marks(standing, overdue);
        String text = standing.state().label().in(locale)
                + (marks.isEmpty() ? "" : composition.aside(composition.list(marks)));
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
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import static java.util.stream.Collectors.groupingBy;

import dev.milepost.inspection.Finding;
import dev.milepost.inspection.Inspection;
import dev.milepost.inspection.RectificationSummary;
import dev.milepost.quantity.Value;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Inline;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import dev.milepost.reporting.document.Tone;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The problems that inspections found and what became of them, in all and for each unit that has to rectify. */
final class ProblemsPart {

    private final Composition composition;
    private final FindingTables names;
    private final LocalDate date;
    private final List<Inspection> inspections;

    ProblemsPart(Composition composition) {
        this.composition = composition;
        this.names = new FindingTables(composition);
        this.date = composition.progress().when().date();
        this.inspections = composition.dossier().inspections();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        RectificationSummary all = RectificationSummary.ofInspections(inspections, date);
        if (inspections.isEmpty()) {
            blocks.add(Block.paragraph(composition.phrase("bulletin.none.inspections", counts(all))));
        } else if (all.raised() == 0) {
            blocks.add(Block.paragraph(composition.phrase("bulletin.none.problems", counts(all))));
        } else {
            blocks.add(new Block.Paragraph(sentence(all)));
            byUnit().ifPresent(blocks::add);
        }
        carriedOver().map(Block::paragraph).ifPresent(blocks::add);
        return blocks;
    }

    private List<Inline> sentence(RectificationSummary all) {
        List<Inline> sentence = new ArrayList<>();
        sentence.add(Inline.text(composition.phrase("bulletin.problems", counts(all))));
        sentence.add(rate(all));
        sentence.add(Inline.text(composition.phrase("phrase.end")));
        if (all.stated() > 0) {
            sentence.add(Inline.text(
                    composition.phrase("bulletin.problems.stated", Map.of("count", Long.toString(all.stated())))));
        }
        return sentence;
    }

    private Map<String, String> counts(RectificationSummary all) {
        return Map.of(
                "day", BehindAnnex.day(composition).get("day"),
                "inspections", Integer.toString(inspections.size()),
                "raised", Long.toString(all.raised()),
                "closed", Long.toString(all.closed()),
                "open", Long.toString(all.open()),
                "overdue", Long.toString(all.overdue()));
    }

    private Inline rate(RectificationSummary all) {
        Cell cell = rate("bulletin/closure", composition.phrase("bulletin.allUnits"), all);
        return Inline.figure(cell.text(), cell.explanationId().orElseThrow());
    }

    private Cell rate(String id, String of, RectificationSummary summary) {
        Value rate = summary.closureRate();
        LocalizedText what = Rates.words(composition.list(List.of(of, composition.heading("column.closureRate"))));
        return Rates.cell(composition, id, Rates.explained(what, rate, List.of(), List.of()), rate);
    }

    /**
     * Each unit or office by its name, because an office outside has nothing else; units as in the tree, then offices.
     */
    private Optional<Block> byUnit() {
        Map<String, List<Finding>> units = new TreeMap<>(inOrder());
        units.putAll(inspections.stream()
                .flatMap(inspection -> inspection.findings().stream())
                .filter(finding -> finding.standingOn(date).isPresent())
                .collect(groupingBy(
                        finding -> names.responsible(finding.standingOn(date).orElseThrow()))));
        List<List<Cell>> rows = new ArrayList<>();
        units.forEach((unit, findings) -> {
            RectificationSummary summary = RectificationSummary.of(findings, date);
            if (summary.raised() > 0) {
                rows.add(row(unit, summary));
            }
        });
        return rows.isEmpty() ? Optional.empty() : Optional.of(table(rows));
    }

    private Comparator<String> inOrder() {
        List<String> units = composition.dossier().organisation().units().stream()
                .map(unit -> unit.name().in(composition.locale()))
                .toList();
        return Comparator.comparingInt((String name) -> units.contains(name) ? units.indexOf(name) : units.size())
                .thenComparing(Comparator.naturalOrder());
    }

    private Table table(List<List<Cell>> rows) {
        return Table.builder()
                .caption(composition.phrase("caption.problemsByUnit"))
                .column(composition.heading("column.responsible"), Alignment.LEFT, 30)
                .column(composition.heading("column.raised"), Alignment.RIGHT, 14)
                .column(composition.heading("column.closed"), Alignment.RIGHT, 14)
                .column(composition.heading("column.open"), Alignment.RIGHT, 14)
                .column(composition.heading("column.overdue"), Alignment.RIGHT, 12)
                .column(composition.heading("column.closureRate"), Alignment.RIGHT, 16)
                .rows(rows)
                .note(composition.sentence(composition.definitions().day()))
                .note(composition.phrase("note.problemsByUnit"))
                .build();
    }

    private List<Cell> row(String unit, RectificationSummary summary) {
        return List.of(
                Cell.text(unit),
                Cell.number(summary.raised()),
                Cell.number(summary.closed()),
                Cell.number(summary.open()),
                Cell.number(summary.overdue()).withTone(summary.overdue() > 0 ? Tone.BAD : Tone.NONE),
                rate("bulletin/closure/" + unit, unit, summary));
    }

    /** Findings of earlier campaigns count in no rate of this one, and are still to be rectified. Rule 14.1. */
    private Optional<String> carriedOver() {
        List<Finding> findings = composition.dossier().carriedInspections().stream()
                .flatMap(inspection -> inspection.findings().stream())
                .toList();
        RectificationSummary summary = RectificationSummary.of(findings, date);
        return summary.raised() == 0
                ? Optional.empty()
                : Optional.of(composition.phrase(
                        "note.carriedFindings",
                        Map.of(
                                "count", Long.toString(summary.raised()),
                                "closed", Long.toString(summary.closed()),
                                "open", Long.toString(summary.open()),
                                "overdue", Long.toString(summary.overdue()))));
    }
}

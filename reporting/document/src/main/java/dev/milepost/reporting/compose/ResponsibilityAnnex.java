// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.campaign.Department;
import dev.milepost.campaign.LeadingGroup;
import dev.milepost.explanation.Explanation;
import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import dev.milepost.reporting.document.Tone;
import dev.milepost.responsibility.Honour;
import dev.milepost.responsibility.OfficerCoverage;
import dev.milepost.text.Glossary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The tables of who answers for what and whether they do: liaison officers, zones with their cleaning days, places and
 * their keepers, honours; each only where something is declared. Rules 8.6 to 8.9.
 */
final class ResponsibilityAnnex {

    private static final String NOTHING = "—";

    private final Composition composition;
    private final Locale locale;
    private final LocalDate date;

    ResponsibilityAnnex(Composition composition) {
        this.composition = composition;
        this.locale = composition.locale();
        this.date = composition.progress().when().date();
    }

    Optional<Annex> annex() {
        List<Block> blocks = new ArrayList<>();
        officers().ifPresent(blocks::add);
        new ZoneTable(composition).table().ifPresent(blocks::add);
        new CoverageTable(composition).table().ifPresent(blocks::add);
        honours().ifPresent(blocks::add);
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Annex(composition.phrase("annex.responsibility"), true, blocks));
    }

    private Optional<Block> officers() {
        return composition
                .campaign()
                .leadingGroup()
                .filter(group -> !group.departments().isEmpty())
                .map(group -> officers(group, OfficerCoverage.of(group)));
    }

    private Block officers(LeadingGroup group, OfficerCoverage coverage) {
        List<List<Cell>> rows = new ArrayList<>();
        group.departments().forEach(department -> rows.add(row(department, coverage)));
        rows.add(List.of(
                Cell.text(composition.heading("word.total")),
                Cell.text(NOTHING),
                Cell.number(coverage.officers()),
                Rates.cell(composition, "officers", explained(group, coverage), coverage.value())));
        return Table.builder()
                .caption(composition.phrase("caption.officers"))
                .column(composition.heading("responsibility.department"), Alignment.LEFT, 32)
                .column(composition.phrase("column.posts"), Alignment.LEFT, 36)
                .column(composition.phrase("column.officers"), Alignment.RIGHT, 14)
                .column(composition.heading("column.status"), Alignment.CENTER, 18)
                .rows(rows)
                .note(composition.sentence(composition.definitions().day()))
                .note(composition.phrase("note.officers", counts(coverage)))
                .build();
    }

    private List<Cell> row(Department department, OfficerCoverage coverage) {
        boolean named = coverage.covered().contains(department);
        List<String> posts = department.officers().stream()
                .map(officer -> officer.post().in(locale))
                .toList();
        return List.of(
                Cell.text(department.name().in(locale)),
                Cell.text(posts.isEmpty() ? NOTHING : composition.list(posts)),
                Cell.number(department.officerCount()),
                new Cell.FigureCell(
                        Glossary.get(named ? "responsibility.named" : "responsibility.lacking")
                                .in(locale),
                        Optional.empty(),
                        named ? Tone.GOOD : Tone.BAD));
    }

    private Map<String, String> counts(OfficerCoverage coverage) {
        List<String> lacking = coverage.lacking().stream()
                .map(department -> department.name().in(locale))
                .toList();
        return Map.of(
                "asked", Integer.toString(coverage.asked()),
                "count", Integer.toString(coverage.departments()),
                "covered", Integer.toString(coverage.covered().size()),
                "lacking", lacking.isEmpty() ? composition.phrase("check.none") : composition.list(lacking));
    }

    private static Explanation explained(LeadingGroup group, OfficerCoverage coverage) {
        List<Explanation> departments = group.departments().stream()
                .map(department -> (Explanation) new Explanation.Given(
                        department.name(), Rates.words(Integer.toString(department.officerCount())), List.of()))
                .toList();
        return Rates.explained(Glossary.get("responsibility.officers"), coverage.value(), departments, List.of());
    }

    private Optional<Block> honours() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Honour honour : composition.dossier().honours()) {
            honour.statusOn(date).ifPresent(status -> rows.add(row(honour, status)));
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Table.builder()
                .caption(composition.phrase("caption.honours"))
                .column(composition.phrase("column.honour"), Alignment.LEFT, 26)
                .column(composition.phrase("column.honourLevel"), Alignment.CENTER, 12)
                .column(composition.phrase("column.holder"), Alignment.LEFT, 16)
                .column(composition.phrase("column.awarded"), Alignment.CENTER, 13)
                .column(composition.heading("column.status"), Alignment.CENTER, 13)
                .column(composition.phrase("column.review"), Alignment.CENTER, 20)
                .rows(rows)
                .note(composition.sentence(composition.definitions().day()))
                .note(composition.phrase("note.honours"))
                .build());
    }

    private List<Cell> row(Honour honour, Honour.Status status) {
        return List.of(
                Cell.text(honour.name().in(locale)),
                Cell.text(honour.level().in(locale)),
                Cell.text(composition.unitName(honour.unit())),
                NumberCells.day(honour.awardedOn()),
                new Cell.FigureCell(status.label().in(locale), Optional.empty(), tone(status)),
                Cell.text(status == Honour.Status.WITHDRAWN ? NOTHING : nextReview(honour)));
    }

    private static Tone tone(Honour.Status status) {
        return switch (status) {
            case VALID -> Tone.GOOD;
            case REVIEW_DUE -> Tone.WARN;
            case OVERDUE -> Tone.BAD;
            case WITHDRAWN -> Tone.NONE;
        };
    }

    /** The first review that is not passed, and from when it can be. */
    private String nextReview(Honour honour) {
        return honour.reviews().stream()
                .filter(review -> !review.isPassedBy(date))
                .findFirst()
                .map(review ->
                        review.dueOn() + review.opensOn().map(this::since).orElse(""))
                .orElse(NOTHING);
    }

    private String since(LocalDate day) {
        return composition.aside(composition.phrase("mark.since", Map.of("date", day.toString())));
    }
}

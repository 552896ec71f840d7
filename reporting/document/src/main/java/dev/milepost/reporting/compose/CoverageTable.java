// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.campaign.Department;
import dev.milepost.campaign.ResponsibilityZone;
import dev.milepost.explanation.Explanation;
import dev.milepost.organisation.Site;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import dev.milepost.reporting.document.Tone;
import dev.milepost.responsibility.ZoneCoverage;
import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The table of places and their keepers on the as-of date: the coverage, then every gap and every overlap, what could
 * not be checked, and the departments that shall keep a zone and keep none. Rule 8.7.
 */
final class CoverageTable {

    private static final String NOTHING = "—";

    private final Composition composition;
    private final ZoneCoverage coverage;
    private final Locale locale;

    CoverageTable(Composition composition) {
        this.composition = composition;
        this.coverage = composition
                .dossier()
                .responsibility()
                .zonesOn(composition.progress().when().date());
        this.locale = composition.locale();
    }

    /** Empty if no place must have a keeper and nothing else is found. */
    Optional<Block> table() {
        List<List<Cell>> rows = new ArrayList<>();
        List<LocalizedText> kinds = composition.dossier().register().ownedKinds();
        if (!kinds.isEmpty()) {
            rows.add(total(kinds));
        }
        coverage.gaps().forEach(site -> rows.add(row(site, word("responsibility.gap"), Tone.BAD)));
        coverage.overlaps().forEach(overlap -> rows.add(row(overlap.site(), keepers(overlap), Tone.WARN)));
        coverage.kindsWithoutSite().forEach(kind -> rows.add(unchecked(kind)));
        coverage.withoutZone().forEach(department -> rows.add(row(department)));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Table.Builder table = Table.builder()
                .caption(composition.phrase("caption.coverage"))
                .column(composition.phrase("column.subject"), Alignment.LEFT, 28)
                .column(composition.phrase("column.kind"), Alignment.CENTER, 18)
                .column(composition.phrase("column.siteUnit"), Alignment.LEFT, 18)
                .column(composition.phrase("column.outcome"), Alignment.LEFT, 36)
                .rows(rows)
                .note(composition.sentence(composition.definitions().day()));
        if (!kinds.isEmpty()) {
            table.note(composition.phrase("note.coverage", counts()));
        }
        return Optional.of(table.build());
    }

    private List<Cell> total(List<LocalizedText> kinds) {
        return List.of(
                Cell.text(composition.heading("responsibility.coverage")),
                Cell.text(composition.list(
                        kinds.stream().map(kind -> kind.in(locale)).toList())),
                Cell.text(NOTHING),
                Rates.cell(composition, "zone-coverage", explained(), coverage.value()));
    }

    private Explanation explained() {
        List<Explanation> places = new ArrayList<>();
        coverage.owned().forEach(site -> places.add(given(site, "responsibility.owned")));
        coverage.gaps().forEach(site -> places.add(given(site, "responsibility.gap")));
        return Rates.explained(Glossary.get("responsibility.coverage"), coverage.value(), places, List.of());
    }

    private static Explanation given(Site site, String word) {
        return new Explanation.Given(site.name(), Glossary.get(word), List.of());
    }

    private Map<String, String> counts() {
        int owned = coverage.owned().size();
        int gaps = coverage.gaps().size();
        return Map.of(
                "count", Integer.toString(owned + gaps),
                "owned", Integer.toString(owned),
                "gaps", Integer.toString(gaps),
                "overlaps", Integer.toString(coverage.overlaps().size()));
    }

    private List<Cell> row(Site site, String outcome, Tone tone) {
        return List.of(
                Cell.text(site.name().in(locale)),
                Cell.text(site.kind().in(locale)),
                Cell.text(composition.unitName(site.unit())),
                new Cell.FigureCell(outcome, Optional.empty(), tone));
    }

    private String keepers(ZoneCoverage.Overlap overlap) {
        List<String> keepers = overlap.zones().stream()
                .map(ResponsibilityZone::keeper)
                .map(keeper -> keeper.in(locale))
                .distinct()
                .toList();
        return word("responsibility.overlap") + composition.aside(composition.list(keepers));
    }

    private List<Cell> unchecked(LocalizedText kind) {
        return List.of(
                Cell.text(NOTHING),
                Cell.text(kind.in(locale)),
                Cell.text(NOTHING),
                new Cell.FigureCell(word("responsibility.unchecked"), Optional.empty(), Tone.MISSING));
    }

    private List<Cell> row(Department department) {
        return List.of(
                Cell.text(department.name().in(locale)),
                Cell.text(word("responsibility.department")),
                Cell.text(department.unit().map(composition::unitName).orElse(NOTHING)),
                new Cell.FigureCell(word("responsibility.withoutZone"), Optional.empty(), Tone.WARN));
    }

    private String word(String key) {
        return Glossary.get(key).in(locale);
    }
}

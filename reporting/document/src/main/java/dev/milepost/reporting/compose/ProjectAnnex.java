// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.campaign.Action;
import dev.milepost.campaign.ActionId;
import dev.milepost.campaign.Asset;
import dev.milepost.campaign.Project;
import dev.milepost.campaign.ProjectStage;
import dev.milepost.progress.ProjectTotal;
import dev.milepost.quantity.Quantity;
import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The table of projects, those furthest on first, with planned, expected and done apart. Rule 8.1. */
final class ProjectAnnex {

    private static final Comparator<Project> FURTHEST_FIRST = Comparator.comparing(
                    (Project project) -> project.stage() == ProjectStage.SUSPENDED)
            .thenComparing(Project::stage, Comparator.reverseOrder());

    private final Composition composition;
    private final Locale locale;

    ProjectAnnex(Composition composition) {
        this.composition = composition;
        this.locale = composition.locale();
    }

    Optional<Annex> annex() {
        List<Project> projects = composition.campaign().projects();
        if (projects.isEmpty()) {
            return Optional.empty();
        }
        Table.Builder table = Table.builder()
                .caption(composition.phrase("caption.projects"))
                .column(composition.heading("column.action"), Alignment.CENTER, 12)
                .column(composition.heading("column.project"), Alignment.LEFT, 26)
                .column(composition.heading("column.stage"), Alignment.CENTER, 12)
                .column(composition.phrase("column.word"), Alignment.CENTER, 14)
                .column(composition.heading("column.plannedQuantity"), Alignment.RIGHT, 12)
                .column(composition.heading("column.forecastQuantity"), Alignment.RIGHT, 12)
                .column(composition.heading("column.actualQuantity"), Alignment.RIGHT, 12)
                .rows(projects.stream().sorted(FURTHEST_FIRST).map(this::row).toList())
                .note(composition.sentence(composition.definitions().day()))
                .note(composition.phrase("note.planned"));
        notes().forEach(table::note);
        return Optional.of(new Annex(composition.phrase("annex.projects"), true, List.of(table.build())));
    }

    private List<Cell> row(Project project) {
        return List.of(
                Cell.text(composition.list(
                        project.actions().stream().map(this::actionName).toList())),
                Cell.text(project.name().in(locale)),
                Cell.text(project.stage().label().in(locale)),
                Cell.text(project.stageWord()),
                quantity(project.planned()),
                quantity(project.forecast()),
                quantity(project.actual()));
    }

    private String actionName(ActionId id) {
        return composition
                .campaign()
                .findAction(id)
                .map(Action::name)
                .map(name -> name.in(locale))
                .orElseThrow();
    }

    private Cell quantity(Optional<Quantity> quantity) {
        return quantity.<Cell>map(one -> NumberCells.quantity(one, locale)).orElse(Cell.text("—"));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (ProjectTotal total : composition.progress().projectTotals()) {
            notes.add(composition.phrase(
                    "note.total",
                    Map.of(
                            "actual", total.actual().text(locale),
                            "planned", total.planned().text(locale),
                            "forecast", total.forecast().text(locale))));
        }
        for (Asset asset : composition.campaign().assets()) {
            long users = composition.campaign().projects().stream()
                    .filter(project -> project.asset().equals(Optional.of(asset.id())))
                    .count();
            if (users > 1) {
                notes.add(composition.phrase(
                        "note.asset", Map.of("asset", asset.name().in(locale))));
            }
        }
        return notes;
    }
}

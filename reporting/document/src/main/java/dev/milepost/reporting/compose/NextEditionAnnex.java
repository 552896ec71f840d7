// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CarriedOver;
import dev.milepost.campaign.Project;
import dev.milepost.campaign.Task;
import dev.milepost.dossier.Dossier;
import dev.milepost.edition.Carried;
import dev.milepost.edition.Left;
import dev.milepost.edition.LeftReason;
import dev.milepost.edition.NextEdition;
import dev.milepost.indicator.Indicator;
import dev.milepost.inspection.Finding;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What goes on in the next campaign, each with its link back, and what a person has to decide. Rule 14.1. */
final class NextEditionAnnex {

    private final Composition composition;
    private final NextEdition next;
    private final Locale locale;

    NextEditionAnnex(Composition composition, NextEdition next) {
        this.composition = composition;
        this.next = next;
        this.locale = composition.locale();
    }

    Optional<Annex> annex() {
        if (next.carried().isEmpty() && next.left().isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>(List.of(carried()));
        List<Left> open = next.left().stream()
                .filter(left -> left.reason() == LeftReason.DOES_NOT_FIT || left.reason() == LeftReason.NO_INDICATOR)
                .toList();
        if (!open.isEmpty()) {
            blocks.add(open(open));
        }
        return Optional.of(new Annex(composition.phrase("annex.nextEdition"), false, blocks));
    }

    private Block carried() {
        String name = next.dossier().campaign().name().in(locale);
        return Table.builder()
                .caption(composition.phrase("caption.carried", Map.of("campaign", name)))
                .column(composition.phrase("column.kind"), Alignment.CENTER, 15)
                .column(composition.phrase("column.carriedName"), Alignment.LEFT, 27)
                .column(composition.phrase("column.origin"), Alignment.LEFT, 28)
                .column(composition.phrase("column.why"), Alignment.LEFT, 30)
                .rows(next.carried().stream().map(this::row).toList())
                .note(composition.phrase(
                        "note.carried",
                        Map.of(
                                "carried", Integer.toString(next.carried().size()),
                                "left", Integer.toString(next.left().size()))))
                .build();
    }

    private List<Cell> row(Carried carried) {
        return List.of(
                Cell.text(carried.link().kind().label().in(locale)),
                Cell.text(name(carried.link())),
                Cell.text(carried.from().text().in(locale)),
                Cell.text(carried.why().in(locale)));
    }

    /** What people call it; its id where the next campaign has no words for it. */
    private String name(CarriedOver carried) {
        Dossier dossier = next.dossier();
        Campaign campaign = dossier.campaign();
        Stream<LocalizedText> names = switch (carried.kind()) {
            case TASK ->
                campaign.tasks().stream()
                        .filter(one -> one.id().equals(carried.id()))
                        .map(Task::text);
            case PROJECT ->
                campaign.projects().stream()
                        .filter(one -> one.id().value().equals(carried.id()))
                        .map(Project::name);
            case TARGET ->
                campaign.targets().stream()
                        .filter(one -> one.id().value().equals(carried.id()))
                        .flatMap(one -> campaign.findIndicator(one.indicator()).stream())
                        .map(Indicator::name);
            case FINDING ->
                dossier.carriedInspections().stream()
                        .flatMap(inspection -> inspection.findings().stream()
                                .filter(finding -> carried.id().equals(inspection.id() + "/" + finding.id())))
                        .map(Finding::description);
            case BLACK_LIST_ENTRY ->
                dossier.blackList().stream()
                        .filter(one -> one.id().equals(carried.id()))
                        .map(entry -> dossier.organisation().get(entry.unit()))
                        .map(OrgUnit::name);
        };
        return names.findFirst().map(words -> words.in(locale)).orElse(carried.id());
    }

    private Block open(List<Left> left) {
        return Table.builder()
                .caption(composition.phrase("caption.left"))
                .column(composition.phrase("column.kind"), Alignment.CENTER, 15)
                .column(composition.phrase("column.origin"), Alignment.LEFT, 35)
                .column(composition.phrase("column.why"), Alignment.LEFT, 50)
                .rows(left.stream()
                        .map(one -> List.of(
                                Cell.text(one.from().kind().label().in(locale)),
                                Cell.text(one.from().text().in(locale)),
                                Cell.text(one.why().in(locale))))
                        .toList())
                .build();
    }
}

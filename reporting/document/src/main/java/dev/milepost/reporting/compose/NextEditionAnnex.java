// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.edition.Carried;
import dev.milepost.edition.Left;
import dev.milepost.edition.LeftReason;
import dev.milepost.edition.NextEdition;
import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
                .column(composition.phrase("column.carriedId"), Alignment.LEFT, 25)
                .column(composition.phrase("column.origin"), Alignment.LEFT, 30)
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
                Cell.text(carried.link().id()),
                Cell.text(carried.from().text().in(locale)),
                Cell.text(carried.why().in(locale)));
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

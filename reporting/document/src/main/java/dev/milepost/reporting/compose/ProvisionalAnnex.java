// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.progress.Definitions;
import dev.milepost.progress.FigurePair;
import dev.milepost.progress.ProvisionalView;
import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import dev.milepost.reporting.document.Tone;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The official figures with the provisional ones beside them, and what each counts. Rule 13.2. */
final class ProvisionalAnnex {

    private final Composition composition;
    private final ProvisionalView view;
    private final Locale locale;

    ProvisionalAnnex(Composition composition, ProvisionalView view) {
        this.composition = composition;
        this.view = view;
        this.locale = composition.locale();
    }

    /** Empty if there is no figure at all. */
    Optional<Annex> annex() {
        if (view.figures().isEmpty()) {
            return Optional.empty();
        }
        Table table = Table.builder()
                .caption(composition.phrase("caption.provisional"))
                .column(composition.heading("column.indicator"), Alignment.LEFT, 32)
                .column(composition.phrase("column.official"), Alignment.RIGHT, 18)
                .column(composition.phrase("column.provisional"), Alignment.RIGHT, 18)
                .column(composition.phrase("column.officialStatus"), Alignment.CENTER, 16)
                .column(composition.phrase("column.provisionalStatus"), Alignment.CENTER, 16)
                .rows(view.figures().stream().map(this::row).toList())
                .note(note("note.official", Definitions.of(view.official())))
                .note(note("note.provisional", Definitions.of(view.provisional())))
                .build();
        return Optional.of(new Annex(composition.phrase("annex.provisional"), false, List.of(table)));
    }

    private List<Cell> row(FigurePair pair) {
        Tone tone = pair.differs() ? Tone.WARN : Tone.NONE;
        return List.of(
                Cell.text(composition.name(pair)),
                Cell.figure(pair.shown(pair.first(), locale)),
                new Cell.FigureCell(pair.shown(pair.second(), locale), Optional.empty(), tone),
                Cell.text(pair.status(pair.first(), locale)),
                Cell.text(pair.status(pair.second(), locale)));
    }

    private String note(String phrase, Definitions definitions) {
        return composition.phrase(phrase, Map.of("definition", composition.sentence(definitions.scope())));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.organisation.OrgUnit;
import dev.milepost.progress.FigureText;
import dev.milepost.quantity.Ratio;
import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import dev.milepost.reporting.document.Tone;
import dev.milepost.rollup.Reporting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who reported what was due, who late, who not; a unit answers for those below it. Rule 2.3. */
final class ReportingAnnex {

    private final Composition composition;
    private final OwedReports owed;
    private final Locale locale;

    /** Of all reports of the campaign. */
    ReportingAnnex(Composition composition) {
        this(composition, OwedReports.of(composition.progress()));
    }

    ReportingAnnex(Composition composition, OwedReports owed) {
        this.composition = composition;
        this.owed = owed;
        this.locale = composition.locale();
    }

    Optional<Annex> annex() {
        List<List<Cell>> rows = new ArrayList<>();
        owed.units().forEach((unit, reporting) -> rows.add(row(unit, reporting)));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Table table = Table.builder()
                .caption(composition.phrase("caption.reporting"))
                .column(composition.heading("column.organisation"), Alignment.LEFT, 28)
                .column(composition.phrase("column.expected"), Alignment.RIGHT, 14)
                .column(composition.phrase("column.reported"), Alignment.RIGHT, 14)
                .column(composition.phrase("column.late"), Alignment.RIGHT, 14)
                .column(composition.phrase("column.missed"), Alignment.RIGHT, 14)
                .column(composition.phrase("column.rate"), Alignment.RIGHT, 16)
                .rows(rows)
                .note(composition.sentence(composition.definitions().scope()))
                .note(composition.phrase("note.late"))
                .build();
        return Optional.of(new Annex(composition.phrase("annex.reporting"), false, List.of(table)));
    }

    private List<Cell> row(OrgUnit unit, Reporting reporting) {
        int missed = reporting.expected() - reporting.reported();
        Tone tone = missed > 0 ? Tone.BAD : reporting.late() > 0 ? Tone.WARN : Tone.GOOD;
        String rate = FigureText.percent(Ratio.of(reporting.reported(), reporting.expected()));
        return List.of(
                Cell.text(unit.name().in(locale)),
                Cell.number(reporting.expected()),
                Cell.number(reporting.reported()),
                Cell.number(reporting.late()),
                Cell.number(missed),
                new Cell.FigureCell(rate, Optional.empty(), tone));
    }
}

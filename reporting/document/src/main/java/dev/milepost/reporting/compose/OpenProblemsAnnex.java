// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.inspection.Inspection;
import dev.milepost.inspection.Notice;
import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is still to be rectified and by when, and the notices that say so. Rules 8.3, 8.4. */
final class OpenProblemsAnnex {

    private static final String NOTHING = "—";

    private final Composition composition;
    private final Locale locale;

    OpenProblemsAnnex(Composition composition) {
        this.composition = composition;
        this.locale = composition.locale();
    }

    Optional<Annex> annex() {
        List<Block> blocks = new ArrayList<>();
        new FindingTables(composition).open().ifPresent(blocks::add);
        notices().ifPresent(blocks::add);
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Annex(composition.phrase("annex.openProblems"), true, blocks));
    }

    private Optional<Block> notices() {
        List<List<Cell>> rows = new ArrayList<>();
        LocalDate date = composition.progress().when().date();
        for (Inspection inspection : composition.dossier().inspections()) {
            inspection.notices().stream()
                    .filter(notice ->
                            notice.issuedOn().filter(day -> day.isAfter(date)).isEmpty())
                    .forEach(notice -> rows.add(row(inspection, notice)));
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Table.builder()
                        .caption(composition.phrase("caption.notices"))
                        .column(composition.heading("column.notice"), Alignment.LEFT, 26)
                        .column(composition.phrase("column.documentNumber"), Alignment.LEFT, 20)
                        .column(composition.phrase("column.copies"), Alignment.RIGHT, 8)
                        .column(composition.heading("column.inspection"), Alignment.LEFT, 22)
                        .column(composition.phrase("column.issuedOn"), Alignment.CENTER, 12)
                        .column(composition.heading("column.dueDate"), Alignment.CENTER, 12)
                        .rows(rows)
                        .build());
    }

    private List<Cell> row(Inspection inspection, Notice notice) {
        return List.of(
                Cell.text(notice.name().in(locale)),
                Cell.text(notice.number().orElse(NOTHING)),
                Cell.number(notice.count()),
                Cell.text(inspection.theme().in(locale)),
                day(notice.issuedOn()),
                day(notice.dueOn()));
    }

    private static Cell day(Optional<LocalDate> day) {
        return day.map(NumberCells::day).orElseGet(() -> Cell.text(NOTHING));
    }
}

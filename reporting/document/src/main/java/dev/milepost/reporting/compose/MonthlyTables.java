// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.campaign.Action;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.progress.PeriodReview;
import dev.milepost.progress.StandardColumns;
import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of a monthly report: the usual columns by action, and by indicator with a line for each unit below. */
final class MonthlyTables {

    private final Composition composition;
    private final PeriodReview review;

    MonthlyTables(Composition composition, PeriodReview review) {
        this.composition = composition;
        this.review = review;
    }

    Optional<Annex> byAction() {
        List<Block> tables = new ArrayList<>();
        for (Action action : composition.campaign().actions()) {
            String name = action.name().in(composition.locale());
            List<StandardColumns> rows = action.indicators().stream()
                    .map(id -> review.at(id, composition.campaign().unit()))
                    .toList();
            if (!rows.isEmpty()) {
                String caption = composition.phrase("caption.monthly", Map.of("action", name));
                tables.add(table(caption, "column.indicator", rows, MonthlyTables::indicatorName));
            }
        }
        return tables.isEmpty()
                ? Optional.empty()
                : Optional.of(new Annex(composition.phrase("annex.monthly"), true, tables));
    }

    Optional<Annex> byUnit() {
        List<Block> tables = new ArrayList<>();
        for (Action action : composition.campaign().actions()) {
            for (IndicatorId id : action.indicators()) {
                below(id).ifPresent(tables::add);
            }
        }
        return tables.isEmpty()
                ? Optional.empty()
                : Optional.of(new Annex(composition.phrase("annex.monthly-units"), true, tables));
    }

    /** Of an indicator that no unit below has, there is nothing to list. */
    private Optional<Block> below(IndicatorId id) {
        List<OrgUnit> units = composition
                .progress()
                .rollup()
                .tree()
                .children(composition.campaign().unit());
        List<StandardColumns> rows =
                units.stream().map(unit -> review.at(id, unit.id())).toList();
        boolean silent = rows.stream()
                .noneMatch(row -> row.thisPeriod().value().isKnown()
                        || row.yearToDate().value().isKnown()
                        || row.thisPeriod().reporting().expected() > 0);
        if (silent) {
            return Optional.empty();
        }
        Indicator indicator = composition.campaign().findIndicator(id).orElseThrow();
        String caption = composition.phrase(
                "caption.monthly-units", Map.of("indicator", indicator.name().in(composition.locale())));
        return Optional.of(
                table(caption, "column.organisation", rows, (composing, row) -> composing.unitName(row.unit())));
    }

    private Table table(String caption, String first, List<StandardColumns> rows, RowName name) {
        MonthlyRow cells = new MonthlyRow(composition);
        List<List<Cell>> lines = rows.stream()
                .map(row -> cells.of(name.of(composition, row), row))
                .toList();
        Table.Builder table = Table.builder()
                .caption(caption)
                .column(composition.heading(first), Alignment.LEFT, 22)
                .column(composition.heading("column.thisPeriod"), Alignment.RIGHT, 10)
                .column(composition.heading("column.yearToDate"), Alignment.RIGHT, 10)
                .column(composition.heading("column.samePeriodLastYear"), Alignment.RIGHT, 10)
                .column(composition.heading("column.yearOnYear"), Alignment.RIGHT, 16)
                .column(composition.heading("column.annualTarget"), Alignment.CENTER, 12)
                .column(composition.heading("column.completion"), Alignment.RIGHT, 9)
                .column(composition.heading("column.againstShareOfTime"), Alignment.CENTER, 17)
                .column(composition.phrase("column.reports"), Alignment.CENTER, 10)
                .rows(lines);
        new MonthlyNotes(composition, review.period()).of(rows).forEach(table::note);
        return table.build();
    }

    private static String indicatorName(Composition composition, StandardColumns row) {
        return row.indicator().name().in(composition.locale());
    }

    /** What a line is called. */
    private interface RowName {
        String of(Composition composition, StandardColumns row);
    }
}

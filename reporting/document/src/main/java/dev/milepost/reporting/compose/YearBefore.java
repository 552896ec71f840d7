// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.indicator.Indicator;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.progress.PeriodReview;
import dev.milepost.progress.StandardColumns;
import dev.milepost.quantity.Ratio;
import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A period beside the same one a year before, for the whole and for each unit below. Rule 13.4. */
final class YearBefore {

    private final Composition composition;
    private final PeriodReview review;
    private final OrgUnitId top;
    private final MonthlyNotes notes;

    YearBefore(Composition composition, PeriodReview review) {
        this.composition = composition;
        this.review = review;
        this.top = composition.campaign().unit();
        this.notes = new MonthlyNotes(composition, review.period());
    }

    /** How many indicators of the whole rose and fell; and how many have nothing to compare, which is no zero. */
    String sentence() {
        List<Optional<Ratio>> changes = indicators()
                .map(one -> review.at(one.id(), top).change().exact())
                .toList();
        long comparable = changes.stream().flatMap(Optional::stream).count();
        String before = review.period().sameLastYear().text(composition.locale());
        if (!isAnythingKnown()) {
            return composition.phrase("bulletin.none.change", Map.of("before", before));
        }
        return composition.phrase(
                "bulletin.change",
                Map.of(
                        "before", before,
                        "count", Long.toString(comparable),
                        "up", count(changes, 1),
                        "down", count(changes, -1),
                        "same", count(changes, 0),
                        "none", Long.toString(changes.size() - comparable)));
    }

    /** Whether there is a figure of the year before, of the whole or of a unit below. */
    private boolean isAnythingKnown() {
        return indicators()
                .anyMatch(indicator -> units().anyMatch(unit -> review.at(indicator.id(), unit.id())
                        .samePeriodLastYear()
                        .value()
                        .isKnown()));
    }

    private static String count(List<Optional<Ratio>> changes, int signum) {
        return Long.toString(changes.stream()
                .flatMap(Optional::stream)
                .filter(change -> change.signum() == signum)
                .count());
    }

    /** A table for each indicator of which any unit has a figure of the year before; empty if there is none. */
    Optional<Annex> annex() {
        List<Block> blocks = new ArrayList<>();
        indicators().forEach(indicator -> table(indicator).ifPresent(blocks::add));
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        String scope = composition.sentence(composition.definitions().scope());
        blocks.add(
                0,
                Block.paragraph(scope
                        + (composition.isChinese() ? "" : " ")
                        + composition.phrase("note.yearBefore", notes.periods())));
        return Optional.of(new Annex(composition.phrase("annex.yearBefore"), false, blocks));
    }

    private Optional<Block> table(Indicator indicator) {
        List<StandardColumns> rows = units().map(unit -> review.at(indicator.id(), unit.id()))
                .filter(YearBefore::isTold)
                .toList();
        if (rows.stream().noneMatch(row -> row.samePeriodLastYear().value().isKnown())) {
            return Optional.empty();
        }
        MonthlyRow cells = new MonthlyRow(composition);
        List<List<Cell>> lines = rows.stream()
                .map(row -> cells.compared(composition.unitName(row.unit()), row))
                .toList();
        Table.Builder table = Table.builder()
                .caption(composition.phrase(
                        "caption.monthly-units",
                        Map.of("indicator", indicator.name().in(composition.locale()))))
                .column(composition.heading("column.organisation"), Alignment.LEFT, 26)
                .column(composition.heading("column.thisPeriod"), Alignment.RIGHT, 18)
                .column(composition.heading("column.samePeriodLastYear"), Alignment.RIGHT, 18)
                .column(composition.heading("column.yearOnYear"), Alignment.RIGHT, 20)
                .column(composition.heading("column.yearToDate"), Alignment.RIGHT, 18)
                .rows(lines);
        notes.ofFigures(rows).forEach(table::note);
        return Optional.of(table.build());
    }

    /** A unit that neither has a figure nor owes one has nothing to say of an indicator. */
    private static boolean isTold(StandardColumns row) {
        return row.thisPeriod().value().isKnown()
                || row.samePeriodLastYear().value().isKnown()
                || row.thisPeriod().reporting().expected() > 0;
    }

    private Stream<OrgUnit> units() {
        return Stream.concat(
                Stream.of(composition.progress().rollup().tree().get(top)),
                composition.progress().rollup().tree().children(top).stream());
    }

    private Stream<Indicator> indicators() {
        return composition.campaign().actions().stream()
                .flatMap(action -> action.indicators().stream())
                .distinct()
                .map(id -> composition.campaign().findIndicator(id).orElseThrow());
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.progress.Definitions;
import dev.milepost.progress.FigureText;
import dev.milepost.progress.StandardColumns;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Ratio;
import dev.milepost.rollup.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What stands below a table of a monthly report: definitions, how to read the columns, and what is missing. */
final class MonthlyNotes {

    private final Composition composition;
    private final Period period;

    MonthlyNotes(Composition composition, Period period) {
        this.composition = composition;
        this.period = period;
    }

    List<String> of(List<StandardColumns> rows) {
        Definitions definitions = composition.definitions();
        List<String> notes = new ArrayList<>();
        notes.add(composition.sentence(definitions.scope()));
        notes.add(composition.phrase("note.columns", periods()));
        if (rows.stream().anyMatch(row -> row.target().isPresent())) {
            notes.add(composition.sentence(definitions.judgement()));
        }
        notes.addAll(ofFigures(rows));
        return notes;
    }

    /** What is to be said of these figures alone. */
    List<String> ofFigures(List<StandardColumns> rows) {
        List<String> notes = new ArrayList<>();
        composition.definitions().of(items(rows)).forEach(one -> notes.add(composition.sentence(one)));
        rows.forEach(row -> incomplete(row, notes));
        return notes;
    }

    /** The periods that the columns are of. */
    Map<String, String> periods() {
        Period year = composition.progress().rollup().yearOf(period.lastDay());
        return Map.of(
                "period",
                period.text(composition.locale()),
                "start",
                Period.day(year.startInclusive()).text(composition.locale()),
                "end",
                Period.day(period.lastDay()).text(composition.locale()),
                "before",
                period.sameLastYear().text(composition.locale()));
    }

    private static List<Definitions.Item> items(List<StandardColumns> rows) {
        return rows.stream()
                .flatMap(row -> Stream.of(row.thisPeriod(), row.yearToDate())
                        .filter(figure ->
                                figure.value().isKnown() || figure.reporting().expected() > 0)
                        .limit(1)
                        .map(figure -> new Definitions.Item(row.indicator(), figure)))
                .toList();
    }

    /** Who is lacking in a figure, and within which bounds it lies once they have reported. */
    private void incomplete(StandardColumns row, List<String> notes) {
        Figure figure = row.thisPeriod();
        if (figure.reporting().isComplete()) {
            return;
        }
        List<String> units = new ArrayList<>();
        for (OrgUnitId unit : figure.reporting().missingUnits()) {
            units.add(composition.unitName(unit));
        }
        String name = row.indicator().name().in(composition.locale());
        String who = composition.unitName(row.unit());
        notes.add(composition.phrase(
                "note.lacking", Map.of("indicator", name, "unit", who, "units", composition.list(units))));
        figure.bounds()
                .filter(bounds -> bounds.lower().isPresent() && bounds.upper().isPresent() && !bounds.isExact())
                .ifPresent(bounds -> notes.add(
                        composition.phrase("note.bounds", Map.of("indicator", name, "bounds", range(row, bounds)))));
    }

    private String range(StandardColumns row, Bounds bounds) {
        return shown(row, bounds.lower().orElseThrow()) + " – "
                + shown(row, bounds.upper().orElseThrow());
    }

    private String shown(StandardColumns row, Ratio exact) {
        return FigureText.shown(row.indicator(), exact, List.of(), true, composition.locale());
    }
}

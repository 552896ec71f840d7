// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import dev.milepost.reporting.document.Tone;
import dev.milepost.scoring.LeftOut;
import dev.milepost.scoring.ListEntry;
import dev.milepost.scoring.Points;
import dev.milepost.scoring.RedBlackList;
import dev.milepost.text.Glossary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The table of red and black lists, old entries that are not corrected included. Rule 10.3. */
final class RedBlackTables {

    private final Composition composition;
    private final List<RedBlackList> lists;
    private final Locale locale;

    RedBlackTables(Composition composition, List<RedBlackList> lists) {
        this.composition = composition;
        this.lists = lists;
        this.locale = composition.locale();
    }

    Optional<Block> table() {
        if (lists.isEmpty()) {
            return Optional.empty();
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (RedBlackList list : lists) {
            list.red().forEach(entry -> rows.add(row("scoring.redList", entry, Tone.GOOD)));
            list.black().forEach(entry -> rows.add(row("scoring.blackList", entry, Tone.BAD)));
            list.carriedOver().forEach(entry -> rows.add(row("scoring.carriedOver", entry, Tone.BAD)));
        }
        Table.Builder table = Table.builder()
                .caption(composition.phrase("caption.redBlack"))
                .column(composition.phrase("column.list"), Alignment.CENTER, 14)
                .column(composition.heading("column.organisation"), Alignment.LEFT, 14)
                .column(composition.heading("column.period"), Alignment.CENTER, 12)
                .column(composition.heading("scoring.rank"), Alignment.CENTER, 8)
                .column(composition.heading("scoring.score"), Alignment.RIGHT, 11)
                .column(composition.phrase("column.reason"), Alignment.LEFT, 41)
                .rows(rows)
                .note(composition.phrase("note.redBlack"));
        lists.forEach(list -> notes(list, table));
        return Optional.of(table.build());
    }

    private List<Cell> row(String list, ListEntry entry, Tone tone) {
        return List.of(
                new Cell.FigureCell(Glossary.get(list).in(locale), Optional.empty(), tone),
                Cell.text(composition.unitName(entry.unit())),
                Cell.text(entry.since().text(locale)),
                Cell.number(entry.rank()),
                NumberCells.points(Points.text(entry.score()), entry.score()),
                Cell.text(entry.reason().in(locale)));
    }

    private void notes(RedBlackList list, Table.Builder table) {
        list.corrections()
                .forEach(correction -> table.note(composition.phrase(
                        "note.corrected",
                        Map.of(
                                "unit", composition.unitName(correction.unit()),
                                "since", correction.since().text(locale),
                                "on", correction.on().toString(),
                                "by", correction.by(),
                                "what", correction.what().in(locale)))));
        list.leftOut().forEach(unit -> table.note(leftOut(unit)));
        list.notes().forEach(note -> table.note(composition.sentence(note)));
    }

    private String leftOut(LeftOut unit) {
        return composition.phrase(
                "note.leftOut",
                Map.of(
                        "unit", composition.unitName(unit.unit()),
                        "rank", Integer.toString(unit.rank()),
                        "reason", unit.reason().in(locale)));
    }
}

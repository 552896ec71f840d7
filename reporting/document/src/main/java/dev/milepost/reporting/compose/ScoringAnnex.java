// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.quantity.Ratio;
import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import dev.milepost.reporting.document.Tone;
import dev.milepost.scoring.AssessmentScheme;
import dev.milepost.scoring.BonusScore;
import dev.milepost.scoring.Deduction;
import dev.milepost.scoring.ItemScore;
import dev.milepost.scoring.Points;
import dev.milepost.scoring.RankLine;
import dev.milepost.scoring.RankMove;
import dev.milepost.scoring.Ranking;
import dev.milepost.scoring.SchemeItem;
import dev.milepost.scoring.ScoreGrade;
import dev.milepost.scoring.ScoreSheet;
import dev.milepost.scoring.Unranked;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The tables of scores: who came where and why, every deduction with its reason, and the sheets item by item. Rules
 * 10.1, 10.2.
 */
final class ScoringAnnex {

    private static final String NOTHING = "—";

    private final Composition composition;
    private final ScoringResults results;
    private final Locale locale;

    ScoringAnnex(Composition composition, ScoringResults results) {
        this.composition = composition;
        this.results = results;
        this.locale = composition.locale();
    }

    Annex annex() {
        List<Block> blocks = new ArrayList<>(List.of(ranking(), deductions()));
        new RedBlackTables(composition, results.lists()).table().ifPresent(blocks::add);
        sheets().ifPresent(blocks::add);
        return new Annex(composition.phrase("annex.scoring"), true, blocks);
    }

    /** The deductions alone, for a report that shows the ranking elsewhere. */
    Annex deductionsAlone() {
        return new Annex(composition.phrase("caption.deductions"), true, List.of(deductions()));
    }

    /** Who came where and why. */
    Block ranking() {
        Ranking ranking = results.ranking();
        List<List<Cell>> rows = new ArrayList<>();
        ranking.lines().forEach(line -> rows.add(row(line)));
        ranking.unranked().forEach(unit -> rows.add(row(unit)));
        Table.Builder table = Table.builder()
                .caption(composition.phrase(
                        "caption.ranking", Map.of("period", ranking.period().text(locale))))
                .column(composition.heading("scoring.rank"), Alignment.CENTER, 8)
                .column(composition.heading("column.organisation"), Alignment.LEFT, 14)
                .column(composition.heading("scoring.score"), Alignment.RIGHT, 12)
                .column(composition.heading("scoring.grade"), Alignment.CENTER, 10)
                .column(composition.phrase("column.rankMove"), Alignment.CENTER, 11)
                .column(composition.phrase("column.reason"), Alignment.LEFT, 45)
                .rows(rows)
                .note(composition.phrase("note.scheme", scheme()))
                .note(composition.phrase("note.ranks"));
        ranking.frozen()
                .ifPresent(frozen -> table.note(composition.phrase(
                        "note.frozen",
                        Map.of("by", frozen.by(), "at", frozen.at().toString()))));
        if (ranking.frozen().isEmpty()) {
            table.note(composition.phrase(
                    "note.notFrozen",
                    Map.of("count", Integer.toString(ranking.openObjections().size()))));
        }
        return table.build();
    }

    private Map<String, String> scheme() {
        AssessmentScheme scheme = results.sheets().get(0).scheme();
        return Map.of("scheme", scheme.name().in(locale), "max", Points.text(scheme.max()));
    }

    private List<Cell> row(RankLine line) {
        return List.of(
                Cell.number(line.rank()),
                Cell.text(composition.unitName(line.unit())),
                score(line),
                Cell.text(line.grade()
                        .map(ScoreGrade::name)
                        .map(name -> name.in(locale))
                        .orElse(NOTHING)),
                Cell.text(move(line)),
                Cell.text(line.reason().in(locale)));
    }

    private Cell score(RankLine line) {
        Cell.NumberCell score = points(line.score());
        return results.sheets().stream()
                .filter(sheet -> sheet.unit().equals(line.unit()))
                .findFirst()
                .map(sheet -> score.withExplanation(explained(sheet)))
                .orElse(score);
    }

    private String explained(ScoreSheet sheet) {
        return composition.figures().note("score/" + sheet.unit(), sheet.name().in(locale), sheet.explain());
    }

    private String move(RankLine line) {
        Optional<RankMove> move = results.ranking().moveOf(line);
        int places = Math.abs(line.rise().orElse(0));
        return move.map(one -> one.label().in(locale) + (places == 0 ? "" : " " + places))
                .orElse(NOTHING);
    }

    private List<Cell> row(Unranked unit) {
        return List.of(
                Cell.text(NOTHING),
                Cell.text(composition.unitName(unit.unit())),
                Cell.text(NOTHING),
                new Cell.FigureCell(unit.state().label().in(locale), Optional.empty(), Tone.WARN),
                Cell.text(NOTHING),
                Cell.text(unit.reason().in(locale)));
    }

    private Block deductions() {
        List<List<Cell>> rows = new ArrayList<>();
        for (ScoreSheet sheet : results.sheets()) {
            for (ItemScore item : sheet.items()) {
                item.deductions().forEach(deduction -> rows.add(row(sheet, item, deduction)));
            }
        }
        return Table.builder()
                .caption(composition.phrase("caption.deductions"))
                .column(composition.heading("column.organisation"), Alignment.LEFT, 13)
                .column(composition.phrase("column.item"), Alignment.LEFT, 27)
                .column(composition.heading("scoring.deduction"), Alignment.RIGHT, 9)
                .column(composition.phrase("column.reason"), Alignment.LEFT, 51)
                .rows(rows)
                .note(composition.phrase("note.deductions"))
                .build();
    }

    /** Item by item what each unit was given; empty if all sheets are put together of others. */
    private Optional<Block> sheets() {
        List<List<Cell>> rows = new ArrayList<>();
        for (ScoreSheet sheet : results.sheets()) {
            sheet.items().forEach(item -> rows.add(row(sheet, item)));
            sheet.bonus().forEach(bonus -> rows.add(row(sheet, bonus)));
            if (!sheet.items().isEmpty()) {
                rows.add(total(sheet));
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Table.builder()
                        .caption(composition.phrase("caption.scoreSheets"))
                        .column(composition.heading("column.organisation"), Alignment.LEFT, 16)
                        .column(composition.phrase("column.item"), Alignment.LEFT, 44)
                        .column(composition.heading("scoring.maximum"), Alignment.RIGHT, 12)
                        .column(composition.heading("scoring.score"), Alignment.RIGHT, 28)
                        .rows(rows)
                        .note(composition.phrase("note.scoreSheets"))
                        .build());
    }

    private List<Cell> row(ScoreSheet sheet, ItemScore item) {
        SchemeItem asked = item.item();
        Cell points = item.points()
                .<Cell>map(ScoringAnnex::points)
                .orElseGet(() -> new Cell.FigureCell(
                        item.missing().orElseThrow().label().in(locale),
                        Optional.empty(),
                        item.isMissing() ? Tone.WARN : Tone.NONE));
        return List.of(
                Cell.text(composition.unitName(sheet.unit())),
                Cell.text(asked.code() + " " + asked.content().in(locale)),
                points(asked.max()),
                points);
    }

    private List<Cell> row(ScoreSheet sheet, BonusScore bonus) {
        String bonusWord = composition.heading("scoring.bonus");
        return List.of(
                Cell.text(composition.unitName(sheet.unit())),
                Cell.text(bonusWord + " " + bonus.item().content().in(locale)),
                points(bonus.item().max()),
                points(bonus.points()));
    }

    private List<Cell> total(ScoreSheet sheet) {
        Cell score = sheet.score()
                .<Cell>map(ScoringAnnex::points)
                .orElseGet(() -> new Cell.FigureCell(sheet.summary().in(locale), Optional.empty(), Tone.WARN));
        return List.of(
                Cell.text(composition.unitName(sheet.unit())),
                Cell.text(composition.phrase("column.scoreOfSheet")),
                points(sheet.scheme().max()),
                score);
    }

    private static Cell.NumberCell points(Ratio points) {
        return NumberCells.points(Points.text(points), points);
    }

    private List<Cell> row(ScoreSheet sheet, ItemScore item, Deduction deduction) {
        return List.of(
                Cell.text(composition.unitName(sheet.unit())),
                Cell.text(item.item().content().in(locale)),
                points(deduction.points()),
                Cell.text(deduction.reason().in(locale)));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Chart;
import dev.milepost.scoring.ListEntry;
import dev.milepost.scoring.Points;
import dev.milepost.scoring.RankLine;
import dev.milepost.scoring.RedBlackList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The ranking as a bulletin tells it: who was ranked, the table, the scores drawn, and the red and black lists. */
final class RankingPart {

    private final Composition composition;
    private final ScoringResults results;

    RankingPart(Composition composition, ScoringResults results) {
        this.composition = composition;
        this.results = results;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph(sentence()));
        blocks.add(new ScoringAnnex(composition, results).ranking());
        if (results.ranking().lines().size() > 1) {
            blocks.add(chart());
        }
        if (results.lists().isEmpty()) {
            blocks.add(Block.paragraph(composition.phrase("bulletin.none.lists")));
        } else {
            blocks.add(Block.paragraph(lists()));
            new RedBlackTables(composition, results.lists()).table().ifPresent(blocks::add);
        }
        return blocks;
    }

    private String sentence() {
        return composition.phrase(
                "bulletin.ranking",
                Map.of(
                        "period", results.ranking().period().text(composition.locale()),
                        "ranked", Integer.toString(results.ranking().lines().size()),
                        "unranked",
                                Integer.toString(results.ranking().unranked().size())));
    }

    private Block chart() {
        List<RankLine> lines = results.ranking().lines();
        List<Cell> scores = lines.stream()
                .<Cell>map(line -> NumberCells.points(Points.text(line.score()), line.score()))
                .toList();
        return Block.chart(Chart.builder(Chart.Form.BARS, composition.phrase("caption.chartScores"))
                .categories(
                        composition.heading("column.organisation"),
                        lines.stream()
                                .map(line -> composition.unitName(line.unit()))
                                .toList())
                .series(composition.heading("scoring.score"), scores)
                .build());
    }

    private String lists() {
        return composition.phrase(
                "bulletin.lists",
                Map.of(
                        "red", names(RedBlackList::red),
                        "black", names(RedBlackList::black),
                        "old", names(RedBlackList::carriedOver)));
    }

    private String names(Function<RedBlackList, List<ListEntry>> entries) {
        List<String> names = results.lists().stream()
                .flatMap(list -> entries.apply(list).stream())
                .map(entry -> composition.unitName(entry.unit()))
                .toList();
        return names.isEmpty() ? composition.phrase("check.none") : composition.list(names);
    }
}

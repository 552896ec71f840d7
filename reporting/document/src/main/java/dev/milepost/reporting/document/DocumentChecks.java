// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules that concern more than one part of a document. */
final class DocumentChecks {
    private final boolean gapsAllowed;
    private final Set<String> noteIds = new HashSet<>();

    private DocumentChecks(ReportDocument document) {
        gapsAllowed = document.stage() == Stage.DRAFT;
        for (ExplanationNote note : document.explanations()) {
            checkArgument(noteIds.add(note.id()), "id of explanation note must be unique, was twice '%s'", note.id());
        }
    }

    static void check(ReportDocument document) {
        DocumentChecks checks = new DocumentChecks(document);
        checks.checkPart(document.body());
        document.annexes().forEach(annex -> checks.checkPart(annex.blocks()));
    }

    private void checkPart(List<Block> blocks) {
        int level = 0;
        for (Block block : Block.flat(blocks)) {
            if (block instanceof Block.Heading heading) {
                checkLevel(heading, level);
                level = heading.level();
            } else if (block instanceof Block.Paragraph paragraph) {
                paragraph.inlines().forEach(this::checkInline);
            } else if (block instanceof Block.ListBlock list) {
                list.items().forEach(item -> item.forEach(this::checkInline));
            } else if (block instanceof Table table) {
                checkTable(table);
            } else if (block instanceof Block.ChartBlock chart) {
                checkTable(chart.chart().table());
            } else if (!(block instanceof Block.Photos)) {
                throw Block.unknown(block);
            }
        }
    }

    private void checkTable(Table table) {
        TotalChecks sums = new TotalChecks(table);
        for (List<Cell> row : table.dataRows()) {
            checkRow(row);
            sums.add(row);
        }
        table.total().ifPresent(last -> {
            checkRow(last.cells());
            sums.check(last);
        });
    }

    private void checkRow(List<Cell> row) {
        row.forEach(cell -> checkPointer(cell.explanationId(), cell.text()));
    }

    private static void checkLevel(Block.Heading heading, int levelBefore) {
        checkArgument(
                heading.level() <= levelBefore + 1,
                "level of heading '%s' must be at most %s here, was %s",
                heading.text(),
                levelBefore + 1,
                heading.level());
    }

    private void checkInline(Inline inline) {
        if (inline instanceof Inline.Gap gap) {
            checkArgument(gapsAllowed, "a final document must have no gap, had '%s'", gap.text());
        } else if (inline instanceof Inline.Figure figure) {
            checkPointer(figure.explanationId(), figure.text());
        }
    }

    private void checkPointer(Optional<String> explanationId, String figure) {
        explanationId.ifPresent(id -> checkArgument(
                noteIds.contains(id),
                "explanation of figure '%s' must be a note of the document, was '%s'",
                figure,
                id));
    }
}

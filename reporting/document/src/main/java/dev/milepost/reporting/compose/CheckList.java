// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.explanation.Issue;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.progress.Assessment;
import dev.milepost.quantity.MissingReason;
import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Inline;
import dev.milepost.reporting.narrative.NarrativeProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a draft still lacks: text, data, counts behind claims; and what a person should look at. */
final class CheckList {

    private final Composition composition;
    private final Locale locale;
    private final List<String> gaps;
    private final List<Block> blocks = new ArrayList<>();

    CheckList(Composition composition, List<String> gaps) {
        this.composition = composition;
        this.locale = composition.locale();
        this.gaps = gaps;
    }

    Annex annex() {
        section("check.text", text());
        section("check.missing", missing());
        section("check.asserted", asserted());
        section("check.issues", composition.issues().stream().map(this::issue).toList());
        return new Annex(composition.phrase("annex.checklist"), false, blocks);
    }

    private void section(String heading, List<String> items) {
        blocks.add(Block.heading(1, composition.phrase(heading)));
        if (items.isEmpty()) {
            blocks.add(Block.paragraph(composition.phrase("check.none")));
            return;
        }
        List<List<Inline>> inlines =
                items.stream().map(item -> List.of(Inline.text(item))).toList();
        blocks.add(new Block.ListBlock(Block.ListStyle.CHECK, inlines));
    }

    private List<String> text() {
        List<String> items = new ArrayList<>();
        List<NarrativeProblem> missing = composition.figures().missing();
        missing.forEach(problem -> items.add(problem.text(locale)));
        gaps.stream()
                .filter(gap -> missing.stream()
                        .noneMatch(problem -> problem.message().in(locale).endsWith(gap)))
                .forEach(items::add);
        return items;
    }

    private List<String> missing() {
        List<String> items = new ArrayList<>();
        for (Assessment one : composition.progress().current()) {
            String indicator = one.indicator().name().in(locale);
            one.missing()
                    .filter(reason -> reason != MissingReason.INCOMPLETE)
                    .ifPresent(reason -> items.add(composition.phrase(
                            "check.item.missing",
                            Map.of(
                                    "indicator", indicator,
                                    "unit", composition.unitName(one.unit()),
                                    "reason", reason.label().in(locale)))));
            List<OrgUnitId> silent = one.figure().reporting().missingUnits().stream()
                    .filter(unit -> !unit.equals(one.unit()))
                    .toList();
            if (!silent.isEmpty()) {
                String units = composition.list(
                        silent.stream().map(composition::unitName).toList());
                items.add(composition.phrase("check.item.units", Map.of("indicator", indicator, "units", units)));
            }
        }
        return items;
    }

    private List<String> asserted() {
        return composition.progress().current().stream()
                .filter(one -> one.figure().isAsserted())
                .map(one -> composition.phrase(
                        "check.item.asserted",
                        Map.of(
                                "indicator", one.indicator().name().in(locale),
                                "unit", composition.unitName(one.unit()))))
                .toList();
    }

    private String issue(Issue issue) {
        return composition.phrase(
                "check.item.issue",
                Map.of(
                        "severity", issue.severity().label().in(locale),
                        "text", issue.text(locale),
                        "path", issue.path()));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.campaign.Comparator;
import dev.milepost.progress.Assessment;
import dev.milepost.progress.FigureText;
import dev.milepost.progress.Status;
import dev.milepost.quantity.Ratio;
import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Chart;
import dev.milepost.reporting.document.Tone;
import dev.milepost.text.Glossary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the campaign stands, drawn: the completion of each action's indicators against their targets, and how many
 * indicators stand how. The figures are those of the table of indicators, with the same explanations.
 */
final class ChartBlocks {

    private final Composition composition;

    ChartBlocks(Composition composition) {
        this.composition = composition;
    }

    Optional<Annex> annex() {
        List<Block> charts = new ArrayList<>();
        composition.campaign().actions().forEach(action -> {
            String name = action.name().in(composition.locale());
            completion(name, composition.progress().of(action.id())).ifPresent(charts::add);
        });
        statuses(composition.progress().current()).ifPresent(charts::add);
        return charts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Annex(composition.phrase("annex.charts"), false, charts));
    }

    /** Of the targets that are to be reached; of a limit, more is not better, so it has no place among them. */
    private Optional<Block> completion(String action, List<Assessment> all) {
        List<Assessment> drawn = all.stream()
                .filter(one -> one.completion().isPresent() || one.missing().isPresent())
                .filter(one -> !isLimit(one.asked()))
                .toList();
        if (drawn.stream().noneMatch(one -> one.completion().isPresent())) {
            return Optional.empty();
        }
        Cell whole = NumberCells.share(FigureText.percent(Ratio.ONE), Ratio.ONE);
        return Optional.of(Block.chart(
                Chart.builder(Chart.Form.BARS, composition.phrase("caption.chartCompletion", Map.of("action", action)))
                        .categories(
                                composition.heading("column.indicator"),
                                drawn.stream().map(composition::name).toList())
                        .series(
                                composition.heading("column.completion"),
                                drawn.stream().map(this::completion).toList())
                        .target(composition.heading("column.target"), Collections.nCopies(drawn.size(), whole))
                        .build()));
    }

    private static boolean isLimit(Comparator asked) {
        return asked instanceof Comparator.AtMost || asked instanceof Comparator.LessThan;
    }

    private Cell completion(Assessment one) {
        return one.completion()
                .<Cell>map(share -> NumberCells.share(FigureText.percent(share), share)
                        .withExplanation(composition.note(one))
                        .withTone(tone(one.status(), one.asserted())))
                .orElseGet(() -> Cell.figure(
                        one.missing().orElseThrow().label().in(composition.locale()),
                        composition.note(one),
                        Tone.MISSING));
    }

    /** Those that occur, in the order of the statuses; what is met by a percentage alone is counted apart. */
    private Optional<Block> statuses(List<Assessment> all) {
        List<String> names = new ArrayList<>();
        List<Cell> counts = new ArrayList<>();
        for (Status status : Status.values()) {
            for (boolean asserted : new boolean[] {false, true}) {
                long count = all.stream()
                        .filter(one -> one.status() == status && one.asserted() == asserted)
                        .count();
                if (count > 0) {
                    names.add(
                            (asserted ? Glossary.get("status.MET_ASSERTED") : status.label()).in(composition.locale()));
                    counts.add(Cell.number(count).withTone(tone(status, asserted)));
                }
            }
        }
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(Block.chart(Chart.builder(Chart.Form.BARS, composition.phrase("caption.chartStatuses"))
                        .categories(composition.heading("column.status"), names)
                        .series(composition.phrase("column.count"), counts)
                        .build()));
    }

    /** The tone of a status, as in every table. */
    static Tone tone(Status status, boolean asserted) {
        return switch (status) {
            case MET, ON_TRACK -> asserted ? Tone.WARN : Tone.GOOD;
            case BASICALLY_MET, AT_RISK -> Tone.WARN;
            case NOT_MET, BEHIND -> Tone.BAD;
            case MISSING -> Tone.MISSING;
            case NOT_APPLICABLE, NOT_STARTED, NOT_DUE -> Tone.NONE;
        };
    }
}

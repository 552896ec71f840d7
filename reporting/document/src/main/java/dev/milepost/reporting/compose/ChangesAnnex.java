// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.TargetChange;
import dev.milepost.indicator.Indicator;
import dev.milepost.observation.Anchor;
import dev.milepost.period.Period;
import dev.milepost.progress.Definitions;
import dev.milepost.progress.FactChange;
import dev.milepost.progress.FigureChange;
import dev.milepost.progress.FigurePair;
import dev.milepost.progress.FigureText;
import dev.milepost.progress.Progress;
import dev.milepost.progress.StatementOfChanges;
import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Inline;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import dev.milepost.reporting.narrative.ChangedSentence;
import dev.milepost.reporting.narrative.NarrativeFigures;
import dev.milepost.submission.Release;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How the figures of a day, as known now, differ from those that were sent up (数据变动说明): the figures, the facts that
 * made them change, the targets that were set anew, and the sentences of the narrative whose figures are others now.
 * Where nothing changed it says so. Rule 13.3.
 */
final class ChangesAnnex {

    private static final String NOTHING = "—";

    private final Composition composition;
    private final StatementOfChanges statement;
    private final Locale locale;
    private final String release;

    ChangesAnnex(Composition composition, Release release, StatementOfChanges statement) {
        this.composition = composition;
        this.statement = statement;
        this.locale = composition.locale();
        this.release = release.title().in(locale);
    }

    Annex annex() {
        List<Block> blocks = new ArrayList<>();
        if (statement.figures().isEmpty()) {
            blocks.add(new Block.Paragraph(
                    List.of(Inline.text(named(statement.isEmpty() ? "note.noChange" : "note.noFigure")))));
        } else {
            blocks.add(figures());
        }
        Set<FactChange> facts = new LinkedHashSet<>();
        statement.figures().forEach(change -> facts.addAll(change.facts()));
        facts.addAll(statement.otherFacts());
        if (!facts.isEmpty()) {
            blocks.add(facts(List.copyOf(facts)));
        }
        if (!statement.targets().isEmpty()) {
            blocks.add(targets());
        }
        List<ChangedSentence> sentences = sentences();
        if (!sentences.isEmpty()) {
            blocks.add(table(sentences));
        }
        return new Annex(composition.phrase("annex.changes"), false, blocks);
    }

    private Block figures() {
        return Table.builder()
                .caption(named("caption.changes"))
                .column(composition.heading("column.indicator"), Alignment.LEFT, 32)
                .column(composition.phrase("column.sent"), Alignment.RIGHT, 18)
                .column(composition.phrase("column.now"), Alignment.RIGHT, 18)
                .column(composition.phrase("column.sentStatus"), Alignment.CENTER, 16)
                .column(composition.phrase("column.nowStatus"), Alignment.CENTER, 16)
                .rows(statement.figures().stream()
                        .map(FigureChange::figures)
                        .map(this::row)
                        .toList())
                .note(composition.phrase(
                        "note.sent", Map.of("release", release, "definition", definition(statement.sent()))))
                .note(composition.phrase("note.now", Map.of("definition", definition(statement.now()))))
                .note(composition.phrase("note.sameDay"))
                .build();
    }

    private List<Cell> row(FigurePair pair) {
        return List.of(
                Cell.text(composition.name(pair)),
                Cell.figure(pair.shown(pair.first(), locale)),
                Cell.figure(pair.shown(pair.second(), locale)),
                Cell.text(pair.status(pair.first(), locale)),
                Cell.text(pair.status(pair.second(), locale)));
    }

    private Block facts(List<FactChange> facts) {
        return Table.builder()
                .caption(composition.phrase("caption.changedFacts"))
                .column(composition.phrase("column.fact"), Alignment.LEFT, 30)
                .column(composition.phrase("column.before"), Alignment.LEFT, 18)
                .column(composition.phrase("column.after"), Alignment.LEFT, 18)
                .column(composition.phrase("column.why"), Alignment.LEFT, 20)
                .column(composition.phrase("column.by"), Alignment.LEFT, 14)
                .rows(facts.stream().map(this::row).toList())
                .note(composition.sentence(composition.definitions().day()))
                .build();
    }

    private List<Cell> row(FactChange change) {
        return List.of(
                Cell.text(change.what().in(locale)),
                Cell.text(change.told(change.before()).in(locale)),
                Cell.text(change.told(change.after()).in(locale)),
                Cell.text(change.reason().in(locale)),
                Cell.text(change.reporter().map(who -> who.in(locale)).orElse(NOTHING)));
    }

    /** With figures of its own, so that the report neither explains nor misses what only this annex asks for. */
    private List<ChangedSentence> sentences() {
        NarrativeFigures sent = new NarrativeFigures(composition.dossier(), statement.sent(), locale);
        NarrativeFigures now = new NarrativeFigures(composition.dossier(), statement.now(), locale);
        return composition.narrative().changedSentences(sent, now);
    }

    private Block table(List<ChangedSentence> sentences) {
        String day = Period.day(statement.now().when().date()).text(locale);
        return Table.builder()
                .caption(composition.phrase("caption.changedSentences"))
                .column(composition.phrase("column.place"), Alignment.LEFT, 20)
                .column(composition.phrase("column.wasSentence"), Alignment.LEFT, 40)
                .column(composition.phrase("column.isSentence"), Alignment.LEFT, 40)
                .rows(sentences.stream()
                        .map(one -> List.of(Cell.text(one.place()), Cell.text(one.was()), Cell.text(one.is())))
                        .toList())
                .note(composition.phrase("note.changedSentences", Map.of("release", release, "day", day)))
                .build();
    }

    private Block targets() {
        return Table.builder()
                .caption(composition.phrase("caption.changedTargets"))
                .column(composition.heading("column.indicator"), Alignment.LEFT, 28)
                .column(composition.phrase("column.before"), Alignment.CENTER, 18)
                .column(composition.phrase("column.after"), Alignment.CENTER, 18)
                .column(composition.phrase("column.why"), Alignment.LEFT, 22)
                .column(composition.phrase("column.by"), Alignment.LEFT, 14)
                .rows(statement.targets().stream().map(this::row).toList())
                .build();
    }

    private List<Cell> row(TargetChange change) {
        Indicator indicator = composition
                .campaign()
                .findIndicator(change.before().indicator())
                .orElseThrow();
        return List.of(
                Cell.text(indicator.name().in(locale)),
                Cell.text(asked(change.before().comparator(), indicator)),
                Cell.text(asked(next(change).comparator(), indicator)),
                Cell.text(change.why().in(locale)),
                Cell.text(change.by()));
    }

    /** What the change made of the target: what the next change found, or the target as it is. */
    private Target next(TargetChange change) {
        Target target = composition.campaign().targets().stream()
                .filter(one -> one.id().equals(change.before().id()))
                .findFirst()
                .orElseThrow();
        int index = target.changes().indexOf(change) + 1;
        return index < target.changes().size() ? target.changes().get(index).before() : target;
    }

    private String asked(Comparator comparator, Indicator indicator) {
        return FigureText.symbol(comparator, indicator.unit(), locale);
    }

    /** What counts, and where a store was read, from which of its records: the anchors tell the two readings apart. */
    private String definition(Progress reading) {
        LocalizedText scope = Definitions.of(reading).scope();
        return composition.sentence(reading.anchor()
                .map(Anchor::text)
                .map(records -> LocalizedText.of(scope.zh() + "；" + records.zh(), scope.en() + "; " + records.en()))
                .orElse(scope));
    }

    private String named(String phrase) {
        return composition.phrase(phrase, Map.of("release", release));
    }
}

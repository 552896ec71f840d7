// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.campaign.Action;
import dev.milepost.campaign.Comparator;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.observation.Assurance;
import dev.milepost.progress.Assessment;
import dev.milepost.progress.Definitions;
import dev.milepost.progress.FigureText;
import dev.milepost.progress.Status;
import dev.milepost.progress.StatusRollup;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Missing;
import dev.milepost.quantity.Ratio;
import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import dev.milepost.reporting.document.Tone;
import dev.milepost.rollup.Figure;
import dev.milepost.rollup.Reporting;
import dev.milepost.rollup.UnsupportedRollupException;
import dev.milepost.text.Glossary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The table of indicators: target, figure, completion, status, assurance and completeness. */
final class IndicatorAnnex {

    private static final String NOTHING = "—";

    private final Composition composition;
    private final Locale locale;
    private final List<String> notes = new ArrayList<>();
    private final List<Definitions.Item> shown = new ArrayList<>();

    IndicatorAnnex(Composition composition) {
        this.composition = composition;
        this.locale = composition.locale();
    }

    Optional<Annex> annex() {
        List<List<Cell>> rows = new ArrayList<>();
        composition.campaign().actions().forEach(action -> rows(action, rows));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Table.Builder table = Table.builder()
                .caption(composition.phrase("caption.indicators"))
                .column(composition.heading("column.action"), Alignment.CENTER, 11)
                .column(composition.heading("column.indicator"), Alignment.LEFT, 22)
                .column(composition.heading("column.target"), Alignment.CENTER, 13)
                .column(composition.heading("column.actual"), Alignment.RIGHT, 13)
                .column(composition.heading("column.completion"), Alignment.RIGHT, 10)
                .column(composition.heading("column.status"), Alignment.CENTER, 13)
                .column(composition.heading("column.assurance"), Alignment.CENTER, 10)
                .column(composition.phrase("column.reports"), Alignment.CENTER, 8)
                .rows(rows);
        definitions().forEach(table::note);
        notes.forEach(table::note);
        return Optional.of(new Annex(composition.phrase("annex.indicators"), true, List.of(table.build(), counts())));
    }

    private void rows(Action action, List<List<Cell>> rows) {
        for (IndicatorId id : action.indicators()) {
            Indicator indicator = composition.campaign().findIndicator(id).orElseThrow();
            List<Assessment> assessments = composition.progress().current().stream()
                    .filter(one -> one.indicator().equals(indicator))
                    .toList();
            assessments.forEach(one -> rows.add(assessed(action, one)));
            if (assessments.isEmpty()) {
                figure(indicator).ifPresent(figure -> rows.add(untargeted(action, indicator, figure)));
            }
        }
    }

    /** An indicator without a target this year is listed if there is a figure to show. */
    private Optional<Figure> figure(Indicator indicator) {
        try {
            Figure figure = composition
                    .progress()
                    .rollup()
                    .figure(indicator.id(), composition.campaign().unit());
            boolean empty = figure.value() instanceof Missing
                    && figure.planned().isZero()
                    && figure.forecast().isZero();
            return empty ? Optional.empty() : Optional.of(figure);
        } catch (UnsupportedRollupException noCommonFigure) {
            return Optional.empty();
        }
    }

    private List<Cell> assessed(Action action, Assessment one) {
        String note = composition.note(one);
        Figure figure = one.figure();
        List<Ratio> barriers = FigureText.barriers(one.asked());
        remark(one.indicator(), figure);
        return List.of(
                Cell.text(action.name().in(locale)),
                Cell.text(composition.name(one)),
                Cell.text(FigureText.symbol(one, locale)),
                actual(actual(one, figure, barriers), one.indicator(), figure, note),
                one.completion()
                        .<Cell>map(share -> NumberCells.share(FigureText.percent(share), share))
                        .orElse(Cell.text(NOTHING)),
                Cell.figure(status(one), note, ChartBlocks.tone(one.status(), one.asserted())),
                Cell.text(assurance(figure)),
                Cell.text(reports(figure.reporting())));
    }

    private List<Cell> untargeted(Action action, Indicator indicator, Figure figure) {
        String note = composition
                .figures()
                .note("indicator/" + indicator.id(), indicator.name().in(locale), figure.explain());
        remark(indicator, figure);
        return List.of(
                Cell.text(action.name().in(locale)),
                Cell.text(indicator.name().in(locale)),
                Cell.text(NOTHING),
                actual(actual(indicator, figure, List.of()), indicator, figure, note),
                Cell.text(NOTHING),
                Cell.text(
                        figure.value() instanceof Missing missing
                                ? missing.reason().label().in(locale)
                                : NOTHING),
                Cell.text(assurance(figure)),
                Cell.text(reports(figure.reporting())));
    }

    /** A word that meets its target is the target's own word, which has both languages. */
    private String actual(Assessment one, Figure figure, List<Ratio> barriers) {
        boolean same = one.status() == Status.MET && one.target().comparator() instanceof Comparator.Qualitative;
        return same
                ? FigureText.words(one.target().comparator(), one.indicator().unit(), locale)
                : actual(one.indicator(), figure, barriers);
    }

    /** The words as they are, and the number behind them where there is one. */
    private Cell actual(String text, Indicator indicator, Figure figure, String note) {
        return figure.measured()
                .<Cell>map(exact ->
                        NumberCells.measured(text, indicator, exact, locale).withExplanation(note))
                .orElseGet(() -> Cell.figure(text, note, Tone.NONE));
    }

    private String actual(Indicator indicator, Figure figure, List<Ratio> barriers) {
        return figure.value() instanceof Missing ? NOTHING : FigureText.measured(indicator, figure, barriers, locale);
    }

    private String status(Assessment one) {
        if (one.asserted()) {
            return Glossary.get("status.MET_ASSERTED").in(locale);
        }
        return one.missing()
                .map(reason -> reason.label().in(locale))
                .orElseGet(() -> one.status().label().in(locale));
    }

    private String assurance(Figure figure) {
        return figure.assurance()
                .map(Assurance::label)
                .map(text -> text.in(locale))
                .orElse(NOTHING);
    }

    private static String reports(Reporting reporting) {
        return reporting.expected() == 0 ? NOTHING : reporting.reported() + "/" + reporting.expected();
    }

    /** What a reader must know of this one figure. */
    private void remark(Indicator indicator, Figure figure) {
        shown.add(new Definitions.Item(indicator, figure));
        String name = indicator.name().in(locale);
        if (!figure.planned().isZero() || !figure.forecast().isZero()) {
            List<String> intended = new ArrayList<>();
            intended(intended, indicator, "factnature.PLANNED", figure.planned());
            intended(intended, indicator, "factnature.FORECAST", figure.forecast());
            notes.add(composition.phrase(
                    "note.intended", Map.of("indicator", name, "quantities", composition.list(intended))));
        }
        figure.bounds()
                .filter(bounds -> !bounds.isExact())
                .filter(bounds -> bounds.lower().isPresent() && bounds.upper().isPresent())
                .ifPresent(bounds -> notes.add(composition.phrase(
                        "note.bounds", Map.of("indicator", name, "bounds", range(indicator, bounds)))));
    }

    private void intended(List<String> list, Indicator indicator, String nature, Ratio exact) {
        if (!exact.isZero()) {
            String gap = composition.isChinese() ? "" : " ";
            list.add(Glossary.get(nature).in(locale) + gap + shown(indicator, exact));
        }
    }

    private String range(Indicator indicator, Bounds bounds) {
        return shown(indicator, bounds.lower().orElseThrow()) + " – "
                + shown(indicator, bounds.upper().orElseThrow());
    }

    private String shown(Indicator indicator, Ratio exact) {
        return FigureText.shown(indicator, exact, List.of(), true, locale);
    }

    /** The note on definitions, from the choices made, and where the way to each figure is told. Rules 11.1, 11.2. */
    private List<String> definitions() {
        Definitions definitions = composition.definitions();
        List<String> all = new ArrayList<>();
        all.add(composition.sentence(definitions.scope()));
        all.add(composition.sentence(definitions.judgement()));
        definitions.of(shown).forEach(one -> all.add(composition.sentence(one)));
        all.add(composition.phrase("note.trace"));
        return all;
    }

    private Block counts() {
        List<List<Cell>> rows = composition.campaign().actions().stream()
                .map(action ->
                        counts(action, StatusRollup.of(composition.progress().of(action.id()))))
                .toList();
        return Table.builder()
                .caption(composition.phrase("caption.counts"))
                .column(composition.heading("column.action"), Alignment.CENTER, 20)
                .column(composition.phrase("column.assessed"), Alignment.RIGHT, 16)
                .column(composition.phrase("column.met"), Alignment.RIGHT, 16)
                .column(composition.phrase("column.asserted"), Alignment.RIGHT, 16)
                .column(composition.phrase("column.behind"), Alignment.RIGHT, 16)
                .column(composition.phrase("column.undecided"), Alignment.RIGHT, 16)
                .rows(rows)
                .note(composition.sentence(composition.definitions().scope()))
                .note(composition.sentence(composition.definitions().judgement()))
                .build();
    }

    private List<Cell> counts(Action action, StatusRollup count) {
        int behind = count.of(Status.NOT_MET) + count.of(Status.BEHIND);
        return List.of(
                Cell.text(action.name().in(locale)),
                number(count.assessed()),
                number(count.of(Status.MET)),
                number(count.asserted()),
                number(behind),
                number(count.of(Status.MISSING)));
    }

    private static Cell number(int count) {
        return Cell.number(count);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.csv;

import dev.milepost.campaign.StatusOverride;
import dev.milepost.explanation.Issue;
import dev.milepost.progress.Assessment;
import dev.milepost.progress.Definitions;
import dev.milepost.progress.FigureText;
import dev.milepost.quantity.Missing;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.reporting.export.ProgressRow;
import dev.milepost.rollup.Figure;
import dev.milepost.rollup.Reporting;
import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column of progress as CSV.
 *
 * @param key the key of its heading in the glossary
 * @param cell its cell of a row
 */
record ProgressColumn(String key, BiFunction<ProgressRow, Locale, String> cell) {

    /** The columns from left to right. */
    private static final List<ProgressColumn> ALL = List.of(
            new ProgressColumn(
                    "column.action",
                    (row, locale) -> text(row.action(), action -> action.name().in(locale))),
            new ProgressColumn(
                    "column.id", (row, locale) -> row.indicator().id().value()),
            new ProgressColumn(
                    "column.indicator", (row, locale) -> row.indicator().name().in(locale)),
            new ProgressColumn(
                    "column.organisation", (row, locale) -> row.unit().value()),
            new ProgressColumn(
                    "column.unit", (row, locale) -> unit(row.indicator().unit(), locale)),
            new ProgressColumn("column.numerator", (row, locale) -> text(row.figure(), ProgressColumn::numerator)),
            new ProgressColumn("column.denominator", (row, locale) -> text(row.figure(), ProgressColumn::denominator)),
            new ProgressColumn("column.actual", ProgressColumn::shown),
            new ProgressColumn(
                    "column.target", (row, locale) -> text(row.assessment(), one -> FigureText.words(one, locale))),
            new ProgressColumn(
                    "column.plannedQuantity",
                    (row, locale) -> text(row.figure(), figure -> intended(figure.planned()))),
            new ProgressColumn(
                    "column.forecastQuantity",
                    (row, locale) -> text(row.figure(), figure -> intended(figure.forecast()))),
            new ProgressColumn(
                    "column.completion",
                    (row, locale) -> text(row.assessment().flatMap(Assessment::completion), FigureText::percent)),
            new ProgressColumn("column.status", (row, locale) -> text(row.assessment(), one -> status(one, locale))),
            new ProgressColumn(
                    "column.assurance",
                    (row, locale) -> text(
                            row.figure().flatMap(Figure::assurance),
                            one -> one.label().in(locale))),
            new ProgressColumn("column.reported", (row, locale) -> count(row, Reporting::reported)),
            new ProgressColumn("column.expected", (row, locale) -> count(row, Reporting::expected)),
            new ProgressColumn(
                    "column.missing",
                    (row, locale) -> text(missing(row), reason -> reason.label().in(locale))),
            new ProgressColumn("column.issue", (row, locale) -> text(row.figure(), figure -> issues(figure, locale))),
            new ProgressColumn("column.figureId", (row, locale) -> row.id()),
            new ProgressColumn(
                    "column.override",
                    (row, locale) ->
                            text(row.assessment(), one -> text(one.override(), by -> override(one, by, locale)))));

    static List<String> headings(Locale locale) {
        return Stream.concat(ALL.stream().map(ProgressColumn::key), Stream.of("column.definitions"))
                .map(key -> Glossary.get(key).in(locale))
                .toList();
    }

    static List<String> cells(ProgressRow row, Definitions definitions, Locale locale) {
        Stream<String> cells = ALL.stream().map(column -> column.cell.apply(row, locale));
        return Stream.concat(cells, Stream.of(definitions(row, definitions, locale)))
                .toList();
    }

    /**
     * The choices behind the figures of a row, in the last column: a table of rows has no place below it. Rule 11.2.
     */
    private static String definitions(ProgressRow row, Definitions definitions, Locale locale) {
        List<LocalizedText> all = new ArrayList<>(List.of(definitions.scope()));
        row.assessment().ifPresent(one -> all.add(definitions.judgement()));
        all.addAll(definitions.of(row.items()));
        return all.stream().map(one -> one.in(locale)).collect(Collectors.joining("; "));
    }

    private static <T> String text(Optional<T> value, Function<T, String> text) {
        return value.map(text).orElse("");
    }

    /** What the calculation says, and why somebody says otherwise. */
    private static String override(Assessment one, StatusOverride override, Locale locale) {
        String computed = Glossary.get("word.computed").in(locale);
        return computed + " " + one.computedStatus().label().in(locale) + "; "
                + override.reason().in(locale) + "; " + override.by() + "; " + override.at();
    }

    /** What has no unit, such as a level or a word, has none in the table. */
    private static String unit(Unit unit, Locale locale) {
        return unit.equals(Units.ONE) ? "" : unit.symbol().in(locale);
    }

    private static String numerator(Figure figure) {
        return exact(figure).map(pair -> pair.numerator().toPlainString()).orElse("");
    }

    /** Only a rate has one. */
    private static String denominator(Figure figure) {
        return exact(figure)
                .filter(pair -> figure.value() instanceof Value.Rate)
                .map(pair -> pair.denominator().toPlainString())
                .orElse("");
    }

    private static Optional<Ratio> exact(Figure figure) {
        return figure.value().exact();
    }

    private static String shown(ProgressRow row, Locale locale) {
        boolean known = row.figure().filter(figure -> figure.value().isKnown()).isPresent();
        return known ? row.shown(locale) : "";
    }

    /** Planned and forecast stand beside the figure, never in it; nothing planned is left blank. */
    private static String intended(Ratio amount) {
        return amount.isZero() ? "" : amount.toString();
    }

    private static String status(Assessment one, Locale locale) {
        return one.asserted()
                ? Glossary.get("status.MET_ASSERTED").in(locale)
                : one.status().label().in(locale);
    }

    private static String count(ProgressRow row, Function<Reporting, Integer> which) {
        return text(row.figure(), figure -> which.apply(figure.reporting()).toString());
    }

    private static Optional<MissingReason> missing(ProgressRow row) {
        return row.assessment()
                .flatMap(Assessment::missing)
                .or(() -> row.figure()
                        .map(Figure::value)
                        .filter(Missing.class::isInstance)
                        .map(value -> ((Missing) value).reason()));
    }

    private static String issues(Figure figure, Locale locale) {
        return figure.issues().stream()
                .map((Issue issue) ->
                        issue.severity().label().in(locale) + " " + issue.path() + ": " + issue.text(locale))
                .collect(Collectors.joining("; "));
    }
}

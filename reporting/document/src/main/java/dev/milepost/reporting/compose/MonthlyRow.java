// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.explanation.Explanation;
import dev.milepost.progress.AnnualTarget;
import dev.milepost.progress.Assessment;
import dev.milepost.progress.ColumnValue;
import dev.milepost.progress.FigureText;
import dev.milepost.progress.StandardColumns;
import dev.milepost.progress.Status;
import dev.milepost.quantity.Missing;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Tone;
import dev.milepost.rollup.Figure;
import dev.milepost.rollup.Reporting;
import dev.milepost.text.Glossary;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** One line of a monthly report: the usual columns of one indicator at one unit, each figure with its explanation. */
final class MonthlyRow {

    private static final String NOTHING = "—";

    private final Composition composition;
    private final Locale locale;

    MonthlyRow(Composition composition) {
        this.composition = composition;
        this.locale = composition.locale();
    }

    List<Cell> of(String name, StandardColumns row) {
        List<Ratio> bound = row.target()
                .map(target -> FigureText.barriers(target.assessment().asked()))
                .orElse(List.of());
        return List.of(
                Cell.text(name),
                figure(row, "column.thisPeriod", row.thisPeriod(), List.of()),
                figure(row, "column.yearToDate", row.yearToDate(), bound),
                figure(row, "column.samePeriodLastYear", row.samePeriodLastYear(), List.of()),
                value(row, "column.yearOnYear", row.change(), Tone.NONE, this::change),
                Cell.text(row.target().map(this::target).orElse(NOTHING)),
                completed(row),
                value(row, "column.againstShareOfTime", row.againstShareOfTime(), tone(row), this::against),
                Cell.text(reports(row)));
    }

    /** The columns that a comparison with the year before needs: both figures, the change, and the year to date. */
    List<Cell> compared(String name, StandardColumns row) {
        return List.of(
                Cell.text(name),
                figure(row, "column.thisPeriod", row.thisPeriod(), List.of()),
                figure(row, "column.samePeriodLastYear", row.samePeriodLastYear(), List.of()),
                value(row, "column.yearOnYear", row.change(), Tone.NONE, this::change),
                figure(row, "column.yearToDate", row.yearToDate(), List.of()));
    }

    private Cell figure(StandardColumns row, String column, Figure figure, List<Ratio> barriers) {
        if (figure.value() instanceof Missing missing) {
            boolean silent = missing.reason() == MissingReason.NOT_APPLICABLE;
            String text = silent ? NOTHING : missing.reason().label().in(locale);
            return Cell.figure(text, note(row, column, figure), silent ? Tone.NONE : Tone.MISSING);
        }
        String text = FigureText.measured(row.indicator(), figure, barriers, locale);
        String note = note(row, column, figure);
        return figure.measured()
                .<Cell>map(exact -> NumberCells.measured(text, row.indicator(), exact, locale)
                        .withExplanation(note))
                .orElseGet(() -> Cell.figure(text, note, Tone.NONE));
    }

    private String note(StandardColumns row, String column, Figure figure) {
        return note(row, column, figure.explain());
    }

    private String note(StandardColumns row, String column, Explanation why) {
        String id = column + "/" + row.indicator().id() + "@" + row.unit() + "/" + row.period();
        String name = row.indicator().name().in(locale);
        String title = String.join(
                composition.phrase("joint.list"),
                name,
                composition.unitName(row.unit()),
                Glossary.get(column).in(locale));
        return composition.figures().note(id, title, why);
    }

    private Cell value(
            StandardColumns row, String column, ColumnValue value, Tone tone, Function<StandardColumns, String> text) {
        String note = note(row, column, value.why());
        return value.exact().isEmpty()
                ? Cell.figure(NOTHING, note, Tone.NONE)
                : Cell.figure(text.apply(row), note, tone);
    }

    private Cell completed(StandardColumns row) {
        Cell words = value(row, "column.completion", row.completion(), Tone.NONE, this::completion);
        return row.completion()
                .exact()
                .<Cell>map(share -> NumberCells.share(words.text(), share)
                        .withExplanation(words.explanationId().orElseThrow()))
                .orElse(words);
    }

    private String change(StandardColumns row) {
        return FigureText.change(row.indicator(), row.change().exact().orElseThrow(), locale);
    }

    private String target(AnnualTarget target) {
        return FigureText.symbol(target.assessment(), locale);
    }

    private String completion(StandardColumns row) {
        String share = FigureText.percent(row.completion().exact().orElseThrow());
        return isLimit(row) ? composition.phrase("monthly.used", Map.of("share", share)) : share;
    }

    private String against(StandardColumns row) {
        Ratio points = row.againstShareOfTime().exact().orElseThrow();
        return isLimit(row) ? FigureText.pointsUsed(points, locale) : FigureText.pointsAhead(points, locale);
    }

    private static boolean isLimit(StandardColumns row) {
        return row.target().filter(AnnualTarget::limit).isPresent();
    }

    /** The colour of the status at the period's end. */
    private static Tone tone(StandardColumns row) {
        Status status = row.target()
                .map(AnnualTarget::assessment)
                .map(Assessment::status)
                .orElse(Status.NOT_DUE);
        return switch (status) {
            case MET, ON_TRACK -> Tone.GOOD;
            case BASICALLY_MET, AT_RISK -> Tone.WARN;
            case NOT_MET, BEHIND -> Tone.BAD;
            case MISSING, NOT_APPLICABLE, NOT_STARTED, NOT_DUE -> Tone.NONE;
        };
    }

    /** Of the period; of the year so far where nothing is reported for the period alone. */
    private static String reports(StandardColumns row) {
        Reporting own = row.thisPeriod().reporting();
        Reporting shown = own.expected() > 0 ? own : row.yearToDate().reporting();
        return shown.expected() == 0 ? NOTHING : shown.reported() + "/" + shown.expected();
    }
}

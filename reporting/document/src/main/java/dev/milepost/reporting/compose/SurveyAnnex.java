// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.grading.CheckOutcome;
import dev.milepost.grading.GradeResult;
import dev.milepost.grading.GradingStandard;
import dev.milepost.grading.Survey;
import dev.milepost.quantity.Missing;
import dev.milepost.quantity.Value;
import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import dev.milepost.reporting.document.Tone;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The table of surveys: the level, what decided it, and whether enough was looked at. Rule 9.1. */
final class SurveyAnnex {

    private static final String NOTHING = "—";
    private static final Comparator<Survey> BY_STANDARD_AND_TIME =
            Comparator.comparing(Survey::standard).thenComparing(Survey::period).thenComparing(Survey::id);

    private final Composition composition;
    private final Locale locale;

    SurveyAnnex(Composition composition) {
        this.composition = composition;
        this.locale = composition.locale();
    }

    Optional<Annex> annex() {
        LocalDate date = composition.progress().when().date();
        List<GradeResult> results = composition.dossier().surveys().stream()
                .filter(survey -> !survey.period().lastDay().isAfter(date))
                .sorted(BY_STANDARD_AND_TIME)
                .map(survey -> standard(survey).grade(survey))
                .toList();
        if (results.isEmpty()) {
            return Optional.empty();
        }
        Table.Builder table = Table.builder()
                .caption(composition.phrase("caption.surveys"))
                .column(composition.phrase("column.standard"), Alignment.LEFT, 22)
                .column(composition.heading("column.organisation"), Alignment.LEFT, 11)
                .column(composition.heading("column.period"), Alignment.CENTER, 13)
                .column(composition.phrase("column.level"), Alignment.CENTER, 10)
                .column(composition.heading("grading.deciding"), Alignment.LEFT, 26)
                .column(composition.heading("grading.sample"), Alignment.LEFT, 18)
                .rows(results.stream().map(this::row).toList())
                .note(composition.sentence(composition.definitions().day()))
                .note(composition.phrase("note.levels"));
        notes(results).forEach(table::note);
        return Optional.of(new Annex(composition.phrase("annex.surveys"), true, List.of(table.build())));
    }

    private GradingStandard standard(Survey survey) {
        return composition.dossier().gradingStandards().stream()
                .filter(one -> one.id().equals(survey.standard()))
                .findFirst()
                .orElseThrow();
    }

    private List<Cell> row(GradeResult result) {
        Survey survey = result.survey();
        return List.of(
                Cell.text(result.standard().name().in(locale)),
                Cell.text(composition.unitName(survey.unit())),
                Cell.text(survey.period().text(locale)),
                level(result),
                Cell.text(deciding(result)),
                sample(result.sample()));
    }

    private Cell level(GradeResult result) {
        String id = composition
                .figures()
                .note("survey/" + result.survey().id(), result.standard().name().in(locale), result.explain());
        Tone tone = result.fails() ? Tone.BAD : result.level().isKnown() ? Tone.GOOD : Tone.WARN;
        return Cell.figure(text(result.level()), id, tone);
    }

    private String text(Value level) {
        return level instanceof Missing missing
                ? missing.reason().label().in(locale)
                : ((Value.Level) level).grade().level();
    }

    private String deciding(GradeResult result) {
        List<String> deciding = result.deciding();
        List<String> names = Stream.concat(
                        result.indices().stream()
                                .filter(one -> deciding.contains(one.index().id()))
                                .map(one -> one.index().name()),
                        result.preconditions().stream()
                                .filter(one ->
                                        deciding.contains(one.precondition().id()))
                                .map(one -> one.precondition().name()))
                .map(name -> name.in(locale))
                .toList();
        return names.isEmpty() ? NOTHING : composition.list(names);
    }

    private Cell sample(GradeResult.SampleResult sample) {
        String text = sample.outcome().label().in(locale)
                + sample.reason().map(why -> composition.aside(why.in(locale))).orElse("");
        return new Cell.FigureCell(
                text, Optional.empty(), sample.outcome() == CheckOutcome.NOT_MET ? Tone.WARN : Tone.NONE);
    }

    private List<String> notes(List<GradeResult> results) {
        List<String> notes = new ArrayList<>();
        results.stream()
                .map(GradeResult::standard)
                .distinct()
                .flatMap(standard -> standard.notes().stream())
                .distinct()
                .map(this::sentence)
                .forEach(notes::add);
        results.stream()
                .filter(result -> !result.sample().shortages().isEmpty())
                .map(this::shortage)
                .forEach(notes::add);
        return notes;
    }

    private String shortage(GradeResult result) {
        List<String> lacking = result.sample().shortages().stream()
                .map(line -> composition.phrase(
                        "note.shortage.line",
                        Map.of(
                                "category", line.category().name().in(locale),
                                "count", line.count().name().in(locale),
                                "least", Integer.toString(line.least()),
                                "found", Long.toString(line.found()))))
                .toList();
        return composition.phrase(
                "note.shortage",
                Map.of(
                        "standard", result.standard().name().in(locale),
                        "period", result.survey().period().text(locale),
                        "lines", composition.list(lacking)));
    }

    private String sentence(LocalizedText note) {
        String text = note.in(locale);
        return text.endsWith("。") || text.endsWith(".") ? text : composition.sentence(note);
    }
}

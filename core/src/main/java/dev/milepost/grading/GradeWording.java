// SPDX-License-Identifier: Apache-2.0
package dev.milepost.grading;

import dev.milepost.explanation.Explanation;
import dev.milepost.grading.GradeResult.PlaceResult;
import dev.milepost.grading.GradeResult.SampleLine;
import dev.milepost.grading.GradeResult.SampleResult;
import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Why a survey has its level, in both languages. Rules 9.1 and 11.1. */
final class GradeWording {

    private final GradeResult result;
    private final IndexWording indices;

    GradeWording(GradeResult result) {
        this.result = result;
        this.indices = new IndexWording(result.standard(), result.survey());
    }

    Explanation explanation() {
        List<Explanation> from = new ArrayList<>();
        result.indices().forEach(index -> from.add(indices.index(index)));
        result.preconditions().forEach(one -> from.add(indices.precondition(one)));
        LocalizedText what = new Prose()
                .and(result.standard().name())
                .and("，", ", ")
                .and(
                        result.survey().period().text(Locale.CHINESE),
                        result.survey().period().text(Locale.ENGLISH))
                .text();
        return new Explanation.Computed(what, operation(), from, notes());
    }

    /** The levels of the indices and the worst of them. */
    private LocalizedText operation() {
        Prose operation = Prose.word("grading.worst")
                .and("：", " ")
                .and(result.indices(), "、", ", ", one -> indices.level(one.level()))
                .and(" → ");
        if (result.level().isKnown()) {
            return operation.and(indices.level(result.level())).text();
        }
        operation.and(Glossary.get("grading.no-level"));
        result.atBest()
                .ifPresent(best -> operation
                        .and("；", "; ")
                        .and(Glossary.get("grading.at-best"))
                        .and("", " ")
                        .and(indices.level(best)));
        return operation.text();
    }

    private List<LocalizedText> notes() {
        List<LocalizedText> notes = new ArrayList<>();
        if (!result.deciding().isEmpty()) {
            notes.add(Prose.word("grading.deciding")
                    .and("：", ": ")
                    .and(result.deciding(), "、", ", ", this::nameOf)
                    .text());
        }
        notes.add(sample(result.sample()));
        result.places().stream()
                .filter(one -> one.outcome() != CheckOutcome.MET)
                .forEach(one -> notes.add(place(one)));
        result.issues().forEach(issue -> notes.add(issue.message()));
        notes.addAll(result.standard().notes());
        return notes;
    }

    private LocalizedText nameOf(String id) {
        return result.indices().stream()
                .map(GradeResult.IndexResult::index)
                .filter(index -> index.id().equals(id))
                .map(GradingIndex::name)
                .findFirst()
                .orElseGet(() -> result.standard().preconditions().stream()
                        .filter(one -> one.id().equals(id))
                        .map(Precondition::name)
                        .findFirst()
                        .orElseThrow());
    }

    private static LocalizedText sample(SampleResult sample) {
        Prose text =
                Prose.word("grading.sample").and("：", ": ").and(sample.outcome().label());
        if (sample.outcome() != CheckOutcome.MET) {
            text.inBrackets(sample.reason()
                    .orElseGet(() -> new Prose()
                            .and(sample.shortages(), "；", "; ", GradeWording::shortage)
                            .text()));
        }
        return text.text();
    }

    private static LocalizedText shortage(SampleLine line) {
        return new Prose()
                .and(line.category().name())
                .and("", " ")
                .and(line.count().name())
                .and(" " + line.found() + " / " + line.least())
                .text();
    }

    private static LocalizedText place(PlaceResult one) {
        return new Prose()
                .and(one.rule().name())
                .and(" " + one.place())
                .and("：", ": ")
                .and(one.outcome().label())
                .and("（", " (")
                .and(one.positives() + " / " + one.size())
                .and("）", ")")
                .text();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.grading;

import dev.milepost.grading.GradeResult.IndexResult;
import dev.milepost.grading.GradeResult.PartResult;
import dev.milepost.grading.GradeResult.PlaceResult;
import dev.milepost.grading.GradeResult.PreconditionResult;
import dev.milepost.quantity.Grade;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import java.util.List;
import java.util.Optional;

/** Grades one survey by one standard. Rule 9.1. */
final class Grader {

    private final GradingStandard standard;
    private final Survey survey;

    Grader(GradingStandard standard, Survey survey) {
        this.standard = standard;
        this.survey = survey;
    }

    GradeResult grade() {
        return new GradeResult(this);
    }

    GradingStandard standard() {
        return standard;
    }

    Survey survey() {
        return survey;
    }

    List<IndexResult> indices() {
        return standard.indices().stream().map(this::index).toList();
    }

    List<PreconditionResult> preconditions() {
        return standard.preconditions().stream().map(this::precondition).toList();
    }

    List<PlaceResult> places() {
        List<String> places = survey.records().stream()
                .map(SurveyRecord::place)
                .filter(place -> !place.isEmpty())
                .distinct()
                .sorted()
                .toList();
        return standard.placeRules().stream()
                .flatMap(rule -> places.stream().map(place -> place(rule, place)))
                .toList();
    }

    /** Failing is certain as soon as one thing fails; any level but the last needs everything. */
    Value level(List<IndexResult> indices, List<PreconditionResult> preconditions) {
        List<Value> levels = indices.stream().map(IndexResult::level).toList();
        boolean broken = preconditions.stream().anyMatch(one -> one.outcome() == CheckOutcome.NOT_MET);
        boolean unknown = preconditions.stream().anyMatch(one -> one.outcome() == CheckOutcome.NOT_CHECKABLE);
        Value worst = broken ? Value.level(standard.scale().worst()) : worst(levels);
        boolean open = unknown || !worst.isKnown();
        return open && !fails(worst) ? Value.missing(MissingReason.INCOMPLETE) : worst;
    }

    private IndexResult index(GradingIndex index) {
        List<PartResult> parts = index.parts().stream().map(this::part).toList();
        return new IndexResult(
                index, worst(parts.stream().map(PartResult::level).toList()), parts);
    }

    private PartResult part(IndexPart part) {
        Reading reading = Reading.of(part.figure(), survey.records());
        if (reading.isOfNothingFound()) {
            return new PartResult(
                    part, Optional.empty(), Value.level(standard.scale().best()), Optional.empty());
        }
        return reading.figure()
                .map(figure -> part(part, figure))
                .orElseGet(() -> new PartResult(
                        part, Optional.empty(), Value.missing(reading.missing().orElseThrow()), Optional.empty()));
    }

    private PartResult part(IndexPart part, Ratio figure) {
        Optional<Threshold> kept =
                part.thresholds().stream().filter(one -> one.isMetBy(figure)).findFirst();
        Grade grade = kept.map(one -> standard.scale().grade(one.level()))
                .orElse(standard.scale().worst());
        Threshold last = part.thresholds().get(part.thresholds().size() - 1);
        return new PartResult(part, Optional.of(figure), Value.level(grade), Optional.of(kept.orElse(last)));
    }

    private PreconditionResult precondition(Precondition one) {
        Optional<Long> found = Reading.of(new SurveyFigure.Count(one.count()), survey.records())
                .figure()
                .map(sum -> sum.numerator().longValueExact());
        CheckOutcome outcome = found.map(sum -> sum == 0 ? CheckOutcome.MET : CheckOutcome.NOT_MET)
                .orElse(CheckOutcome.NOT_CHECKABLE);
        return new PreconditionResult(one, outcome, found);
    }

    private PlaceResult place(PlaceRule rule, String place) {
        List<SurveyRecord> records = survey.records().stream()
                .filter(one -> one.place().equals(place))
                .toList();
        Reading reading = Reading.pair(rule.positives(), rule.whole(), records);
        CheckOutcome outcome = reading.figure()
                .flatMap(known -> rule.bandOf(reading.second()))
                .map(band -> reading.first() <= band.atMost() ? CheckOutcome.MET : CheckOutcome.NOT_MET)
                .orElse(CheckOutcome.NOT_CHECKABLE);
        return new PlaceResult(place, rule, outcome, reading.second(), reading.first());
    }

    /** The last level if any is there; else the first that is missing; else the worst. */
    private Value worst(List<Value> levels) {
        Optional<Value> decided = levels.stream().filter(this::fails).findFirst();
        return decided.or(() -> levels.stream().filter(one -> !one.isKnown()).findFirst())
                .orElseGet(() -> Value.level(levels.stream()
                        .map(one -> ((Value.Level) one).grade())
                        .reduce(Grade::worse)
                        .orElseThrow()));
    }

    private boolean fails(Value level) {
        return level.equals(Value.level(standard.scale().worst()));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.Trajectory;
import dev.milepost.indicator.Completeness;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.Measure;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Missing;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.rollup.Figure;
import dev.milepost.rollup.Reporting;
import dev.milepost.rollup.Rollup;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The assessment of one target at one unit, step by step as in rule 6.8. */
final class TargetAssessment {

    private final Target target;
    private final OrgUnitId unit;
    private final StatusMethod method;
    private final Indicator indicator;
    private final Figure figure;
    private final LocalDate date;
    private final Ratio time;
    private final Optional<Attainment> attainment;
    private final Rollup rollup;

    TargetAssessment(Target target, OrgUnitId unit, Rollup rollup, StatusMethod method, ShareOfTime shareOfTime) {
        this.target = target;
        this.unit = unit;
        this.method = method;
        this.rollup = rollup;
        this.indicator = rollup.campaign().findIndicator(target.indicator()).orElseThrow();
        this.figure = rollup.figure(target.indicator(), unit, TargetWindow.of(target, indicator, rollup.campaign()));
        this.date = rollup.when().date();
        this.time = shareOfTime.of(target, date);
        boolean accumulates = accumulates();
        this.attainment = target.comparator() instanceof Comparator.Numeric numeric
                ? Optional.of(Attainment.of(target, numeric, accumulates))
                : Optional.empty();
    }

    Assessment assess() {
        Outcome outcome = outcome();
        Optional<Ratio> expected = expected();
        Assessment.Builder result = Assessment.builder(target, indicator, unit)
                .status(outcome.status())
                .figure(figure)
                .asserted(outcome.status() == Status.MET && figure.isAsserted())
                .revocable(outcome.revocable());
        outcome.missing().ifPresent(result::missing);
        expected.ifPresent(result::expected);
        figure.measured()
                .ifPresent(actual -> attainment.ifPresent(how -> {
                    how.of(actual).ifPresent(result::attainment);
                    how.completion(actual).ifPresent(result::completion);
                    how.distance(actual).ifPresent(result::distance);
                }));
        new AssessmentWording(target, indicator, figure, rollup.tree().get(unit)).write(result, outcome, time);
        return result.build();
    }

    private Outcome outcome() {
        boolean absent = figure.value() instanceof Missing;
        if (absent && ((Missing) figure.value()).reason() == MissingReason.NOT_APPLICABLE) {
            return Outcome.of(Status.NOT_APPLICABLE);
        }
        if (!target.hasStartedBy(date)) {
            return Outcome.of(Status.NOT_STARTED);
        }
        Optional<MissingReason> missing = missing();
        Verdict verdict = absent ? Verdict.UNDECIDED : Judge.verdict(indicator, target.comparator(), figure);
        if (verdict == Verdict.FAILED && isForGood()) {
            return Outcome.of(Status.NOT_MET);
        }
        if (!date.isBefore(target.due())) {
            return atDue(missing, verdict);
        }
        return underway(missing, verdict);
    }

    private Optional<MissingReason> missing() {
        if (figure.value() instanceof Missing missing) {
            return Optional.of(missing.reason());
        }
        Reporting reporting = figure.reporting();
        boolean tooFew = indicator
                .leastCompleteness()
                .filter(least -> reporting.expected() > 0
                        && Ratio.of(reporting.reported(), reporting.expected()).compareTo(least) < 0)
                .isPresent();
        return tooFew ? Optional.of(MissingReason.INCOMPLETE) : Optional.empty();
    }

    private Outcome atDue(Optional<MissingReason> missing, Verdict verdict) {
        if (missing.isPresent()) {
            return Outcome.missing(missing.get());
        }
        return switch (verdict) {
            case MET -> Outcome.of(Status.MET);
            case FAILED -> Outcome.of(isBasicallyMet() ? Status.BASICALLY_MET : Status.NOT_MET);
            case UNDECIDED -> Outcome.missing(MissingReason.INCOMPLETE);
        };
    }

    private boolean isBasicallyMet() {
        Optional<Ratio> attained = figure.measured().flatMap(actual -> attainment.flatMap(how -> how.of(actual)));
        return target.basicallyMetFrom()
                .filter(band -> attained.filter(a -> a.compareTo(band) >= 0).isPresent())
                .isPresent();
    }

    private Outcome underway(Optional<MissingReason> missing, Verdict verdict) {
        if (missing.isPresent()) {
            return Outcome.missing(missing.get());
        }
        if (isForGood()) {
            return figure.reporting().isComplete()
                    ? Outcome.of(Status.ON_TRACK)
                    : Outcome.missing(MissingReason.INCOMPLETE);
        }
        if (verdict == Verdict.MET) {
            return Outcome.met(!cannotBeLost());
        }
        if (expected().filter(Ratio::isZero).isPresent()) {
            return Outcome.of(Status.NOT_DUE);
        }
        return onTheWay(verdict).withRemark(method.remark(question(figure.measured())));
    }

    /** Whether it is broken for good once it is broken, and met only at the end. Rule 6.6. */
    private boolean isForGood() {
        return target.comparator() instanceof Comparator.EventFree
                || attainment.filter(Attainment::isBudget).isPresent();
    }

    /** Decided only if every value within the bounds leads to one status; one that meets the target is on track. */
    private Outcome onTheWay(Verdict verdict) {
        boolean lenient = verdict == Verdict.FAILED && indicator.completeness() == Completeness.LENIENT;
        if (attainment.isEmpty() || lenient || figure.bounds().isEmpty()) {
            return verdict == Verdict.FAILED
                    ? decided(byMethod(figure.measured()))
                    : Outcome.missing(MissingReason.INCOMPLETE);
        }
        boolean upwards = target.comparator() instanceof Comparator.Numeric numeric && numeric.isFloor();
        boolean downwards = target.comparator() instanceof Comparator.Numeric numeric && numeric.isCeiling();
        Bounds bounds = figure.bounds().orElseThrow();
        Set<Status> possible = EnumSet.of(atEnd(bounds.lower(), downwards), atEnd(bounds.upper(), upwards));
        if (verdict == Verdict.UNDECIDED) {
            possible.add(Status.ON_TRACK);
        }
        return possible.size() == 1 ? decided(possible.iterator().next()) : Outcome.missing(MissingReason.INCOMPLETE);
    }

    /** A method that lacks what it decides by leaves the status open. */
    private static Outcome decided(Status status) {
        return status == Status.MISSING ? Outcome.missing(MissingReason.INCOMPLETE) : Outcome.of(status);
    }

    private Status atEnd(Optional<Ratio> end, boolean good) {
        if (end.isEmpty()) {
            return good ? Status.ON_TRACK : Status.BEHIND;
        }
        boolean met = target.comparator() instanceof Comparator.Numeric numeric && numeric.isMetBy(end.get());
        return met ? Status.ON_TRACK : byMethod(end);
    }

    private Status byMethod(Optional<Ratio> actual) {
        return method.decide(question(actual));
    }

    private StatusQuestion question(Optional<Ratio> actual) {
        StatusQuestion.Builder question =
                StatusQuestion.builder(target, indicator, date).accumulates(accumulates());
        actual.ifPresent(question::actual);
        actual.flatMap(one -> attainment.flatMap(how -> how.of(one))).ifPresent(question::attainment);
        expected().ifPresent(question::expected);
        return question.valuesByYear(() -> yearlyValues().with(actual)).build();
    }

    private YearlyValues yearlyValues() {
        return new YearlyValues(target, indicator, unit, rollup, accumulates());
    }

    private boolean cannotBeLost() {
        return accumulates() && target.comparator() instanceof Comparator.Numeric numeric && numeric.isFloor();
    }

    /** What is expected at the date; empty before the start and for comparators without a ratio. */
    private Optional<Ratio> expected() {
        if (attainment.isEmpty() || !target.hasStartedBy(date)) {
            return Optional.empty();
        }
        Attainment how = attainment.get();
        if (how.isBudget()) {
            return Optional.of(time);
        }
        if (!how.hasStart() || target.trajectory() instanceof Trajectory.Full) {
            return Optional.of(Ratio.ONE);
        }
        if (target.trajectory() instanceof Trajectory.Steps steps) {
            return Optional.of(steps.stages().stream()
                    .filter(stage -> !stage.date().isAfter(date))
                    .map(Trajectory.Stage::expected)
                    .reduce((earlier, later) -> later)
                    .orElse(Ratio.ZERO));
        }
        return Optional.of(time);
    }

    private boolean accumulates() {
        if (!(indicator.measure() instanceof Measure.Element measure)) {
            return false;
        }
        return rollup.campaign()
                .findElement(measure.element())
                .map(DataElement::timeOperator)
                .filter(operator -> operator.accumulates())
                .isPresent();
    }

    /** A status with what goes with it. */
    record Outcome(Status status, Optional<MissingReason> missing, boolean revocable, Optional<LocalizedText> remark) {

        static Outcome of(Status status) {
            return new Outcome(status, Optional.empty(), false, Optional.empty());
        }

        static Outcome met(boolean revocable) {
            return new Outcome(Status.MET, Optional.empty(), revocable, Optional.empty());
        }

        static Outcome missing(MissingReason reason) {
            return new Outcome(Status.MISSING, Optional.of(reason), false, Optional.empty());
        }

        Outcome withRemark(Optional<LocalizedText> said) {
            return new Outcome(status, missing, revocable, said);
        }
    }
}

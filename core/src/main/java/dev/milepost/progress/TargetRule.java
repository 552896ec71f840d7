// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Comparator.Numeric;
import dev.milepost.campaign.Target;
import dev.milepost.indicator.Completeness;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.Measure;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.AsOf;
import dev.milepost.progress.Grader.Grade;
import dev.milepost.progress.Grader.Outcomes;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Ratio;
import dev.milepost.rollup.FigureColumn;
import dev.milepost.rollup.Rollup;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One target made ready to judge many figures: by whole numbers where that is exact, by exact ratios where its figure
 * is settled or its bounds are known, else as {@link TargetAssessment} does.
 */
final class TargetRule {

    private final Target target;
    private final Indicator indicator;
    private final AsOf when;
    private final ProgressAssessor assessor;
    private final Optional<Numeric> bound;
    private final boolean isLenient;
    private final boolean accumulates;
    private final @Nullable Grader grader;

    /**
     * Makes a target ready.
     *
     * @param factor what the whole numbers of a figure are to be multiplied by
     * @param isOwnWindow whether figures are of the window that the target speaks of
     */
    TargetRule(Target target, Indicator indicator, Ratio factor, boolean isOwnWindow, Setting setting) {
        this.target = target;
        this.indicator = indicator;
        this.when = setting.when();
        this.assessor = setting.assessor();
        this.accumulates = accumulates(indicator, setting.campaign());
        boolean graded = assessor.method() instanceof StatusMethods.Graded
                && indicator.leastCompleteness().isEmpty();
        this.bound = isOwnWindow && graded && target.comparator() instanceof Numeric numeric
                ? Optional.of(numeric)
                : Optional.empty();
        this.isLenient = indicator.completeness() == Completeness.LENIENT
                && bound.filter(Numeric::isCeiling).isEmpty();
        this.grader = bound.filter(Numeric::isFloor)
                .filter(floor -> accumulates || target.baseline().isEmpty())
                .flatMap(floor -> grader(floor, factor))
                .orElse(null);
    }

    /** What judges the whole numbers of a cell, where its figure is settled; null if nothing does. */
    @Nullable
    Grader grader() {
        return grader;
    }

    /** Whether a cell is judged by the facts of its own figure alone, and not by those of other units or windows. */
    boolean isLocal() {
        return bound.isPresent();
    }

    /** Whether the figure of a cell is judged as it is, whatever is still to come. Rule 2.5. */
    boolean isSettled(FigureColumn figures, int cell) {
        return isLenient || figures.isComplete(cell);
    }

    /** Judges a cell that is not judged by whole numbers. */
    Judged judge(FigureColumn figures, int cell, OrgUnitId unit, Rollup rollup) {
        if (bound.isPresent()) {
            boolean settled = isSettled(figures, cell);
            Optional<Ratio> measured = figures.measured(cell);
            Optional<Bounds> bounds = settled ? measured.map(Bounds::exactly) : figures.bounds(cell);
            if (measured.isPresent() && bounds.isPresent()) {
                return within(bound.get(), measured.get(), bounds.get(), settled);
            }
        }
        Assessment assessment = assessor.resolved(target, unit, rollup);
        int asserted = assessment.asserted() ? AssessmentColumn.ASSERTED : 0;
        return new Judged(assessment.status(), assessment.attainment(), AssessmentColumn.APART | asserted);
    }

    /** Rules 2.5, 2.6 and 6.4 to 6.9, as {@link TargetAssessment} has them. */
    private Judged within(Numeric asked, Ratio measured, Bounds bounds, boolean settled) {
        Attainment how = Attainment.of(target, asked, accumulates);
        Optional<Ratio> attained = how.of(measured);
        Verdict found = Judge.within(asked, bounds);
        Verdict verdict = found == Verdict.MET && asked.isCeiling() && !settled ? Verdict.UNDECIDED : found;
        boolean lenient = verdict == Verdict.FAILED && indicator.completeness() == Completeness.LENIENT;
        Bounds judged = lenient ? Bounds.exactly(measured) : bounds;
        return new Judged(status(verdict, how, attained, new Ends(asked, judged), settled), attained, 0);
    }

    private Status status(Verdict verdict, Attainment how, Optional<Ratio> attained, Ends ends, boolean settled) {
        LocalDate date = when.date();
        if (!target.hasStartedBy(date)) {
            return Status.NOT_STARTED;
        }
        boolean over = !date.isBefore(target.due());
        if (how.isBudget() && !over && verdict != Verdict.FAILED) {
            return settled ? Status.ON_TRACK : Status.MISSING;
        }
        if (verdict == Verdict.MET) {
            return Status.MET;
        }
        if (over || how.isBudget()) {
            return verdict == Verdict.UNDECIDED ? Status.MISSING : notMet(how, attained);
        }
        Ratio expected = expected(how, date);
        if (expected.isZero()) {
            return Status.NOT_DUE;
        }
        Set<Status> possible = EnumSet.of(at(ends, true, how, expected), at(ends, false, how, expected));
        if (verdict == Verdict.UNDECIDED) {
            possible.add(Status.ON_TRACK);
        }
        return possible.size() == 1 ? possible.iterator().next() : Status.MISSING;
    }

    private Status notMet(Attainment how, Optional<Ratio> attained) {
        return !how.isBudget() && isNearlyMet(attained) ? Status.BASICALLY_MET : Status.NOT_MET;
    }

    private Status at(Ends ends, boolean lower, Attainment how, Ratio expected) {
        Optional<Ratio> end = lower ? ends.bounds().lower() : ends.bounds().upper();
        if (end.isEmpty()) {
            boolean good = lower ? ends.asked().isCeiling() : ends.asked().isFloor();
            return good ? Status.ON_TRACK : Status.BEHIND;
        }
        if (ends.asked().isMetBy(end.get())) {
            return Status.ON_TRACK;
        }
        StatusQuestion.Builder question = StatusQuestion.builder(target, indicator, when.date())
                .accumulates(accumulates)
                .asked(target.comparator())
                .expected(expected);
        how.of(end.get()).ifPresent(question::attainment);
        return assessor.method().decide(question.build());
    }

    private boolean isNearlyMet(Optional<Ratio> attained) {
        return target.basicallyMetFrom()
                .filter(band -> attained.filter(a -> a.compareTo(band) >= 0).isPresent())
                .isPresent();
    }

    private Ratio expected(Attainment how, LocalDate date) {
        return Expectation.of(
                target.trajectory(), how, date, assessor.shareOfTime().of(target, date));
    }

    private Optional<Grader> grader(Numeric floor, Ratio factor) {
        LocalDate date = when.date();
        Outcomes outcomes = Outcomes.of(Status.MET, Status.BEHIND);
        Grade[] grades = new Grade[0];
        Ratio expected = expected(Attainment.of(target, floor, accumulates), date);
        if (!target.hasStartedBy(date)) {
            outcomes = Outcomes.of(Status.NOT_STARTED, Status.NOT_STARTED);
        } else if (!date.isBefore(target.due())) {
            outcomes = Outcomes.of(Status.MET, Status.NOT_MET);
            grades = target.basicallyMetFrom().stream()
                    .map(band -> new Grade(band, Status.BASICALLY_MET))
                    .toArray(Grade[]::new);
        } else if (expected.isZero()) {
            outcomes = Outcomes.of(Status.MET, Status.NOT_DUE);
        } else {
            grades = grades((StatusMethods.Graded) assessor.method(), expected);
        }
        return Grader.of(factor, floor.bound(), floor.isStrict(), grades, outcomes);
    }

    private static Grade[] grades(StatusMethods.Graded method, Ratio expected) {
        Ratio scale = method.isPace() ? expected : Ratio.ONE;
        return new Grade[] {
            new Grade(method.onTrackFrom().times(scale), Status.ON_TRACK),
            new Grade(method.atRiskFrom().times(scale), Status.AT_RISK)
        };
    }

    /** Whether the figures of an indicator grow from zero. */
    static boolean accumulates(Indicator indicator, Campaign campaign) {
        return indicator.measure() instanceof Measure.Element measure
                && campaign.findElement(measure.element())
                        .map(DataElement::timeOperator)
                        .filter(TimeOperator::accumulates)
                        .isPresent();
    }

    /** What is asked of a figure, and between which ends it lies. */
    private record Ends(Numeric asked, Bounds bounds) {}

    /** What all targets are judged by. */
    record Setting(Campaign campaign, AsOf when, ProgressAssessor assessor) {}

    /**
     * How a cell stands.
     *
     * @param marks what is set in its status
     */
    record Judged(Status status, Optional<Ratio> attainment, int marks) {}
}

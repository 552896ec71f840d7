// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Comparator.Numeric;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.Trajectory;
import dev.milepost.indicator.Completeness;
import dev.milepost.indicator.Indicator;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Missing;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.rollup.Figure;
import dev.milepost.rollup.Rollup;
import dev.milepost.rollup.UnsupportedRollupException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The assessment of one target at one unit, step by step as in rule 6.8. */
final class TargetAssessment {

    private final Target target;
    private final OrgUnitId unit;
    private final StatusMethod method;
    private final Indicator indicator;
    private final Figure figure;
    private final Asked asked;
    private final Optional<Upkeep> upkeep;
    private final Optional<Attainment> attainment;
    private final LocalDate date;
    private final ShareOfTime shareOfTime;
    private final Ratio time;
    private final Rollup rollup;
    private final Horizon horizon;

    TargetAssessment(Target target, OrgUnitId unit, Horizon horizon, StatusMethod method, ShareOfTime shareOfTime) {
        this.target = target;
        this.unit = unit;
        this.method = method;
        this.rollup = horizon.rollup();
        this.horizon = horizon;
        this.indicator = rollup.campaign().findIndicator(target.indicator()).orElseThrow();
        this.date = horizon.day();
        this.shareOfTime = shareOfTime;
        this.time = shareOfTime.of(target, date);
        Optional<UpkeepReview> review = review();
        Period window =
                review.map(UpkeepReview::latest).orElseGet(() -> TargetWindow.of(target, indicator, rollup.campaign()));
        this.figure = figure(rollup, indicator, unit, horizon.cut(window));
        this.upkeep = review.map(UpkeepReview::review);
        Period asking = target.comparator() instanceof Comparator.BelowMeanOf ? window : horizon.cut(window);
        this.asked = new Resolution(target, indicator, unit, rollup).of(target.comparator(), asking);
        this.attainment = asked.numeric().filter(bound -> hasRatio()).map(this::attainment);
    }

    /** The figure a target is assessed on; missing with an issue where its element does not roll up. */
    static Figure figure(Rollup rollup, Indicator indicator, OrgUnitId unit, Period window) {
        try {
            return rollup.figure(indicator.id(), unit, window);
        } catch (UnsupportedRollupException refused) {
            return Figure.unsupported(refused);
        }
    }

    Assessment assess() {
        Outcome outcome = outcome();
        Assessment.Builder result = Assessment.builder(target, indicator, unit)
                .date(date)
                .status(outcome.status())
                .figure(figure)
                .asked(asked.comparator())
                .asserted(outcome.status() == Status.MET && isAsserted())
                .revocable(outcome.revocable());
        outcome.missing().ifPresent(result::missing);
        expected().ifPresent(result::expected);
        upkeep.flatMap(Upkeep::attainment).ifPresent(result::attainment);
        figure.measured()
                .ifPresent(actual -> attainment.ifPresent(how -> {
                    how.of(actual).ifPresent(result::attainment);
                    how.completion(actual).ifPresent(result::completion);
                    how.distance(actual).ifPresent(result::distance);
                }));
        new AssessmentWording(target, indicator, figure, rollup.tree().get(unit), asked, upkeep)
                .write(result, outcome, time);
        return result.build();
    }

    /** Whether what is expected grows with time: a trajectory applies, or a limit is used up. Rule 6.6. */
    boolean isScheduled() {
        boolean full = target.trajectory() instanceof Trajectory.Full;
        return isLimit() || (!full && attainment.filter(Attainment::hasStart).isPresent());
    }

    /** Whether it is a limit that must not be used up. */
    boolean isLimit() {
        return attainment.filter(Attainment::isBudget).isPresent();
    }

    private Outcome outcome() {
        if (missing().filter(MissingReason.NOT_APPLICABLE::equals).isPresent()) {
            return Outcome.of(Status.NOT_APPLICABLE);
        }
        if (!target.hasStartedBy(date)) {
            return Outcome.of(Status.NOT_STARTED);
        }
        Verdict verdict = verdict();
        if (verdict == Verdict.FAILED && isForGood()) {
            return Outcome.of(Status.NOT_MET);
        }
        if (!date.isBefore(target.due())) {
            return atDue(verdict);
        }
        return upkeep.isPresent() ? maintained(upkeep.get(), verdict) : underway(verdict);
    }

    private Verdict verdict() {
        if (upkeep.isPresent()) {
            return upkeep.get().verdict();
        }
        return figure.value() instanceof Missing ? Verdict.UNDECIDED : Judge.verdict(indicator, asked, figure);
    }

    /** Why there is no figure to judge, or nothing to judge it by. */
    private Optional<MissingReason> missing() {
        Optional<MissingReason> nothingToMeet = asked.gap().filter(MissingReason.NOT_APPLICABLE::equals);
        if (upkeep.isPresent() || nothingToMeet.isPresent()) {
            return nothingToMeet;
        }
        if (figure.value() instanceof Missing missing) {
            return Optional.of(missing.reason());
        }
        return Judge.isCompleteEnough(indicator, figure) ? Optional.empty() : Optional.of(MissingReason.INCOMPLETE);
    }

    private Outcome atDue(Verdict verdict) {
        Optional<MissingReason> missing = missing();
        if (missing.isPresent()) {
            return Outcome.missing(missing.get());
        }
        return switch (verdict) {
            case MET -> Outcome.of(Status.MET);
            case FAILED -> Outcome.of(isBasicallyMet() ? Status.BASICALLY_MET : Status.NOT_MET);
            case UNDECIDED -> undecided();
        };
    }

    private Outcome undecided() {
        MissingReason reason = upkeep.map(Upkeep::gap).or(asked::gap).orElse(MissingReason.INCOMPLETE);
        return Outcome.missing(reason);
    }

    private boolean isBasicallyMet() {
        Optional<Ratio> attained = upkeep.isPresent()
                ? upkeep.get().attainment()
                : figure.measured().flatMap(actual -> attainment.flatMap(how -> how.of(actual)));
        return target.basicallyMetFrom()
                .filter(band -> attained.filter(a -> a.compareTo(band) >= 0).isPresent())
                .isPresent();
    }

    /** What is maintained cannot be lost once enough periods held; until then it goes by those that are over. */
    private Outcome maintained(Upkeep kept, Verdict verdict) {
        if (verdict == Verdict.MET) {
            return Outcome.met(false);
        }
        if (kept.due() == 0) {
            return Outcome.of(Status.NOT_DUE);
        }
        Set<Status> possible = EnumSet.noneOf(Status.class);
        for (Ratio attained : kept.possible()) {
            possible.add(method.decide(question().attainment(attained).build()));
        }
        return possible.size() == 1 ? decided(possible.iterator().next()) : undecided();
    }

    private Outcome underway(Verdict verdict) {
        if (isWindowToCome()) {
            return Outcome.of(Status.NOT_DUE);
        }
        Optional<MissingReason> missing = missing();
        if (missing.isPresent()) {
            return Outcome.missing(missing.get());
        }
        if (isForGood()) {
            return figure.reporting().isComplete() ? unbroken() : Outcome.missing(MissingReason.INCOMPLETE);
        }
        if (verdict == Verdict.MET) {
            return Outcome.met(!cannotBeLost());
        }
        if (expected().filter(Ratio::isZero).isPresent()) {
            return Outcome.of(Status.NOT_DUE);
        }
        return onTheWay(verdict).withRemark(method.remark(question(attainment, figure.measured())));
    }

    /** A clean record is met for good when its window is over, even if the target's time is not. */
    private Outcome unbroken() {
        boolean over =
                window().filter(period -> !period.lastDay().isAfter(date)).isPresent();
        return over ? Outcome.met(false) : Outcome.of(Status.ON_TRACK);
    }

    private boolean isWindowToCome() {
        return window().filter(period -> period.startInclusive().isAfter(date)).isPresent();
    }

    private Optional<Period> window() {
        return target.comparator() instanceof Comparator.EventFree free ? free.window() : Optional.empty();
    }

    /** Whether it is broken for good once it is broken, and met only at the end. Rule 6.6. */
    private boolean isForGood() {
        return upkeep.isPresent() || target.comparator() instanceof Comparator.EventFree || isLimit();
    }

    /** Decided only if every value within the bounds leads to one status; one that meets the target is on track. */
    private Outcome onTheWay(Verdict verdict) {
        boolean lenient = verdict == Verdict.FAILED && indicator.completeness() == Completeness.LENIENT;
        boolean settled = attainment.isEmpty() || lenient || figure.bounds().isEmpty();
        if (settled && asked.gap().isEmpty()) {
            return verdict == Verdict.FAILED ? decided(byMethod(attainment, figure.measured())) : undecided();
        }
        if (!hasRatio()) {
            return verdict == Verdict.FAILED ? decided(byMethod(attainment, figure.measured())) : undecided();
        }
        Set<Status> possible = EnumSet.noneOf(Status.class);
        Bounds bounds = lenient
                ? figure.measured().map(Bounds::exactly).orElseThrow()
                : figure.bounds().orElseGet(Bounds::unbounded);
        possible.addAll(atEnds(asked.easiest(), bounds, Status.ON_TRACK));
        possible.addAll(atEnds(asked.hardest(), bounds, Status.BEHIND));
        if (verdict == Verdict.UNDECIDED) {
            possible.add(Status.ON_TRACK);
        }
        return possible.size() == 1 ? decided(possible.iterator().next()) : undecided();
    }

    /** A method that lacks what it decides by leaves the status open. */
    private static Outcome decided(Status status) {
        return status == Status.MISSING ? Outcome.missing(MissingReason.INCOMPLETE) : Outcome.of(status);
    }

    private List<Status> atEnds(Optional<Numeric> bound, Bounds bounds, Status withoutBound) {
        if (bound.isEmpty()) {
            return List.of(withoutBound);
        }
        Numeric one = bound.get();
        return List.of(atEnd(one, bounds.lower(), one.isCeiling()), atEnd(one, bounds.upper(), one.isFloor()));
    }

    private Status atEnd(Numeric bound, Optional<Ratio> end, boolean good) {
        if (end.isEmpty()) {
            return good ? Status.ON_TRACK : Status.BEHIND;
        }
        return bound.isMetBy(end.get()) ? Status.ON_TRACK : byMethod(Optional.of(attainment(bound)), end);
    }

    private Status byMethod(Optional<Attainment> how, Optional<Ratio> actual) {
        return method.decide(question(how, actual));
    }

    private StatusQuestion question(Optional<Attainment> how, Optional<Ratio> actual) {
        StatusQuestion.Builder question = question();
        actual.ifPresent(question::actual);
        actual.flatMap(one -> how.flatMap(way -> way.of(one))).ifPresent(question::attainment);
        return question.valuesByYear(() -> yearlyValues().with(actual)).build();
    }

    private StatusQuestion.Builder question() {
        StatusQuestion.Builder question = StatusQuestion.builder(target, indicator, date)
                .accumulates(accumulates())
                .asked(asked.comparator());
        expected().ifPresent(question::expected);
        return question;
    }

    private YearlyValues yearlyValues() {
        return new YearlyValues(target, indicator, unit, rollup, accumulates());
    }

    private Optional<Ratio> expected() {
        return expectedOn(date);
    }

    /** What is expected at a day; empty before the start and for comparators without a ratio. */
    Optional<Ratio> expectedOn(LocalDate day) {
        if (!target.hasStartedBy(day)) {
            return Optional.empty();
        }
        return upkeep.isPresent()
                ? Optional.of(Ratio.ONE)
                : attainment.map(how -> Expectation.of(target.trajectory(), how, day, shareOfTime.of(target, day)));
    }

    private Optional<UpkeepReview> review() {
        return Optional.of(target.comparator())
                .filter(Comparator.Maintain.class::isInstance)
                .map(Comparator.Maintain.class::cast)
                .map(maintain -> new UpkeepReview(maintain, target, indicator, unit, horizon));
    }

    private Attainment attainment(Numeric bound) {
        return Attainment.of(target, bound, accumulates() && !movesWithTime());
    }

    /** A trend has no ratio. Rule 6.5. */
    private boolean hasRatio() {
        return !(target.comparator() instanceof Comparator.Trend);
    }

    private boolean cannotBeLost() {
        return accumulates()
                && !movesWithTime()
                && attainment.isPresent()
                && asked.numeric().filter(Numeric::isFloor).isPresent();
    }

    /** A bound that another figure of the same time sets grows along with it. */
    private boolean movesWithTime() {
        return target.comparator() instanceof Comparator.AtLeastParent
                || target.comparator() instanceof Comparator.AtLeastReference;
    }

    private boolean isAsserted() {
        return figure.isAsserted()
                || asked.origin().filter(Asked.Origin::asserted).isPresent();
    }

    private boolean accumulates() {
        return TargetRule.accumulates(indicator, rollup.campaign());
    }
}

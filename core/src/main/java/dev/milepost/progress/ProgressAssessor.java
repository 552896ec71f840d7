// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.StatusOverride;
import dev.milepost.campaign.Target;
import dev.milepost.indicator.Indicator;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.progress.StandardColumns.Row;
import dev.milepost.rollup.FigureTable;
import dev.milepost.rollup.Rollup;
import dev.milepost.rollup.UnitOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Assesses targets against figures. Immutable; safe for concurrent use. */
public final class ProgressAssessor {

    private final StatusMethod method;
    private final ShareOfTime shareOfTime;
    private final List<StatusOverride> overrides;

    private ProgressAssessor(StatusMethod method, ShareOfTime shareOfTime, Collection<StatusOverride> overrides) {
        this.method = requireNonNull(method, "method");
        this.shareOfTime = requireNonNull(shareOfTime, "shareOfTime");
        this.overrides = List.copyOf(overrides);
    }

    /** By pace with the usual thresholds, the share of time by periods completed. */
    public static ProgressAssessor standard() {
        return new ProgressAssessor(StatusMethods.pace(), ShareOfTime.PERIODS, List.of());
    }

    /** Returns this assessor with another status method. */
    public ProgressAssessor with(StatusMethod other) {
        return new ProgressAssessor(other, shareOfTime, overrides);
    }

    /** Returns this assessor with another way to reckon the share of time. */
    public ProgressAssessor with(ShareOfTime other) {
        return new ProgressAssessor(method, other, overrides);
    }

    /**
     * Returns this assessor with statuses set by hand; what is known of them by a roll-up's {@code knownAt} takes
     * effect where the data have not changed since. Rule 6.9.
     */
    public ProgressAssessor with(Collection<StatusOverride> others) {
        return new ProgressAssessor(method, shareOfTime, others);
    }

    /** How the share of time is reckoned. */
    public ShareOfTime shareOfTime() {
        return shareOfTime;
    }

    /** What decides the status of a target on its way. */
    public StatusMethod method() {
        return method;
    }

    /**
     * Assesses every target where it is set: at its unit, at each unit of its level within the campaign, else at the
     * unit of the campaign. A target of a unit that the tree of the day lacks is passed over.
     */
    public Progress assess(Rollup rollup) {
        List<Assessment> assessments = new ArrayList<>();
        for (Target target : rollup.campaign().targets()) {
            for (OrgUnitId unit : unitsOf(target, rollup)) {
                Function<Rollup, Optional<Target>> then = earlier -> earlier.campaign().targets().stream()
                        .filter(one -> one.id().equals(target.id()))
                        .findFirst();
                assessments.add(one(target, unit, rollup, then));
            }
        }
        return new Progress(rollup, assessments, this);
    }

    /**
     * Assesses one unit against the targets that hold for it: of each indicator the target set for the unit, else for
     * its nearest ancestor, else for its level, else for all. Rule 6.3. A target on a sum holds where it is set and
     * below that only by its declared split, because the town's figure is not every village's.
     *
     * @throws IllegalArgumentException if the tree lacks the unit
     */
    public List<Assessment> assessAt(Rollup rollup, OrgUnitId unit) {
        List<Assessment> assessments = new ArrayList<>();
        TargetResolution resolution = new TargetResolution(rollup);
        for (Indicator indicator : rollup.campaign().indicators()) {
            resolution.find(indicator.id(), unit).ifPresent(target -> assessments.add(resolved(target, unit, rollup)));
        }
        return assessments;
    }

    /** Assesses a unit against the target that was found to bind it. */
    Assessment resolved(Target target, OrgUnitId unit, Rollup rollup) {
        return one(target, unit, rollup, earlier -> new TargetResolution(earlier).find(target.indicator(), unit));
    }

    /** Whether some status was set by hand. */
    boolean hasOverrides() {
        return !overrides.isEmpty();
    }

    /** Whether the status of a target was set by hand somewhere. */
    boolean isOverridden(Target target) {
        return overrides.stream().anyMatch(one -> one.target().equals(target.id()));
    }

    /**
     * Assesses every unit that has a figure against the target that binds it, as {@link #assessAt} does, on this
     * thread.
     *
     * @param figures the figures of the roll-up over its campaign's period
     */
    public AssessmentTable assess(Rollup rollup, FigureTable figures) {
        return assess(rollup, figures, Runnable::run, 1);
    }

    /**
     * Assesses every unit that has a figure against the target that binds it, as {@link #assessAt} does.
     *
     * @param figures the figures of the roll-up over its campaign's period
     * @param executor runs the tasks; threads are the caller's
     * @param tasks how many tasks share the work, one or more: as many as threads
     */
    public AssessmentTable assess(Rollup rollup, FigureTable figures, Executor executor, int tasks) {
        return plan(rollup, figures.units(), figures.period()).assess(rollup, figures, executor, tasks);
    }

    /**
     * Resolves the targets of a campaign for every unit and makes them ready to judge whole tables: worth it where more
     * than one is to be judged, as of a nation whose reports come in.
     *
     * @param rollup a roll-up of the campaign; others of the same campaign and the same two clocks may be judged
     * @param units the units of its tree
     * @param period the period of the figures
     */
    public AssessmentPlan plan(Rollup rollup, UnitOrder units, Period period) {
        return new AssessmentPlan(new TargetRule.Setting(rollup.campaign(), rollup.when(), this), units, period);
    }

    /** The target of the year that a row speaks of, assessed at the end of its period; empty if none binds the unit. */
    Optional<AnnualTarget> annual(Rollup rollup, Row row) {
        YearsTarget year = new YearsTarget(rollup.yearOf(row.period().lastDay()));
        Function<Rollup, Optional<TargetAssessment>> at = reading -> new TargetResolution(reading, year::preferred)
                .find(row.indicator().id(), row.unit())
                .map(target -> at(target, row.unit(), Horizon.until(reading, row.period())));
        return at.apply(rollup).map(now -> {
            Assessment assessment = new Overriding(rollup, overrides)
                    .apply(now.assess(), earlier -> at.apply(earlier).map(TargetAssessment::assess));
            return new AnnualTarget(assessment, now.isScheduled(), now.isLimit());
        });
    }

    private Assessment one(
            Target target, OrgUnitId unit, Rollup rollup, Function<Rollup, Optional<Target>> targetThen) {
        return new Overriding(rollup, overrides)
                .apply(
                        computed(target, unit, rollup),
                        earlier -> targetThen.apply(earlier).map(then -> computed(then, unit, earlier)));
    }

    private Assessment computed(Target target, OrgUnitId unit, Rollup rollup) {
        return at(target, unit, Horizon.of(rollup)).assess();
    }

    /** A target at a unit, as far as the horizon. */
    TargetAssessment at(Target target, OrgUnitId unit, Horizon horizon) {
        return new TargetAssessment(target, unit, horizon, method, shareOfTime);
    }

    private static List<OrgUnitId> unitsOf(Target target, Rollup rollup) {
        if (target.level().isPresent()) {
            return rollup.tree().subtree(rollup.campaign().unit()).stream()
                    .filter(unit -> unit.level().equals(target.level().get()))
                    .map(OrgUnit::id)
                    .toList();
        }
        OrgUnitId unit = target.unit().orElse(rollup.campaign().unit());
        return rollup.tree().find(unit).map(OrgUnit::id).stream().toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.ActionId;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Project;
import dev.milepost.campaign.Target;
import dev.milepost.explanation.Issue;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.observation.Anchor;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.AsOf;
import dev.milepost.rollup.Rollup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a campaign stands: every target assessed, every project counted. Immutable; safe for concurrent use. */
public final class Progress {

    private final Rollup rollup;
    private final List<Assessment> assessments;
    private final ProgressAssessor assessor;
    private final List<Issue> further;

    Progress(Rollup rollup, List<Assessment> assessments, ProgressAssessor assessor) {
        this(rollup, assessments, assessor, List.of());
    }

    private Progress(Rollup rollup, List<Assessment> assessments, ProgressAssessor assessor, List<Issue> further) {
        this.rollup = requireNonNull(rollup, "rollup");
        this.assessments = List.copyOf(assessments);
        this.assessor = requireNonNull(assessor, "assessor");
        this.further = List.copyOf(further);
    }

    /**
     * Returns this progress with further doubts, such as those of plausibility; figures and statuses stay as they are.
     */
    public Progress withIssues(Collection<Issue> more) {
        List<Issue> all = new ArrayList<>(further);
        all.addAll(more);
        return new Progress(rollup, assessments, assessor, all);
    }

    /** What is measured and asked. */
    public Campaign campaign() {
        return rollup.campaign();
    }

    /** The figures it was assessed on. */
    public Rollup rollup() {
        return rollup;
    }

    /** The two clocks. */
    public AsOf when() {
        return rollup.when();
    }

    /** The anchor of the records it was assessed on; empty if they come from no store. */
    public Optional<Anchor> anchor() {
        return rollup.anchor();
    }

    /** How the share of time was reckoned. */
    public ShareOfTime shareOfTime() {
        return assessor.shareOfTime();
    }

    /** What decided the status of the targets on their way. */
    public StatusMethod method() {
        return assessor.method();
    }

    ProgressAssessor assessor() {
        return assessor;
    }

    /** All assessments in the order of the campaign's targets. */
    public List<Assessment> assessments() {
        return assessments;
    }

    /** The assessments of targets that have started by the as-of date. */
    public List<Assessment> current() {
        return assessments.stream()
                .filter(one -> one.status() != Status.NOT_STARTED)
                .toList();
    }

    /** The targets that start after the as-of date: next year's, not assessed now. */
    public List<Target> upcoming() {
        return campaign().targets().stream()
                .filter(target -> !target.hasStartedBy(when().date()))
                .toList();
    }

    /** The assessments of an action's indicators whose targets have started. */
    public List<Assessment> of(ActionId action) {
        return current().stream()
                .filter(one -> campaign()
                        .actionOf(one.indicator().id())
                        .filter(found -> found.id().equals(action))
                        .isPresent())
                .toList();
    }

    /**
     * How any unit stands against the targets that bind it, judged as this progress was; without those of indicators
     * that none does. Rule 6.3.
     *
     * @throws IllegalArgumentException if the tree lacks the unit
     */
    public List<Assessment> at(OrgUnitId unit) {
        return assessor.assessAt(rollup, requireNonNull(unit, "unit"));
    }

    /** Finds the assessment of an indicator at a unit whose target has started; the first if there are several. */
    public Optional<Assessment> find(IndicatorId indicator, OrgUnitId unit) {
        return current().stream()
                .filter(one ->
                        one.indicator().id().equals(indicator) && one.unit().equals(unit))
                .findFirst();
    }

    /** What the projects of one action come to; a shared asset counts in full. */
    public List<ProjectTotal> projectTotals(ActionId action) {
        List<Project> own = campaign().projects().stream()
                .filter(project -> project.actions().contains(action))
                .toList();
        return ProjectTotal.of(own);
    }

    /** What all projects come to; a shared asset counts once. */
    public List<ProjectTotal> projectTotals() {
        return ProjectTotal.of(campaign().projects());
    }

    /**
     * What was doubtful on the way to the figures, and {@link #withIssues further} doubts, the gravest first, each
     * once.
     */
    public List<Issue> issues() {
        return Stream.concat(assessments.stream().flatMap(one -> one.figure().issues().stream()), further.stream())
                .distinct()
                .sorted()
                .toList();
    }
}

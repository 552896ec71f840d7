// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.Target;
import dev.milepost.indicator.Indicator;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.rollup.Rollup;
import java.util.ArrayList;
import java.util.List;

/** Assesses targets against figures. Immutable; safe for concurrent use. */
public final class ProgressAssessor {

    private final StatusMethod method;
    private final ShareOfTime shareOfTime;

    private ProgressAssessor(StatusMethod method, ShareOfTime shareOfTime) {
        this.method = requireNonNull(method, "method");
        this.shareOfTime = requireNonNull(shareOfTime, "shareOfTime");
    }

    /** By pace with the usual thresholds, the share of time by periods completed. */
    public static ProgressAssessor standard() {
        return new ProgressAssessor(StatusMethods.pace(), ShareOfTime.PERIODS);
    }

    /** Returns this assessor with another status method. */
    public ProgressAssessor with(StatusMethod other) {
        return new ProgressAssessor(other, shareOfTime);
    }

    /** Returns this assessor with another way to reckon the share of time. */
    public ProgressAssessor with(ShareOfTime other) {
        return new ProgressAssessor(method, other);
    }

    /** How the share of time is reckoned. */
    public ShareOfTime shareOfTime() {
        return shareOfTime;
    }

    /**
     * Assesses every target where it is set: at its unit, at each unit of its level within the campaign, else at the
     * unit of the campaign. A target of a unit that the tree of the day lacks is passed over.
     */
    public Progress assess(Rollup rollup) {
        List<Assessment> assessments = new ArrayList<>();
        for (Target target : rollup.campaign().targets()) {
            for (OrgUnitId unit : unitsOf(target, rollup)) {
                assessments.add(one(target, unit, rollup));
            }
        }
        return new Progress(rollup, assessments, shareOfTime);
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
            resolution.find(indicator.id(), unit).ifPresent(target -> assessments.add(one(target, unit, rollup)));
        }
        return assessments;
    }

    private Assessment one(Target target, OrgUnitId unit, Rollup rollup) {
        return new TargetAssessment(target, unit, rollup, method, shareOfTime).assess();
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

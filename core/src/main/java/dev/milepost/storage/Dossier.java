// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.StatusOverride;
import dev.milepost.campaign.StatusRule;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.TargetId;
import dev.milepost.inspection.Inspection;
import dev.milepost.observation.Activity;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.Site;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A campaign with all that belongs to it but its facts: the organisation, the inspections, the activities, and how
 * statuses are decided. Immutable; equal by value.
 */
public final class Dossier {

    private final Parts parts;

    private Dossier(Parts parts) {
        this.parts = parts;
    }

    /**
     * Obtains a dossier without inspections and activities, whose statuses go by pace.
     *
     * @throws IllegalArgumentException if the campaign names a unit that the organisation lacks
     */
    public static Dossier of(Campaign campaign, OrgTree organisation) {
        StatusRule byPace = StatusRule.of(StatusRule.Method.PACE);
        return new Dossier(new Parts(campaign, organisation, List.of(), List.of(), List.of(), byPace, List.of()));
    }

    /** Returns this dossier with further sites. */
    public Dossier withSites(Collection<Site> more) {
        return new Dossier(new Parts(
                parts.campaign,
                parts.organisation,
                joined(parts.sites, more),
                parts.inspections,
                parts.activities,
                parts.statusRule,
                parts.statusOverrides));
    }

    /** Returns this dossier with further inspections. */
    public Dossier withInspections(Collection<Inspection> more) {
        return new Dossier(new Parts(
                parts.campaign,
                parts.organisation,
                parts.sites,
                joined(parts.inspections, more),
                parts.activities,
                parts.statusRule,
                parts.statusOverrides));
    }

    /** Returns this dossier with further activities. */
    public Dossier withActivities(Collection<Activity> more) {
        return new Dossier(new Parts(
                parts.campaign,
                parts.organisation,
                parts.sites,
                parts.inspections,
                joined(parts.activities, more),
                parts.statusRule,
                parts.statusOverrides));
    }

    /** Returns this dossier with another rule for statuses. */
    public Dossier withStatusRule(StatusRule other) {
        return new Dossier(new Parts(
                parts.campaign,
                parts.organisation,
                parts.sites,
                parts.inspections,
                parts.activities,
                other,
                parts.statusOverrides));
    }

    /**
     * Returns this dossier with further statuses set by hand; none is ever taken out. Rule 6.9.
     *
     * @throws IllegalArgumentException if the campaign lacks the target or the organisation the unit
     */
    public Dossier withStatusOverrides(Collection<StatusOverride> more) {
        return new Dossier(new Parts(
                parts.campaign,
                parts.organisation,
                parts.sites,
                parts.inspections,
                parts.activities,
                parts.statusRule,
                joined(parts.statusOverrides, more)));
    }

    /** The campaign. */
    public Campaign campaign() {
        return parts.campaign;
    }

    /** The units that report. */
    public OrgTree organisation() {
        return parts.organisation;
    }

    /** The places in the units, in declared order; may be empty. */
    public List<Site> sites() {
        return parts.sites;
    }

    /** The inspections in declared order; may be empty. */
    public List<Inspection> inspections() {
        return parts.inspections;
    }

    /** The activities in declared order; may be empty. */
    public List<Activity> activities() {
        return parts.activities;
    }

    /** How the status of a target on its way is decided; by pace with the usual thresholds unless set. */
    public StatusRule statusRule() {
        return parts.statusRule;
    }

    /** The statuses set by hand, in declared order, whether they still hold or not; may be empty. */
    public List<StatusOverride> statusOverrides() {
        return parts.statusOverrides;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Dossier that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(parts.campaign, parts.inspections, parts.activities);
    }

    @Override
    public String toString() {
        return "Dossier[" + parts.campaign.id() + "]";
    }

    private static <T> List<T> joined(List<T> first, Collection<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private record Parts(
            Campaign campaign,
            OrgTree organisation,
            List<Site> sites,
            List<Inspection> inspections,
            List<Activity> activities,
            StatusRule statusRule,
            List<StatusOverride> statusOverrides) {

        Parts {
            requireNonNull(campaign, "campaign");
            requireNonNull(organisation, "organisation");
            requireNonNull(statusRule, "statusRule");
            sites = List.copyOf(sites);
            inspections = List.copyOf(inspections);
            activities = List.copyOf(activities);
            statusOverrides = List.copyOf(statusOverrides);
            organisation.get(campaign.unit());
            campaign.projects().forEach(project -> project.unit().ifPresent(organisation::get));
            sites.forEach(site -> organisation.get(site.unit()));
            inspections.forEach(inspection -> organisation.get(inspection.unit()));
            activities.forEach(activity -> activity.unit().ifPresent(organisation::get));
            statusOverrides.forEach(one -> organisation.get(one.unit()));
            checkUnique("site", sites.stream().map(Site::id).toList());
            checkUnique("inspection", inspections.stream().map(Inspection::id).toList());
            checkUnique("activity", activities.stream().map(Activity::id).toList());
            checkTargets(campaign, statusOverrides);
        }

        private static void checkUnique(String what, List<?> ids) {
            checkArgument(
                    ids.stream().distinct().count() == ids.size(), "%s id must be unique, ids were %s", what, ids);
        }

        private static void checkTargets(Campaign campaign, List<StatusOverride> overrides) {
            Set<TargetId> known = campaign.targets().stream().map(Target::id).collect(Collectors.toSet());
            for (StatusOverride one : overrides) {
                checkArgument(
                        known.contains(one.target()),
                        "target of a status override must be one of the campaign, was '%s'",
                        one.target());
            }
        }
    }
}

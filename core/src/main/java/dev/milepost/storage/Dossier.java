// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.Campaign;
import dev.milepost.inspection.Inspection;
import dev.milepost.observation.Activity;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.Site;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A campaign with all that belongs to it but its facts: the organisation, the inspections and the activities.
 * Immutable; equal by value.
 */
public final class Dossier {

    private final Campaign campaign;
    private final OrgTree organisation;
    private final List<Site> sites;
    private final List<Inspection> inspections;
    private final List<Activity> activities;

    private Dossier(
            Campaign campaign,
            OrgTree organisation,
            List<Site> sites,
            List<Inspection> inspections,
            List<Activity> activities) {
        this.campaign = requireNonNull(campaign, "campaign");
        this.organisation = requireNonNull(organisation, "organisation");
        this.sites = List.copyOf(sites);
        this.inspections = List.copyOf(inspections);
        this.activities = List.copyOf(activities);
        organisation.get(campaign.unit());
        campaign.projects().forEach(project -> project.unit().ifPresent(organisation::get));
        sites.forEach(site -> organisation.get(site.unit()));
        inspections.forEach(inspection -> organisation.get(inspection.unit()));
        activities.forEach(activity -> activity.unit().ifPresent(organisation::get));
        checkUnique("site", sites.stream().map(Site::id).toList());
        checkUnique("inspection", inspections.stream().map(Inspection::id).toList());
        checkUnique("activity", activities.stream().map(Activity::id).toList());
    }

    /**
     * Obtains a dossier without inspections and activities.
     *
     * @throws IllegalArgumentException if the campaign names a unit that the organisation lacks
     */
    public static Dossier of(Campaign campaign, OrgTree organisation) {
        return new Dossier(campaign, organisation, List.of(), List.of(), List.of());
    }

    /** Returns this dossier with further sites. */
    public Dossier withSites(Collection<Site> more) {
        return new Dossier(campaign, organisation, joined(sites, more), inspections, activities);
    }

    /** Returns this dossier with further inspections. */
    public Dossier withInspections(Collection<Inspection> more) {
        return new Dossier(campaign, organisation, sites, joined(inspections, more), activities);
    }

    /** Returns this dossier with further activities. */
    public Dossier withActivities(Collection<Activity> more) {
        return new Dossier(campaign, organisation, sites, inspections, joined(activities, more));
    }

    /** The campaign. */
    public Campaign campaign() {
        return campaign;
    }

    /** The units that report. */
    public OrgTree organisation() {
        return organisation;
    }

    /** The places in the units, in declared order; may be empty. */
    public List<Site> sites() {
        return sites;
    }

    /** The inspections in declared order; may be empty. */
    public List<Inspection> inspections() {
        return inspections;
    }

    /** The activities in declared order; may be empty. */
    public List<Activity> activities() {
        return activities;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Dossier that
                && campaign.equals(that.campaign)
                && organisation.equals(that.organisation)
                && sites.equals(that.sites)
                && inspections.equals(that.inspections)
                && activities.equals(that.activities);
    }

    @Override
    public int hashCode() {
        return Objects.hash(campaign, inspections, activities);
    }

    @Override
    public String toString() {
        return "Dossier[" + campaign.id() + "]";
    }

    private static <T> List<T> joined(List<T> first, Collection<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static void checkUnique(String what, List<?> ids) {
        checkArgument(ids.stream().distinct().count() == ids.size(), "%s id must be unique, ids were %s", what, ids);
    }
}

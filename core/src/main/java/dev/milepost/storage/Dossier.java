// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.StatusOverride;
import dev.milepost.campaign.StatusRule;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.TargetId;
import dev.milepost.grading.GradingStandard;
import dev.milepost.grading.StandardId;
import dev.milepost.grading.Survey;
import dev.milepost.inspection.Inspection;
import dev.milepost.observation.Activity;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.Site;
import dev.milepost.text.NearestNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A campaign with all that belongs to it but its facts: the organisation, the inspections, the surveys with the
 * standards they go by, the activities, and how statuses are decided. Immutable; equal by value.
 */
public final class Dossier {

    private final Campaign campaign;
    private final OrgTree organisation;
    private final List<Site> sites;
    private final List<Inspection> inspections;
    private final List<GradingStandard> gradingStandards;
    private final List<Survey> surveys;
    private final List<Activity> activities;
    private final StatusRule statusRule;
    private final List<StatusOverride> statusOverrides;

    private Dossier(Builder builder) {
        this.campaign = builder.campaign;
        this.organisation = builder.organisation;
        this.sites = List.copyOf(builder.sites);
        this.inspections = List.copyOf(builder.inspections);
        this.gradingStandards = List.copyOf(builder.gradingStandards);
        this.surveys = List.copyOf(builder.surveys);
        this.activities = List.copyOf(builder.activities);
        this.statusRule = builder.statusRule;
        this.statusOverrides = List.copyOf(builder.statusOverrides);
        checkUnits();
        checkUnique("site", sites, Site::id);
        checkUnique("inspection", inspections, Inspection::id);
        checkUnique("grading standard", gradingStandards, GradingStandard::id);
        checkUnique("survey", surveys, Survey::id);
        checkUnique("activity", activities, Activity::id);
        surveys.forEach(this::checkSurvey);
        checkTargets();
    }

    /**
     * Obtains a dossier of a campaign and its organisation alone, whose statuses go by pace.
     *
     * @throws IllegalArgumentException if the campaign names a unit that the organisation lacks
     */
    public static Dossier of(Campaign campaign, OrgTree organisation) {
        return builder(campaign, organisation).build();
    }

    /** Starts a dossier whose statuses go by pace. */
    public static Builder builder(Campaign campaign, OrgTree organisation) {
        return new Builder(campaign, organisation);
    }

    /** Starts a dossier that has what this one has, to be added to. */
    public Builder toBuilder() {
        return builder(campaign, organisation)
                .sites(sites)
                .inspections(inspections)
                .gradingStandards(gradingStandards)
                .surveys(surveys)
                .activities(activities)
                .statusRule(statusRule)
                .statusOverrides(statusOverrides);
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

    /** The standards that surveys are graded by, in declared order; may be empty. */
    public List<GradingStandard> gradingStandards() {
        return gradingStandards;
    }

    /** The surveys in declared order; may be empty. */
    public List<Survey> surveys() {
        return surveys;
    }

    /** The activities in declared order; may be empty. */
    public List<Activity> activities() {
        return activities;
    }

    /** How the status of a target on its way is decided; by pace with the usual thresholds unless set. */
    public StatusRule statusRule() {
        return statusRule;
    }

    /** The statuses set by hand, in declared order, whether they still hold or not; may be empty. */
    public List<StatusOverride> statusOverrides() {
        return statusOverrides;
    }

    private void checkUnits() {
        organisation.get(campaign.unit());
        campaign.projects().forEach(project -> project.unit().ifPresent(organisation::get));
        sites.forEach(site -> organisation.get(site.unit()));
        inspections.forEach(inspection -> organisation.get(inspection.unit()));
        surveys.forEach(survey -> organisation.get(survey.unit()));
        activities.forEach(activity -> activity.unit().ifPresent(organisation::get));
        statusOverrides.forEach(one -> organisation.get(one.unit()));
    }

    private static <T> void checkUnique(String what, List<T> items, Function<T, ?> id) {
        List<?> ids = items.stream().map(id).toList();
        checkArgument(ids.stream().distinct().count() == ids.size(), "%s id must be unique, ids were %s", what, ids);
    }

    private void checkSurvey(Survey survey) {
        List<String> known =
                gradingStandards.stream().map(one -> one.id().toString()).toList();
        StandardId wanted = survey.standard();
        GradingStandard standard = gradingStandards.stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("standard of survey '" + survey.id()
                        + "' must be one of the dossier, was '" + wanted + "'; nearest: "
                        + NearestNames.of(wanted.toString(), known, 3)));
        standard.check(survey);
    }

    private void checkTargets() {
        Set<TargetId> known = campaign.targets().stream().map(Target::id).collect(Collectors.toSet());
        for (StatusOverride one : statusOverrides) {
            checkArgument(
                    known.contains(one.target()),
                    "target of a status override must be one of the campaign, was '%s'",
                    one.target());
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Dossier that && components().equals(that.components());
    }

    @Override
    public int hashCode() {
        return Objects.hash(campaign, inspections, activities);
    }

    @Override
    public String toString() {
        return "Dossier[" + campaign.id() + "]";
    }

    private List<Object> components() {
        return List.of(
                campaign,
                organisation,
                sites,
                inspections,
                gradingStandards,
                surveys,
                activities,
                statusRule,
                statusOverrides);
    }

    /** Builds a dossier; belongs to one thread. */
    public static final class Builder {

        private final Campaign campaign;
        private final OrgTree organisation;
        private final List<Site> sites = new ArrayList<>();
        private final List<Inspection> inspections = new ArrayList<>();
        private final List<GradingStandard> gradingStandards = new ArrayList<>();
        private final List<Survey> surveys = new ArrayList<>();
        private final List<Activity> activities = new ArrayList<>();
        private StatusRule statusRule = StatusRule.of(StatusRule.Method.PACE);
        private final List<StatusOverride> statusOverrides = new ArrayList<>();

        private Builder(Campaign campaign, OrgTree organisation) {
            this.campaign = requireNonNull(campaign, "campaign");
            this.organisation = requireNonNull(organisation, "organisation");
        }

        /** Adds to the places in the units, keeping the order. */
        public Builder sites(Collection<? extends Site> sites) {
            this.sites.addAll(sites);
            return this;
        }

        /** Adds to the inspections, keeping the order. */
        public Builder inspections(Collection<? extends Inspection> inspections) {
            this.inspections.addAll(inspections);
            return this;
        }

        /** Adds to the standards that surveys are graded by, keeping the order. */
        public Builder gradingStandards(Collection<? extends GradingStandard> gradingStandards) {
            this.gradingStandards.addAll(gradingStandards);
            return this;
        }

        /** Adds to the surveys, keeping the order; each goes by one of the standards. */
        public Builder surveys(Collection<? extends Survey> surveys) {
            this.surveys.addAll(surveys);
            return this;
        }

        /** Adds to the activities, keeping the order. */
        public Builder activities(Collection<? extends Activity> activities) {
            this.activities.addAll(activities);
            return this;
        }

        /** Sets how the status of a target on its way is decided. */
        public Builder statusRule(StatusRule statusRule) {
            this.statusRule = requireNonNull(statusRule, "statusRule");
            return this;
        }

        /** Adds to the statuses set by hand, keeping the order; none is ever taken out. Rule 6.9. */
        public Builder statusOverrides(Collection<? extends StatusOverride> statusOverrides) {
            this.statusOverrides.addAll(statusOverrides);
            return this;
        }

        /**
         * Builds the dossier.
         *
         * @throws IllegalArgumentException if a part names a unit that the organisation lacks or a target that the
         *     campaign lacks, a survey goes by a standard that is not there or names what its standard does not, or an
         *     id is used twice; the message names property, rule and value
         */
        public Dossier build() {
            return new Dossier(this);
        }
    }
}

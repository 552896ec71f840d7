// SPDX-License-Identifier: Apache-2.0
package dev.milepost.dossier;

import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.BlackListEntry;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CarriedOver;
import dev.milepost.campaign.StatusOverride;
import dev.milepost.campaign.StatusRule;
import dev.milepost.grading.GradingStandard;
import dev.milepost.grading.Survey;
import dev.milepost.grading.SurveyFacts;
import dev.milepost.inspection.Inspection;
import dev.milepost.inspection.InspectionFacts;
import dev.milepost.observation.Activity;
import dev.milepost.observation.ActivityFacts;
import dev.milepost.observation.Observation;
import dev.milepost.observation.ProjectFacts;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.Site;
import dev.milepost.period.HolidayCalendar;
import dev.milepost.responsibility.Honour;
import dev.milepost.responsibility.Responsibility;
import dev.milepost.responsibility.ResponsibilityRegister;
import dev.milepost.submission.LedgerFacts;
import dev.milepost.submission.ReportingCalendar;
import dev.milepost.submission.ReportingRegister;
import dev.milepost.submission.SubmissionFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A campaign with all that belongs to it but its facts: the organisation, the inspections, the surveys with the
 * standards they go by, the activities, who answers for what, the forms with what was handed in on them, the ledgers,
 * what was sent up, what comes from earlier campaigns, and how statuses are decided. Immutable; equal by value.
 */
public final class Dossier {

    private final Campaign campaign;
    private final OrgTree organisation;
    private final List<Site> sites;
    private final List<Inspection> inspections;
    private final List<GradingStandard> gradingStandards;
    private final List<Survey> surveys;
    private final List<Activity> activities;
    private final @Nullable HolidayCalendar holidayCalendar;
    private final StatusRule statusRule;
    private final List<StatusOverride> statusOverrides;
    private final ResponsibilityRegister register;
    private final List<Honour> honours;
    private final ReportingRegister reporting;
    private final List<Inspection> carriedInspections;
    private final List<BlackListEntry> blackList;
    private final List<CarriedOver> carriedOver;

    private Dossier(Builder builder) {
        this.campaign = builder.campaign;
        this.organisation = builder.organisation;
        this.sites = List.copyOf(builder.sites);
        this.inspections = List.copyOf(builder.inspections);
        this.gradingStandards = List.copyOf(builder.gradingStandards);
        this.surveys = List.copyOf(builder.surveys);
        this.activities = List.copyOf(builder.activities);
        this.holidayCalendar = builder.holidayCalendar;
        this.statusRule = builder.statusRule;
        this.statusOverrides = List.copyOf(builder.statusOverrides);
        this.register = builder.register;
        this.honours = List.copyOf(builder.honours);
        this.reporting = builder.reporting;
        this.carriedInspections = List.copyOf(builder.carriedInspections);
        this.blackList = List.copyOf(builder.blackList);
        this.carriedOver = List.copyOf(builder.carriedOver);
        new DossierCheck(this).check();
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
        Builder builder = builder(campaign, organisation)
                .sites(sites)
                .inspections(inspections)
                .gradingStandards(gradingStandards)
                .surveys(surveys)
                .activities(activities)
                .statusRule(statusRule)
                .statusOverrides(statusOverrides)
                .register(register)
                .honours(honours)
                .reporting(reporting)
                .carriedInspections(carriedInspections)
                .blackList(blackList)
                .carriedOver(carriedOver);
        builder.holidayCalendar = holidayCalendar;
        return builder;
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

    /**
     * Which days are worked: time limits of findings are counted by it (8.4), and on its holidays no cleaning is due
     * (8.8), and due days of forms are moved by it (13.1); empty if none is declared.
     */
    public Optional<HolidayCalendar> holidayCalendar() {
        return Optional.ofNullable(holidayCalendar);
    }

    /** How the status of a target on its way is decided; by pace with the usual thresholds unless set. */
    public StatusRule statusRule() {
        return statusRule;
    }

    /** The statuses set by hand, in declared order, whether they still hold or not; may be empty. */
    public List<StatusOverride> statusOverrides() {
        return statusOverrides;
    }

    /** What is written down about zones over the year; nothing unless set. */
    public ResponsibilityRegister register() {
        return register;
    }

    /** Who answers for what, and whether they do. Rules 8.6 to 8.8. */
    public Responsibility responsibility() {
        return Responsibility.of(campaign, organisation, sites, register, workingDays());
    }

    /** The titles that units have to defend, in declared order; may be empty. Rule 8.9. */
    public List<Honour> honours() {
        return honours;
    }

    /** The forms and what was handed in on them; nothing unless set. Rule 13.1. */
    public ReportingRegister reporting() {
        return reporting;
    }

    /**
     * The inspections of earlier campaigns with those of their findings that were open when they were carried over, in
     * declared order; may be empty. They are none of this campaign's inspections and count for nothing in it. Rule
     * 14.1.
     */
    public List<Inspection> carriedInspections() {
        return carriedInspections;
    }

    /** The black-list entries of earlier campaigns that are not corrected, in declared order; may be empty. */
    public List<BlackListEntry> blackList() {
        return blackList;
    }

    /** What comes from earlier campaigns, with its links back, in declared order; may be empty. Rule 14.1. */
    public List<CarriedOver> carriedOver() {
        return carriedOver;
    }

    /**
     * The facts that its parts yield besides what a store has: quantities of projects, figures of inspections, levels
     * of surveys, inputs of activities, who answers for what, what units handed in on forms and who did in time, and
     * figures of ledgers. Rules 8.1 to 8.8, 9.1, 13.1, 13.5.
     *
     * @param date the day findings, zones and submissions are looked at, inclusive
     * @throws IllegalArgumentException if a part yields a fact of an element that the campaign lacks, or one that does
     *     not convert into its unit
     */
    public List<Observation> facts(LocalDate date) {
        List<Observation> facts = new ArrayList<>(ProjectFacts.of(campaign));
        facts.addAll(InspectionFacts.of(campaign, inspections, date));
        facts.addAll(SurveyFacts.of(campaign, gradingStandards, surveys));
        facts.addAll(ActivityFacts.of(campaign, activities, date));
        facts.addAll(responsibility().facts(date));
        facts.addAll(reporting.observations(date));
        facts.addAll(SubmissionFacts.of(campaign, reporting, organisation, workingDays(), date));
        facts.addAll(LedgerFacts.of(campaign, reporting.ledgers(), date));
        return facts;
    }

    /**
     * Who owes each form when, within the time of the campaign, in the order of the forms. Rule 13.1.
     *
     * @throws IllegalArgumentException if a form names a unit that the organisation lacks
     */
    public List<ReportingCalendar> reportingCalendars() {
        return reporting.forms().stream()
                .map(form -> ReportingCalendar.of(form, campaign.period(), organisation, workingDays()))
                .toList();
    }

    private HolidayCalendar workingDays() {
        return holidayCalendar().orElse(HolidayCalendar.none());
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
                holidayCalendar(),
                statusRule,
                statusOverrides,
                register,
                honours,
                reporting,
                carriedInspections,
                blackList,
                carriedOver);
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
        private @Nullable HolidayCalendar holidayCalendar;
        private StatusRule statusRule = StatusRule.of(StatusRule.Method.PACE);
        private final List<StatusOverride> statusOverrides = new ArrayList<>();
        private ResponsibilityRegister register = ResponsibilityRegister.none();
        private final List<Honour> honours = new ArrayList<>();
        private ReportingRegister reporting = ReportingRegister.none();
        private final List<Inspection> carriedInspections = new ArrayList<>();
        private final List<BlackListEntry> blackList = new ArrayList<>();
        private final List<CarriedOver> carriedOver = new ArrayList<>();

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

        /** Sets which days are worked; every counted due date of a finding must be what it comes to by them. */
        public Builder holidayCalendar(HolidayCalendar holidayCalendar) {
            this.holidayCalendar = requireNonNull(holidayCalendar, "holidayCalendar");
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

        /** Sets what is written down about zones over the year. */
        public Builder register(ResponsibilityRegister register) {
            this.register = requireNonNull(register, "register");
            return this;
        }

        /** Adds to the titles that units have to defend, keeping the order. */
        public Builder honours(Collection<? extends Honour> honours) {
            this.honours.addAll(honours);
            return this;
        }

        /** Sets the forms and what was handed in on them. */
        public Builder reporting(ReportingRegister reporting) {
            this.reporting = requireNonNull(reporting, "reporting");
            return this;
        }

        /** Adds to the inspections of earlier campaigns that have open findings, keeping the order. */
        public Builder carriedInspections(Collection<? extends Inspection> carriedInspections) {
            this.carriedInspections.addAll(carriedInspections);
            return this;
        }

        /** Adds to the black-list entries of earlier campaigns that are not corrected, keeping the order. */
        public Builder blackList(Collection<BlackListEntry> blackList) {
            this.blackList.addAll(blackList);
            return this;
        }

        /** Adds to what comes from earlier campaigns, keeping the order. */
        public Builder carriedOver(Collection<CarriedOver> carriedOver) {
            this.carriedOver.addAll(carriedOver);
            return this;
        }

        /**
         * Builds the dossier.
         *
         * @throws IllegalArgumentException if a part names a unit, place or zone that the dossier lacks or a target or
         *     element that the campaign lacks, a survey goes by a standard that is not there or names what its standard
         *     does not, a form asks or a submission says what does not fit the campaign, an id is used twice, or
         *     something carried over is not there; the message names property, rule and value
         */
        public Dossier build() {
            return new Dossier(this);
        }
    }
}

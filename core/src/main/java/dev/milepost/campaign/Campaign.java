// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static java.util.Objects.requireNonNull;

import dev.milepost.formula.CheckedFormula;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.text.LocalizedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A campaign of one unit over one period: an edition of actions, what is measured, what is promised, who answers.
 * Immutable; equal by value.
 */
public final class Campaign {

    private final CampaignId id;
    private final LocalizedText name;
    private final String edition;
    private final Period period;
    private final OrgUnitId unit;
    private final @Nullable LocalizedText issuer;
    private final @Nullable LocalizedText banner;
    private final List<Action> actions;
    private final List<DataElement> elements;
    private final List<Indicator> indicators;
    private final List<Target> targets;
    private final List<Project> projects;
    private final List<Asset> assets;
    private final List<Task> tasks;
    private final List<Problem> problems;
    private final List<Schedule> schedules;
    private final List<ResponsibilityZone> zones;
    private final List<BasisDocument> basisDocuments;
    private final @Nullable LeadingGroup leadingGroup;

    private Campaign(Builder builder) {
        this.id = builder.id;
        this.name = requireNonNull(builder.name, "name");
        this.edition = requireNonNull(builder.edition, "edition");
        this.period = requireNonNull(builder.period, "period");
        this.unit = requireNonNull(builder.unit, "unit");
        this.issuer = builder.issuer;
        this.banner = builder.banner;
        this.actions = List.copyOf(builder.actions);
        this.elements = List.copyOf(builder.elements);
        this.indicators = List.copyOf(builder.indicators);
        this.targets = List.copyOf(builder.targets);
        this.projects = List.copyOf(builder.projects);
        this.assets = List.copyOf(builder.assets);
        this.tasks = List.copyOf(builder.tasks);
        this.problems = List.copyOf(builder.problems);
        this.schedules = List.copyOf(builder.schedules);
        this.zones = List.copyOf(builder.zones);
        this.basisDocuments = List.copyOf(builder.basisDocuments);
        this.leadingGroup = builder.leadingGroup;
        CampaignCheck.check(this);
    }

    /** Starts a campaign. */
    public static Builder builder(CampaignId id) {
        return new Builder(id);
    }

    /** The identity of the campaign. */
    public CampaignId id() {
        return id;
    }

    /** The name it is printed under. */
    public LocalizedText name() {
        return name;
    }

    /** The identity of the catalogue edition its actions and indicators come from. */
    public String edition() {
        return edition;
    }

    /** The period it is assessed over. */
    public Period period() {
        return period;
    }

    /** The unit that runs it. */
    public OrgUnitId unit() {
        return unit;
    }

    /** Who signs its reports; empty if none is declared. */
    public Optional<LocalizedText> issuer() {
        return Optional.ofNullable(issuer);
    }

    /** A line printed on every page of its reports, such as 虚构示例; empty if none is declared. */
    public Optional<LocalizedText> banner() {
        return Optional.ofNullable(banner);
    }

    /** Its actions in the order of reports; may be empty. */
    public List<Action> actions() {
        return actions;
    }

    /** What is stored; may be empty. */
    public List<DataElement> elements() {
        return elements;
    }

    /** What is judged; may be empty. */
    public List<Indicator> indicators() {
        return indicators;
    }

    /** What is promised; may be empty. */
    public List<Target> targets() {
        return targets;
    }

    /** The projects; may be empty. */
    public List<Project> projects() {
        return projects;
    }

    /** The assets that projects share; may be empty. */
    public List<Asset> assets() {
        return assets;
    }

    /** The tasks of this period and of the next; may be empty. */
    public List<Task> tasks() {
        return tasks;
    }

    /** What stands in the way; may be empty. */
    public List<Problem> problems() {
        return problems;
    }

    /** What recurs or lasts; may be empty. */
    public List<Schedule> schedules() {
        return schedules;
    }

    /** The areas units answer for; may be empty. */
    public List<ResponsibilityZone> zones() {
        return zones;
    }

    /** The documents it rests on; may be empty. */
    public List<BasisDocument> basisDocuments() {
        return basisDocuments;
    }

    /** Who leads it; empty if none is declared. */
    public Optional<LeadingGroup> leadingGroup() {
        return Optional.ofNullable(leadingGroup);
    }

    /** Finds an action; empty if the campaign has none of that id. */
    public Optional<Action> findAction(ActionId action) {
        return actions.stream().filter(one -> one.id().equals(action)).findFirst();
    }

    /** Finds a data element; empty if the campaign has none of that id. */
    public Optional<DataElement> findElement(DataElementId element) {
        return elements.stream().filter(one -> one.id().equals(element)).findFirst();
    }

    /** Finds an indicator; empty if the campaign has none of that id. */
    public Optional<Indicator> findIndicator(IndicatorId indicator) {
        return indicators.stream().filter(one -> one.id().equals(indicator)).findFirst();
    }

    /** The elements an indicator rests on, those behind the operands of its formula included, each once. */
    public Set<DataElementId> elementsBehind(Indicator indicator) {
        return Collections.unmodifiableSet(new FormulaOperands(this).elementsBehind(indicator));
    }

    /** The formula of an indicator, checked against the campaign; empty if it is computed in another way. */
    public Optional<CheckedFormula> formulaOf(Indicator indicator) {
        return new FormulaOperands(this).checked(indicator);
    }

    /** The action an indicator belongs to; empty if to none. */
    public Optional<Action> actionOf(IndicatorId indicator) {
        return actions.stream()
                .filter(one -> one.indicators().contains(indicator))
                .findFirst();
    }

    /** The targets set on an indicator, in declared order. */
    public List<Target> targetsOf(IndicatorId indicator) {
        return targets.stream()
                .filter(target -> target.indicator().equals(indicator))
                .toList();
    }

    /** The campaign as it was known at an instant: every target in the version of then. Rule 6.2. */
    public Campaign knownAt(Instant known) {
        return CampaignAt.of(this, known);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Campaign that && components().equals(that.components()));
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }

    @Override
    public String toString() {
        return "Campaign[" + id + "]";
    }

    private List<@Nullable Object> components() {
        return Arrays.asList(
                id,
                name,
                edition,
                period,
                unit,
                issuer,
                banner,
                actions,
                elements,
                indicators,
                targets,
                projects,
                assets,
                tasks,
                problems,
                schedules,
                zones,
                basisDocuments,
                leadingGroup);
    }

    /** Builds a campaign; belongs to one thread. */
    public static final class Builder {

        private final CampaignId id;
        private @Nullable LocalizedText name;
        private @Nullable String edition;
        private @Nullable Period period;
        private @Nullable OrgUnitId unit;
        private @Nullable LocalizedText issuer;
        private @Nullable LocalizedText banner;
        private final List<Action> actions = new ArrayList<>();
        private final List<DataElement> elements = new ArrayList<>();
        private final List<Indicator> indicators = new ArrayList<>();
        private final List<Target> targets = new ArrayList<>();
        private final List<Project> projects = new ArrayList<>();
        private final List<Asset> assets = new ArrayList<>();
        private final List<Task> tasks = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final List<Schedule> schedules = new ArrayList<>();
        private final List<ResponsibilityZone> zones = new ArrayList<>();
        private final List<BasisDocument> basisDocuments = new ArrayList<>();
        private @Nullable LeadingGroup leadingGroup;

        private Builder(CampaignId id) {
            this.id = requireNonNull(id, "id");
        }

        /** Sets the name it is printed under; required. */
        public Builder name(LocalizedText name) {
            this.name = requireNonNull(name, "name");
            return this;
        }

        /** Sets the identity of the catalogue edition its actions and indicators come from; required. */
        public Builder edition(String edition) {
            this.edition = requireNonNull(edition, "edition");
            return this;
        }

        /** Sets the period it is assessed over; required. */
        public Builder period(Period period) {
            this.period = requireNonNull(period, "period");
            return this;
        }

        /** Sets the unit that runs it; required. */
        public Builder unit(OrgUnitId unit) {
            this.unit = requireNonNull(unit, "unit");
            return this;
        }

        /** Sets who signs its reports. */
        public Builder issuer(LocalizedText issuer) {
            this.issuer = requireNonNull(issuer, "issuer");
            return this;
        }

        /** Sets a line printed on every page of its reports, such as 虚构示例. */
        public Builder banner(LocalizedText banner) {
            this.banner = requireNonNull(banner, "banner");
            return this;
        }

        /** Adds to its actions in the order of reports, keeping the order. */
        public Builder actions(Collection<? extends Action> actions) {
            this.actions.addAll(actions);
            return this;
        }

        /** Adds to what is stored, keeping the order. */
        public Builder elements(Collection<? extends DataElement> elements) {
            this.elements.addAll(elements);
            return this;
        }

        /** Adds to what is judged, keeping the order. */
        public Builder indicators(Collection<? extends Indicator> indicators) {
            this.indicators.addAll(indicators);
            return this;
        }

        /** Adds to what is promised, keeping the order. */
        public Builder targets(Collection<? extends Target> targets) {
            this.targets.addAll(targets);
            return this;
        }

        /** Adds to the projects, keeping the order. */
        public Builder projects(Collection<? extends Project> projects) {
            this.projects.addAll(projects);
            return this;
        }

        /** Adds to the assets that projects share, keeping the order. */
        public Builder assets(Collection<? extends Asset> assets) {
            this.assets.addAll(assets);
            return this;
        }

        /** Adds to the tasks of this period and of the next, keeping the order. */
        public Builder tasks(Collection<? extends Task> tasks) {
            this.tasks.addAll(tasks);
            return this;
        }

        /** Adds to what stands in the way, keeping the order. */
        public Builder problems(Collection<? extends Problem> problems) {
            this.problems.addAll(problems);
            return this;
        }

        /** Adds to what recurs or lasts, keeping the order. */
        public Builder schedules(Collection<? extends Schedule> schedules) {
            this.schedules.addAll(schedules);
            return this;
        }

        /** Adds to the areas units answer for, keeping the order. */
        public Builder zones(Collection<? extends ResponsibilityZone> zones) {
            this.zones.addAll(zones);
            return this;
        }

        /** Adds to the documents it rests on, keeping the order. */
        public Builder basisDocuments(Collection<? extends BasisDocument> basisDocuments) {
            this.basisDocuments.addAll(basisDocuments);
            return this;
        }

        /** Sets who leads it. */
        public Builder leadingGroup(LeadingGroup leadingGroup) {
            this.leadingGroup = requireNonNull(leadingGroup, "leadingGroup");
            return this;
        }

        /**
         * Builds the campaign.
         *
         * @throws IllegalArgumentException if a property breaks a rule; the message names property, rule and value
         */
        public Campaign build() {
            return new Campaign(this);
        }
    }
}

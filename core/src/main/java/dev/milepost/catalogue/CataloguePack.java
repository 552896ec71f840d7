// SPDX-License-Identifier: Apache-2.0
package dev.milepost.catalogue;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.Action;
import dev.milepost.campaign.BasisDocument;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.campaign.StageLexicon;
import dev.milepost.campaign.Target;
import dev.milepost.grading.GradingStandard;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.indicator.Source;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.GradeScale;
import dev.milepost.scoring.AssessmentScheme;
import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;
import dev.milepost.text.NearestNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A ready-made edition of a campaign: what every unit that joins it counts, judges and promises, and where that is
 * written. Immutable; equal by value.
 */
public final class CataloguePack {

    private static final OrgUnitId ANY_UNIT = OrgUnitId.of("any");

    private final String id;
    private final LocalizedText title;
    private final @Nullable LocalizedText issuer;
    private final Period period;
    private final List<BasisDocument> basisDocuments;
    private final List<GradeScale> scales;
    private final StageLexicon stageLexicon;
    private final List<Action> actions;
    private final List<DataElement> elements;
    private final List<Indicator> indicators;
    private final List<Target> targets;
    private final List<AssessmentScheme> schemes;
    private final List<GradingStandard> gradingStandards;
    private final List<Source> sources;
    private final List<LocalizedText> notFound;

    private CataloguePack(Builder builder) {
        this.id = Identifiers.check("pack id", builder.id);
        this.title = requireNonNull(builder.title, "title");
        this.issuer = builder.issuer;
        this.period = requireNonNull(builder.period, "period");
        this.basisDocuments = List.copyOf(builder.basisDocuments);
        this.scales = List.copyOf(builder.scales);
        this.stageLexicon = builder.stageLexicon;
        this.actions = List.copyOf(builder.actions);
        this.elements = List.copyOf(builder.elements);
        this.indicators = List.copyOf(builder.indicators);
        this.targets = List.copyOf(builder.targets);
        this.schemes = List.copyOf(builder.schemes);
        this.gradingStandards = List.copyOf(builder.gradingStandards);
        this.sources = List.copyOf(builder.sources);
        this.notFound = List.copyOf(builder.notFound);
        PackCheck.check(this);
        // A pack keeps the laws of a campaign, so a campaign checks them.
        plan(id, period, ANY_UNIT).build();
    }

    /** Starts a pack. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** The identity of the pack, which is the edition of the campaigns planned from it. */
    public String id() {
        return id;
    }

    /** The name it is printed under. */
    public LocalizedText title() {
        return title;
    }

    /** Who laid the edition down; empty if none is declared. */
    public Optional<LocalizedText> issuer() {
        return Optional.ofNullable(issuer);
    }

    /** The period the edition runs over. */
    public Period period() {
        return period;
    }

    /** The documents it rests on; may be empty. */
    public List<BasisDocument> basisDocuments() {
        return basisDocuments;
    }

    /** The scales of its levels; may be empty. */
    public List<GradeScale> scales() {
        return scales;
    }

    /** What the stage words of its projects mean. */
    public StageLexicon stageLexicon() {
        return stageLexicon;
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

    /** How units are scored under it; may be empty. */
    public List<AssessmentScheme> schemes() {
        return schemes;
    }

    /** The standards that surveys are graded by; may be empty. */
    public List<GradingStandard> gradingStandards() {
        return gradingStandards;
    }

    /** Where its content was found; may be empty. */
    public List<Source> sources() {
        return sources;
    }

    /** What was looked for and not found, and so is absent; may be empty. */
    public List<LocalizedText> notFound() {
        return notFound;
    }

    /**
     * Plans a campaign with all indicators of the pack. The name is the title of the pack until it is set.
     *
     * @param campaignId the id of the campaign
     * @param period the period it is assessed over
     * @param unit the unit that runs it
     * @return the campaign so far, to be added to
     */
    public Campaign.Builder plan(String campaignId, Period period, OrgUnitId unit) {
        return Campaign.builder(CampaignId.of(campaignId))
                .name(title)
                .edition(id)
                .period(period)
                .unit(unit)
                .actions(actions)
                .elements(elements)
                .indicators(indicators)
                .targets(targets)
                .basisDocuments(basisDocuments);
    }

    /**
     * Plans a campaign with some indicators of the pack, as {@link #only} takes them.
     *
     * @param campaignId the id of the campaign
     * @param period the period it is assessed over
     * @param unit the unit that runs it
     * @param wanted the indicators wanted
     * @return the campaign so far, to be added to
     * @throws IllegalArgumentException if the pack lacks one of them; the message names the nearest
     */
    public Campaign.Builder plan(String campaignId, Period period, OrgUnitId unit, Collection<IndicatorId> wanted) {
        return only(wanted).plan(campaignId, period, unit);
    }

    /**
     * Returns this pack with some of its indicators: those, the targets set on them, and all actions, which list no
     * other indicator. All elements, standards and documents stay, and the schemes that ask no other indicator.
     *
     * @param wanted the indicators wanted, in any order
     * @throws IllegalArgumentException if the pack lacks one of them; the message names the nearest
     */
    public CataloguePack only(Collection<IndicatorId> wanted) {
        Set<IndicatorId> kept = new LinkedHashSet<>(wanted);
        kept.forEach(this::checkKnown);
        Builder builder = builder(id).title(title).period(period).stageLexicon(stageLexicon);
        issuer().ifPresent(builder::issuer);
        return builder.basisDocuments(basisDocuments)
                .scales(scales)
                .actions(actions.stream().map(action -> only(action, kept)).toList())
                .elements(elements)
                .indicators(indicators.stream()
                        .filter(one -> kept.contains(one.id()))
                        .toList())
                .targets(targets.stream()
                        .filter(one -> kept.contains(one.indicator()))
                        .toList())
                .schemes(schemes.stream()
                        .filter(one -> kept.containsAll(one.indicators()))
                        .toList())
                .gradingStandards(gradingStandards)
                .sources(sources)
                .notFound(notFound)
                .build();
    }

    private static Action only(Action action, Set<IndicatorId> kept) {
        Action.Builder builder = Action.builder(action.id()).name(action.name());
        action.aim().ifPresent(builder::aim);
        action.leadDepartment().ifPresent(builder::leadDepartment);
        return builder.indicators(
                        action.indicators().stream().filter(kept::contains).toList())
                .build();
    }

    private void checkKnown(IndicatorId wanted) {
        List<String> known = indicators.stream().map(one -> one.id().value()).toList();
        checkArgument(
                known.contains(wanted.value()),
                "indicator wanted of pack '%s' must be one of the pack, was '%s'; nearest: %s",
                id,
                wanted,
                NearestNames.of(wanted.value(), known, 3));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CataloguePack that && components().equals(that.components());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }

    @Override
    public String toString() {
        return "CataloguePack[" + id + "]";
    }

    private List<@Nullable Object> components() {
        return Arrays.asList(
                id,
                title,
                issuer,
                period,
                basisDocuments,
                scales,
                stageLexicon,
                actions,
                elements,
                indicators,
                targets,
                schemes,
                gradingStandards,
                sources,
                notFound);
    }

    /** Builds a pack; belongs to one thread. */
    public static final class Builder {

        private final String id;
        private @Nullable LocalizedText title;
        private @Nullable LocalizedText issuer;
        private @Nullable Period period;
        private final List<BasisDocument> basisDocuments = new ArrayList<>();
        private final List<GradeScale> scales = new ArrayList<>();
        private StageLexicon stageLexicon = new StageLexicon(Map.of());
        private final List<Action> actions = new ArrayList<>();
        private final List<DataElement> elements = new ArrayList<>();
        private final List<Indicator> indicators = new ArrayList<>();
        private final List<Target> targets = new ArrayList<>();
        private final List<AssessmentScheme> schemes = new ArrayList<>();
        private final List<GradingStandard> gradingStandards = new ArrayList<>();
        private final List<Source> sources = new ArrayList<>();
        private final List<LocalizedText> notFound = new ArrayList<>();

        private Builder(String id) {
            this.id = requireNonNull(id, "id");
        }

        /** Sets the name it is printed under; required. */
        public Builder title(LocalizedText title) {
            this.title = requireNonNull(title, "title");
            return this;
        }

        /** Sets who laid the edition down. */
        public Builder issuer(LocalizedText issuer) {
            this.issuer = requireNonNull(issuer, "issuer");
            return this;
        }

        /** Sets the period the edition runs over; required. */
        public Builder period(Period period) {
            this.period = requireNonNull(period, "period");
            return this;
        }

        /** Adds to the documents it rests on, keeping the order. */
        public Builder basisDocuments(Collection<? extends BasisDocument> basisDocuments) {
            this.basisDocuments.addAll(basisDocuments);
            return this;
        }

        /** Adds to the scales of its levels, keeping the order. */
        public Builder scales(Collection<? extends GradeScale> scales) {
            this.scales.addAll(scales);
            return this;
        }

        /** Sets what the stage words of its projects mean; no words unless set. */
        public Builder stageLexicon(StageLexicon stageLexicon) {
            this.stageLexicon = requireNonNull(stageLexicon, "stageLexicon");
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

        /** Adds to how units are scored under it, keeping the order. */
        public Builder schemes(Collection<? extends AssessmentScheme> schemes) {
            this.schemes.addAll(schemes);
            return this;
        }

        /** Adds to the standards that surveys are graded by, keeping the order. */
        public Builder gradingStandards(Collection<? extends GradingStandard> gradingStandards) {
            this.gradingStandards.addAll(gradingStandards);
            return this;
        }

        /** Adds to where its content was found, keeping the order. */
        public Builder sources(Collection<? extends Source> sources) {
            this.sources.addAll(sources);
            return this;
        }

        /** Adds to what was looked for and not found, keeping the order. */
        public Builder notFound(Collection<? extends LocalizedText> notFound) {
            this.notFound.addAll(notFound);
            return this;
        }

        /**
         * Builds the pack.
         *
         * @throws IllegalArgumentException if an id is used twice, or an object refers to one the pack lacks; the
         *     message names property, rule and value
         */
        public CataloguePack build() {
            return new CataloguePack(this);
        }
    }
}

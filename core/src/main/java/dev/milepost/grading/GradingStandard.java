// SPDX-License-Identifier: Apache-2.0
package dev.milepost.grading;

import static java.util.Objects.requireNonNull;

import dev.milepost.indicator.DataElementId;
import dev.milepost.quantity.GradeScale;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a standard that turns what a survey counted into a level. Rule 9.1. The last step of its scale is what
 * keeps to no level; every other step has a threshold for each figure. Immutable; equal by value.
 */
public final class GradingStandard {

    private final StandardId id;
    private final GradeScale scale;
    private final LocalizedText name;
    private final @Nullable DataElementId element;
    private final List<Term> counts;
    private final List<Term> categories;
    private final List<GradingIndex> indices;
    private final List<Precondition> preconditions;
    private final List<SamplePlan> samplePlans;
    private final List<PlaceRule> placeRules;
    private final List<LocalizedText> notes;

    private GradingStandard(Builder builder) {
        this.id = builder.id;
        this.scale = builder.scale;
        this.name = requireNonNull(builder.name, "name");
        this.element = builder.element;
        this.counts = List.copyOf(builder.counts);
        this.categories = List.copyOf(builder.categories);
        this.indices = List.copyOf(builder.indices);
        this.preconditions = List.copyOf(builder.preconditions);
        this.samplePlans = List.copyOf(builder.samplePlans);
        this.placeRules = List.copyOf(builder.placeRules);
        this.notes = List.copyOf(builder.notes);
        new StandardCheck(this).check();
    }

    /** Starts an edition of a standard; the last level of its scale is that of what keeps to no other. */
    public static Builder builder(StandardId id, GradeScale scale) {
        return new Builder(id, scale);
    }

    /** The identity of the standard: its code and edition. */
    public StandardId id() {
        return id;
    }

    /** The levels it gives, best first; the last is that of what keeps to no other. */
    public GradeScale scale() {
        return scale;
    }

    /** The name it is printed under. */
    public LocalizedText name() {
        return name;
    }

    /** The element whose fact a survey's level is, unless the survey names another; empty if none is declared. */
    public Optional<DataElementId> element() {
        return Optional.ofNullable(element);
    }

    /** What surveys count. */
    public List<Term> counts() {
        return counts;
    }

    /** The categories of places; may be empty. */
    public List<Term> categories() {
        return categories;
    }

    /** What is judged, in the order of the standard; one or more. */
    public List<GradingIndex> indices() {
        return indices;
    }

    /** What there must be none of; may be empty. */
    public List<Precondition> preconditions() {
        return preconditions;
    }

    /** How much must be looked at, by population; may be empty. */
    public List<SamplePlan> samplePlans() {
        return samplePlans;
    }

    /** What single places must keep to; may be empty. */
    public List<PlaceRule> placeRules() {
        return placeRules;
    }

    /** What is to be known about the edition, such as what its source lost; may be empty. */
    public List<LocalizedText> notes() {
        return notes;
    }

    /**
     * Grades a survey: the worst index decides; below the last level is the whole at once, whatever is missing;
     * otherwise what is missing leaves it without a level.
     *
     * @throws IllegalArgumentException if the survey goes by another standard or names a count or category that this
     *     one lacks; the message names the nearest
     */
    public GradeResult grade(Survey survey) {
        check(survey);
        return new Grader(this, survey).grade();
    }

    /**
     * Checks that a survey speaks the words of this standard.
     *
     * @throws IllegalArgumentException if it goes by another standard or names a count or category that this one lacks;
     *     the message names the nearest
     */
    public void check(Survey survey) {
        new StandardCheck(this).check(survey);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GradingStandard that && components().equals(that.components());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }

    @Override
    public String toString() {
        return "GradingStandard[" + id + "]";
    }

    private List<@Nullable Object> components() {
        return Arrays.asList(
                id, scale, name, element, counts, categories, indices, preconditions, samplePlans, placeRules, notes);
    }

    /** Builds a standard; belongs to one thread. */
    public static final class Builder {

        private final StandardId id;
        private final GradeScale scale;
        private @Nullable LocalizedText name;
        private @Nullable DataElementId element;
        private final List<Term> counts = new ArrayList<>();
        private final List<Term> categories = new ArrayList<>();
        private final List<GradingIndex> indices = new ArrayList<>();
        private final List<Precondition> preconditions = new ArrayList<>();
        private final List<SamplePlan> samplePlans = new ArrayList<>();
        private final List<PlaceRule> placeRules = new ArrayList<>();
        private final List<LocalizedText> notes = new ArrayList<>();

        private Builder(StandardId id, GradeScale scale) {
            this.id = requireNonNull(id, "id");
            this.scale = requireNonNull(scale, "scale");
        }

        /** Sets the name it is printed under; required. */
        public Builder name(LocalizedText name) {
            this.name = requireNonNull(name, "name");
            return this;
        }

        /** Sets the element whose fact a survey's level is, unless the survey names another. */
        public Builder element(DataElementId element) {
            this.element = requireNonNull(element, "element");
            return this;
        }

        /** Adds to what surveys count, keeping the order. */
        public Builder counts(Collection<? extends Term> counts) {
            this.counts.addAll(counts);
            return this;
        }

        /** Adds to the categories of places, keeping the order. */
        public Builder categories(Collection<? extends Term> categories) {
            this.categories.addAll(categories);
            return this;
        }

        /** Adds to what is judged, keeping the order. */
        public Builder indices(Collection<? extends GradingIndex> indices) {
            this.indices.addAll(indices);
            return this;
        }

        /** Adds to what there must be none of, keeping the order. */
        public Builder preconditions(Collection<? extends Precondition> preconditions) {
            this.preconditions.addAll(preconditions);
            return this;
        }

        /** Adds to how much must be looked at, keeping the order. */
        public Builder samplePlans(Collection<? extends SamplePlan> samplePlans) {
            this.samplePlans.addAll(samplePlans);
            return this;
        }

        /** Adds to what single places must keep to, keeping the order. */
        public Builder placeRules(Collection<? extends PlaceRule> placeRules) {
            this.placeRules.addAll(placeRules);
            return this;
        }

        /** Adds to what is to be known about the edition, keeping the order. */
        public Builder notes(Collection<? extends LocalizedText> notes) {
            this.notes.addAll(notes);
            return this;
        }

        /**
         * Builds the standard.
         *
         * @throws IllegalArgumentException if an id is used twice, a count or category is not declared, or a level
         *     lacks a threshold; the message names property, rule and value
         */
        public GradingStandard build() {
            return new GradingStandard(this);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.grading;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.indicator.DataElementId;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A survey: what was counted, where and when, and the standard it goes by. Rule 9.1. Immutable; equal by value. */
public final class Survey {

    private final SurveyId id;
    private final StandardId standard;
    private final OrgUnitId unit;
    private final Period period;
    private final @Nullable Integer population;
    private final @Nullable DataElementId element;
    private final List<SurveyRecord> records;

    private Survey(Builder builder) {
        this.id = builder.id;
        this.standard = builder.standard;
        this.unit = requireNonNull(builder.unit, "unit");
        this.period = requireNonNull(builder.period, "period");
        this.population = builder.population;
        this.element = builder.element;
        this.records = List.copyOf(builder.records);
        checkArgument(
                population == null || population >= 1,
                "population of survey '%s' must be 1 or more, was %s",
                id,
                population);
    }

    /** Starts a survey by an edition of a standard. */
    public static Builder builder(SurveyId id, StandardId standard) {
        return new Builder(id, standard);
    }

    /** The identity of the survey. */
    public SurveyId id() {
        return id;
    }

    /** The standard it goes by. */
    public StandardId standard() {
        return standard;
    }

    /** The unit it was made in. */
    public OrgUnitId unit() {
        return unit;
    }

    /** When it was made: a day or longer. */
    public Period period() {
        return period;
    }

    /** How many people live where it was made, by which the least sample goes; empty if none is declared. */
    public Optional<Integer> population() {
        return Optional.ofNullable(population);
    }

    /** The element its level is a fact of; empty for the one that the standard names, if any. */
    public Optional<DataElementId> element() {
        return Optional.ofNullable(element);
    }

    /** What was counted; may be empty. */
    public List<SurveyRecord> records() {
        return records;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Survey that && components().equals(that.components());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }

    @Override
    public String toString() {
        return "Survey[" + id + "]";
    }

    private List<@Nullable Object> components() {
        return Arrays.asList(id, standard, unit, period, population, element, records);
    }

    /** Builds a survey; belongs to one thread. */
    public static final class Builder {

        private final SurveyId id;
        private final StandardId standard;
        private @Nullable OrgUnitId unit;
        private @Nullable Period period;
        private @Nullable Integer population;
        private @Nullable DataElementId element;
        private final List<SurveyRecord> records = new ArrayList<>();

        private Builder(SurveyId id, StandardId standard) {
            this.id = requireNonNull(id, "id");
            this.standard = requireNonNull(standard, "standard");
        }

        /** Sets the unit it was made in; required. */
        public Builder unit(OrgUnitId unit) {
            this.unit = requireNonNull(unit, "unit");
            return this;
        }

        /** Sets when it was made; required. */
        public Builder period(Period period) {
            this.period = requireNonNull(period, "period");
            return this;
        }

        /** Sets how many people live where it was made, 1 or more. */
        public Builder population(Integer population) {
            this.population = requireNonNull(population, "population");
            return this;
        }

        /** Sets the element its level is a fact of. */
        public Builder element(DataElementId element) {
            this.element = requireNonNull(element, "element");
            return this;
        }

        /** Adds to what was counted, keeping the order. */
        public Builder records(Collection<? extends SurveyRecord> records) {
            this.records.addAll(records);
            return this;
        }

        /**
         * Builds the survey.
         *
         * @throws IllegalArgumentException if a property breaks a rule; the message names property, rule and value
         */
        public Survey build() {
            return new Survey(this);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.indicator;

import static java.util.Objects.requireNonNull;

import dev.milepost.organisation.OrgLevel;
import dev.milepost.period.PeriodType;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person must know of an indicator to report or to doubt it. Immutable; equal by value. */
public final class ReferenceSheet {

    private final @Nullable LocalizedText definition;
    private final @Nullable LocalizedText numeratorText;
    private final @Nullable LocalizedText denominatorText;
    private final @Nullable DenominatorBasis denominatorBasis;
    private final @Nullable LocalizedText dataSource;
    private final @Nullable PeriodType frequency;
    private final @Nullable ResultLevel resultLevel;
    private final List<OrgLevel> applicableLevels;
    private final @Nullable LocalizedText limitations;
    private final List<Source> sources;

    private ReferenceSheet(Builder builder) {
        this.definition = builder.definition;
        this.numeratorText = builder.numeratorText;
        this.denominatorText = builder.denominatorText;
        this.denominatorBasis = builder.denominatorBasis;
        this.dataSource = builder.dataSource;
        this.frequency = builder.frequency;
        this.resultLevel = builder.resultLevel;
        this.applicableLevels = List.copyOf(builder.applicableLevels);
        this.limitations = builder.limitations;
        this.sources = List.copyOf(builder.sources);
    }

    /** Starts a reference sheet. */
    public static Builder builder() {
        return new Builder();
    }

    /** What is measured; empty if none is declared. */
    public Optional<LocalizedText> definition() {
        return Optional.ofNullable(definition);
    }

    /** What is counted above the line; empty if none is declared. */
    public Optional<LocalizedText> numeratorText() {
        return Optional.ofNullable(numeratorText);
    }

    /** What is counted below the line; empty if none is declared. */
    public Optional<LocalizedText> denominatorText() {
        return Optional.ofNullable(denominatorText);
    }

    /** How the denominator is known; empty if none is declared. */
    public Optional<DenominatorBasis> denominatorBasis() {
        return Optional.ofNullable(denominatorBasis);
    }

    /** Where the figures come from; empty if none is declared. */
    public Optional<LocalizedText> dataSource() {
        return Optional.ofNullable(dataSource);
    }

    /** How often it is measured; empty if none is declared. */
    public Optional<PeriodType> frequency() {
        return Optional.ofNullable(frequency);
    }

    /** Where it stands in the chain of results; empty if none is declared. */
    public Optional<ResultLevel> resultLevel() {
        return Optional.ofNullable(resultLevel);
    }

    /** The levels it can be measured at; empty means all; may be empty. */
    public List<OrgLevel> applicableLevels() {
        return applicableLevels;
    }

    /** What it does not show; empty if none is declared. */
    public Optional<LocalizedText> limitations() {
        return Optional.ofNullable(limitations);
    }

    /** Where definition and figures come from; may be empty. */
    public List<Source> sources() {
        return sources;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReferenceSheet that && components().equals(that.components());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(definition);
    }

    @Override
    public String toString() {
        return "ReferenceSheet[" + definition + "]";
    }

    private List<@Nullable Object> components() {
        return Arrays.asList(
                definition,
                numeratorText,
                denominatorText,
                denominatorBasis,
                dataSource,
                frequency,
                resultLevel,
                applicableLevels,
                limitations,
                sources);
    }

    /** Builds a reference sheet; belongs to one thread. */
    public static final class Builder {

        private @Nullable LocalizedText definition;
        private @Nullable LocalizedText numeratorText;
        private @Nullable LocalizedText denominatorText;
        private @Nullable DenominatorBasis denominatorBasis;
        private @Nullable LocalizedText dataSource;
        private @Nullable PeriodType frequency;
        private @Nullable ResultLevel resultLevel;
        private final List<OrgLevel> applicableLevels = new ArrayList<>();
        private @Nullable LocalizedText limitations;
        private final List<Source> sources = new ArrayList<>();

        private Builder() {}

        /** Sets what is measured. */
        public Builder definition(LocalizedText definition) {
            this.definition = requireNonNull(definition, "definition");
            return this;
        }

        /** Sets what is counted above the line. */
        public Builder numeratorText(LocalizedText numeratorText) {
            this.numeratorText = requireNonNull(numeratorText, "numeratorText");
            return this;
        }

        /** Sets what is counted below the line. */
        public Builder denominatorText(LocalizedText denominatorText) {
            this.denominatorText = requireNonNull(denominatorText, "denominatorText");
            return this;
        }

        /** Sets how the denominator is known. */
        public Builder denominatorBasis(DenominatorBasis denominatorBasis) {
            this.denominatorBasis = requireNonNull(denominatorBasis, "denominatorBasis");
            return this;
        }

        /** Sets where the figures come from. */
        public Builder dataSource(LocalizedText dataSource) {
            this.dataSource = requireNonNull(dataSource, "dataSource");
            return this;
        }

        /** Sets how often it is measured. */
        public Builder frequency(PeriodType frequency) {
            this.frequency = requireNonNull(frequency, "frequency");
            return this;
        }

        /** Sets where it stands in the chain of results. */
        public Builder resultLevel(ResultLevel resultLevel) {
            this.resultLevel = requireNonNull(resultLevel, "resultLevel");
            return this;
        }

        /** Adds to the levels it can be measured at; empty means all, keeping the order. */
        public Builder applicableLevels(Collection<? extends OrgLevel> applicableLevels) {
            this.applicableLevels.addAll(applicableLevels);
            return this;
        }

        /** Sets what it does not show. */
        public Builder limitations(LocalizedText limitations) {
            this.limitations = requireNonNull(limitations, "limitations");
            return this;
        }

        /** Adds to where definition and figures come from, keeping the order. */
        public Builder sources(Collection<? extends Source> sources) {
            this.sources.addAll(sources);
            return this;
        }

        /**
         * Builds the reference sheet.
         *
         * @throws IllegalArgumentException if a property breaks a rule; the message names property, rule and value
         */
        public ReferenceSheet build() {
            return new ReferenceSheet(this);
        }
    }
}

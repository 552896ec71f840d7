// SPDX-License-Identifier: Apache-2.0
package dev.milepost.indicator;

import static java.util.Objects.requireNonNull;

import dev.milepost.organisation.OrgLevel;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.GradeScale;
import dev.milepost.quantity.Unit;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is stored: one kind of figure that units report. Rules 1.5, 1.6, 4.3, 4.5, 5.1, 5.3. Immutable; equal by value.
 */
public final class DataElement {

    private final DataElementId id;
    private final Unit unit;
    private final LocalizedText name;
    private final ValueKind kind;
    private final TimeOperator timeOperator;
    private final UnitOperator unitOperator;
    private final PeriodType frequency;
    private final @Nullable DataElementId weightedBy;
    private final @Nullable CountBasis basis;
    private final @Nullable DataElementId occurrences;
    private final boolean disjoint;
    private final boolean events;
    private final @Nullable OrgLevel reportedAt;
    private final @Nullable Hierarchy hierarchy;
    private final @Nullable Disaggregation disaggregation;
    private final @Nullable GradeScale scale;
    private final @Nullable Integer maximumAgeDays;
    private final @Nullable Integer dueDays;
    private final @Nullable BigDecimal lowest;
    private final @Nullable BigDecimal highest;

    private DataElement(Builder builder) {
        this.id = builder.id;
        this.unit = builder.unit;
        this.name = requireNonNull(builder.name, "name");
        this.kind = builder.kind;
        this.timeOperator = builder.timeOperator;
        this.unitOperator = builder.unitOperator;
        this.frequency = builder.frequency;
        this.weightedBy = builder.weightedBy;
        this.basis = builder.basis;
        this.occurrences = builder.occurrences;
        this.disjoint = builder.disjoint;
        this.events = builder.events;
        this.reportedAt = builder.reportedAt;
        this.hierarchy = builder.hierarchy;
        this.disaggregation = builder.disaggregation;
        this.scale = builder.scale;
        this.maximumAgeDays = builder.maximumAgeDays;
        this.dueDays = builder.dueDays;
        this.lowest = builder.lowest;
        this.highest = builder.highest;
        DataElementCheck.check(this);
    }

    /** Starts a data element. */
    public static Builder builder(DataElementId id, Unit unit) {
        return new Builder(id, unit);
    }

    /** The identity of the element. */
    public DataElementId id() {
        return id;
    }

    /** The unit its figures are stored in. */
    public Unit unit() {
        return unit;
    }

    /** The name it is printed under. */
    public LocalizedText name() {
        return name;
    }

    /** The kind of value it stores. */
    public ValueKind kind() {
        return kind;
    }

    /** How figures over time become one. */
    public TimeOperator timeOperator() {
        return timeOperator;
    }

    /** How figures of many units become one. */
    public UnitOperator unitOperator() {
        return unitOperator;
    }

    /** How often it is reported. */
    public PeriodType frequency() {
        return frequency;
    }

    /** The element that weighs a mean over units; empty if none is declared. */
    public Optional<DataElementId> weightedBy() {
        return Optional.ofNullable(weightedBy);
    }

    /** Whether it counts different things or occurrences; empty if none is declared. */
    public Optional<CountBasis> basis() {
        return Optional.ofNullable(basis);
    }

    /**
     * The element that counts the occurrences of what this one counts once, such as the visits to the operators
     * visited: of one unit and period it cannot be less. Rule 1.6. Empty if none is declared.
     */
    public Optional<DataElementId> occurrences() {
        return Optional.ofNullable(occurrences);
    }

    /** Whether units count different things, so that a distinct count may be summed over them. */
    public boolean disjoint() {
        return disjoint;
    }

    /** Whether several facts of one key add up instead of replacing each other. */
    public boolean events() {
        return events;
    }

    /** The level whose units are expected to report it; empty if none is declared. */
    public Optional<OrgLevel> reportedAt() {
        return Optional.ofNullable(reportedAt);
    }

    /** What a fact at a unit with children means; empty if none is declared. */
    public Optional<Hierarchy> hierarchy() {
        return Optional.ofNullable(hierarchy);
    }

    /** The categories it is broken down by; empty if none is declared. */
    public Optional<Disaggregation> disaggregation() {
        return Optional.ofNullable(disaggregation);
    }

    /** The scale of its levels; empty if none is declared. */
    public Optional<GradeScale> scale() {
        return Optional.ofNullable(scale);
    }

    /**
     * The age in days, counted from the end of its period, above which a figure is stale; empty if none is declared.
     */
    public Optional<Integer> maximumAgeDays() {
        return Optional.ofNullable(maximumAgeDays);
    }

    /**
     * The number of days after the end of a period within which its figure is due, that day included; empty if none is
     * declared.
     */
    public Optional<Integer> dueDays() {
        return Optional.ofNullable(dueDays);
    }

    /** The least possible figure, inclusive, in the unit; empty if none is declared. */
    public Optional<BigDecimal> lowest() {
        return Optional.ofNullable(lowest);
    }

    /** The greatest possible figure, inclusive, in the unit; empty if none is declared. */
    public Optional<BigDecimal> highest() {
        return Optional.ofNullable(highest);
    }

    /** Whether its figures can only be zero or more, so that a sum of some is a lower bound of the sum of all. */
    public boolean isNonNegative() {
        return lowest != null && lowest.signum() >= 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DataElement that && components().equals(that.components());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }

    @Override
    public String toString() {
        return "DataElement[" + id + "]";
    }

    private List<@Nullable Object> components() {
        return Arrays.asList(
                id,
                unit,
                name,
                kind,
                timeOperator,
                unitOperator,
                frequency,
                weightedBy,
                basis,
                occurrences,
                disjoint,
                events,
                reportedAt,
                hierarchy,
                disaggregation,
                scale,
                maximumAgeDays,
                dueDays,
                lowest,
                highest);
    }

    /** Builds a data element; belongs to one thread. */
    public static final class Builder {

        private final DataElementId id;
        private final Unit unit;
        private @Nullable LocalizedText name;
        private ValueKind kind = ValueKind.AMOUNT;
        private TimeOperator timeOperator = TimeOperator.IN_PERIOD;
        private UnitOperator unitOperator = UnitOperator.SUM;
        private PeriodType frequency = PeriodType.YEAR;
        private @Nullable DataElementId weightedBy;
        private @Nullable CountBasis basis;
        private @Nullable DataElementId occurrences;
        private boolean disjoint;
        private boolean events;
        private @Nullable OrgLevel reportedAt;
        private @Nullable Hierarchy hierarchy;
        private @Nullable Disaggregation disaggregation;
        private @Nullable GradeScale scale;
        private @Nullable Integer maximumAgeDays;
        private @Nullable Integer dueDays;
        private @Nullable BigDecimal lowest;
        private @Nullable BigDecimal highest;

        private Builder(DataElementId id, Unit unit) {
            this.id = requireNonNull(id, "id");
            this.unit = requireNonNull(unit, "unit");
        }

        /** Sets the name it is printed under; required. */
        public Builder name(LocalizedText name) {
            this.name = requireNonNull(name, "name");
            return this;
        }

        /** Sets the kind of value it stores; AMOUNT unless set. */
        public Builder kind(ValueKind kind) {
            this.kind = requireNonNull(kind, "kind");
            return this;
        }

        /** Sets how figures over time become one; IN_PERIOD unless set. */
        public Builder timeOperator(TimeOperator timeOperator) {
            this.timeOperator = requireNonNull(timeOperator, "timeOperator");
            return this;
        }

        /** Sets how figures of many units become one; SUM unless set. */
        public Builder unitOperator(UnitOperator unitOperator) {
            this.unitOperator = requireNonNull(unitOperator, "unitOperator");
            return this;
        }

        /** Sets how often it is reported; YEAR unless set. */
        public Builder frequency(PeriodType frequency) {
            this.frequency = requireNonNull(frequency, "frequency");
            return this;
        }

        /** Sets the element that weighs a mean over units. */
        public Builder weightedBy(DataElementId weightedBy) {
            this.weightedBy = requireNonNull(weightedBy, "weightedBy");
            return this;
        }

        /** Sets whether it counts different things or occurrences. */
        public Builder basis(CountBasis basis) {
            this.basis = requireNonNull(basis, "basis");
            return this;
        }

        /** Sets the element that counts the occurrences of what this one counts once; asks for a distinct basis. */
        public Builder occurrences(DataElementId occurrences) {
            this.occurrences = requireNonNull(occurrences, "occurrences");
            return this;
        }

        /**
         * Sets whether units count different things, so that a distinct count may be summed over them; false unless
         * set.
         */
        public Builder disjoint(boolean disjoint) {
            this.disjoint = disjoint;
            return this;
        }

        /** Sets whether several facts of one key add up instead of replacing each other; false unless set. */
        public Builder events(boolean events) {
            this.events = events;
            return this;
        }

        /** Sets the level whose units are expected to report it. */
        public Builder reportedAt(OrgLevel reportedAt) {
            this.reportedAt = requireNonNull(reportedAt, "reportedAt");
            return this;
        }

        /** Sets what a fact at a unit with children means. */
        public Builder hierarchy(Hierarchy hierarchy) {
            this.hierarchy = requireNonNull(hierarchy, "hierarchy");
            return this;
        }

        /** Sets the categories it is broken down by. */
        public Builder disaggregation(Disaggregation disaggregation) {
            this.disaggregation = requireNonNull(disaggregation, "disaggregation");
            return this;
        }

        /** Sets the scale of its levels. */
        public Builder scale(GradeScale scale) {
            this.scale = requireNonNull(scale, "scale");
            return this;
        }

        /** Sets the age in days, counted from the end of its period, above which a figure is stale. */
        public Builder maximumAgeDays(Integer maximumAgeDays) {
            this.maximumAgeDays = requireNonNull(maximumAgeDays, "maximumAgeDays");
            return this;
        }

        /** Sets the number of days after the end of a period within which its figure is due, that day included. */
        public Builder dueDays(Integer dueDays) {
            this.dueDays = requireNonNull(dueDays, "dueDays");
            return this;
        }

        /** Sets the least possible figure, inclusive, in the unit. */
        public Builder lowest(BigDecimal lowest) {
            this.lowest = requireNonNull(lowest, "lowest");
            return this;
        }

        /** Sets the greatest possible figure, inclusive, in the unit. */
        public Builder highest(BigDecimal highest) {
            this.highest = requireNonNull(highest, "highest");
            return this;
        }

        /**
         * Builds the data element.
         *
         * @throws IllegalArgumentException if a property breaks a rule; the message names property, rule and value
         */
        public DataElement build() {
            return new DataElement(this);
        }
    }
}

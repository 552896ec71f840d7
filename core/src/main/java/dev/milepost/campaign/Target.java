// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static java.util.Objects.requireNonNull;

import dev.milepost.indicator.IndicatorId;
import dev.milepost.indicator.Source;
import dev.milepost.indicator.TargetNature;
import dev.milepost.organisation.OrgLevel;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Ratio;
import dev.milepost.text.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a campaign asks of an indicator. Rule 6.2. Immutable; equal by value. */
public final class Target {

    private final TargetId id;
    private final IndicatorId indicator;
    private final Comparator comparator;
    private final LocalDate start;
    private final LocalDate due;
    private final @Nullable OrgUnitId unit;
    private final @Nullable OrgLevel level;
    private final @Nullable Baseline baseline;
    private final Trajectory trajectory;
    private final Ratio weight;
    private final @Nullable TargetNature nature;
    private final boolean veto;
    private final @Nullable Ratio basicallyMetFrom;
    private final @Nullable String basis;
    private final @Nullable Source source;
    private final @Nullable String printedAs;
    private final @Nullable Split split;
    private final List<TargetChange> changes;

    private Target(Builder builder) {
        this.id = builder.id;
        this.indicator = builder.indicator;
        this.comparator = builder.comparator;
        this.start = requireNonNull(builder.start, "start");
        this.due = requireNonNull(builder.due, "due");
        this.unit = builder.unit;
        this.level = builder.level;
        this.baseline = builder.baseline;
        this.trajectory = builder.trajectory;
        this.weight = builder.weight;
        this.nature = builder.nature;
        this.veto = builder.veto;
        this.basicallyMetFrom = builder.basicallyMetFrom;
        this.basis = builder.basis;
        this.source = builder.source;
        this.printedAs = builder.printedAs;
        this.split = builder.split;
        this.changes = List.copyOf(builder.changes);
        new TargetCheck(this).check();
    }

    /** Starts a target. */
    public static Builder builder(TargetId id, IndicatorId indicator, Comparator comparator) {
        return new Builder(id, indicator, comparator);
    }

    /** Starts a target like this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** The identity of the target. */
    public TargetId id() {
        return id;
    }

    /** The indicator it is about. */
    public IndicatorId indicator() {
        return indicator;
    }

    /** What it asks of the figure. */
    public Comparator comparator() {
        return comparator;
    }

    /** The first day of the time it speaks of, inclusive. */
    public LocalDate start() {
        return start;
    }

    /** The last day of the time it speaks of, inclusive. */
    public LocalDate due() {
        return due;
    }

    /**
     * The unit it is set for; without one it is set for the level, or for the campaign unit; empty if none is declared.
     */
    public Optional<OrgUnitId> unit() {
        return Optional.ofNullable(unit);
    }

    /** The level whose units it is set for; empty if none is declared. */
    public Optional<OrgLevel> level() {
        return Optional.ofNullable(level);
    }

    /** The figure it starts from; empty if none is declared. */
    public Optional<Baseline> baseline() {
        return Optional.ofNullable(baseline);
    }

    /** How much is expected when. */
    public Trajectory trajectory() {
        return trajectory;
    }

    /** Its weight beside other targets, zero or greater. */
    public Ratio weight() {
        return weight;
    }

    /** How strictly it is asked for; empty if none is declared. */
    public Optional<TargetNature> nature() {
        return Optional.ofNullable(nature);
    }

    /** Whether missing it vetoes the whole assessment. */
    public boolean veto() {
        return veto;
    }

    /**
     * The attainment, above 0 and below 1, from which a missed target counts as basically met; empty if none is
     * declared.
     */
    public Optional<Ratio> basicallyMetFrom() {
        return Optional.ofNullable(basicallyMetFrom);
    }

    /** The identity of the document it is written in; empty if none is declared. */
    public Optional<String> basis() {
        return Optional.ofNullable(basis);
    }

    /** Where it comes from; empty if none is declared. */
    public Optional<Source> source() {
        return Optional.ofNullable(source);
    }

    /** The figure as it was printed, kept to the letter; empty if none is declared. */
    public Optional<String> printedAs() {
        return Optional.ofNullable(printedAs);
    }

    /** How it is divided among the units below; empty if it does not reach them. Rule 6.3. */
    public Optional<Split> split() {
        return Optional.ofNullable(split);
    }

    /** What it was before and why it was changed, in the order of time; may be empty. Rule 6.2. */
    public List<TargetChange> changes() {
        return changes;
    }

    /** The number of this version; the first is 1. */
    public int version() {
        return changes.size() + 1;
    }

    /**
     * Returns the next version of this target, which remembers this one. Rule 6.2.
     *
     * @param next the target as it is from now on; its own changes are not taken over
     * @param at the instant from which on it is known
     * @param by the post or office that changes it, never a person's name
     * @param why the reason
     * @throws IllegalArgumentException if {@code next} is another target or {@code at} is not after the last change
     */
    public Target changedTo(Target next, Instant at, String by, LocalizedText why) {
        Target before = toBuilder().changes(List.of()).build();
        List<TargetChange> all = new ArrayList<>(changes);
        all.add(new TargetChange(at, by, why, before));
        return next.toBuilder().changes(all).build();
    }

    /** Returns the version that was known at an instant, with the changes known by then. */
    public Target knownAt(Instant known) {
        for (int index = 0; index < changes.size(); index++) {
            TargetChange change = changes.get(index);
            if (change.at().isAfter(known)) {
                return change.before().toBuilder()
                        .changes(changes.subList(0, index))
                        .build();
            }
        }
        return this;
    }

    /** Whether the target speaks of the given day or of days before it. */
    public boolean hasStartedBy(LocalDate date) {
        return !date.isBefore(start);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Target that && components().equals(that.components()));
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }

    @Override
    public String toString() {
        return "Target[" + id + "]";
    }

    private List<@Nullable Object> components() {
        return Arrays.asList(
                id,
                indicator,
                comparator,
                start,
                due,
                unit,
                level,
                baseline,
                trajectory,
                weight,
                nature,
                veto,
                basicallyMetFrom,
                basis,
                source,
                printedAs,
                split,
                changes);
    }

    /** Builds a target; belongs to one thread. */
    public static final class Builder {

        private final TargetId id;
        private final IndicatorId indicator;
        private final Comparator comparator;
        private @Nullable LocalDate start;
        private @Nullable LocalDate due;
        private @Nullable OrgUnitId unit;
        private @Nullable OrgLevel level;
        private @Nullable Baseline baseline;
        private Trajectory trajectory = new Trajectory.Linear();
        private Ratio weight = Ratio.ONE;
        private @Nullable TargetNature nature;
        private boolean veto;
        private @Nullable Ratio basicallyMetFrom;
        private @Nullable String basis;
        private @Nullable Source source;
        private @Nullable String printedAs;
        private @Nullable Split split;
        private List<TargetChange> changes = List.of();

        private Builder(TargetId id, IndicatorId indicator, Comparator comparator) {
            this.id = requireNonNull(id, "id");
            this.indicator = requireNonNull(indicator, "indicator");
            this.comparator = requireNonNull(comparator, "comparator");
        }

        private Builder(Target that) {
            this(that.id, that.indicator, that.comparator);
            this.start = that.start;
            this.due = that.due;
            this.unit = that.unit;
            this.level = that.level;
            this.baseline = that.baseline;
            this.trajectory = that.trajectory;
            this.weight = that.weight;
            this.nature = that.nature;
            this.veto = that.veto;
            this.basicallyMetFrom = that.basicallyMetFrom;
            this.basis = that.basis;
            this.source = that.source;
            this.printedAs = that.printedAs;
            this.split = that.split;
            this.changes = that.changes;
        }

        /** Sets the first day of the time it speaks of, inclusive; required. */
        public Builder start(LocalDate start) {
            this.start = requireNonNull(start, "start");
            return this;
        }

        /** Sets the last day of the time it speaks of, inclusive; required. */
        public Builder due(LocalDate due) {
            this.due = requireNonNull(due, "due");
            return this;
        }

        /** Sets the unit it is set for; without one it is set for the level, or for the campaign unit. */
        public Builder unit(OrgUnitId unit) {
            this.unit = requireNonNull(unit, "unit");
            return this;
        }

        /** Sets the level whose units it is set for. */
        public Builder level(OrgLevel level) {
            this.level = requireNonNull(level, "level");
            return this;
        }

        /** Sets the figure it starts from. */
        public Builder baseline(Baseline baseline) {
            this.baseline = requireNonNull(baseline, "baseline");
            return this;
        }

        /** Sets how much is expected when; linear unless set. */
        public Builder trajectory(Trajectory trajectory) {
            this.trajectory = requireNonNull(trajectory, "trajectory");
            return this;
        }

        /** Sets its weight beside other targets, zero or greater; 1 unless set. */
        public Builder weight(Ratio weight) {
            this.weight = requireNonNull(weight, "weight");
            return this;
        }

        /** Sets how strictly it is asked for. */
        public Builder nature(TargetNature nature) {
            this.nature = requireNonNull(nature, "nature");
            return this;
        }

        /** Sets whether missing it vetoes the whole assessment; false unless set. */
        public Builder veto(boolean veto) {
            this.veto = veto;
            return this;
        }

        /** Sets the attainment, above 0 and below 1, from which a missed target counts as basically met. */
        public Builder basicallyMetFrom(Ratio basicallyMetFrom) {
            this.basicallyMetFrom = requireNonNull(basicallyMetFrom, "basicallyMetFrom");
            return this;
        }

        /** Sets the identity of the document it is written in. */
        public Builder basis(String basis) {
            this.basis = requireNonNull(basis, "basis");
            return this;
        }

        /** Sets where it comes from. */
        public Builder source(Source source) {
            this.source = requireNonNull(source, "source");
            return this;
        }

        /** Sets the figure as it was printed, kept to the letter. */
        public Builder printedAs(String printedAs) {
            this.printedAs = requireNonNull(printedAs, "printedAs");
            return this;
        }

        /** Sets how it is divided among the units below; undivided unless set. */
        public Builder split(Split split) {
            this.split = requireNonNull(split, "split");
            return this;
        }

        /** Sets what it was before, in the order of time; never changed unless set. */
        public Builder changes(List<TargetChange> changes) {
            this.changes = List.copyOf(changes);
            return this;
        }

        /**
         * Builds the target.
         *
         * @throws IllegalArgumentException if a property breaks a rule; the message names property, rule and value
         */
        public Target build() {
            return new Target(this);
        }
    }
}

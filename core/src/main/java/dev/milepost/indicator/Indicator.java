// SPDX-License-Identifier: Apache-2.0
package dev.milepost.indicator;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Rounding;
import dev.milepost.quantity.Unit;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is judged: a figure with its unit, direction, display and reference sheet. Immutable; equal by value. */
public final class Indicator {

    private static final ReferenceSheet NO_SHEET = ReferenceSheet.builder().build();

    private final IndicatorId id;
    private final Measure measure;
    private final LocalizedText name;
    private final Unit unit;
    private final Direction direction;
    private final Completeness completeness;
    private final Rounding rounding;
    private final @Nullable Ratio leastCompleteness;
    private final @Nullable BigDecimal lowest;
    private final @Nullable BigDecimal highest;
    private final @Nullable BigDecimal plausibleHighest;
    private final @Nullable TargetNature nature;
    private final ReferenceSheet sheet;

    private Indicator(Builder builder) {
        this.id = builder.id;
        this.measure = builder.measure;
        this.name = requireNonNull(builder.name, "name");
        this.unit = requireNonNull(builder.unit, "unit");
        this.direction = builder.direction;
        this.completeness = builder.completeness;
        this.rounding = builder.rounding;
        this.leastCompleteness = builder.leastCompleteness;
        this.lowest = builder.lowest;
        this.highest = builder.highest;
        this.plausibleHighest = builder.plausibleHighest;
        this.nature = builder.nature;
        this.sheet = builder.sheet;
        checkArgument(
                lowest == null || highest == null || lowest.compareTo(highest) <= 0,
                "lowest of indicator '%s' must not exceed highest %s, was %s",
                id,
                highest,
                lowest);
        checkArgument(
                leastCompleteness == null
                        || (leastCompleteness.signum() >= 0 && leastCompleteness.compareTo(Ratio.ONE) <= 0),
                "leastCompleteness of indicator '%s' must be between 0 and 1, was %s",
                id,
                leastCompleteness);
    }

    /** Starts an indicator. */
    public static Builder builder(IndicatorId id, Measure measure) {
        return new Builder(id, measure);
    }

    /** The identity of the indicator. */
    public IndicatorId id() {
        return id;
    }

    /** How it is made of data elements. */
    public Measure measure() {
        return measure;
    }

    /** The name it is printed under. */
    public LocalizedText name() {
        return name;
    }

    /** The unit its figure is printed and its target is stated in. */
    public Unit unit() {
        return unit;
    }

    /** Which way is better. */
    public Direction direction() {
        return direction;
    }

    /** What it does while some units are silent. */
    public Completeness completeness() {
        return completeness;
    }

    /** How its figure is rounded for display, in its unit. */
    public Rounding rounding() {
        return rounding;
    }

    /** The least share of expected reports, 0 to 1, below which it is incomplete; empty if none is declared. */
    public Optional<Ratio> leastCompleteness() {
        return Optional.ofNullable(leastCompleteness);
    }

    /** The least possible figure, inclusive, in its unit; empty if none is declared. */
    public Optional<BigDecimal> lowest() {
        return Optional.ofNullable(lowest);
    }

    /** The greatest possible figure, inclusive, in its unit; empty if none is declared. */
    public Optional<BigDecimal> highest() {
        return Optional.ofNullable(highest);
    }

    /** The greatest figure that nobody would doubt, inclusive, in its unit; empty if none is declared. */
    public Optional<BigDecimal> plausibleHighest() {
        return Optional.ofNullable(plausibleHighest);
    }

    /** How strictly it is asked for; empty if none is declared. */
    public Optional<TargetNature> nature() {
        return Optional.ofNullable(nature);
    }

    /** Its reference sheet. */
    public ReferenceSheet sheet() {
        return sheet;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Indicator that && components().equals(that.components());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }

    @Override
    public String toString() {
        return "Indicator[" + id + "]";
    }

    private List<@Nullable Object> components() {
        return Arrays.asList(
                id,
                measure,
                name,
                unit,
                direction,
                completeness,
                rounding,
                leastCompleteness,
                lowest,
                highest,
                plausibleHighest,
                nature,
                sheet);
    }

    /** Builds an indicator; belongs to one thread. */
    public static final class Builder {

        private final IndicatorId id;
        private final Measure measure;
        private @Nullable LocalizedText name;
        private @Nullable Unit unit;
        private Direction direction = Direction.HIGHER;
        private Completeness completeness = Completeness.STRICT;
        private Rounding rounding = Rounding.of(0);
        private @Nullable Ratio leastCompleteness;
        private @Nullable BigDecimal lowest;
        private @Nullable BigDecimal highest;
        private @Nullable BigDecimal plausibleHighest;
        private @Nullable TargetNature nature;
        private ReferenceSheet sheet = NO_SHEET;

        private Builder(IndicatorId id, Measure measure) {
            this.id = requireNonNull(id, "id");
            this.measure = requireNonNull(measure, "measure");
        }

        /** Sets the name it is printed under; required. */
        public Builder name(LocalizedText name) {
            this.name = requireNonNull(name, "name");
            return this;
        }

        /** Sets the unit its figure is printed and its target is stated in; required. */
        public Builder unit(Unit unit) {
            this.unit = requireNonNull(unit, "unit");
            return this;
        }

        /** Sets which way is better; HIGHER unless set. */
        public Builder direction(Direction direction) {
            this.direction = requireNonNull(direction, "direction");
            return this;
        }

        /** Sets what it does while some units are silent; STRICT unless set. */
        public Builder completeness(Completeness completeness) {
            this.completeness = requireNonNull(completeness, "completeness");
            return this;
        }

        /** Sets how its figure is rounded for display, in its unit; whole numbers, half up, unless set. */
        public Builder rounding(Rounding rounding) {
            this.rounding = requireNonNull(rounding, "rounding");
            return this;
        }

        /** Sets the least share of expected reports, 0 to 1, below which it is incomplete. */
        public Builder leastCompleteness(Ratio leastCompleteness) {
            this.leastCompleteness = requireNonNull(leastCompleteness, "leastCompleteness");
            return this;
        }

        /** Sets the least possible figure, inclusive, in its unit. */
        public Builder lowest(BigDecimal lowest) {
            this.lowest = requireNonNull(lowest, "lowest");
            return this;
        }

        /** Sets the greatest possible figure, inclusive, in its unit. */
        public Builder highest(BigDecimal highest) {
            this.highest = requireNonNull(highest, "highest");
            return this;
        }

        /** Sets the greatest figure that nobody would doubt, inclusive, in its unit. */
        public Builder plausibleHighest(BigDecimal plausibleHighest) {
            this.plausibleHighest = requireNonNull(plausibleHighest, "plausibleHighest");
            return this;
        }

        /** Sets how strictly it is asked for. */
        public Builder nature(TargetNature nature) {
            this.nature = requireNonNull(nature, "nature");
            return this;
        }

        /** Sets its reference sheet; an empty sheet unless set. */
        public Builder sheet(ReferenceSheet sheet) {
            this.sheet = requireNonNull(sheet, "sheet");
            return this;
        }

        /**
         * Builds the indicator.
         *
         * @throws IllegalArgumentException if a property breaks a rule; the message names property, rule and value
         */
        public Indicator build() {
            return new Indicator(this);
        }
    }
}

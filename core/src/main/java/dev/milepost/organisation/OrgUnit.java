// SPDX-License-Identifier: Apache-2.0
package dev.milepost.organisation;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A unit that reports, with the time in which it exists. Immutable; equal by value. */
public final class OrgUnit {

    private final OrgUnitId id;
    private final LocalizedText name;
    private final OrgLevel level;
    private final @Nullable OrgUnitId parent;
    private final @Nullable LocalDate opens;
    private final @Nullable LocalDate closes;

    private OrgUnit(Builder builder) {
        this.id = requireNonNull(builder.id, "id");
        this.name = requireNonNull(builder.name, "name");
        this.level = requireNonNull(builder.level, "level");
        this.parent = builder.parent;
        this.opens = builder.opens;
        this.closes = builder.closes;
        checkArgument(!id.equals(parent), "parent of unit '%s' must be another unit, was itself", id);
        checkArgument(
                opens == null || closes == null || opens.isBefore(closes),
                "closing date of unit '%s' must be after %s, was %s",
                id,
                opens,
                closes);
    }

    /** Starts a unit. */
    public static Builder builder(OrgUnitId id, OrgLevel level) {
        return new Builder(id, level);
    }

    /** The identity of the unit. */
    public OrgUnitId id() {
        return id;
    }

    /** The name the unit is printed under. */
    public LocalizedText name() {
        return name;
    }

    /** The level of the unit. */
    public OrgLevel level() {
        return level;
    }

    /** The unit above; empty for the root. */
    public Optional<OrgUnitId> parent() {
        return Optional.ofNullable(parent);
    }

    /** The first day on which the unit exists, inclusive; empty if it always has. */
    public Optional<LocalDate> opens() {
        return Optional.ofNullable(opens);
    }

    /** The first day on which the unit no longer exists, exclusive end; empty if it goes on. */
    public Optional<LocalDate> closes() {
        return Optional.ofNullable(closes);
    }

    /** Tells whether the unit exists on the given day. */
    public boolean existsOn(LocalDate date) {
        return (opens == null || !date.isBefore(opens)) && (closes == null || date.isBefore(closes));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OrgUnit that && components().equals(that.components());
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, name, parent);
    }

    @Override
    public String toString() {
        return "OrgUnit[" + id + ", " + level + "]";
    }

    private List<@Nullable Object> components() {
        return Arrays.asList(id, name, level, parent, opens, closes);
    }

    /** Builds a unit; belongs to one thread. */
    public static final class Builder {

        private final OrgUnitId id;
        private final OrgLevel level;
        private @Nullable LocalizedText name;
        private @Nullable OrgUnitId parent;
        private @Nullable LocalDate opens;
        private @Nullable LocalDate closes;

        private Builder(OrgUnitId id, OrgLevel level) {
            this.id = requireNonNull(id, "id");
            this.level = requireNonNull(level, "level");
        }

        /** Sets the name the unit is printed under; required. */
        public Builder name(LocalizedText name) {
            this.name = requireNonNull(name, "name");
            return this;
        }

        /** Sets the unit above; without it the unit is the root. */
        public Builder parent(OrgUnitId parent) {
            this.parent = requireNonNull(parent, "parent");
            return this;
        }

        /** Sets the first day on which the unit exists, inclusive. */
        public Builder opens(LocalDate openingDateInclusive) {
            this.opens = requireNonNull(openingDateInclusive, "openingDateInclusive");
            return this;
        }

        /** Sets the first day on which the unit no longer exists. */
        public Builder closes(LocalDate closingDateExclusive) {
            this.closes = requireNonNull(closingDateExclusive, "closingDateExclusive");
            return this;
        }

        /**
         * Builds the unit.
         *
         * @throws IllegalArgumentException if the unit is its own parent or closes before it opens
         */
        public OrgUnit build() {
            return new OrgUnit(this);
        }
    }
}

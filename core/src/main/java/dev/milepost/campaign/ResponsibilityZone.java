// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.HolidayCalendar;
import dev.milepost.period.Period;
import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An area that one keeper answers for (包保责任区) over a time, with its weekly cleaning days. Rule 8.7. When the keeper
 * changes, one zone ends and another begins. Immutable; equal by value.
 */
public final class ResponsibilityZone {

    private final String id;
    private final LocalizedText area;
    private final LocalizedText keeper;
    private final Set<DayOfWeek> cleaningDays;
    private final @Nullable OrgUnitId keeperUnit;
    private final @Nullable LocalDate from;
    private final @Nullable LocalDate to;
    private final List<String> sites;
    private final List<OrgUnitId> units;

    private ResponsibilityZone(Builder builder) {
        this.id = Identifiers.check("zone id", builder.id);
        this.area = requireNonNull(builder.area, "area");
        this.keeper = requireNonNull(builder.keeper, "keeper");
        checkArgument(!builder.cleaningDays.isEmpty(), "cleaningDays of zone '%s' must not be empty", id);
        this.cleaningDays = Collections.unmodifiableSet(EnumSet.copyOf(builder.cleaningDays));
        this.keeperUnit = builder.keeperUnit;
        this.from = builder.from;
        this.to = builder.to;
        this.sites = List.copyOf(builder.sites);
        this.units = List.copyOf(builder.units);
        checkArgument(
                from == null || to == null || from.isBefore(to),
                "to of zone '%s' must be after %s, was %s",
                id,
                from,
                to);
    }

    /** Starts a zone. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /**
     * Obtains a zone described in words alone, which holds at any time.
     *
     * @throws IllegalArgumentException if there is no cleaning day
     */
    public static ResponsibilityZone of(
            String id, LocalizedText area, LocalizedText keeper, Collection<DayOfWeek> cleaningDays) {
        return builder(id).area(area).keeper(keeper).cleaningDays(cleaningDays).build();
    }

    /** The identity of the zone within the campaign. */
    public String id() {
        return id;
    }

    /** The area in words. */
    public LocalizedText area() {
        return area;
    }

    /** Who answers for it: a unit or a post, never a person. */
    public LocalizedText keeper() {
        return keeper;
    }

    /** The days of the week on which it is cleaned, one or more. */
    public Set<DayOfWeek> cleaningDays() {
        return cleaningDays;
    }

    /** The unit of the organisation that answers for it; empty if none is declared. */
    public Optional<OrgUnitId> keeperUnit() {
        return Optional.ofNullable(keeperUnit);
    }

    /** The first day on which the keeper answers for it, inclusive; empty if always so far. */
    public Optional<LocalDate> from() {
        return Optional.ofNullable(from);
    }

    /** The first day on which the keeper no longer answers for it, exclusive end; empty if there is no end. */
    public Optional<LocalDate> to() {
        return Optional.ofNullable(to);
    }

    /** The ids of the places it covers; may be empty. */
    public List<String> sites() {
        return sites;
    }

    /** The units it covers, each with all places in it and below; may be empty. */
    public List<OrgUnitId> units() {
        return units;
    }

    /** Tells whether the keeper answers for it on the given day. */
    public boolean holdsOn(LocalDate date) {
        return (from == null || !date.isBefore(from)) && (to == null || date.isBefore(to));
    }

    /** Tells whether the other zone has the same keeper: one unit or, where one declares none, one name. */
    public boolean hasKeeperOf(ResponsibilityZone other) {
        if (keeperUnit == null || other.keeperUnit == null) {
            return keeper.equals(other.keeper);
        }
        return keeperUnit.equals(other.keeperUnit);
    }

    /**
     * The cleaning days that are due in a period: days of the week declared, on which the zone holds and which are no
     * holidays, in order.
     */
    public List<LocalDate> cleaningDaysIn(Period period, HolidayCalendar calendar) {
        Set<LocalDate> holidays = calendar.holidays();
        return period.startInclusive()
                .datesUntil(period.endExclusive())
                .filter(day -> cleaningDays.contains(day.getDayOfWeek()))
                .filter(this::holdsOn)
                .filter(day -> !holidays.contains(day))
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResponsibilityZone that && components().equals(that.components());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }

    @Override
    public String toString() {
        return "ResponsibilityZone[" + id + "]";
    }

    private List<@Nullable Object> components() {
        return Arrays.asList(id, area, keeper, cleaningDays, keeperUnit, from, to, sites, units);
    }

    /** Builds a zone; belongs to one thread. */
    public static final class Builder {

        private final String id;
        private @Nullable LocalizedText area;
        private @Nullable LocalizedText keeper;
        private final List<DayOfWeek> cleaningDays = new ArrayList<>();
        private @Nullable OrgUnitId keeperUnit;
        private @Nullable LocalDate from;
        private @Nullable LocalDate to;
        private final List<String> sites = new ArrayList<>();
        private final List<OrgUnitId> units = new ArrayList<>();

        private Builder(String id) {
            this.id = requireNonNull(id, "id");
        }

        /** Sets the area in words; required. */
        public Builder area(LocalizedText area) {
            this.area = requireNonNull(area, "area");
            return this;
        }

        /** Sets who answers for it, a unit or a post, never a person; required. */
        public Builder keeper(LocalizedText keeper) {
            this.keeper = requireNonNull(keeper, "keeper");
            return this;
        }

        /** Adds to the days of the week on which it is cleaned; one or more are required. */
        public Builder cleaningDays(Collection<DayOfWeek> cleaningDays) {
            this.cleaningDays.addAll(cleaningDays);
            return this;
        }

        /** Sets the unit of the organisation that answers for it. */
        public Builder keeperUnit(OrgUnitId keeperUnit) {
            this.keeperUnit = requireNonNull(keeperUnit, "keeperUnit");
            return this;
        }

        /** Sets the first day on which the keeper answers for it. */
        public Builder from(LocalDate fromInclusive) {
            this.from = requireNonNull(fromInclusive, "fromInclusive");
            return this;
        }

        /** Sets the first day on which the keeper no longer answers for it. */
        public Builder to(LocalDate toExclusive) {
            this.to = requireNonNull(toExclusive, "toExclusive");
            return this;
        }

        /** Adds to the places it covers, by their ids, keeping the order. */
        public Builder sites(Collection<String> sites) {
            this.sites.addAll(sites);
            return this;
        }

        /** Adds to the units it covers, each with all places in it and below, keeping the order. */
        public Builder units(Collection<? extends OrgUnitId> units) {
            this.units.addAll(units);
            return this;
        }

        /**
         * Builds the zone.
         *
         * @throws IllegalArgumentException if a property breaks a rule; the message names property, rule and value
         */
        public ResponsibilityZone build() {
            return new ResponsibilityZone(this);
        }
    }
}

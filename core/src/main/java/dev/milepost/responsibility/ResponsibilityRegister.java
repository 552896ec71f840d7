// SPDX-License-Identifier: Apache-2.0
package dev.milepost.responsibility;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.indicator.DataElementId;
import dev.milepost.organisation.Site;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is written down about zones over the year: which kinds of place must have a keeper, the log of cleaning days,
 * and which figures become facts. Rules 8.7, 8.8. Entries are only added. Immutable; equal by value.
 */
public final class ResponsibilityRegister {

    private static final ResponsibilityRegister NONE = builder().build();

    private final List<LocalizedText> ownedKinds;
    private final List<AttendanceEntry> attendance;
    private final List<Emission> emissions;

    private ResponsibilityRegister(Builder builder) {
        this.ownedKinds = List.copyOf(builder.ownedKinds);
        this.attendance = List.copyOf(builder.attendance);
        this.emissions = List.copyOf(builder.emissions);
        Set<ZoneDay> seen = new HashSet<>();
        for (AttendanceEntry entry : attendance) {
            checkArgument(
                    seen.add(new ZoneDay(entry.zone(), entry.date())),
                    "attendance of zone '%s' on %s must be entered once, was twice",
                    entry.zone(),
                    entry.date());
        }
    }

    /** The register in which nothing is written. */
    public static ResponsibilityRegister none() {
        return NONE;
    }

    /** Starts a register. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts a register that has what this one has, to be added to. */
    public Builder toBuilder() {
        return builder().ownedKinds(ownedKinds).attendance(attendance).emissions(emissions);
    }

    /**
     * Returns this register with one more entry.
     *
     * @throws IllegalArgumentException if there is one of that zone and day already
     */
    public ResponsibilityRegister with(AttendanceEntry entry) {
        return toBuilder().attendance(List.of(entry)).build();
    }

    /** The kinds of place that must have a keeper, as words of the office; may be empty. */
    public List<LocalizedText> ownedKinds() {
        return ownedKinds;
    }

    /** The log of cleaning days in the order of entry; may be empty. */
    public List<AttendanceEntry> attendance() {
        return attendance;
    }

    /** Which figures are facts of which elements; may be empty. */
    public List<Emission> emissions() {
        return emissions;
    }

    /** Tells whether a place must have a keeper: its kind is declared, in one of the two languages. */
    public boolean mustBeOwned(Site site) {
        return ownedKinds.stream().anyMatch(kind -> sameWord(kind, site.kind()));
    }

    static boolean sameWord(LocalizedText one, LocalizedText other) {
        return (!one.zh().isEmpty() && one.zh().equals(other.zh()))
                || (!one.en().isEmpty() && one.en().equals(other.en()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResponsibilityRegister that
                && ownedKinds.equals(that.ownedKinds)
                && attendance.equals(that.attendance)
                && emissions.equals(that.emissions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ownedKinds, attendance, emissions);
    }

    @Override
    public String toString() {
        return "ResponsibilityRegister[" + attendance.size() + " entries]";
    }

    private record ZoneDay(String zone, LocalDate date) {}

    /**
     * One figure as a fact of an element.
     *
     * @param measure the figure
     * @param element the element
     */
    public record Emission(ResponsibilityMeasure measure, DataElementId element) {

        public Emission {
            requireNonNull(measure, "measure");
            requireNonNull(element, "element");
        }
    }

    /** Builds a register; belongs to one thread. */
    public static final class Builder {

        private final List<LocalizedText> ownedKinds = new ArrayList<>();
        private final List<AttendanceEntry> attendance = new ArrayList<>();
        private final List<Emission> emissions = new ArrayList<>();

        private Builder() {}

        /** Adds to the kinds of place that must have a keeper, keeping the order. */
        public Builder ownedKinds(Collection<LocalizedText> ownedKinds) {
            this.ownedKinds.addAll(ownedKinds);
            return this;
        }

        /** Adds to the log of cleaning days, keeping the order. */
        public Builder attendance(Collection<AttendanceEntry> attendance) {
            this.attendance.addAll(attendance);
            return this;
        }

        /** Adds to which figures are facts of which elements, keeping the order. */
        public Builder emissions(Collection<Emission> emissions) {
            this.emissions.addAll(emissions);
            return this;
        }

        /**
         * Builds the register.
         *
         * @throws IllegalArgumentException if a zone has two entries of one day; the message names both
         */
        public ResponsibilityRegister build() {
            return new ResponsibilityRegister(this);
        }
    }
}

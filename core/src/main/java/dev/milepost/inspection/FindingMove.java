// SPDX-License-Identifier: Apache-2.0
package dev.milepost.inspection;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.explanation.Evidence;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One step of a finding's history. Rule 8.4. Immutable; equal by value. */
public final class FindingMove {

    private static final Set<FindingState> REASONED =
            EnumSet.of(FindingState.EXTENDED, FindingState.LONG_TERM, FindingState.TRANSFERRED, FindingState.REOPENED);
    private static final Set<FindingState> DATED = EnumSet.of(FindingState.EXTENDED, FindingState.REOPENED);
    private static final Set<FindingState> HANDED_ON = EnumSet.of(FindingState.ASSIGNED, FindingState.TRANSFERRED);

    private final LocalDate date;
    private final FindingState to;
    private final LocalizedText by;
    private final @Nullable LocalizedText reason;
    private final @Nullable LocalDate dueOn;
    private final @Nullable OrgUnitId unit;
    private final @Nullable LocalizedText office;
    private final @Nullable FindingReference duplicateOf;
    private final List<Evidence> evidence;

    private FindingMove(Builder builder) {
        this.date = builder.date;
        this.to = builder.to;
        this.by = builder.by;
        this.reason = builder.reason;
        this.dueOn = builder.dueOn;
        this.unit = builder.unit;
        this.office = builder.office;
        this.duplicateOf = builder.duplicateOf;
        this.evidence = List.copyOf(builder.evidence);
        check("reason", reason != null || !REASONED.contains(to), "must be given");
        check("dueOn", dueOn != null || to != FindingState.EXTENDED, "must be given");
        check("dueOn", dueOn == null || DATED.contains(to), "must not be given");
        check("unit or office", isHandedOn() || to != FindingState.TRANSFERRED, "must be given");
        check("unit or office", !isHandedOn() || HANDED_ON.contains(to), "must not be given");
        check("duplicateOf", (duplicateOf != null) == (to == FindingState.MERGED), "must be given for MERGED alone");
    }

    /** Obtains a step that needs no more than these: whatever is not extended, transferred, long-term and the like. */
    public static FindingMove of(LocalDate date, FindingState to, LocalizedText by) {
        return builder(date, to, by).build();
    }

    /**
     * Starts a step.
     *
     * @param date the day of the step
     * @param to the state it leads to
     * @param by who made it: a post or unit, never a person
     */
    public static Builder builder(LocalDate date, FindingState to, LocalizedText by) {
        return new Builder(date, to, by);
    }

    /** The day of the step. */
    public LocalDate date() {
        return date;
    }

    /** The state it leads to. */
    public FindingState to() {
        return to;
    }

    /** Who made it: a post or unit, never a person. */
    public LocalizedText by() {
        return by;
    }

    /** Why; empty if none is given. Extending, transferring, reopening and declaring long-term give one. */
    public Optional<LocalizedText> reason() {
        return Optional.ofNullable(reason);
    }

    /** The new due date, inclusive, of an extension or, if it sets one, of a reopening; else empty. */
    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    /** The unit that has to rectify from now on, of an assignment or transfer; empty if none is named. */
    public Optional<OrgUnitId> unit() {
        return Optional.ofNullable(unit);
    }

    /** The office outside the organisation that has to rectify from now on; empty if none is named. */
    public Optional<LocalizedText> office() {
        return Optional.ofNullable(office);
    }

    /** The finding that this one is the same problem as, of a merger; else empty. */
    public Optional<FindingReference> duplicateOf() {
        return Optional.ofNullable(duplicateOf);
    }

    /** What shows it; may be empty. */
    public List<Evidence> evidence() {
        return evidence;
    }

    /** Whether it says who has to rectify from now on. */
    boolean isHandedOn() {
        return unit != null || office != null;
    }

    private void check(String property, boolean holds, String rule) {
        checkArgument(holds, "%s of the move to %s on %s %s", property, to, date, rule);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FindingMove that && components().equals(that.components());
    }

    @Override
    public int hashCode() {
        return Objects.hash(date, to, by);
    }

    @Override
    public String toString() {
        return "FindingMove[" + date + " " + to + "]";
    }

    private List<@Nullable Object> components() {
        return Arrays.asList(date, to, by, reason, dueOn, unit, office, duplicateOf, evidence);
    }

    /** Builds a step; belongs to one thread. */
    public static final class Builder {

        private final LocalDate date;
        private final FindingState to;
        private final LocalizedText by;
        private @Nullable LocalizedText reason;
        private @Nullable LocalDate dueOn;
        private @Nullable OrgUnitId unit;
        private @Nullable LocalizedText office;
        private @Nullable FindingReference duplicateOf;
        private final List<Evidence> evidence = new ArrayList<>();

        private Builder(LocalDate date, FindingState to, LocalizedText by) {
            this.date = requireNonNull(date, "date");
            this.to = requireNonNull(to, "to");
            this.by = requireNonNull(by, "by");
        }

        /** Sets why; required for EXTENDED, LONG_TERM, TRANSFERRED and REOPENED. */
        public Builder reason(LocalizedText reason) {
            this.reason = requireNonNull(reason, "reason");
            return this;
        }

        /** Sets the new due date, inclusive; required for EXTENDED, allowed for REOPENED. */
        public Builder dueOn(LocalDate dueOn) {
            this.dueOn = requireNonNull(dueOn, "dueOn");
            return this;
        }

        /** Sets the unit that has to rectify from now on; for ASSIGNED and TRANSFERRED. */
        public Builder unit(OrgUnitId unit) {
            this.unit = requireNonNull(unit, "unit");
            return this;
        }

        /** Sets the office outside the organisation that has to rectify from now on; for ASSIGNED and TRANSFERRED. */
        public Builder office(LocalizedText office) {
            this.office = requireNonNull(office, "office");
            return this;
        }

        /** Sets the finding that this one is the same problem as; required for MERGED. */
        public Builder duplicateOf(FindingReference duplicateOf) {
            this.duplicateOf = requireNonNull(duplicateOf, "duplicateOf");
            return this;
        }

        /** Adds to what shows it, keeping the order. */
        public Builder evidence(Collection<? extends Evidence> evidence) {
            this.evidence.addAll(evidence);
            return this;
        }

        /**
         * Builds the step.
         *
         * @throws IllegalArgumentException if a property breaks a rule; the message names property and rule
         */
        public FindingMove build() {
            return new FindingMove(this);
        }
    }
}

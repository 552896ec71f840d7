// SPDX-License-Identifier: Apache-2.0
package dev.milepost.inspection;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.organisation.OrgUnitId;
import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A problem that an inspection found, with the history of its rectification. Rule 8.4. Immutable; equal by value. */
public final class Finding {

    private final String id;
    private final LocalizedText type;
    private final LocalizedText description;
    private final LocalDate raisedOn;
    private final @Nullable LocalDate dueOn;
    private final @Nullable OrgUnitId unit;
    private final @Nullable LocalizedText place;
    private final List<FindingMove> moves;

    private Finding(Builder builder) {
        this.id = builder.id;
        this.type = requireNonNull(builder.type, "type");
        this.description = requireNonNull(builder.description, "description");
        this.raisedOn = requireNonNull(builder.raisedOn, "raisedOn");
        this.dueOn = builder.dueOn;
        this.unit = builder.unit;
        this.place = builder.place;
        this.moves = List.copyOf(builder.moves);
        Identifiers.check("finding id", id);
        checkArgument(
                dueOn == null || !dueOn.isBefore(raisedOn),
                "dueOn of finding '%s' must not be before %s, was %s",
                id,
                raisedOn,
                dueOn);
        checkMoves();
    }

    /** Starts a finding. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** The identity of the finding within its inspection. */
    public String id() {
        return id;
    }

    /** The type of problem. */
    public LocalizedText type() {
        return type;
    }

    /** What was found. */
    public LocalizedText description() {
        return description;
    }

    /** The day it was raised. */
    public LocalDate raisedOn() {
        return raisedOn;
    }

    /** The last day on which its rectification is in time, inclusive; empty if none is declared. */
    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    /** The unit that has to rectify it; empty if none is declared. */
    public Optional<OrgUnitId> unit() {
        return Optional.ofNullable(unit);
    }

    /** The place; empty if none is declared. */
    public Optional<LocalizedText> place() {
        return Optional.ofNullable(place);
    }

    /** The steps of its history after it was raised, in order; may be empty. */
    public List<FindingMove> moves() {
        return moves;
    }

    /** The state at the end of the given day; empty before it was raised. */
    public Optional<FindingState> stateOn(LocalDate date) {
        if (date.isBefore(raisedOn)) {
            return Optional.empty();
        }
        FindingState state = FindingState.RAISED;
        for (FindingMove move : moves) {
            state = move.date().isAfter(date) ? state : move.to();
        }
        return Optional.of(state);
    }

    /** Whether it is raised and not yet closed at the end of the given day. */
    public boolean isOpenOn(LocalDate date) {
        return stateOn(date)
                .filter(state -> state.counts() && state != FindingState.CLOSED)
                .isPresent();
    }

    /** Whether it is open past its due date: from the day after the due date on. */
    public boolean isOverdueOn(LocalDate date) {
        return isOpenOn(date) && dueOn != null && date.isAfter(dueOn);
    }

    /** The day it was closed, looking back from the given day; empty while it is open. */
    public Optional<LocalDate> closedBy(LocalDate date) {
        if (stateOn(date).filter(state -> state == FindingState.CLOSED).isEmpty()) {
            return Optional.empty();
        }
        return moves.stream()
                .filter(move -> move.to() == FindingState.CLOSED && !move.date().isAfter(date))
                .map(FindingMove::date)
                .reduce((earlier, later) -> later);
    }

    private void checkMoves() {
        FindingState state = FindingState.RAISED;
        LocalDate date = raisedOn;
        for (FindingMove move : moves) {
            checkArgument(
                    state.mayBecome(move.to()),
                    "finding '%s' must not move from %s to %s on %s",
                    id,
                    state,
                    move.to(),
                    move.date());
            checkArgument(
                    !move.date().isBefore(date),
                    "move of finding '%s' must not be before %s, was %s",
                    id,
                    date,
                    move.date());
            state = move.to();
            date = move.date();
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Finding that && components().equals(that.components());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }

    @Override
    public String toString() {
        return "Finding[" + id + "]";
    }

    private List<@Nullable Object> components() {
        return Arrays.asList(id, type, description, raisedOn, dueOn, unit, place, moves);
    }

    /** Builds a finding; belongs to one thread. */
    public static final class Builder {

        private final String id;
        private @Nullable LocalizedText type;
        private @Nullable LocalizedText description;
        private @Nullable LocalDate raisedOn;
        private @Nullable LocalDate dueOn;
        private @Nullable OrgUnitId unit;
        private @Nullable LocalizedText place;
        private final List<FindingMove> moves = new ArrayList<>();

        private Builder(String id) {
            this.id = requireNonNull(id, "id");
        }

        /** Sets the type of problem; required. */
        public Builder type(LocalizedText type) {
            this.type = requireNonNull(type, "type");
            return this;
        }

        /** Sets what was found; required. */
        public Builder description(LocalizedText description) {
            this.description = requireNonNull(description, "description");
            return this;
        }

        /** Sets the day it was raised; required. */
        public Builder raisedOn(LocalDate raisedOn) {
            this.raisedOn = requireNonNull(raisedOn, "raisedOn");
            return this;
        }

        /** Sets the last day on which its rectification is in time, inclusive. */
        public Builder dueOn(LocalDate dueOn) {
            this.dueOn = requireNonNull(dueOn, "dueOn");
            return this;
        }

        /** Sets the unit that has to rectify it. */
        public Builder unit(OrgUnitId unit) {
            this.unit = requireNonNull(unit, "unit");
            return this;
        }

        /** Sets the place. */
        public Builder place(LocalizedText place) {
            this.place = requireNonNull(place, "place");
            return this;
        }

        /** Adds to the steps of its history after it was raised, in order, keeping the order. */
        public Builder moves(Collection<? extends FindingMove> moves) {
            this.moves.addAll(moves);
            return this;
        }

        /**
         * Builds the finding.
         *
         * @throws IllegalArgumentException if a property breaks a rule; the message names property, rule and value
         */
        public Finding build() {
            return new Finding(this);
        }
    }
}

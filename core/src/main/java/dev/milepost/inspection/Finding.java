// SPDX-License-Identifier: Apache-2.0
package dev.milepost.inspection;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.explanation.Evidence;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.HolidayCalendar;
import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A problem that an inspection found, with the history of its rectification. Rule 8.4. Immutable; equal by value.
 *
 * <p>A step is taken by {@link #with}, which returns the finding after it or refuses: a step that the state does not
 * allow, one before the last, a verdict by who rectified, an extension that does not extend.
 *
 * <pre>{@code
 * finding.with(FindingMove.of(day, FindingState.AWAITING_VERIFICATION, village))
 *        .with(FindingMove.of(nextDay, FindingState.CLOSED, office));
 * }</pre>
 */
public final class Finding {

    private final String id;
    private final LocalizedText type;
    private final LocalizedText description;
    private final LocalDate raisedOn;
    private final @Nullable TimeLimit timeLimit;
    private final @Nullable LocalDate dueOn;
    private final @Nullable OrgUnitId unit;
    private final @Nullable LocalizedText place;
    private final List<Evidence> evidence;
    private final List<FindingMove> moves;

    private Finding(Builder builder) {
        this.id = builder.id;
        this.type = requireNonNull(builder.type, "type");
        this.description = requireNonNull(builder.description, "description");
        this.raisedOn = requireNonNull(builder.raisedOn, "raisedOn");
        this.timeLimit = builder.timeLimit;
        this.dueOn = builder.dueOn == null && timeLimit != null ? counted(builder) : builder.dueOn;
        this.unit = builder.unit;
        this.place = builder.place;
        this.evidence = List.copyOf(builder.evidence);
        this.moves = List.copyOf(builder.moves);
        Identifiers.check("finding id", id);
        checkArgument(
                dueOn == null || !dueOn.isBefore(raisedOn),
                "dueOn of finding '%s' must not be before %s, was %s",
                id,
                raisedOn,
                dueOn);
        if (builder.calendar != null) {
            checkTimeLimit(builder.calendar);
        }
        checkMoves();
    }

    /** Starts a finding. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /**
     * Returns this finding after one more step.
     *
     * @throws IllegalArgumentException if the step is not allowed; the message names finding, step and rule
     */
    public Finding with(FindingMove move) {
        Builder next = builder(id)
                .type(type)
                .description(description)
                .raisedOn(raisedOn)
                .evidence(evidence)
                .moves(moves)
                .moves(List.of(move));
        next.timeLimit = timeLimit;
        next.dueOn = dueOn;
        next.unit = unit;
        next.place = place;
        return next.build();
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

    /** How long its rectification may take, where the due date was counted; empty if none is declared. */
    public Optional<TimeLimit> timeLimit() {
        return Optional.ofNullable(timeLimit);
    }

    /**
     * The last day on which its rectification was to be in time when it was raised, inclusive; empty if none is
     * declared. What is in force after extensions is {@link FindingStanding#dueOn()}.
     */
    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    /**
     * The unit that had to rectify it when it was raised; empty if none is declared. Who has to now is
     * {@link FindingStanding#unit()}.
     */
    public Optional<OrgUnitId> unit() {
        return Optional.ofNullable(unit);
    }

    /** The place; empty if none is declared. */
    public Optional<LocalizedText> place() {
        return Optional.ofNullable(place);
    }

    /** What shows the problem; may be empty. What shows its rectification stands with the steps. */
    public List<Evidence> evidence() {
        return evidence;
    }

    /** The steps of its history after it was raised, in order; may be empty. */
    public List<FindingMove> moves() {
        return moves;
    }

    /** What it has come to at the end of the given day; empty before it was raised. */
    public Optional<FindingStanding> standingOn(LocalDate date) {
        if (date.isBefore(raisedOn)) {
            return Optional.empty();
        }
        FindingStanding standing = new FindingStanding(raisedOn, dueOn, unit);
        moves.stream().filter(move -> !move.date().isAfter(date)).forEach(standing::move);
        return Optional.of(standing);
    }

    /** The state at the end of the given day; empty before it was raised. */
    public Optional<FindingState> stateOn(LocalDate date) {
        return standingOn(date).map(FindingStanding::state);
    }

    /** Whether it is raised and not yet closed at the end of the given day. */
    public boolean isOpenOn(LocalDate date) {
        return stateOn(date).filter(FindingState::isOpen).isPresent();
    }

    /** Whether it is open past the due date then in force: from the day after the due date on. */
    public boolean isOverdueOn(LocalDate date) {
        return standingOn(date).filter(standing -> standing.isOverdueOn(date)).isPresent();
    }

    /** The day since which it counts as closed, looking back from the given day; empty while it does not. */
    public Optional<LocalDate> closedBy(LocalDate date) {
        return standingOn(date).flatMap(FindingStanding::closedOn);
    }

    /**
     * Checks that its due date is what its time limit comes to; a finding without one has nothing to check.
     *
     * @throws IllegalArgumentException if it is another day
     */
    public void checkTimeLimit(HolidayCalendar calendar) {
        if (timeLimit != null) {
            LocalDate counted = timeLimit.dueOn(raisedOn, calendar);
            checkArgument(
                    counted.equals(dueOn),
                    "dueOn of finding '%s' must be %s, %s %s after %s, was %s",
                    id,
                    counted,
                    timeLimit.days(),
                    timeLimit.counting(),
                    raisedOn,
                    dueOn);
        }
    }

    private static LocalDate counted(Builder builder) {
        TimeLimit limit = requireNonNull(builder.timeLimit);
        checkArgument(
                builder.calendar != null || limit.counting() == TimeLimit.Counting.CALENDAR_DAYS,
                "calendar of finding '%s' must be given to count %s working days",
                builder.id,
                limit.days());
        HolidayCalendar calendar = builder.calendar == null ? HolidayCalendar.none() : builder.calendar;
        return limit.dueOn(requireNonNull(builder.raisedOn, "raisedOn"), calendar);
    }

    private void checkMoves() {
        FindingStanding standing = new FindingStanding(raisedOn, dueOn, unit);
        LocalDate date = raisedOn;
        for (FindingMove move : moves) {
            checkMove(standing, date, move);
            standing.move(move);
            date = move.date();
        }
    }

    private void checkMove(FindingStanding standing, LocalDate last, FindingMove move) {
        checkArgument(
                standing.state().mayBecome(move.to()),
                "finding '%s' must not move from %s to %s on %s",
                id,
                standing.state(),
                move.to(),
                move.date());
        checkArgument(
                !move.date().isBefore(last),
                "move of finding '%s' must not be before %s, was %s",
                id,
                last,
                move.date());
        checkArgument(
                !move.to().isVerdict() || !standing.wasRectifiedBy(move.by()),
                "move of finding '%s' to %s on %s must not be by who rectified it, was by '%s'",
                id,
                move.to(),
                move.date(),
                move.by().in(Locale.ENGLISH));
        move.dueOn().ifPresent(later -> checkLater(standing, move, later));
    }

    private void checkLater(FindingStanding standing, FindingMove move, LocalDate later) {
        LocalDate earliest = move.to() == FindingState.REOPENED
                ? move.date()
                : standing.dueOn().map(due -> due.plusDays(1)).orElse(move.date());
        checkArgument(
                !later.isBefore(earliest),
                "dueOn of the move of finding '%s' to %s on %s must not be before %s, was %s",
                id,
                move.to(),
                move.date(),
                earliest,
                later);
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
        return Arrays.asList(id, type, description, raisedOn, timeLimit, dueOn, unit, place, evidence, moves);
    }

    /** Builds a finding; belongs to one thread. */
    public static final class Builder {

        private final String id;
        private @Nullable LocalizedText type;
        private @Nullable LocalizedText description;
        private @Nullable LocalDate raisedOn;
        private @Nullable TimeLimit timeLimit;
        private @Nullable HolidayCalendar calendar;
        private @Nullable LocalDate dueOn;
        private @Nullable OrgUnitId unit;
        private @Nullable LocalizedText place;
        private final List<Evidence> evidence = new ArrayList<>();
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

        /** Sets how long its rectification may take; the due date is counted from it unless it is given as well. */
        public Builder timeLimit(TimeLimit timeLimit) {
            this.timeLimit = requireNonNull(timeLimit, "timeLimit");
            return this;
        }

        /**
         * Sets which days are worked: required to count a limit in working days. A due date that is given as well must
         * be what the time limit comes to by this calendar. The finding keeps the due date, not the calendar.
         */
        public Builder calendar(HolidayCalendar calendar) {
            this.calendar = requireNonNull(calendar, "calendar");
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

        /** Adds to what shows the problem, keeping the order. */
        public Builder evidence(Collection<? extends Evidence> evidence) {
            this.evidence.addAll(evidence);
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

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.observation.Observation;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.HolidayCalendar;
import dev.milepost.period.Period;
import dev.milepost.quantity.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A unit's report on a form for a period, with its history. Rule 13.1. Immutable; equal by value.
 *
 * <p>A step is taken by {@link #with}, which returns the submission after it or refuses: a step that the state does not
 * allow, one before the last, an approval by who prepared it, a change to a cell that is not open. What it comes to are
 * the facts of {@link #observations()}.
 *
 * <pre>{@code
 * Submission.of(form, village, Period.parse("202306"))
 *         .with(SubmissionMove.Submitted.of(day, Signatories.of(clerk), cells))
 *         .with(new SubmissionMove.Approved(nextDay, office, OrgLevels.TOWNSHIP));
 * }</pre>
 */
public final class Submission {

    private final Form form;
    private final OrgUnitId unit;
    private final Period period;
    private final List<SubmissionMove> moves;
    private final SubmissionStanding standing;

    private Submission(Form form, OrgUnitId unit, Period period, List<SubmissionMove> moves) {
        this.form = requireNonNull(form, "form");
        this.unit = requireNonNull(unit, "unit");
        this.period = requireNonNull(period, "period");
        this.moves = List.copyOf(moves);
        checkArgument(
                period.type() == form.periodType(),
                "period of the submission of form '%s' by '%s' must be a %s, was %s",
                form.id(),
                unit,
                form.periodType(),
                period);
        this.standing = new SubmissionStanding(form, unit, period);
        this.moves.forEach(standing::move);
    }

    /**
     * Obtains a submission into which nothing is filled yet.
     *
     * @throws IllegalArgumentException if the period is not of the form's type
     */
    public static Submission of(Form form, OrgUnitId unit, Period period) {
        return of(form, unit, period, List.of());
    }

    /**
     * Obtains a submission with its history.
     *
     * @throws IllegalArgumentException if the period is not of the form's type, or a step is not allowed; the message
     *     names form, unit, period, state and step
     */
    public static Submission of(Form form, OrgUnitId unit, Period period, Collection<? extends SubmissionMove> moves) {
        return new Submission(form, unit, period, List.copyOf(moves));
    }

    /**
     * Returns this submission after one more step.
     *
     * @throws IllegalArgumentException if the step is not allowed; the message names form, unit, period, state and step
     */
    public Submission with(SubmissionMove move) {
        List<SubmissionMove> more = new ArrayList<>(moves);
        more.add(move);
        return new Submission(form, unit, period, more);
    }

    /** The form it is made on. */
    public Form form() {
        return form;
    }

    /** The unit that reports. */
    public OrgUnitId unit() {
        return unit;
    }

    /** The period it reports. */
    public Period period() {
        return period;
    }

    /** The steps of its history, in order; may be empty. */
    public List<SubmissionMove> moves() {
        return moves;
    }

    /** How far it has come after its last step; DRAFT until it is sent. */
    public ReviewState state() {
        return standing.state();
    }

    /** How far it had come at the end of the given day; DRAFT until it is sent. */
    public ReviewState stateOn(LocalDate date) {
        return standingOn(date).state();
    }

    /**
     * Which version of its figures stands: 0 while they are a draft, 1 when they are sent, one more each time they are
     * sent again or corrected.
     */
    public int version() {
        return standing.version();
    }

    /** The day it was sent for the first time; empty if it has not been. */
    public Optional<LocalDate> receivedOn() {
        return standing.receivedOn();
    }

    /** How many of the form's levels have approved the version that stands, in turn. */
    public int approvals() {
        return standing.approvals();
    }

    /** The cells that may be changed by the next step but a correction: all in a draft, those sent back, else none. */
    public Set<CellKey> openCells() {
        return standing.openCells();
    }

    /**
     * What stands in a cell: what was filled in, the zero that the form or a nil report says, or NOT_REPORTED of a cell
     * left blank; empty of a cell of a draft that was never touched.
     *
     * @throws IllegalArgumentException if the form has no such cell
     */
    public Optional<Value> value(CellKey key) {
        return standing.value(key);
    }

    /**
     * The facts it yields, in the order of its steps: each step that touches a cell makes the next revision of the fact
     * of that cell, with the state after the step. They only grow, so that storing all of them again changes nothing.
     *
     * <p>A draft gives facts of what is filled in, in state DRAFT. Sending gives one of each cell: what is filled in,
     * and of a blank one zero where the form says so, else NOT_REPORTED. Sending back gives one of each cell named,
     * RETURNED and with the reason; sending again one of each of these. The last approval and the lock give one of each
     * cell that was not in that state. The day of receipt is that on which the figure was sent; approval, return, lock
     * and correction leave it.
     */
    public List<Observation> observations() {
        return standing.facts();
    }

    /** The facts that its steps up to the end of the given day yield, in the order of the steps. */
    public List<Observation> observations(LocalDate date) {
        return standingOn(date).facts();
    }

    /**
     * Checks that it was not locked before its form says; a form that may be locked at any time has nothing to check.
     *
     * @throws IllegalArgumentException if it was
     */
    public void checkLock(HolidayCalendar calendar) {
        Optional<LocalDate> earliest = form.locksOn(period, calendar);
        for (SubmissionMove move : moves) {
            checkArgument(
                    !(move instanceof SubmissionMove.Locked)
                            || earliest.filter(move.date()::isBefore).isEmpty(),
                    "lock of the submission of form '%s' by '%s' for %s must not be before %s, was %s",
                    form.id(),
                    unit,
                    period,
                    earliest.orElse(move.date()),
                    move.date());
        }
    }

    private SubmissionStanding standingOn(LocalDate date) {
        SubmissionStanding then = new SubmissionStanding(form, unit, period);
        moves.stream().filter(move -> !move.date().isAfter(date)).forEach(then::move);
        return then;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Submission that && components().equals(that.components());
    }

    @Override
    public int hashCode() {
        return Objects.hash(form.id(), unit, period);
    }

    @Override
    public String toString() {
        return "Submission[" + form.id() + ", " + unit + ", " + period + "]";
    }

    private List<Object> components() {
        return List.of(form, unit, period, moves);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.campaign.Target;
import dev.milepost.observation.Assurance;
import dev.milepost.rollup.FigureColumn;
import dev.milepost.rollup.UnitOrder;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The assessments of one indicator at every unit that has a figure and a target, by cell of its {@link FigureColumn}.
 * Immutable; safe for concurrent use.
 */
public final class AssessmentColumn {

    private static final Status[] STATUSES = Status.values();

    /**
     * Set in a status that was decided by more than the figure of its cell, so that the figure's assurance does not
     * tell.
     */
    static final byte APART = 0x20;

    /** Set in such a status where it rests on a claim without counts. */
    static final byte ASSERTED = 0x40;

    private static final int STATUS = APART - 1;

    /** Stands for an attainment that is not there. */
    static final long NO_RATIO = Long.MIN_VALUE;

    private final FigureColumn figures;
    private final ResolvedTargets targets;
    private final UnitOrder order;
    private final byte[] statuses;
    private final long[] millionths;

    /**
     * Takes the arrays over.
     *
     * @param statuses by cell one more than the place of the status; 0 where nothing is assessed; of length 0 if there
     *     is no target at all
     * @param millionths by cell the attainment, or {@link #NO_RATIO}, or {@link Millionths#TOO_LARGE}
     */
    AssessmentColumn(
            FigureColumn figures, ResolvedTargets targets, UnitOrder order, byte[] statuses, long[] millionths) {
        this.figures = figures;
        this.targets = targets;
        this.order = order;
        this.statuses = statuses;
        this.millionths = millionths;
    }

    /** The targets by unit. */
    ResolvedTargets targets() {
        return targets;
    }

    /** The figures that were assessed. */
    public FigureColumn figures() {
        return figures;
    }

    /** Whether a cell has a figure and its unit a target. */
    public boolean isAssessed(int cell) {
        return statuses.length > 0 && statuses[cell] != 0;
    }

    /**
     * How an assessed cell stands.
     *
     * @throws IllegalArgumentException if it is not assessed
     */
    public Status status(int cell) {
        checkArgument(isAssessed(cell), "cell must be assessed, was %s", cell);
        return STATUSES[(statuses[cell] & STATUS) - 1];
    }

    /** The target that binds the unit of an assessed cell; empty if it is not assessed. */
    public Optional<Target> target(int cell) {
        return isAssessed(cell) ? targets.of(order, figures.unit(cell)) : Optional.empty();
    }

    /**
     * The attainment in millionths, rounded half-even from the exact quotient; empty where it has no ratio, and where
     * it is 2^63 millionths or more either way.
     */
    public OptionalLong attainmentMillionths(int cell) {
        boolean has = isAssessed(cell) && millionths[cell] != NO_RATIO && millionths[cell] != Millionths.TOO_LARGE;
        return has ? OptionalLong.of(millionths[cell]) : OptionalLong.empty();
    }

    /** Whether a target is met on the strength of a percentage or claim without counts. Rule 3.4. */
    public boolean isMetAsserted(int cell) {
        if (!isAssessed(cell) || status(cell) != Status.MET) {
            return false;
        }
        return (statuses[cell] & APART) != 0
                ? (statuses[cell] & ASSERTED) != 0
                : figures.assurance(cell) == Assurance.ASSERTED;
    }
}

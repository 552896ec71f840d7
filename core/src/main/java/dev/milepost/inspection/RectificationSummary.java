// SPDX-License-Identifier: Apache-2.0
package dev.milepost.inspection;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Value;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a number of findings is rectified at the end of a day: what the reports count, and the two rates that are
 * never one. Rules 8.4 and 8.5. Closed and open make raised; what is overdue is open. Immutable; equal by value.
 */
public final class RectificationSummary {

    private static final Set<InspectionMeasure> COUNTED =
            EnumSet.range(InspectionMeasure.RAISED, InspectionMeasure.DAYS_TO_CLOSE);
    private static final RectificationSummary NONE = new RectificationSummary(Map.of(), 0, 0);

    private final Map<InspectionMeasure, Long> counts = new EnumMap<>(InspectionMeasure.class);
    private final long stated;
    private final long statedClosed;

    private RectificationSummary(Map<InspectionMeasure, Long> counts, long stated, long statedClosed) {
        COUNTED.forEach(measure -> this.counts.put(measure, counts.getOrDefault(measure, 0L)));
        this.stated = stated;
        this.statedClosed = statedClosed;
    }

    /** The summary of nothing. */
    public static RectificationSummary none() {
        return NONE;
    }

    /** Sums up findings as they stood at the end of the given day; those raised later are left out. */
    public static RectificationSummary of(Collection<Finding> findings, LocalDate date) {
        Map<InspectionMeasure, Long> counts = new EnumMap<>(InspectionMeasure.class);
        findings.forEach(finding -> finding.standingOn(date).ifPresent(standing -> count(standing, date, counts)));
        return new RectificationSummary(counts, 0, 0);
    }

    /**
     * Sums up inspections as they stood at the end of the given day: each by its findings or, without any, by its
     * stated tally, of which no more is known than raised and closed.
     */
    public static RectificationSummary ofInspections(Collection<Inspection> inspections, LocalDate date) {
        return inspections.stream()
                .map(inspection -> inspection.rectificationOn(date))
                .reduce(NONE, RectificationSummary::plus);
    }

    /** What a stated tally tells. */
    static RectificationSummary of(FindingTally tally) {
        Map<InspectionMeasure, Long> counts = new EnumMap<>(InspectionMeasure.class);
        add(counts, InspectionMeasure.RAISED, tally.problems());
        add(counts, InspectionMeasure.CLOSED, tally.rectified());
        add(counts, InspectionMeasure.OPEN, (long) tally.problems() - tally.rectified());
        return new RectificationSummary(counts, tally.problems(), tally.rectified());
    }

    /** The sum of both, which have no finding in common. */
    public RectificationSummary plus(RectificationSummary other) {
        Map<InspectionMeasure, Long> sum = new EnumMap<>(counts);
        other.counts.forEach((measure, count) -> add(sum, measure, count));
        return new RectificationSummary(
                sum, Math.addExact(stated, other.stated), Math.addExact(statedClosed, other.statedClosed));
    }

    /**
     * The count of a measure of findings, from {@link InspectionMeasure#RAISED} to
     * {@link InspectionMeasure#DAYS_TO_CLOSE}. Zero or greater; only {@link InspectionMeasure#OPEN} is negative where a
     * stated tally has more rectified than found, which is an issue of its own.
     *
     * @throws IllegalArgumentException if the measure is none of findings, or is not additive as the types are not
     */
    public long count(InspectionMeasure measure) {
        checkArgument(COUNTED.contains(measure), "measure must be one of %s, was %s", COUNTED, measure);
        return counts.getOrDefault(measure, 0L);
    }

    /** How many problems were found; neither withdrawn ones nor merged duplicates. */
    public long raised() {
        return count(InspectionMeasure.RAISED);
    }

    /** How many of them count as closed. */
    public long closed() {
        return count(InspectionMeasure.CLOSED);
    }

    /** How many of them do not count as closed. */
    public long open() {
        return count(InspectionMeasure.OPEN);
    }

    /** How many are open past their due date; none are known from a tally. */
    public long overdue() {
        return count(InspectionMeasure.OVERDUE);
    }

    /** How many times a finding was opened again; none are known from a tally. */
    public long reopened() {
        return count(InspectionMeasure.REOPENED);
    }

    /** How many are tasks without end, whether they count as closed or not; none are known from a tally. */
    public long longTerm() {
        return count(InspectionMeasure.LONG_TERM);
    }

    /** Closure rate (整改完成率): closed over raised; {@code ZERO_DENOMINATOR} where none was raised. */
    public Value closureRate() {
        return rate(closed(), raised());
    }

    /**
     * On-time rate (按期整改率): those closed by their due date over those due by the day; {@code ZERO_DENOMINATOR} where
     * none was due. It is known of findings only, never of a tally.
     */
    public Value onTimeRate() {
        return rate(count(InspectionMeasure.CLOSED_ON_TIME), count(InspectionMeasure.DUE));
    }

    /**
     * Mean days to close: the days from raising to closing over the findings that count as closed;
     * {@code ZERO_DENOMINATOR} where none does. It is known of findings only, never of a tally.
     */
    public Value meanDaysToClose() {
        return rate(count(InspectionMeasure.DAYS_TO_CLOSE), closed() - statedClosed);
    }

    /** How many of the problems are known from a stated tally alone; a closure rate that rests on them says so. */
    public long stated() {
        return stated;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RectificationSummary that
                && counts.equals(that.counts)
                && stated == that.stated
                && statedClosed == that.statedClosed;
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    @Override
    public String toString() {
        return "RectificationSummary[" + closed() + " of " + raised() + " closed, " + overdue() + " overdue]";
    }

    private static void count(FindingStanding standing, LocalDate date, Map<InspectionMeasure, Long> counts) {
        FindingState state = standing.state();
        if (!state.counts()) {
            add(counts, state == FindingState.MERGED ? InspectionMeasure.MERGED : InspectionMeasure.WITHDRAWN, 1);
            return;
        }
        boolean due = standing.isDueBy(date);
        add(counts, InspectionMeasure.RAISED, 1);
        add(counts, state.isClosed() ? InspectionMeasure.CLOSED : InspectionMeasure.OPEN, 1);
        addIf(counts, InspectionMeasure.OVERDUE, standing.isOverdueOn(date));
        addIf(counts, InspectionMeasure.DUE, due);
        addIf(counts, InspectionMeasure.CLOSED_ON_TIME, due && standing.isClosedInTime());
        add(counts, InspectionMeasure.REOPENED, standing.reopenings());
        addIf(counts, InspectionMeasure.LONG_TERM, standing.isLongTerm());
        addIf(counts, InspectionMeasure.LONG_TERM_CLOSED, standing.isLongTerm() && state.isClosed());
        addIf(counts, InspectionMeasure.EXTENDED, standing.extensions() > 0);
        addIf(counts, InspectionMeasure.TRANSFERRED, standing.transfers() > 0);
        add(counts, InspectionMeasure.DAYS_TO_CLOSE, standing.daysToClose().orElse(0));
    }

    private static void addIf(Map<InspectionMeasure, Long> counts, InspectionMeasure measure, boolean holds) {
        add(counts, measure, holds ? 1 : 0);
    }

    private static void add(Map<InspectionMeasure, Long> counts, InspectionMeasure measure, long count) {
        counts.merge(measure, count, Math::addExact);
    }

    private static Value rate(long part, long whole) {
        return whole == 0 ? Value.missing(MissingReason.ZERO_DENOMINATOR) : Value.rate(part, whole);
    }
}

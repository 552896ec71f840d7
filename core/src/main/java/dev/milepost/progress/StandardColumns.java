// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static java.util.Objects.requireNonNull;

import dev.milepost.indicator.Indicator;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.rollup.Figure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The columns that every monthly report has, of one indicator at one unit: this period, year to date, same period last
 * year, change, annual target, completion, against the share of time. Rule 13.4. What is missing has a reason and is
 * never zero. Immutable; equal by value.
 *
 * @see PeriodReview
 */
public final class StandardColumns {

    private final Parts parts;

    StandardColumns(Parts parts) {
        this.parts = requireNonNull(parts, "parts");
    }

    /** What is measured. */
    public Indicator indicator() {
        return parts.row.indicator();
    }

    /** Where. */
    public OrgUnitId unit() {
        return parts.row.unit();
    }

    /** The period spoken of. */
    public Period period() {
        return parts.row.period();
    }

    /**
     * What happened in the period (本期): of a cumulative element what it grew by, of a state the latest figure by the
     * period's end.
     */
    public Figure thisPeriod() {
        return parts.figures.thisPeriod();
    }

    /** From the first day of the campaign year to the period's end (本年累计); of a state the latest figure by then. */
    public Figure yearToDate() {
        return parts.figures.yearToDate();
    }

    /** What happened in the same period of the year before (上年同期); of a period not over yet, in the like part. */
    public Figure samePeriodLastYear() {
        return parts.figures.lastYear();
    }

    /** The change of this period against the same period last year (同比), by {@link #changeMeasure}. */
    public ColumnValue change() {
        return parts.change;
    }

    /** In what the change is told. */
    public ChangeMeasure changeMeasure() {
        return ChangeMeasure.of(indicator());
    }

    /** The target of the campaign year (年度目标), and how it stands at the period's end; empty if none binds the unit. */
    public Optional<AnnualTarget> target() {
        return parts.target;
    }

    /** The rate of completion (完成率): what is done by the period's end over the target; of a limit the part used up. */
    public ColumnValue completion() {
        return parts.completion;
    }

    /**
     * By how many percentage points attainment is ahead of the share of time (较序时进度), or of what the stages of the
     * target expect by then; negative if behind, of a limit positive if more of it is used.
     */
    public ColumnValue againstShareOfTime() {
        return parts.against;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StandardColumns that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return "StandardColumns[" + indicator().id() + "@" + unit() + ", " + period() + "]";
    }

    /** What a row is about. */
    record Row(Indicator indicator, OrgUnitId unit, Period period) {}

    /** The figures of a row; {@code current} and {@code lastYear} are over like parts of the year. */
    record Figures(Figure thisPeriod, Figure yearToDate, Figure current, Figure lastYear) {}

    /** All of a row. */
    record Parts(
            Row row,
            Figures figures,
            ColumnValue change,
            Optional<AnnualTarget> target,
            ColumnValue completion,
            ColumnValue against) {}
}

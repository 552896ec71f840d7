// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static java.util.Objects.requireNonNull;

import dev.milepost.indicator.DataElementId;
import dev.milepost.organisation.OrgLevel;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.HolidayCalendar;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form (报表): what is asked, of whom, how often, by when, and who approves it. Rule 13.1. Immutable; equal by value.
 *
 * <pre>{@code
 * Form.builder(FormId.of("monthly"), PeriodType.MONTH)
 *         .name(LocalizedText.of("月报表", "monthly return"))
 *         .cells(List.of(CellKey.of(cleanUps), CellKey.of(operators, "small")))
 *         .level(OrgLevels.VILLAGE)
 *         .due(new DueRule.DayOfNextMonth(5, DueRule.Shift.NEXT_WORKING_DAY))
 *         .approvalLevels(List.of(OrgLevels.TOWNSHIP))
 *         .build();
 * }</pre>
 */
public final class Form {

    private final FormId id;
    private final PeriodType periodType;
    private final LocalizedText name;
    private final List<CellKey> cells;
    private final @Nullable OrgLevel level;
    private final List<OrgUnitId> units;
    private final boolean blankMeansZero;
    private final Opening opening;
    private final DueRule due;
    private final @Nullable Integer lockAfterDays;
    private final List<OrgLevel> approvalLevels;
    private final List<Emission> emissions;

    private Form(Builder builder) {
        this.id = builder.id;
        this.periodType = builder.periodType;
        this.name = requireNonNull(builder.name, "name");
        this.cells = List.copyOf(builder.cells);
        this.level = builder.level;
        this.units = List.copyOf(builder.units);
        this.blankMeansZero = builder.blankMeansZero;
        this.opening = builder.opening;
        this.due = requireNonNull(builder.due, "due");
        this.lockAfterDays = builder.lockAfterDays;
        this.approvalLevels = List.copyOf(builder.approvalLevels);
        this.emissions = List.copyOf(builder.emissions);
        FormCheck.check(this);
    }

    /**
     * Starts a form.
     *
     * @param id the identity of the form
     * @param periodType how often it is handed in; not {@link PeriodType#SPAN}, which does not come again
     */
    public static Builder builder(FormId id, PeriodType periodType) {
        return new Builder(id, periodType);
    }

    /** The identity of the form. */
    public FormId id() {
        return id;
    }

    /** How often it is handed in. */
    public PeriodType periodType() {
        return periodType;
    }

    /** The name it is printed under. */
    public LocalizedText name() {
        return name;
    }

    /** What is asked, in the order of the form, one or more, each once. */
    public List<CellKey> cells() {
        return cells;
    }

    /** The elements that are asked, in the order of the form, each once. */
    public List<DataElementId> elements() {
        return cells.stream().map(CellKey::element).distinct().toList();
    }

    /** The level whose units owe it; empty if only named units do. */
    public Optional<OrgLevel> level() {
        return Optional.ofNullable(level);
    }

    /** The units that owe it besides those of the level, each once; may be empty. */
    public List<OrgUnitId> units() {
        return units;
    }

    /** Whether a cell left blank means zero, and not that nothing was reported. Rule 2.2. */
    public boolean blankMeansZero() {
        return blankMeansZero;
    }

    /** From which day on it may be filled in. */
    public Opening opening() {
        return opening;
    }

    /** When it is due. */
    public DueRule due() {
        return due;
    }

    /** How many days after it was due it may be locked at the earliest; empty if at any time. */
    public Optional<Integer> lockAfterDays() {
        return Optional.ofNullable(lockAfterDays);
    }

    /** The levels whose offices approve it, one after the other, the lowest first; empty if no approval is asked. */
    public List<OrgLevel> approvalLevels() {
        return approvalLevels;
    }

    /** Which of its figures on who reported are facts of which elements; may be empty. */
    public List<Emission> emissions() {
        return emissions;
    }

    /** Whether its figures are to be approved. */
    public boolean asksForApproval() {
        return !approvalLevels.isEmpty();
    }

    /** Whether a unit owes it, at the times when the unit exists. */
    public boolean isOwedBy(OrgUnit unit) {
        return unit.level().equals(level) || units.contains(unit.id());
    }

    /** The first day on which the report of a period may be filled in. */
    public LocalDate opensOn(Period period) {
        return opening.on(period);
    }

    /** The last day on which the report of a period is in time, inclusive. */
    public LocalDate dueOn(Period period, HolidayCalendar calendar) {
        return due.dueOn(period, calendar);
    }

    /** The first day on which the report of a period may be locked; empty if any day will do. */
    public Optional<LocalDate> locksOn(Period period, HolidayCalendar calendar) {
        return lockAfterDays().map(dueOn(period, calendar)::plusDays);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Form that && components().equals(that.components());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }

    @Override
    public String toString() {
        return "Form[" + id + "]";
    }

    private List<@Nullable Object> components() {
        return Arrays.asList(
                id,
                periodType,
                name,
                cells,
                level,
                units,
                blankMeansZero,
                opening,
                due,
                lockAfterDays,
                approvalLevels,
                emissions);
    }

    /**
     * That a figure on who reported is a fact.
     *
     * @param measure which figure
     * @param element of which element
     */
    public record Emission(SubmissionMeasure measure, DataElementId element) {

        public Emission {
            requireNonNull(measure, "measure");
            requireNonNull(element, "element");
        }
    }

    /** Builds a form; belongs to one thread. */
    public static final class Builder {

        private final FormId id;
        private final PeriodType periodType;
        private @Nullable LocalizedText name;
        private final List<CellKey> cells = new ArrayList<>();
        private @Nullable OrgLevel level;
        private final List<OrgUnitId> units = new ArrayList<>();
        private boolean blankMeansZero;
        private Opening opening = Opening.afterStart(0);
        private @Nullable DueRule due;
        private @Nullable Integer lockAfterDays;
        private final List<OrgLevel> approvalLevels = new ArrayList<>();
        private final List<Emission> emissions = new ArrayList<>();

        private Builder(FormId id, PeriodType periodType) {
            this.id = requireNonNull(id, "id");
            this.periodType = requireNonNull(periodType, "periodType");
        }

        /** Sets the name it is printed under; required. */
        public Builder name(LocalizedText name) {
            this.name = requireNonNull(name, "name");
            return this;
        }

        /** Adds to what is asked, keeping the order; at least one cell is required. */
        public Builder cells(Collection<CellKey> cells) {
            this.cells.addAll(cells);
            return this;
        }

        /** Sets the level whose units owe it; without it, units are to be named. */
        public Builder level(OrgLevel level) {
            this.level = requireNonNull(level, "level");
            return this;
        }

        /** Adds to the units that owe it besides those of the level, keeping the order. */
        public Builder units(Collection<OrgUnitId> units) {
            this.units.addAll(units);
            return this;
        }

        /** Sets whether a cell left blank means zero; false unless set. */
        public Builder blankMeansZero(boolean blankMeansZero) {
            this.blankMeansZero = blankMeansZero;
            return this;
        }

        /** Sets from which day on it may be filled in; the first day of its period unless set. */
        public Builder opening(Opening opening) {
            this.opening = requireNonNull(opening, "opening");
            return this;
        }

        /** Sets when it is due; required. */
        public Builder due(DueRule due) {
            this.due = requireNonNull(due, "due");
            return this;
        }

        /** Sets how many days after it was due it may be locked at the earliest, zero or more. */
        public Builder lockAfterDays(int lockAfterDays) {
            this.lockAfterDays = lockAfterDays;
            return this;
        }

        /** Adds to the levels whose offices approve it, the lowest first. */
        public Builder approvalLevels(Collection<OrgLevel> approvalLevels) {
            this.approvalLevels.addAll(approvalLevels);
            return this;
        }

        /** Adds to which of its figures are facts of which elements, keeping the order. */
        public Builder emissions(Collection<Emission> emissions) {
            this.emissions.addAll(emissions);
            return this;
        }

        /**
         * Builds the form.
         *
         * @throws IllegalArgumentException if a property breaks a rule; the message names property, rule and value
         */
        public Form build() {
            return new Form(this);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.inspection;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.ActionId;
import dev.milepost.indicator.DataElementId;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An inspection: what was looked at, what was found, what was ordered. Rule 8.3. Immutable; equal by value. */
public final class Inspection {

    private final InspectionId id;
    private final InspectionKind kind;
    private final LocalizedText theme;
    private final Period period;
    private final OrgUnitId unit;
    private final @Nullable ActionId action;
    private final int rounds;
    private final @Nullable LocalizedText checklist;
    private final @Nullable Integer scopeTotal;
    private final List<ScopeCount> scope;
    private final @Nullable FindingTally tally;
    private final List<Finding> findings;
    private final List<Notice> notices;
    private final List<Emission> emissions;

    private Inspection(Builder builder) {
        this.id = builder.id;
        this.kind = builder.kind;
        this.theme = requireNonNull(builder.theme, "theme");
        this.period = requireNonNull(builder.period, "period");
        this.unit = requireNonNull(builder.unit, "unit");
        this.action = builder.action;
        this.rounds = builder.rounds;
        this.checklist = builder.checklist;
        this.scopeTotal = builder.scopeTotal;
        this.scope = List.copyOf(builder.scope);
        this.tally = builder.tally;
        this.findings = List.copyOf(builder.findings);
        this.notices = List.copyOf(builder.notices);
        this.emissions = List.copyOf(builder.emissions);
        checkArgument(rounds >= 1, "rounds of inspection '%s' must be 1 or more, was %s", id, rounds);
        checkArgument(
                scopeTotal == null || scopeTotal >= 0,
                "scopeTotal of inspection '%s' must not be negative, was %s",
                id,
                scopeTotal);
        long different = findings.stream().map(Finding::id).distinct().count();
        checkArgument(different == findings.size(), "finding ids of inspection '%s' must be unique", id);
    }

    /** Starts an inspection. */
    public static Builder builder(InspectionId id, InspectionKind kind) {
        return new Builder(id, kind);
    }

    /** The identity of the inspection. */
    public InspectionId id() {
        return id;
    }

    /** Its kind. */
    public InspectionKind kind() {
        return kind;
    }

    /** What was looked at. */
    public LocalizedText theme() {
        return theme;
    }

    /** When it took place. */
    public Period period() {
        return period;
    }

    /** The unit it took place in. */
    public OrgUnitId unit() {
        return unit;
    }

    /** The action it belongs to; empty if none is declared. */
    public Optional<ActionId> action() {
        return Optional.ofNullable(action);
    }

    /** How many times it was carried out, 1 or more. */
    public int rounds() {
        return rounds;
    }

    /** The rules it went by; empty if none is declared. */
    public Optional<LocalizedText> checklist() {
        return Optional.ofNullable(checklist);
    }

    /** How many places or operators it covered, as stated; empty if none is declared. */
    public Optional<Integer> scopeTotal() {
        return Optional.ofNullable(scopeTotal);
    }

    /** How many of each category it covered; may be empty. */
    public List<ScopeCount> scope() {
        return scope;
    }

    /** The findings as a report states them; empty if none is declared. */
    public Optional<FindingTally> tally() {
        return Optional.ofNullable(tally);
    }

    /** The findings; may be empty. */
    public List<Finding> findings() {
        return findings;
    }

    /** The notices it led to; may be empty. */
    public List<Notice> notices() {
        return notices;
    }

    /** Which of its figures are facts of which elements; may be empty. */
    public List<Emission> emissions() {
        return emissions;
    }

    /** How many problems it raised by the end of the given day: its findings or, without any, its tally. */
    public int raisedBy(LocalDate date) {
        return Math.toIntExact(rectificationOn(date).raised());
    }

    /** How many of them are closed at the end of the given day; raised less open. */
    public int closedBy(LocalDate date) {
        return Math.toIntExact(rectificationOn(date).closed());
    }

    /** How many of them are open past their due date at the end of the given day; none are known from a tally. */
    public int overdueOn(LocalDate date) {
        return Math.toIntExact(rectificationOn(date).overdue());
    }

    /** How many types of problem it raised by the end of the given day: of its findings or, without any, its tally. */
    public int typesBy(LocalDate date) {
        if (findings.isEmpty()) {
            return tally == null ? 0 : tally.types();
        }
        return (int) findings.stream()
                .filter(finding ->
                        finding.stateOn(date).filter(FindingState::counts).isPresent())
                .map(Finding::type)
                .distinct()
                .count();
    }

    /** How far it is rectified at the end of the given day, by its findings or, without any, its tally. */
    public RectificationSummary rectificationOn(LocalDate date) {
        if (findings.isEmpty()) {
            return tally == null ? RectificationSummary.none() : RectificationSummary.of(tally);
        }
        return RectificationSummary.of(findings, date);
    }

    /**
     * Checks that each merged duplicate of the inspections of one campaign names a finding that is there, and that none
     * is a duplicate of itself by way of others.
     *
     * @throws IllegalArgumentException if one does not; the message names both findings
     */
    public static void checkDuplicates(Collection<Inspection> inspections) {
        Duplicates.checkAll(inspections);
    }

    /** Whether its counts of problems come from a stated tally rather than from findings. */
    public boolean isTallied() {
        return findings.isEmpty() && tally != null;
    }

    /**
     * One figure of an inspection as a fact of an element.
     *
     * @param measure the figure
     * @param element the element
     */
    public record Emission(InspectionMeasure measure, DataElementId element) {

        public Emission {
            requireNonNull(measure, "measure");
            requireNonNull(element, "element");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Inspection that && components().equals(that.components());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }

    @Override
    public String toString() {
        return "Inspection[" + id + "]";
    }

    private List<@Nullable Object> components() {
        return Arrays.asList(
                id,
                kind,
                theme,
                period,
                unit,
                action,
                rounds,
                checklist,
                scopeTotal,
                scope,
                tally,
                findings,
                notices,
                emissions);
    }

    /** Builds an inspection; belongs to one thread. */
    public static final class Builder {

        private final InspectionId id;
        private final InspectionKind kind;
        private @Nullable LocalizedText theme;
        private @Nullable Period period;
        private @Nullable OrgUnitId unit;
        private @Nullable ActionId action;
        private int rounds = 1;
        private @Nullable LocalizedText checklist;
        private @Nullable Integer scopeTotal;
        private final List<ScopeCount> scope = new ArrayList<>();
        private @Nullable FindingTally tally;
        private final List<Finding> findings = new ArrayList<>();
        private final List<Notice> notices = new ArrayList<>();
        private final List<Emission> emissions = new ArrayList<>();

        private Builder(InspectionId id, InspectionKind kind) {
            this.id = requireNonNull(id, "id");
            this.kind = requireNonNull(kind, "kind");
        }

        /** Sets what was looked at; required. */
        public Builder theme(LocalizedText theme) {
            this.theme = requireNonNull(theme, "theme");
            return this;
        }

        /** Sets when it took place; required. */
        public Builder period(Period period) {
            this.period = requireNonNull(period, "period");
            return this;
        }

        /** Sets the unit it took place in; required. */
        public Builder unit(OrgUnitId unit) {
            this.unit = requireNonNull(unit, "unit");
            return this;
        }

        /** Sets the action it belongs to. */
        public Builder action(ActionId action) {
            this.action = requireNonNull(action, "action");
            return this;
        }

        /** Sets how many times it was carried out, 1 or more; 1 unless set. */
        public Builder rounds(int rounds) {
            this.rounds = rounds;
            return this;
        }

        /** Sets the rules it went by. */
        public Builder checklist(LocalizedText checklist) {
            this.checklist = requireNonNull(checklist, "checklist");
            return this;
        }

        /** Sets how many places or operators it covered, as stated. */
        public Builder scopeTotal(Integer scopeTotal) {
            this.scopeTotal = requireNonNull(scopeTotal, "scopeTotal");
            return this;
        }

        /** Adds to how many of each category it covered, keeping the order. */
        public Builder scope(Collection<? extends ScopeCount> scope) {
            this.scope.addAll(scope);
            return this;
        }

        /** Sets the findings as a report states them. */
        public Builder tally(FindingTally tally) {
            this.tally = requireNonNull(tally, "tally");
            return this;
        }

        /** Adds to the findings, keeping the order. */
        public Builder findings(Collection<? extends Finding> findings) {
            this.findings.addAll(findings);
            return this;
        }

        /** Adds to the notices it led to, keeping the order. */
        public Builder notices(Collection<? extends Notice> notices) {
            this.notices.addAll(notices);
            return this;
        }

        /** Adds to which of its figures are facts of which elements, keeping the order. */
        public Builder emissions(Collection<? extends Emission> emissions) {
            this.emissions.addAll(emissions);
            return this;
        }

        /**
         * Builds the inspection.
         *
         * @throws IllegalArgumentException if a property breaks a rule; the message names property, rule and value
         */
        public Inspection build() {
            Inspection inspection = new Inspection(this);
            Duplicates.checkWithin(inspection);
            return inspection;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static java.util.Objects.requireNonNull;

import dev.milepost.indicator.IndicatorId;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Ratio;
import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How units are scored: groups and items with their rules, bonus, vetoes, grades. Rule 10.1. The table is data; nothing
 * of it is built into the calculation. Immutable; equal by value.
 */
public final class AssessmentScheme {

    private final String id;
    private final LocalizedText name;
    private final List<UnitClass> classes;
    private final List<SchemeGroup> groups;
    private final List<BonusItem> bonusItems;
    private final @Nullable Ratio declaredBonusCap;
    private final List<VetoRule> vetoes;
    private final List<ScoreGrade> grades;
    private final List<TieBreak> tieBreaks;
    private final Map<PeriodType, Ratio> weights;
    private final boolean acceptsAsserted;

    private AssessmentScheme(Builder builder) {
        this.id = Identifiers.check("scheme id", builder.id);
        this.name = requireNonNull(builder.name, "name");
        this.classes = List.copyOf(builder.classes);
        this.groups = List.copyOf(builder.groups);
        this.bonusItems = List.copyOf(builder.bonusItems);
        this.declaredBonusCap = builder.bonusCap;
        this.vetoes = List.copyOf(builder.vetoes);
        this.grades = List.copyOf(builder.grades);
        this.tieBreaks = List.copyOf(builder.tieBreaks);
        this.weights = Collections.unmodifiableMap(new EnumMap<>(builder.weights));
        this.acceptsAsserted = builder.acceptsAsserted;
        new SchemeCheck(this).run();
    }

    /** Starts a scheme. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** The identity of the scheme, edition included. */
    public String id() {
        return id;
    }

    /** The name it is printed under. */
    public LocalizedText name() {
        return name;
    }

    /** The classes of units it treats differently; may be empty. */
    public List<UnitClass> classes() {
        return classes;
    }

    /** The groups in the order of the table; one or more. */
    public List<SchemeGroup> groups() {
        return groups;
    }

    /** All items in the order of the table. */
    public List<SchemeItem> items() {
        return groups.stream().flatMap(group -> group.items().stream()).toList();
    }

    /** What earns points beyond the full mark; may be empty. */
    public List<BonusItem> bonusItems() {
        return bonusItems;
    }

    /** The most that all bonus together earns: as declared, else what the bonus items come to; 0 without any. */
    public Ratio bonusCap() {
        return declaredBonusCap != null
                ? declaredBonusCap
                : bonusItems.stream().map(BonusItem::max).reduce(Ratio.ZERO, Ratio::plus);
    }

    /** The declared most of all bonus; empty if none is declared. */
    public Optional<Ratio> declaredBonusCap() {
        return Optional.ofNullable(declaredBonusCap);
    }

    /** The conditions that override all points; may be empty. */
    public List<VetoRule> vetoes() {
        return vetoes;
    }

    /** The grades, best first; may be empty. */
    public List<ScoreGrade> grades() {
        return grades;
    }

    /** What decides between equal scores, in this order; may be empty. */
    public List<TieBreak> tieBreaks() {
        return tieBreaks;
    }

    /** The weights of the component periods of a combined score, which sum to 1; empty if none are combined. */
    public Map<PeriodType, Ratio> weights() {
        return weights;
    }

    /** Whether a percentage without counts is accepted where an item does not say. Rule 3.4. */
    public boolean acceptsAsserted() {
        return acceptsAsserted;
    }

    /** Whether an item accepts a percentage without counts. */
    public boolean acceptsAsserted(SchemeItem item) {
        return item.acceptsAsserted().orElse(acceptsAsserted);
    }

    /** The full mark: the sum of all items, without bonus. */
    public Ratio max() {
        return groups.stream().map(SchemeGroup::max).reduce(Ratio.ZERO, Ratio::plus);
    }

    /** Finds an item by its code. */
    public Optional<SchemeItem> findItem(String code) {
        return items().stream().filter(item -> item.code().equals(code)).findFirst();
    }

    /** Finds a bonus item by its code. */
    public Optional<BonusItem> findBonus(String code) {
        return bonusItems.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    /** Finds a veto by its code. */
    public Optional<VetoRule> findVeto(String code) {
        return vetoes.stream().filter(veto -> veto.code().equals(code)).findFirst();
    }

    /** The indicators that items and vetoes ask. */
    public Set<IndicatorId> indicators() {
        Stream<IndicatorId> asked = items().stream().flatMap(item -> item.indicators().stream());
        Stream<IndicatorId> vetoed = vetoes.stream()
                .flatMap(veto ->
                        veto.test() instanceof VetoRule.Threshold test ? Stream.of(test.indicator()) : Stream.empty());
        return Stream.concat(asked, vetoed).collect(Collectors.toUnmodifiableSet());
    }

    /** The grade a score earns by itself; empty if there is none so low. */
    public Optional<ScoreGrade> gradeOf(Ratio score) {
        return grades.stream()
                .filter(grade -> score.compareTo(grade.least()) >= 0)
                .findFirst();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AssessmentScheme that && components().equals(that.components());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }

    @Override
    public String toString() {
        return "AssessmentScheme[" + id + "]";
    }

    private List<@Nullable Object> components() {
        return Arrays.asList(
                id,
                name,
                classes,
                groups,
                bonusItems,
                declaredBonusCap,
                vetoes,
                grades,
                tieBreaks,
                weights,
                acceptsAsserted);
    }

    /** Builds a scheme; belongs to one thread. */
    public static final class Builder {

        private final String id;
        private @Nullable LocalizedText name;
        private final List<UnitClass> classes = new ArrayList<>();
        private final List<SchemeGroup> groups = new ArrayList<>();
        private final List<BonusItem> bonusItems = new ArrayList<>();
        private @Nullable Ratio bonusCap;
        private final List<VetoRule> vetoes = new ArrayList<>();
        private final List<ScoreGrade> grades = new ArrayList<>();
        private final List<TieBreak> tieBreaks = new ArrayList<>();
        private final Map<PeriodType, Ratio> weights = new EnumMap<>(PeriodType.class);
        private boolean acceptsAsserted = true;

        private Builder(String id) {
            this.id = requireNonNull(id, "id");
        }

        /** Sets the name it is printed under; required. */
        public Builder name(LocalizedText name) {
            this.name = requireNonNull(name, "name");
            return this;
        }

        /** Adds to the classes of units, keeping the order. */
        public Builder classes(Collection<? extends UnitClass> classes) {
            this.classes.addAll(classes);
            return this;
        }

        /** Adds to the groups in the order of the table; one or more are required. */
        public Builder groups(Collection<? extends SchemeGroup> groups) {
            this.groups.addAll(groups);
            return this;
        }

        /** Adds to what earns points beyond the full mark, keeping the order. */
        public Builder bonusItems(Collection<? extends BonusItem> bonusItems) {
            this.bonusItems.addAll(bonusItems);
            return this;
        }

        /** Sets the most that all bonus together earns, zero or greater. */
        public Builder bonusCap(Ratio bonusCap) {
            this.bonusCap = requireNonNull(bonusCap, "bonusCap");
            return this;
        }

        /** Adds to the vetoes, keeping the order. */
        public Builder vetoes(Collection<? extends VetoRule> vetoes) {
            this.vetoes.addAll(vetoes);
            return this;
        }

        /** Adds to the grades, best first. */
        public Builder grades(Collection<? extends ScoreGrade> grades) {
            this.grades.addAll(grades);
            return this;
        }

        /** Adds to what decides between equal scores, in this order. */
        public Builder tieBreaks(Collection<? extends TieBreak> tieBreaks) {
            this.tieBreaks.addAll(tieBreaks);
            return this;
        }

        /** Adds weights of component periods; all together sum to 1. */
        public Builder weights(Map<PeriodType, Ratio> weights) {
            this.weights.putAll(weights);
            return this;
        }

        /** Sets whether a percentage without counts is accepted where an item does not say; true unless set. */
        public Builder acceptsAsserted(boolean acceptsAsserted) {
            this.acceptsAsserted = acceptsAsserted;
            return this;
        }

        /**
         * Builds the scheme.
         *
         * @throws IllegalArgumentException if a code is used twice, refers to nothing, weights do not sum to 1, or
         *     grades do not fall; the message names property, rule and value
         */
        public AssessmentScheme build() {
            return new AssessmentScheme(this);
        }
    }
}

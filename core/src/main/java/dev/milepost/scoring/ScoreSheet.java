// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import dev.milepost.explanation.Explanation;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Ratio;
import dev.milepost.text.LocalizedText;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a unit scores in a period, item by item, and why. Rule 10.1. A sheet on which an item is missing or a veto open
 * is incomplete and has no score, only bounds. Immutable; equal by value.
 */
public final class ScoreSheet {

    /** What a sheet is about; the name is the one the unit is printed under. */
    record Of(AssessmentScheme scheme, OrgUnitId unit, LocalizedText name, Period period) {}

    private final Of of;
    private final Marks marks;
    private final List<ItemScore> items;
    private final List<BonusScore> bonus;
    private final List<VetoResult> vetoes;
    private final List<ScoreSheet> components;
    private final List<Period> openPeriods;
    private final List<Objection> openObjections;

    private ScoreSheet(Of of, Marks marks, Lines lines, Combination.Parts parts, List<Objection> openObjections) {
        this.of = of;
        this.marks = marks;
        this.items = List.copyOf(lines.items());
        this.bonus = List.copyOf(lines.bonus());
        this.vetoes = List.copyOf(lines.vetoes());
        this.components = List.copyOf(parts.sheets());
        this.openPeriods = List.copyOf(parts.open());
        this.openObjections = List.copyOf(openObjections);
    }

    /** The lines of a sheet; none but vetoes where it is combined of others. */
    record Lines(List<ItemScore> items, List<BonusScore> bonus, List<VetoResult> vetoes) {}

    static ScoreSheet of(
            Of of, List<ItemScore> items, List<BonusScore> bonus, List<VetoResult> vetoes, List<Objection> open) {
        Marks marks = Marks.of(of.scheme(), items, bonus);
        return new ScoreSheet(of, marks, new Lines(items, bonus, vetoes), Combination.Parts.NONE, open);
    }

    static ScoreSheet of(Of of, Marks marks, List<VetoResult> vetoes, Combination.Parts parts) {
        List<Objection> open = parts.sheets().stream()
                .flatMap(one -> one.openObjections.stream())
                .toList();
        return new ScoreSheet(of, marks, new Lines(List.of(), List.of(), vetoes), parts, open);
    }

    /**
     * Combines the sheets of component periods by the weights of the scheme: the mean of all months, quarters and so on
     * of the whole, weighted. A period without a complete sheet leaves the whole incomplete. A veto that disqualifies
     * or caps the grade in a component does so in the whole; one that makes a component 0 is in its score already.
     *
     * @param whole the period they are combined into, filled exactly by each kind of component
     * @param components the sheets of one unit under one scheme
     * @throws IllegalArgumentException if there is no sheet, the scheme has no weights, a sheet is of another scheme or
     *     unit, or of a period that is no component, or a period stands twice
     */
    public static ScoreSheet combined(Period whole, Collection<ScoreSheet> components) {
        return new Combination(whole, List.copyOf(components)).sheet();
    }

    /** The scheme. */
    public AssessmentScheme scheme() {
        return of.scheme();
    }

    /** The unit. */
    public OrgUnitId unit() {
        return of.unit();
    }

    /** The name of the unit; its id where no figures were given. */
    public LocalizedText name() {
        return of.name();
    }

    /** The period that is scored. */
    public Period period() {
        return of.period();
    }

    /** What each item came to, in the order of the scheme; none on a sheet that is combined of others. */
    public List<ItemScore> items() {
        return items;
    }

    /** Finds what an item came to by its code. */
    public Optional<ItemScore> find(String code) {
        return items.stream().filter(one -> one.item().code().equals(code)).findFirst();
    }

    /** The bonus given, before the cap; may be empty. */
    public List<BonusScore> bonus() {
        return bonus;
    }

    /** What became of each veto. */
    public List<VetoResult> vetoes() {
        return vetoes;
    }

    /** The vetoes that struck; may be empty. */
    public List<VetoResult> struck() {
        return vetoes.stream().filter(VetoResult::isStruck).toList();
    }

    /** The items without points; may be empty. */
    public List<ItemScore> missing() {
        return items.stream().filter(ItemScore::isMissing).toList();
    }

    /** The items that do not concern the unit; may be empty. */
    public List<ItemScore> notApplicable() {
        return items.stream().filter(one -> !one.isApplicable()).toList();
    }

    /** The sheets it is combined of; may be empty. */
    public List<ScoreSheet> components() {
        return components;
    }

    /** The component periods without a complete sheet; may be empty. */
    public List<Period> openPeriods() {
        return openPeriods;
    }

    /** The objections that are not decided yet; may be empty. */
    public List<Objection> openObjections() {
        return openObjections;
    }

    /** All that was deducted, in the order of the items. */
    public List<Deduction> deductions() {
        return items.stream().flatMap(one -> one.deductions().stream()).toList();
    }

    /** Whether every item has points or does not apply, no veto is open and no component is wanting. */
    public boolean isComplete() {
        return marks.base().isPresent()
                && openPeriods.isEmpty()
                && vetoes.stream().noneMatch(VetoResult::isOpen);
    }

    /** Whether a veto takes the unit out of grades and ranks, whatever else is known. */
    public boolean isDisqualified() {
        return struck().stream().anyMatch(one -> one.rule().effect() instanceof VetoRule.Disqualify);
    }

    /** The exact score, from 0 to the full mark and the cap on bonus; empty while the sheet is incomplete. */
    public Optional<Ratio> score() {
        return isComplete()
                ? marks.base().map(base -> isZeroed() ? Ratio.ZERO : Marks.tidy(base.plus(marks.bonus())))
                : Optional.empty();
    }

    /** The score before bonus and vetoes, not applicable items made up for; empty while the sheet is incomplete. */
    public Optional<Ratio> beforeBonus() {
        return isComplete() ? marks.base() : Optional.empty();
    }

    /** The bonus that counts, cap applied; 0 if none was given. */
    public Ratio bonusPoints() {
        return marks.bonus();
    }

    /**
     * Within which bounds the score certainly lies, if what is missing concerns the unit; exact when the sheet is
     * complete.
     */
    public Bounds possible() {
        if (isZeroed()) {
            return Bounds.exactly(Ratio.ZERO);
        }
        Bounds all = marks.possible().plus(Bounds.exactly(marks.bonus()));
        boolean mayBeZeroed = vetoes.stream().anyMatch(one -> one.isOpen() && isZero(one));
        return mayBeZeroed ? new Bounds(Optional.of(Ratio.ZERO), all.upper()) : all;
    }

    /** The grade, capped by vetoes; empty while incomplete, where disqualified and below the lowest. */
    public Optional<ScoreGrade> grade() {
        if (isDisqualified()) {
            return Optional.empty();
        }
        List<ScoreGrade> grades = scheme().grades();
        int worst = struck().stream()
                .map(one -> one.rule().effect())
                .filter(VetoRule.CapGrade.class::isInstance)
                .mapToInt(cap -> indexOf(((VetoRule.CapGrade) cap).grade()))
                .max()
                .orElse(0);
        return score().flatMap(scheme()::gradeOf).map(grade -> grades.get(Math.max(worst, grades.indexOf(grade))));
    }

    /** Why the score is what it is: items, deductions, bonus and vetoes, down to entries and facts. Rule 11.1. */
    public Explanation explain() {
        return new SheetWording(this, marks).explain();
    }

    /** The main reasons in one line: vetoes that struck, else the greatest deductions, else what is missing. */
    public LocalizedText summary() {
        return new SheetWording(this, marks).summary();
    }

    private boolean isZeroed() {
        return struck().stream().anyMatch(ScoreSheet::isZero);
    }

    private static boolean isZero(VetoResult one) {
        return one.rule().effect() instanceof VetoRule.Zero;
    }

    private int indexOf(String grade) {
        return scheme().grades().stream().map(ScoreGrade::code).toList().indexOf(grade);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ScoreSheet that && state().equals(that.state());
    }

    @Override
    public int hashCode() {
        return Objects.hash(unit(), period());
    }

    @Override
    public String toString() {
        return "ScoreSheet[" + unit() + ", " + period() + "]";
    }

    private List<Object> state() {
        return Arrays.asList(of, marks, items, bonus, vetoes, components, openPeriods, openObjections);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.observation.Assurance;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Grade;
import dev.milepost.quantity.Ratio;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of many units come to, after the time operator: the mergeable partial over units. Rule 5.7. Merging
 * is associative and commutative and has an identity; it holds for disjoint units only and refuses an overlap.
 * Immutable, equal by value.
 */
public final class UnitTally {

    private static final UnitTally EMPTY =
            new UnitTally(Collections.emptySortedSet(), Sums.NONE, Extremes.NONE, Map.of(), Reporting.NONE);

    private final SortedSet<OrgUnitId> units;
    private final Sums sums;
    private final Extremes extremes;
    private final Map<Assurance, Ratio> amounts;
    private final Reporting reporting;

    private UnitTally(
            SortedSet<OrgUnitId> units,
            Sums sums,
            Extremes extremes,
            Map<Assurance, Ratio> amounts,
            Reporting reporting) {
        this.units = units;
        this.sums = sums;
        this.extremes = extremes;
        this.amounts = amounts;
        this.reporting = reporting;
    }

    /** The tally of no unit; merging it changes nothing. */
    public static UnitTally empty() {
        return EMPTY;
    }

    /** The tally of one unit's number. */
    public static UnitTally number(OrgUnitId unit, Ratio figure, Assurance assurance) {
        Ratio exact = Exact.reduced(figure);
        return one(unit, assurance, exact, Sums.ofNumber(exact, Ratio.ZERO), Extremes.ofNumber(exact));
    }

    /**
     * The tally of one unit's number with its weight.
     *
     * @throws IllegalArgumentException if the weight is negative
     */
    public static UnitTally weighted(OrgUnitId unit, Ratio figure, Ratio weight, Assurance assurance) {
        checkArgument(weight.signum() >= 0, "weight of unit '%s' must not be negative, was %s", unit, weight);
        Ratio exact = Exact.reduced(figure);
        return one(unit, assurance, exact, Sums.ofNumber(exact, weight), Extremes.ofNumber(exact));
    }

    /** The tally of one unit's pair; numerator and denominator add up apart. */
    public static UnitTally pair(OrgUnitId unit, Ratio pair, Assurance assurance) {
        return pair(unit, Ratio.whole(pair.numerator()), Ratio.whole(pair.denominator()), assurance);
    }

    /** The tally of one unit's pair whose halves need not be decimals, such as the mean of three months. */
    static UnitTally pair(OrgUnitId unit, Ratio numerator, Ratio denominator, Assurance assurance) {
        Ratio top = Exact.reduced(numerator);
        Ratio bottom = Exact.reduced(denominator);
        return one(unit, assurance, bottom, Sums.ofPair(top, bottom), Extremes.NONE);
    }

    /** The tally of one unit's level. */
    public static UnitTally level(OrgUnitId unit, Grade grade, Assurance assurance) {
        return one(unit, assurance, Ratio.ONE, Sums.NONE, Extremes.ofGrade(grade));
    }

    /** The tally of one unit's flag. */
    public static UnitTally flag(OrgUnitId unit, boolean flag, Assurance assurance) {
        return one(unit, assurance, Ratio.ONE, Sums.ofFlag(flag), Extremes.NONE);
    }

    /** The tally of one unit's word; words have no sum, but an assurance. */
    public static UnitTally word(OrgUnitId unit, Assurance assurance) {
        return one(unit, assurance, Ratio.ONE, Sums.NONE, Extremes.NONE);
    }

    /** The tally of reports alone: what was expected and what is missing. */
    public static UnitTally reporting(Reporting reporting) {
        return new UnitTally(EMPTY.units, Sums.NONE, Extremes.NONE, Map.of(), reporting);
    }

    /**
     * The tally of both.
     *
     * @throws IllegalArgumentException if a unit is in both
     */
    public UnitTally merge(UnitTally other) {
        SortedSet<OrgUnitId> both = new TreeSet<>(units);
        both.retainAll(other.units);
        checkArgument(both.isEmpty(), "units of two tallies must be disjoint, both had %s", both);
        SortedSet<OrgUnitId> all = new TreeSet<>(units);
        all.addAll(other.units);
        Map<Assurance, Ratio> by = new EnumMap<>(Assurance.class);
        by.putAll(amounts);
        other.amounts.forEach((key, amount) -> by.merge(key, amount, Exact::sum));
        return new UnitTally(
                Collections.unmodifiableSortedSet(all),
                sums.plus(other.sums),
                extremes.plus(other.extremes),
                Collections.unmodifiableMap(by),
                reporting.plus(other.reporting));
    }

    /** The units whose figures are in it. */
    public SortedSet<OrgUnitId> units() {
        return units;
    }

    /** The sum of the numbers. */
    public Ratio sum() {
        return sums.sum;
    }

    /** The sums of the pairs; empty if there is none with a denominator above zero. */
    public Optional<Ratio> pair() {
        return sums.denominator.signum() > 0
                ? Optional.of(Exact.pair(sums.numerator, sums.denominator))
                : Optional.empty();
    }

    /** The weighted mean; empty without weight. */
    public Optional<Ratio> mean() {
        return sums.weights.isZero()
                ? Optional.empty()
                : Optional.of(Exact.reduced(sums.weighted.dividedBy(sums.weights)));
    }

    /** The least number; empty without numbers. */
    public Optional<Ratio> least() {
        return Optional.ofNullable(extremes.least);
    }

    /** The greatest number; empty without numbers. */
    public Optional<Ratio> greatest() {
        return Optional.ofNullable(extremes.greatest);
    }

    /** The worst level; empty without levels. */
    public Optional<Grade> worst() {
        return Optional.ofNullable(extremes.worst);
    }

    /** How many flags are true. */
    public int trueCount() {
        return sums.trueCount;
    }

    /** The weakest assurance of what is in it; empty if nothing is. */
    public Optional<Assurance> assurance() {
        return amounts.keySet().stream().reduce(Assurance::weaker);
    }

    /** The amount under each assurance: of numbers their sum, of pairs their denominators, else how many units. */
    public Map<Assurance, Ratio> amounts() {
        return amounts;
    }

    /** What was expected and what is missing. */
    public Reporting reporting() {
        return reporting;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UnitTally that && components().equals(that.components());
    }

    @Override
    public int hashCode() {
        return components().hashCode();
    }

    @Override
    public String toString() {
        return "UnitTally" + components();
    }

    private List<Object> components() {
        return List.of(units, sums, extremes, amounts, reporting);
    }

    private static UnitTally one(OrgUnitId unit, Assurance assurance, Ratio amount, Sums sums, Extremes extremes) {
        SortedSet<OrgUnitId> units = Collections.unmodifiableSortedSet(new TreeSet<>(Set.of(unit)));
        return new UnitTally(units, sums, extremes, Map.of(assurance, amount), Reporting.NONE);
    }

    /** All that adds up; numbers are reduced, so that equal sums are equal however they were reached. */
    private record Sums(Ratio sum, Ratio numerator, Ratio denominator, Ratio weighted, Ratio weights, int trueCount) {

        static final Sums NONE = new Sums(Ratio.ZERO, Ratio.ZERO, Ratio.ZERO, Ratio.ZERO, Ratio.ZERO, 0);

        static Sums ofFlag(boolean flag) {
            return new Sums(Ratio.ZERO, Ratio.ZERO, Ratio.ZERO, Ratio.ZERO, Ratio.ZERO, flag ? 1 : 0);
        }

        static Sums ofNumber(Ratio figure, Ratio weight) {
            Ratio times = Exact.reduced(figure.times(weight));
            return new Sums(figure, Ratio.ZERO, Ratio.ZERO, times, Exact.reduced(weight), 0);
        }

        static Sums ofPair(Ratio numerator, Ratio denominator) {
            return new Sums(Ratio.ZERO, numerator, denominator, Ratio.ZERO, Ratio.ZERO, 0);
        }

        Sums plus(Sums other) {
            return new Sums(
                    Exact.sum(sum, other.sum),
                    Exact.sum(numerator, other.numerator),
                    Exact.sum(denominator, other.denominator),
                    Exact.sum(weighted, other.weighted),
                    Exact.sum(weights, other.weights),
                    trueCount + other.trueCount);
        }
    }

    /** Least, greatest and worst; null where there is nothing to compare. */
    private record Extremes(
            @Nullable Ratio least,
            @Nullable Ratio greatest,
            @Nullable Grade worst) {

        static final Extremes NONE = new Extremes(null, null, null);

        static Extremes ofNumber(Ratio figure) {
            return new Extremes(figure, figure, null);
        }

        static Extremes ofGrade(Grade grade) {
            return new Extremes(null, null, grade);
        }

        Extremes plus(Extremes other) {
            return new Extremes(
                    either(least, other.least, Ratio::min),
                    either(greatest, other.greatest, Ratio::max),
                    either(worst, other.worst, Grade::worse));
        }

        private static <T> @Nullable T either(@Nullable T one, @Nullable T other, BinaryOperator<T> both) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return both.apply(one, other);
        }
    }
}

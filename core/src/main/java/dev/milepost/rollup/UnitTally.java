// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.observation.Assurance;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Grade;
import dev.milepost.quantity.Ratio;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
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

    private static final UnitTally EMPTY = new UnitTally(new Parts(
            Collections.emptySortedSet(),
            Ratio.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            Ratio.ZERO,
            Ratio.ZERO,
            null,
            null,
            null,
            0,
            Map.of(),
            Reporting.NONE));

    private final Parts parts;

    private UnitTally(Parts parts) {
        this.parts = parts;
    }

    /** The tally of no unit; merging it changes nothing. */
    public static UnitTally empty() {
        return EMPTY;
    }

    /** The tally of one unit's number. */
    public static UnitTally number(OrgUnitId unit, Ratio figure, Assurance assurance) {
        Ratio exact = Exact.reduced(figure);
        Parts parts = EMPTY.parts.with(unit, assurance, exact);
        return new UnitTally(parts.withNumber(exact, Ratio.ZERO, Ratio.ZERO));
    }

    /**
     * The tally of one unit's number with its weight.
     *
     * @throws IllegalArgumentException if the weight is negative
     */
    public static UnitTally weighted(OrgUnitId unit, Ratio figure, Ratio weight, Assurance assurance) {
        checkArgument(weight.signum() >= 0, "weight of unit '%s' must not be negative, was %s", unit, weight);
        Ratio exact = Exact.reduced(figure);
        Parts parts = EMPTY.parts.with(unit, assurance, exact);
        return new UnitTally(parts.withNumber(exact, Exact.reduced(exact.times(weight)), Exact.reduced(weight)));
    }

    /** The tally of one unit's pair; numerator and denominator add up apart. */
    public static UnitTally pair(OrgUnitId unit, Ratio pair, Assurance assurance) {
        Parts parts = EMPTY.parts.with(unit, assurance, Ratio.whole(pair.denominator()));
        return new UnitTally(parts.withPair(pair));
    }

    /** The tally of one unit's level. */
    public static UnitTally level(OrgUnitId unit, Grade grade, Assurance assurance) {
        return new UnitTally(EMPTY.parts.with(unit, assurance, Ratio.ONE).withWorst(grade));
    }

    /** The tally of one unit's flag. */
    public static UnitTally flag(OrgUnitId unit, boolean flag, Assurance assurance) {
        return new UnitTally(EMPTY.parts.with(unit, assurance, Ratio.ONE).withTrue(flag ? 1 : 0));
    }

    /** The tally of one unit's word; words have no sum, but an assurance. */
    public static UnitTally word(OrgUnitId unit, Assurance assurance) {
        return new UnitTally(EMPTY.parts.with(unit, assurance, Ratio.ONE));
    }

    /** The tally of reports alone: what was expected and what is missing. */
    public static UnitTally reporting(Reporting reporting) {
        return new UnitTally(EMPTY.parts.withReporting(reporting));
    }

    /**
     * The tally of both.
     *
     * @throws IllegalArgumentException if a unit is in both
     */
    public UnitTally merge(UnitTally other) {
        SortedSet<OrgUnitId> both = new TreeSet<>(parts.units);
        both.retainAll(other.parts.units);
        checkArgument(both.isEmpty(), "units of two tallies must be disjoint, both had %s", both);
        return new UnitTally(parts.merge(other.parts));
    }

    /** The units whose figures are in it. */
    public SortedSet<OrgUnitId> units() {
        return parts.units;
    }

    /** The sum of the numbers. */
    public Ratio sum() {
        return parts.sum;
    }

    /** The sums of the pairs; empty if there is none with a denominator above zero. */
    public Optional<Ratio> pair() {
        return parts.denominator.signum() > 0
                ? Optional.of(Ratio.of(parts.numerator, parts.denominator))
                : Optional.empty();
    }

    /** The weighted mean; empty without weight. */
    public Optional<Ratio> mean() {
        return parts.weights.isZero()
                ? Optional.empty()
                : Optional.of(Exact.reduced(parts.weighted.dividedBy(parts.weights)));
    }

    /** The least number; empty without numbers. */
    public Optional<Ratio> least() {
        return Optional.ofNullable(parts.least);
    }

    /** The greatest number; empty without numbers. */
    public Optional<Ratio> greatest() {
        return Optional.ofNullable(parts.greatest);
    }

    /** The worst level; empty without levels. */
    public Optional<Grade> worst() {
        return Optional.ofNullable(parts.worst);
    }

    /** How many flags are true. */
    public int trueCount() {
        return parts.trueCount;
    }

    /** The weakest assurance of what is in it; empty if nothing is. */
    public Optional<Assurance> assurance() {
        return parts.amounts.keySet().stream().reduce(Assurance::weaker);
    }

    /** The amount under each assurance: of numbers their sum, of pairs their denominators, else how many units. */
    public Map<Assurance, Ratio> amounts() {
        return parts.amounts;
    }

    /** What was expected and what is missing. */
    public Reporting reporting() {
        return parts.reporting;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UnitTally that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return "UnitTally" + parts;
    }

    /** All that adds up; numbers are reduced, so that equal tallies are equal however they were merged. */
    private record Parts(
            SortedSet<OrgUnitId> units,
            Ratio sum,
            BigDecimal numerator,
            BigDecimal denominator,
            Ratio weighted,
            Ratio weights,
            @Nullable Ratio least,
            @Nullable Ratio greatest,
            @Nullable Grade worst,
            int trueCount,
            Map<Assurance, Ratio> amounts,
            Reporting reporting) {

        Parts with(OrgUnitId unit, Assurance assurance, Ratio amount) {
            SortedSet<OrgUnitId> one = Collections.unmodifiableSortedSet(new TreeSet<>(java.util.Set.of(unit)));
            Map<Assurance, Ratio> by = new EnumMap<>(Assurance.class);
            by.put(assurance, amount);
            return new Parts(
                    one,
                    sum,
                    numerator,
                    denominator,
                    weighted,
                    weights,
                    least,
                    greatest,
                    worst,
                    trueCount,
                    by,
                    reporting);
        }

        Parts withNumber(Ratio figure, Ratio times, Ratio weight) {
            return new Parts(
                    units,
                    figure,
                    numerator,
                    denominator,
                    times,
                    weight,
                    figure,
                    figure,
                    worst,
                    trueCount,
                    amounts,
                    reporting);
        }

        Parts withPair(Ratio pair) {
            return new Parts(
                    units,
                    sum,
                    pair.numerator(),
                    pair.denominator(),
                    weighted,
                    weights,
                    least,
                    greatest,
                    worst,
                    trueCount,
                    amounts,
                    reporting);
        }

        Parts withWorst(Grade grade) {
            return new Parts(
                    units,
                    sum,
                    numerator,
                    denominator,
                    weighted,
                    weights,
                    least,
                    greatest,
                    grade,
                    trueCount,
                    amounts,
                    reporting);
        }

        Parts withTrue(int count) {
            return new Parts(
                    units,
                    sum,
                    numerator,
                    denominator,
                    weighted,
                    weights,
                    least,
                    greatest,
                    worst,
                    count,
                    amounts,
                    reporting);
        }

        Parts withReporting(Reporting other) {
            return new Parts(
                    units,
                    sum,
                    numerator,
                    denominator,
                    weighted,
                    weights,
                    least,
                    greatest,
                    worst,
                    trueCount,
                    amounts,
                    other);
        }

        Parts merge(Parts other) {
            SortedSet<OrgUnitId> all = new TreeSet<>(units);
            all.addAll(other.units);
            Map<Assurance, Ratio> by = new EnumMap<>(Assurance.class);
            by.putAll(amounts);
            other.amounts.forEach((key, amount) -> by.merge(key, amount, Parts::add));
            return new Parts(
                    Collections.unmodifiableSortedSet(all),
                    add(sum, other.sum),
                    Exact.plain(numerator.add(other.numerator)),
                    Exact.plain(denominator.add(other.denominator)),
                    add(weighted, other.weighted),
                    add(weights, other.weights),
                    either(least, other.least, Ratio::min),
                    either(greatest, other.greatest, Ratio::max),
                    either(worst, other.worst, Grade::worse),
                    trueCount + other.trueCount,
                    Collections.unmodifiableMap(by),
                    reporting.plus(other.reporting));
        }

        private static Ratio add(Ratio one, Ratio other) {
            return Exact.reduced(one.plus(other));
        }

        private static <T> @Nullable T either(@Nullable T one, @Nullable T other, BinaryOperator<T> both) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return both.apply(one, other);
        }
    }
}

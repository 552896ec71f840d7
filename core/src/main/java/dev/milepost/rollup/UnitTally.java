// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

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
            new UnitTally(Collections.emptySortedSet(), Sums.NONE, Range.NONE, Map.of(), Reporting.NONE);

    private final SortedSet<OrgUnitId> units;
    private final Sums sums;
    private final Range range;
    private final Map<Assurance, Ratio> amounts;
    private final Reporting reporting;

    private UnitTally(
            SortedSet<OrgUnitId> units, Sums sums, Range range, Map<Assurance, Ratio> amounts, Reporting reporting) {
        this.units = units;
        this.sums = sums;
        this.range = range;
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
        return one(unit, assurance, exact, Sums.ofNumber(exact, Ratio.ZERO), Range.ofNumber(exact));
    }

    /**
     * The tally of one unit's number with its weight.
     *
     * @throws IllegalArgumentException if the weight is negative
     */
    public static UnitTally weighted(OrgUnitId unit, Ratio figure, Ratio weight, Assurance assurance) {
        checkArgument(weight.signum() >= 0, "weight of unit '%s' must not be negative, was %s", unit, weight);
        Ratio exact = Exact.reduced(figure);
        return one(unit, assurance, exact, Sums.ofNumber(exact, weight), Range.ofNumber(exact));
    }

    /**
     * The tally of one unit's pair; numerators and denominators add up apart.
     *
     * @throws IllegalArgumentException if the denominator is negative
     */
    public static UnitTally pair(OrgUnitId unit, Ratio numerator, Ratio denominator, Assurance assurance) {
        return one(unit, assurance, Exact.reduced(denominator), Sums.ofPair(numerator, denominator), Range.NONE);
    }

    /** The tally of one unit's level. */
    public static UnitTally level(OrgUnitId unit, Grade grade, Assurance assurance) {
        return one(unit, assurance, Ratio.ONE, Sums.NONE, Range.ofGrade(grade));
    }

    /** The tally of one unit's flag. */
    public static UnitTally flag(OrgUnitId unit, boolean flag, Assurance assurance) {
        return one(unit, assurance, Ratio.ONE, Sums.ofFlag(flag), Range.NONE);
    }

    /** The tally of one unit's word; words have no sum, but an assurance. */
    public static UnitTally word(OrgUnitId unit, Assurance assurance) {
        return one(unit, assurance, Ratio.ONE, Sums.NONE, Range.NONE);
    }

    /** The tally of reports alone: what was expected and what is missing. */
    public static UnitTally reporting(Reporting reporting) {
        return new UnitTally(EMPTY.units, Sums.NONE, Range.NONE, Map.of(), reporting);
    }

    /**
     * The tally of units whose figures were added up elsewhere.
     *
     * @param units the units whose figures are in it
     * @param amounts the amount under each assurance; of no unit none
     * @throws IllegalArgumentException if more flags are true than there are units, or figures are of no unit
     */
    public static UnitTally of(
            Set<OrgUnitId> units, Sums sums, Range range, Map<Assurance, Ratio> amounts, Reporting reporting) {
        checkArgument(
                sums.trueCount <= units.size(),
                "trueCount of a tally must not exceed its units %s, was %s",
                units.size(),
                sums.trueCount);
        checkArgument(
                units.isEmpty() == amounts.isEmpty(),
                "amounts of a tally of %s must be those of its units, were %s",
                units,
                amounts);
        Map<Assurance, Ratio> by = new EnumMap<>(Assurance.class);
        amounts.forEach((assurance, amount) -> by.put(assurance, Exact.reduced(amount)));
        return new UnitTally(
                Collections.unmodifiableSortedSet(new TreeSet<>(units)),
                sums,
                range,
                Collections.unmodifiableMap(by),
                requireNonNull(reporting, "reporting"));
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
        return plus(other);
    }

    /** The tally of both, of which the other may hold a further share of a unit that has one in this. Rule 5.6. */
    UnitTally withShare(UnitTally share) {
        return plus(share);
    }

    private UnitTally plus(UnitTally other) {
        SortedSet<OrgUnitId> all = new TreeSet<>(units);
        all.addAll(other.units);
        Map<Assurance, Ratio> by = new EnumMap<>(Assurance.class);
        by.putAll(amounts);
        other.amounts.forEach((key, amount) -> by.merge(key, amount, Exact::sum));
        return new UnitTally(
                Collections.unmodifiableSortedSet(all),
                sums.plus(other.sums),
                range.plus(other.range),
                Collections.unmodifiableMap(by),
                reporting.plus(other.reporting));
    }

    /** The units whose figures are in it. */
    public SortedSet<OrgUnitId> units() {
        return units;
    }

    /** All that adds up. */
    public Sums sums() {
        return sums;
    }

    /** Least, greatest and worst. */
    public Range range() {
        return range;
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
        return range.least;
    }

    /** The greatest number; empty without numbers. */
    public Optional<Ratio> greatest() {
        return range.greatest;
    }

    /** The worst level; empty without levels. */
    public Optional<Grade> worst() {
        return range.worst;
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
        return List.of(units, sums, range, amounts, reporting);
    }

    private static UnitTally one(OrgUnitId unit, Assurance assurance, Ratio amount, Sums sums, Range range) {
        SortedSet<OrgUnitId> units = Collections.unmodifiableSortedSet(new TreeSet<>(Set.of(unit)));
        return new UnitTally(units, sums, range, Map.of(assurance, amount), Reporting.NONE);
    }

    /**
     * All that adds up. Numbers are kept in lowest terms, so that equal sums are equal however they were reached.
     *
     * @param sum the sum of the numbers
     * @param numerator the sum of the numerators of pairs
     * @param denominator the sum of the denominators of pairs, zero or greater
     * @param weighted the sum of the numbers, each times its weight
     * @param weights the sum of the weights, zero or greater
     * @param trueCount how many flags are true, zero or greater
     */
    public record Sums(Ratio sum, Ratio numerator, Ratio denominator, Ratio weighted, Ratio weights, int trueCount) {

        /** Nothing added up. */
        public static final Sums NONE = new Sums(Ratio.ZERO, Ratio.ZERO, Ratio.ZERO, Ratio.ZERO, Ratio.ZERO, 0);

        public Sums {
            sum = Exact.reduced(sum);
            numerator = Exact.reduced(numerator);
            denominator = Exact.reduced(denominator);
            weighted = Exact.reduced(weighted);
            weights = Exact.reduced(weights);
            checkArgument(
                    denominator.signum() >= 0, "denominator of a tally must not be negative, was %s", denominator);
            checkArgument(weights.signum() >= 0, "weights of a tally must not be negative, were %s", weights);
            checkArgument(trueCount >= 0, "trueCount of a tally must not be negative, was %s", trueCount);
        }

        static Sums ofFlag(boolean flag) {
            return new Sums(Ratio.ZERO, Ratio.ZERO, Ratio.ZERO, Ratio.ZERO, Ratio.ZERO, flag ? 1 : 0);
        }

        static Sums ofNumber(Ratio figure, Ratio weight) {
            return new Sums(figure, Ratio.ZERO, Ratio.ZERO, figure.times(weight), weight, 0);
        }

        static Sums ofPair(Ratio numerator, Ratio denominator) {
            return new Sums(Ratio.ZERO, numerator, denominator, Ratio.ZERO, Ratio.ZERO, 0);
        }

        Sums plus(Sums other) {
            return new Sums(
                    sum.plus(other.sum),
                    numerator.plus(other.numerator),
                    denominator.plus(other.denominator),
                    weighted.plus(other.weighted),
                    weights.plus(other.weights),
                    trueCount + other.trueCount);
        }
    }

    /**
     * Least, greatest and worst.
     *
     * @param least the least number; empty without numbers
     * @param greatest the greatest number; empty without numbers
     * @param worst the worst level; empty without levels
     */
    public record Range(Optional<Ratio> least, Optional<Ratio> greatest, Optional<Grade> worst) {

        /** Nothing to compare. */
        public static final Range NONE = new Range(Optional.empty(), Optional.empty(), Optional.empty());

        public Range {
            least = least.map(Exact::reduced);
            greatest = greatest.map(Exact::reduced);
            checkArgument(
                    least.isPresent() == greatest.isPresent()
                            && (least.isEmpty() || least.get().compareTo(greatest.get()) <= 0),
                    "least of a tally must not exceed its greatest %s, was %s",
                    greatest,
                    least);
            requireNonNull(worst, "worst");
        }

        static Range ofNumber(Ratio figure) {
            return new Range(Optional.of(figure), Optional.of(figure), Optional.empty());
        }

        static Range ofGrade(Grade grade) {
            return new Range(Optional.empty(), Optional.empty(), Optional.of(grade));
        }

        Range plus(Range other) {
            return new Range(
                    either(least, other.least, Ratio::min),
                    either(greatest, other.greatest, Ratio::max),
                    either(worst, other.worst, Grade::worse));
        }

        private static <T> Optional<T> either(Optional<T> one, Optional<T> other, BinaryOperator<T> both) {
            return one.isPresent() && other.isPresent()
                    ? Optional.of(both.apply(one.get(), other.get()))
                    : one.or(() -> other);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.formula;

import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Units;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a number inside a formula measures. A number typed into the formula measures whatever it stands beside; a share
 * (a plain number, per cent, per mille) is kept apart from powers of units, because it multiplies as its value.
 *
 * @param literal whether it is made of typed numbers alone
 * @param share of a number without powers how much one of it is: 1, or 1/100 for per cent
 * @param powers units by their dimension, with exponents other than zero
 */
record Dimension(boolean literal, Ratio share, SortedMap<String, Power> powers) {

    static final Dimension LITERAL = new Dimension(true, Ratio.ONE, Collections.emptySortedMap());

    static Dimension of(Unit unit) {
        if (Units.ONE.convertibleTo(unit)) {
            return new Dimension(false, unit.factorTo(Units.ONE), Collections.emptySortedMap());
        }
        return new Dimension(false, Ratio.ONE, new TreeMap<>(Map.of(unit.dimension(), new Power(unit, 1))));
    }

    /** How many of the other one of this is; empty if they measure different things. */
    Optional<Ratio> factorTo(Dimension other) {
        if (literal || other.literal) {
            return Optional.of(Ratio.ONE);
        }
        if (!powers.keySet().equals(other.powers.keySet())) {
            return Optional.empty();
        }
        Ratio factor = share.dividedBy(other.share);
        for (Map.Entry<String, Power> entry : powers.entrySet()) {
            Power power = entry.getValue();
            Power wanted = other.powers.get(entry.getKey());
            if (wanted == null || wanted.exponent != power.exponent) {
                return Optional.empty();
            }
            factor = factor.times(raised(power.unit.factorTo(wanted.unit), power.exponent));
        }
        return Optional.of(factor);
    }

    /** What it is together with something of another dimension added: the first that is no typed number. */
    Dimension besides(Dimension other) {
        return literal ? other : this;
    }

    /** The dimension of a product, in the units met first. */
    Dimension times(Dimension other) {
        if (literal || other.literal) {
            return besides(other);
        }
        SortedMap<String, Power> all = new TreeMap<>(powers);
        other.powers.forEach((name, power) -> all.merge(name, power, Power::plus));
        all.values().removeIf(power -> power.exponent == 0);
        return new Dimension(false, Ratio.ONE, Collections.unmodifiableSortedMap(all));
    }

    /** What the product of the bare numbers is multiplied by to be a number of {@link #times}. */
    Ratio scaleTimes(Dimension other) {
        if (literal || other.literal) {
            return Ratio.ONE;
        }
        Ratio scale = share.times(other.share);
        for (Map.Entry<String, Power> entry : other.powers.entrySet()) {
            Power first = powers.get(entry.getKey());
            if (first != null) {
                Power second = entry.getValue();
                scale = scale.times(raised(second.unit.factorTo(first.unit), second.exponent));
            }
        }
        return scale;
    }

    /** The dimension of one over it. */
    Dimension inverse() {
        SortedMap<String, Power> turned = new TreeMap<>();
        powers.forEach((name, power) -> turned.put(name, new Power(power.unit, -power.exponent)));
        return new Dimension(literal, Ratio.ONE.dividedBy(share), Collections.unmodifiableSortedMap(turned));
    }

    /**
     * How many of a unit one of it is; empty if the unit measures something else. A product or quotient of units is
     * measured by the units whose dimension is {@link #spelled} like it, and counts of anything by
     * {@code per-<dimension>}.
     */
    Optional<Ratio> factorTo(Unit unit) {
        if (literal || !isCompound()) {
            return factorTo(of(unit));
        }
        if (!unit.dimension().equals(spelled()) && !unit.dimension().equals(spelledAsCount())) {
            return Optional.empty();
        }
        Ratio base = share;
        for (Power power : powers.values()) {
            base = base.times(raised(power.unit.factor(), power.exponent));
        }
        return Optional.of(base.dividedBy(unit.factor()));
    }

    /** Whether no unit alone measures it. */
    boolean isCompound() {
        return powers.size() > 1 || powers.values().stream().anyMatch(power -> power.exponent != 1);
    }

    /** The name of a compound dimension: {@code area-per-person}; factors in alphabetical order, joined by hyphens. */
    String spelled() {
        String above = named(power -> power.exponent > 0);
        String below = named(power -> power.exponent < 0);
        return above + (above.isEmpty() || below.isEmpty() ? "" : "-") + (below.isEmpty() ? "" : "per-" + below);
    }

    /** The same without what is merely counted above the line; the whole name where something is measured there. */
    private String spelledAsCount() {
        boolean counts = powers.values().stream().allMatch(power -> power.exponent < 0 || power.isCount());
        String below = named(power -> power.exponent < 0);
        return counts && !below.isEmpty() ? "per-" + below : spelled();
    }

    private String named(Predicate<Power> wanted) {
        return powers.entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue()))
                .flatMap(entry -> Collections.nCopies(Math.abs(entry.getValue().exponent), entry.getKey()).stream())
                .collect(Collectors.joining("-"));
    }

    /** Returns its units as text: {@code household·person^-1}. */
    @Override
    public String toString() {
        if (powers.isEmpty()) {
            return "1";
        }
        return powers.values().stream().map(Power::toString).collect(Collectors.joining("·"));
    }

    private static Ratio raised(Ratio base, int exponent) {
        Ratio result = Ratio.ONE;
        for (int i = 0; i < Math.abs(exponent); i++) {
            result = exponent > 0 ? result.times(base) : result.dividedBy(base);
        }
        return result;
    }

    /**
     * A unit to a power.
     *
     * @param unit the unit
     * @param exponent how often it is multiplied, negative below the line
     */
    record Power(Unit unit, int exponent) {

        /** Whether its unit counts things of one kind; the dimension of such a unit has its name. */
        boolean isCount() {
            return unit.code().equals(unit.dimension()) && unit.factor().sameValueAs(Ratio.ONE);
        }

        Power plus(Power other) {
            return new Power(unit, exponent + other.exponent);
        }

        @Override
        public String toString() {
            return exponent == 1 ? unit.code() : unit.code() + "^" + exponent;
        }
    }
}

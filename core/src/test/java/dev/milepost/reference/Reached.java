// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import java.util.Optional;

/** How much of a target a number attains, by the table of rule 6.5. */
final class Reached {

    private final Aim aim;
    private final Optional<Fraction> start;
    private final boolean accumulates;

    /**
     * How a target is attained.
     *
     * @param accumulates whether the figure starts from zero and only adds up, so that last year's is no baseline
     */
    Reached(Aim aim, Optional<Fraction> baseline, boolean accumulates) {
        this.aim = aim;
        this.start = accumulates ? Optional.empty() : baseline;
        this.accumulates = accumulates;
    }

    /** What must not be used up. Rule 6.6. */
    boolean isBudget() {
        return accumulates && aim.isCeiling();
    }

    /** Whether it is known from where it starts, so that something may be expected on the way. Rule 6.6. */
    boolean hasStart() {
        return accumulates ? aim.isFloor() : start.isPresent() && !isKept();
    }

    /** The figure that pace goes by. */
    Optional<Fraction> attainment(Fraction number) {
        if (accumulates) {
            return completion(number);
        }
        if (start.isPresent() && !isKept()) {
            return distance(number);
        }
        return aim.holds(number) && (isKept() || !aim.isFloor()) ? Optional.of(Fraction.ONE) : ratio(number);
    }

    /** The rate of completion, of what is to be reached or used. */
    Optional<Fraction> completion(Fraction number) {
        boolean named = aim.isFloor() || isBudget();
        return named && aim.bound().sign() > 0 && number.sign() >= 0
                ? Optional.of(number.over(aim.bound()))
                : Optional.empty();
    }

    /** The distance covered from the baseline, with its sign. */
    Optional<Fraction> distance(Fraction number) {
        if (start.isEmpty() || isKept()) {
            return Optional.empty();
        }
        Fraction from = start.get();
        if (aim.isFloor() || aim.isCeiling()) {
            Fraction to = aim.bound();
            return Optional.of(Fraction.ONE.minus(to.minus(number).over(to.minus(from))));
        }
        return Optional.of(Fraction.ONE.minus(aim.distance(number).over(aim.distance(from))));
    }

    /** Whether the baseline already meets it: then it is only to be kept. */
    private boolean isKept() {
        return start.filter(from -> aim.holds(from) || from.equals(aim.bound())).isPresent();
    }

    /** Without a baseline: the ratio to the end that is missed. */
    private Optional<Fraction> ratio(Fraction number) {
        if (aim.isFloor()) {
            return completion(number);
        }
        boolean above = aim.most().filter(end -> number.compareTo(end) >= 0).isPresent();
        Fraction end = (above || aim.isCeiling() ? aim.most() : aim.least()).orElseThrow();
        if (end.sign() <= 0 || number.sign() <= 0) {
            return Optional.empty();
        }
        return Optional.of(above ? end.over(number) : number.over(end));
    }
}

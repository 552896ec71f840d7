// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.campaign.Comparator;
import java.util.Optional;

/**
 * What a target asks of a number: an interval with open or closed ends. Rules 6.1, 6.4.
 *
 * @param least the lower end; empty if there is none
 * @param most the upper end; empty if there is none
 * @param strict whether the end does not belong to it
 */
record Aim(Optional<Fraction> least, Optional<Fraction> most, boolean strict) {

    static Aim of(Comparator.Numeric asked) {
        Fraction bound = Fraction.of(asked.bound());
        if (asked instanceof Comparator.AtLeast || asked instanceof Comparator.MoreThan) {
            return new Aim(Optional.of(bound), Optional.empty(), asked instanceof Comparator.MoreThan);
        }
        if (asked instanceof Comparator.AtMost || asked instanceof Comparator.LessThan) {
            return new Aim(Optional.empty(), Optional.of(bound), asked instanceof Comparator.LessThan);
        }
        Fraction top = asked instanceof Comparator.Between between ? Fraction.of(between.upper()) : bound;
        return new Aim(Optional.of(bound), Optional.of(top), false);
    }

    boolean isFloor() {
        return most.isEmpty();
    }

    boolean isCeiling() {
        return least.isEmpty();
    }

    /** The number that completion is measured against. */
    Fraction bound() {
        return least.or(() -> most).orElseThrow();
    }

    boolean holds(Fraction number) {
        return !isBelow(number) && !isAbove(number);
    }

    /** How far a number lies outside. */
    Fraction distance(Fraction number) {
        Fraction under = least.map(end -> end.minus(number)).orElse(Fraction.ZERO);
        Fraction over = most.map(number::minus).orElse(Fraction.ZERO);
        return under.max(over).max(Fraction.ZERO);
    }

    /** Whether every number within limits meets it. */
    boolean holdsAll(Limits limits) {
        boolean up = limits.least().map(this::isBelow).orElse(least.isPresent());
        boolean down = limits.most().map(this::isAbove).orElse(most.isPresent());
        return !up && !down;
    }

    /** Whether no number within limits meets it. */
    boolean holdsNone(Limits limits) {
        return limits.most().filter(this::isBelow).isPresent()
                || limits.least().filter(this::isAbove).isPresent();
    }

    private boolean isBelow(Fraction number) {
        return least.filter(end -> isBeyond(end.compareTo(number))).isPresent();
    }

    private boolean isAbove(Fraction number) {
        return most.filter(end -> isBeyond(number.compareTo(end))).isPresent();
    }

    private boolean isBeyond(int order) {
        return strict ? order >= 0 : order > 0;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.indicator;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.formula.Formula;
import dev.milepost.formula.MissingOperands;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How an indicator is made of data elements. The family is sealed and may grow in a minor version. */
public sealed interface Measure {

    /**
     * The elements it is made of itself, in the order of the calculation; those behind the operands of a formula are
     * told by the campaign.
     */
    List<DataElementId> elements();

    /**
     * The figure of one element: an amount, a level, a flag or a word.
     *
     * @param element the element
     */
    record Element(DataElementId element) implements Measure {

        public Element {
            requireNonNull(element, "element");
        }

        @Override
        public List<DataElementId> elements() {
            return List.of(element);
        }
    }

    /**
     * A rate, kept as its pair. Rule 1.2.
     *
     * @param numerator the element above the line
     * @param denominator the element below the line
     * @param multiplier what the quotient is multiplied by to reach the indicator's unit: 100 for %, 1000 for ‰ or per
     *     thousand, 1 for a figure per head; above 0
     * @param claim the element under which a stated percentage without counts is reported; empty if none is taken. Such
     *     a claim is asserted and never enters a sum of pairs (rule 3.3)
     */
    record Pair(
            DataElementId numerator, DataElementId denominator, BigDecimal multiplier, Optional<DataElementId> claim)
            implements Measure {

        public Pair {
            requireNonNull(numerator, "numerator");
            requireNonNull(denominator, "denominator");
            requireNonNull(claim, "claim");
            multiplier = multiplier.stripTrailingZeros();
            multiplier = multiplier.scale() < 0 ? multiplier.setScale(0) : multiplier;
            checkArgument(
                    multiplier.signum() > 0,
                    "multiplier of %s / %s must be above 0, was %s",
                    numerator,
                    denominator,
                    multiplier);
        }

        @Override
        public List<DataElementId> elements() {
            return claim.map(id -> List.of(numerator, denominator, id))
                    .orElseGet(() -> List.of(numerator, denominator));
        }
    }

    /**
     * A formula over indicators and elements of the campaign, by their ids. Rule 7.
     *
     * @param formula the formula
     * @param missing what is made of missing operands
     */
    record Computed(Formula formula, MissingOperands missing) implements Measure {

        public Computed {
            requireNonNull(formula, "formula");
            requireNonNull(missing, "missing");
        }

        @Override
        public List<DataElementId> elements() {
            return List.of();
        }
    }
}

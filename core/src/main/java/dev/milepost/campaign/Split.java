// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.indicator.DataElementId;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Ratio;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a target on an amount that adds up is divided among the units below. Rule 6.3. Parts are whole multiples of a
 * step, go by largest remainder, among equal remainders by the order of the units' ids, and sum exactly to the whole.
 * The family is sealed and may grow in a minor version.
 */
public sealed interface Split {

    /**
     * As much for each child, and so on below each of them.
     *
     * @param step what parts are multiples of, above 0
     */
    record Even(BigDecimal step) implements Split {

        public Even {
            step = checked(step);
        }

        /** As much for each child, in whole numbers. */
        public Even() {
            this(BigDecimal.ONE);
        }
    }

    /**
     * By declared weights of the children; a child without a weight gets no part.
     *
     * @param weights the weights, none negative, not all 0
     * @param step what parts are multiples of, above 0
     */
    record ByWeights(Map<OrgUnitId, Ratio> weights, BigDecimal step) implements Split {

        public ByWeights {
            weights = Collections.unmodifiableMap(new TreeMap<>(weights));
            weights.forEach((unit, weight) -> checkArgument(
                    weight.signum() >= 0, "weight of '%s' in a split must not be negative, was %s", unit, weight));
            checkArgument(
                    weights.values().stream().anyMatch(weight -> weight.signum() > 0),
                    "weights of a split must not all be 0, were %s",
                    weights);
            step = checked(step);
        }

        /** By weights, in whole numbers. */
        public ByWeights(Map<OrgUnitId, Ratio> weights) {
            this(weights, BigDecimal.ONE);
        }
    }

    /**
     * As written down for each child; a child that is not named gets no part.
     *
     * @param parts the parts, none negative; they sum to the bound of the target
     */
    record Given(Map<OrgUnitId, BigDecimal> parts) implements Split {

        public Given {
            parts = Collections.unmodifiableMap(new TreeMap<>(parts));
            parts.forEach((unit, part) -> checkArgument(
                    part.signum() >= 0, "part of '%s' in a split must not be negative, was %s", unit, part));
        }

        /** What the parts come to. */
        public BigDecimal sum() {
            return parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /**
     * By the children's figures of an element over the campaign's period, such as households, and so on below each of
     * them. While one of the children has no figure nobody gets a part.
     *
     * @param element the element
     * @param step what parts are multiples of, above 0
     */
    record ByElement(DataElementId element, BigDecimal step) implements Split {

        public ByElement {
            requireNonNull(element, "element");
            step = checked(step);
        }

        /** By an element's figures, in whole numbers. */
        public ByElement(DataElementId element) {
            this(element, BigDecimal.ONE);
        }
    }

    private static BigDecimal checked(BigDecimal step) {
        checkArgument(step.signum() > 0, "step of a split must be above 0, was %s", step);
        BigDecimal plain = step.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}

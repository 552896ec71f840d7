// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.quantity.Ratio;

/**
 * By which method, and with which thresholds, the status of a target on its way is decided. Rule 6.9.
 *
 * @param method the method
 * @param onTrackFrom the least pace, attainment or share of the growth rate needed that is on track, inclusive
 * @param atRiskFrom the least that is at risk, inclusive, below which it is behind; not above {@code onTrackFrom}
 */
public record StatusRule(Method method, Ratio onTrackFrom, Ratio atRiskFrom) {

    public StatusRule {
        checkArgument(
                atRiskFrom.compareTo(onTrackFrom) <= 0,
                "atRiskFrom must not exceed %s, was %s",
                onTrackFrom,
                atRiskFrom);
    }

    /** The method with its usual thresholds. */
    public static StatusRule of(Method method) {
        return new StatusRule(method, method.onTrackFrom(), method.atRiskFrom());
    }

    /** The methods that can be declared by name. */
    public enum Method {
        /** By attainment over what is expected; 0.95 and 0.80. */
        PACE("0.95", "0.80"),
        /** By attainment alone; 0.90 and 0.75. */
        ATTAINMENT("0.90", "0.75"),
        /** By the growth rate over the years, of the rate needed; 0.95 and 0.60. Rule 6.12. */
        GROWTH_RATE("0.95", "0.60");

        private final String onTrackFrom;
        private final String atRiskFrom;

        Method(String onTrackFrom, String atRiskFrom) {
            this.onTrackFrom = onTrackFrom;
            this.atRiskFrom = atRiskFrom;
        }

        /** The usual threshold of on track. */
        public Ratio onTrackFrom() {
            return Ratio.parse(onTrackFrom);
        }

        /** The usual threshold of at risk. */
        public Ratio atRiskFrom() {
            return Ratio.parse(atRiskFrom);
        }
    }
}

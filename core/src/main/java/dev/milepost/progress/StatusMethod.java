// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.quantity.Ratio;
import java.util.Optional;

/**
 * Decides the status of a target on its way: one of {@link Status#ON_TRACK}, {@link Status#AT_RISK} and
 * {@link Status#BEHIND}. Rule 6.9. Implementations are safe for concurrent use and depend on their arguments only.
 */
@FunctionalInterface
public interface StatusMethod {

    /**
     * Decides.
     *
     * @param attainment how much of the target is attained; 1 is all of it
     * @param pace attainment over what is expected at the date; empty while nothing is expected
     * @return the status
     */
    Status decide(Ratio attainment, Optional<Ratio> pace);
}

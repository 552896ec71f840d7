// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.quantity.MissingReason;
import java.util.Optional;

/**
 * How a target stands.
 *
 * @param status the word of rule 6.8
 * @param missing why it is undecided, if it is
 * @param attainment what pace goes by
 * @param completion the rate of completion
 * @param distance the distance covered
 * @param expected what should be there by now
 */
record Standing(
        String status,
        Optional<MissingReason> missing,
        Optional<Fraction> attainment,
        Optional<Fraction> completion,
        Optional<Fraction> distance,
        Optional<Fraction> expected) {}

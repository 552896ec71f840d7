// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.observation.Assurance;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import java.util.Map;
import java.util.Optional;

/**
 * One cell that is no pair of whole numbers.
 *
 * @param unweighed whether it is a mean that leaves out figures without a weight, and so no end of it is known
 */
record FigureCell(
        Value value,
        Optional<Ratio> measured,
        long expected,
        long reported,
        long late,
        Optional<Assurance> assurance,
        Map<Assurance, Ratio> amounts,
        boolean unweighed) {

    static FigureCell of(Figure figure) {
        Reporting reporting = figure.reporting();
        return new FigureCell(
                figure.value(),
                figure.measured(),
                reporting.expected(),
                reporting.reported(),
                reporting.late(),
                figure.assurance(),
                figure.amounts(),
                reporting.isComplete()
                        && figure.bounds().filter(bounds -> !bounds.isExact()).isPresent());
    }
}

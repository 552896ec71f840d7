// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.observation.Assurance;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import java.util.Map;
import java.util.Optional;

/** One cell that is no pair of whole numbers. */
record FigureCell(
        Value value,
        Optional<Ratio> measured,
        long expected,
        long reported,
        long late,
        Optional<Assurance> assurance,
        Map<Assurance, Ratio> amounts) {

    static FigureCell of(Figure figure) {
        Reporting reporting = figure.reporting();
        return new FigureCell(
                figure.value(),
                figure.measured(),
                reporting.expected(),
                reporting.reported(),
                reporting.late(),
                figure.assurance(),
                figure.amounts());
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static java.util.Objects.requireNonNull;

import dev.milepost.observation.Assurance;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import java.util.Map;
import java.util.Optional;

/**
 * A known figure of a {@link FigureColumn} by itself.
 *
 * @param value as it was summed, in the element's own unit; of a rate its pair
 * @param measured the exact number in the unit it is printed in, in lowest terms; empty if it is no number
 * @param expected how many reports were expected
 * @param reported how many of them are there
 * @param late how many of those came in after they were due
 * @param assurance the weakest assurance of what went into it; empty if nothing did
 * @param amounts the amount under each assurance, of pairs that of the denominators
 * @param unweighed whether it is a mean that leaves out figures without a weight, and so no end of it is known
 */
public record FigureCell(
        Value value,
        Optional<Ratio> measured,
        long expected,
        long reported,
        long late,
        Optional<Assurance> assurance,
        Map<Assurance, Ratio> amounts,
        boolean unweighed) {

    /** Checks the components. */
    public FigureCell {
        requireNonNull(value, "value");
        measured = measured.map(Exact::reduced);
        requireNonNull(assurance, "assurance");
        amounts = Map.copyOf(amounts);
    }

    /** The figure of a unit; empty if it has none. */
    public static Optional<FigureCell> at(FigureColumn column, int unit) {
        int cell = column.find(unit);
        return cell < 0 || !column.isKnown(cell)
                ? Optional.empty()
                : Optional.of(new FigureCell(
                        column.value(cell),
                        column.measured(cell),
                        column.expected(cell),
                        column.reported(cell),
                        column.late(cell),
                        Optional.of(column.assurance(cell)),
                        column.amounts(cell),
                        column.isUnweighed(cell)));
    }

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
